"""From what was read to what is to be seen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.domain.agenda import ItemKind
from facilitator.domain.on_screen import Happening, Showing, back_told, by_itself
from facilitator.domain.running import allowed, left
from facilitator.domain.time_left import left_in_words
from facilitator.domain.votes import kept_back
from facilitator.queries.on_screen import PointShown, ReadBackShown
from ui.projector.parts import Parts
from ui.projector.seen import Seen

_MOST = 12  # so many points have no room on any screen


@dataclass(frozen=True)
class Wish:
    """What whoever works the screen wants: a state or None for what happens by itself, and what is not to be seen.

    `upto` is up to which point is shown while the screen is held; `hidden` are lines that are being taken off,
    `reading` is what is being read back at the wrap-up.
    """

    chosen: Showing | None = None
    blank: bool = False
    upto: int | None = None
    turned: int = 0
    reading: bytes | None = None
    hidden: frozenset[bytes] = frozenset()


def see(parts: Parts, wish: Wish, now: str) -> Seen:
    """Return what is to be seen."""
    if wish.blank or wish.chosen is Showing.BLANK:
        return Seen(Showing.BLANK, parts.welcome())
    showing = wish.chosen or by_itself(_happening(parts, wish))
    return _FILL[showing](parts, wish, Seen(showing, parts.welcome(), turned=wish.turned), now)


def _happening(parts: Parts, wish: Wish) -> Happening:
    programme, vote, points = parts.programme(), parts.vote(), _points(parts, wish)
    now = programme.now
    closing = programme.over or (now is not None and now.kind == ItemKind.CLOSE)
    return Happening(
        kind=now.kind if now else "",
        over=programme.over,
        entries=closing and bool(parts.entries()),
        since=max(now.since if now else "", points[-1].said_at if points else ""),
        counted=vote.counted_from if vote else "",
        closed=vote.closed_at if vote else "",
    )


def _points(parts: Parts, wish: Wish) -> tuple[PointShown, ...]:
    now = parts.programme().now
    if now is None:
        return ()
    rows = parts.points(now.id, _MOST + max(0, wish.turned) + len(wish.hidden), wish.upto)
    return tuple(row for row in rows if row.id not in wish.hidden)


def _welcome(_parts: Parts, _wish: Wish, seen: Seen, _now: str) -> Seen:
    return seen


def _on_now(parts: Parts, wish: Wish, seen: Seen, now: str) -> Seen:
    item = parts.programme().now
    if item is None:
        return replace(seen, head=seen.welcome.title)
    aside = left_in_words(left(item, now)) if allowed(item) else ""
    told = replace(seen, head=item.title, question=item.question, aside=aside)
    return replace(told, points=_points(parts, wish), queue=parts.queue())


def _queue(parts: Parts, _wish: Wish, seen: Seen, _now: str) -> Seen:
    return replace(seen, queue=parts.queue())


def _vote(parts: Parts, wish: Wish, seen: Seen, _now: str) -> Seen:
    vote = parts.vote()
    if vote is None:
        return seen
    options = (
        replace(option, text=kept_back(at)) if option.point in wish.hidden else option
        for at, option in enumerate(vote.options, 1)
    )
    return replace(seen, vote=replace(vote, options=tuple(options)))


def _read_back(parts: Parts, wish: Wish, seen: Seen, _now: str) -> Seen:
    rows: tuple[ReadBackShown, ...] = parts.entries()
    return replace(seen, entries=tuple(row for row in rows if row.id not in wish.hidden), reading=wish.reading)


def _break(parts: Parts, _wish: Wish, seen: Seen, _now: str) -> Seen:
    item = parts.programme().now
    if item is None or item.kind != ItemKind.BREAK:
        return replace(seen, head=Showing.BREAK.label)
    return replace(seen, head=item.title, aside=back_told(item.back_at, item.since, allowed(item)))


_FILL: dict[Showing, Callable[[Parts, Wish, Seen, str], Seen]] = {
    Showing.WELCOME: _welcome,
    Showing.NOW: _on_now,
    Showing.QUEUE: _queue,
    Showing.VOTE: _vote,
    Showing.READ_BACK: _read_back,
    Showing.BREAK: _break,
}
