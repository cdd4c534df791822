"""What comes of it when two people are joined, in words, before it is done."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.attendance import Status
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.joining import Coming, later, together
from facilitator.domain.particulars import particulars_in_words
from facilitator.domain.wording import listed, moment_in_words, number_of, short_day_in_words
from facilitator.queries.holding import Came, Holding, holding
from facilitator.queries.people import PersonRow
from facilitator.storage.store import Reader

_MOST = 4


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One line of what comes of joining; `id` is its place."""

    id: bytes
    what: str
    words: str


def moves(reader: Reader, kept: PersonRow, gone: PersonRow) -> tuple[MoveRow, ...]:
    """Return what comes of it when the second is joined into the first; details only as far as the view sees them."""
    mine, theirs = holding(reader, kept.id), holding(reader, gone.id)
    lines = [*particulars_in_words(kept, gone), *_attendances(mine, theirs), *_others(mine, theirs)]
    told = lines or [("Nothing else", f"Nothing but the name stands under {gone.name}.")]
    return tuple(MoveRow(place.to_bytes(2, "big"), what, words) for place, (what, words) in enumerate(told))


def _attendances(mine: Holding, theirs: Holding) -> Iterator[tuple[str, str]]:
    held = {came.meeting: came for came in mine.came}
    moving = [came for came in theirs.came if came.meeting not in held]
    if moving:
        number = number_of(len(moving), "meeting")
        yield "Attendance", f"{number}: {_named([_meeting(came) for came in moving])}"
    for came in theirs.came:
        if (own := held.get(came.meeting)) is not None:
            yield "On the list twice", f"{_meeting(came)}: one stays, {_in_words(own, came)}"


def _in_words(own: Came, other: Came) -> str:
    both = together(own.coming, other.coming)
    parts = [_stands(both)]
    for words, ours, theirs in (("table", own.table_no, other.table_no), ("badge", own.badge, other.badge)):
        if ours and theirs and ours != theirs:
            parts.append(f"{words} {ours} stays, {words} {theirs} goes")
    return "; ".join(parts)


def _stands(coming: Coming) -> str:
    if not coming.came:
        return Status(coming.status).label.lower() if coming.status else "not booked"
    since = f"in since {moment_in_words(coming.arrived_at)}" if coming.arrived_at else "in"
    left = f", left {moment_in_words(coming.left_at)}" if coming.left_at else ""
    back = f", back {moment_in_words(coming.back_at)}" if coming.back_at else ""
    return f"{since}{left}{back}"


def _others(mine: Holding, theirs: Holding) -> Iterator[tuple[str, str]]:
    if theirs.actions:
        yield "Actions", f"{number_of(len(theirs.actions), 'action')}: {_named(list(theirs.actions))}"
    if theirs.points:
        yield "Points", number_of(theirs.points, "point that they made", "points that they made")
    if theirs.groups:
        yield "Groups", f"member of {_named(list(theirs.groups))}"
    yield from _consents(mine, theirs)
    if theirs.tables:
        yield "Tables", f"host or scribe of {number_of(theirs.tables, 'table')}"
    if theirs.brings:
        yield "Companions", f"brings {number_of(theirs.brings, 'person', 'people')}"


def _consents(mine: Holding, theirs: Holding) -> Iterator[tuple[str, str]]:
    held = {purpose: (given_at, answer) for purpose, given_at, answer in mine.consents}
    for purpose, given_at, answer in theirs.consents:
        label = Purpose(purpose).label
        own = held.get(purpose)
        if own is None:
            yield "Consent", f"{label}: {Answer(answer).label}"
        elif own[1] != answer:
            stands = answer if later((given_at, answer), own) else own[1]
            yield "Consent", f"{label}: {Answer(stands).label}, the later answer, stays"


def _meeting(came: Came) -> str:
    return f"{came.title} ({short_day_in_words(came.date)})"


def _named(names: list[str]) -> str:
    """Return names in a list, the first few where there are many."""
    more = [f"{len(names) - _MOST} more"] if len(names) > _MOST else []
    return listed([*names[:_MOST], *more])
