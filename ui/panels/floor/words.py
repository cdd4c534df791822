"""What the clock of the floor says in words, for the strip, the panel and a screen reader alike."""

from facilitator.domain.agenda import ItemKind, with_number
from facilitator.domain.running import allowed
from facilitator.domain.time_left import late_in_words, left_in_words, minutes_of
from facilitator.domain.wording import listed, moment_in_words, number_of, one_line
from facilitator.queries.agenda import ItemRow
from facilitator.queries.floor import FloorRow
from facilitator.queries.queue import Queue
from ui.rows import Tone

_CARE, _BAD = 5 * 60, 0


def named(item: ItemRow) -> str:
    """Return how an item is called: `3 Getting about`."""
    return with_number(item.number, one_line(item.title), " ")


def title_of(row: FloorRow, nothing: str) -> str:
    """Return how what is on is called; `nothing` where nothing is and something will be."""
    if row.closed:
        return f"Closed at {moment_in_words(row.closed_at)}" if row.closed_at else "Closed"
    if row.item is not None:
        return named(row.item)
    return nothing if row.following or not row.taken else "The last item is over"


def time_left(row: FloorRow) -> str:
    """Return the time left of what is on; one without minutes says how long it has been on."""
    if row.item is None:
        return ""
    if not allowed(row.item):
        return f"{number_of(minutes_of(row.taken[row.item.id]), 'minute')} so far, none planned"
    told = left_in_words(row.left)
    if row.item.kind == ItemKind.BREAK and row.item.back_at:
        return f"{told}, back at {moment_in_words(row.item.back_at)}"
    return told


def told_now(row: FloorRow) -> str:
    """Return what is on now in a sentence; of a break, until when, and where "next" leads."""
    if row.item is None or row.item.kind != ItemKind.BREAK:
        return f"Now: {named(row.item)}, {time_left(row)}." if row.item else ""
    until = f" until {moment_in_words(row.item.back_at)}" if row.item.back_at else ""
    return f"{one_line(row.item.title)}{until}. {after_break(row)}".strip()


def after_break(row: FloorRow) -> str:
    """Return where "next" leads from a break: back to what it interrupted, or on; nothing where nothing is to come."""
    if row.item is None or row.item.kind != ItemKind.BREAK or not row.following:
        return ""
    first = row.following[0]
    name = with_number(first.number, one_line(first.title), " ")
    if first.goes_on:
        return f"Next goes back to {name}, {number_of(first.minutes, 'minute')} left."
    return f"Next goes on to {name}."


def how_late(row: FloorRow) -> str:
    """Return how late it all is, and when it ends at this rate, or ended.

    Nothing without items, once closed, and before there is an early or a late.
    """
    going = row.item is not None or row.following
    if row.closed or row.ahead or (not going and not row.taken):
        return ""
    return f"{late_in_words(row.late)}, {'ends' if going else 'ended'} at {moment_in_words(row.ends)}"


def who_speaks(held: Queue | None) -> str:
    """Return who has the floor and who is next, or nothing."""
    if held is None:
        return ""
    speaking = f"Speaking: {held.speaking.called}" if held.speaking else ""
    after = f"next: {held.waiting[0].turn.called}" if held.waiting else ""
    told = ", ".join(filter(None, (speaking, after)))
    return told[:1].upper() + told[1:]


def tone_of(row: FloorRow) -> Tone:
    """Return the tone of the time left; the words say the same."""
    if row.item is None or not allowed(row.item):
        return Tone.PLAIN
    return Tone.BAD if row.left < _BAD else Tone.CARE if row.left <= _CARE else Tone.GOOD


def to_shorten(row: FloorRow) -> str:
    """Return what could be shortened, and whether that is enough; empty where the meeting ends in time."""
    over = -(-row.over // 60)
    if over <= 0 or (row.item is None and not row.following):
        return ""
    titles = {each.id: with_number(each.number, one_line(each.title), " ") for each in row.following}
    parts = [f"{titles[cut.id]} by {number_of(cut.minutes, 'minute')}" for cut in row.cuts]
    short = over - sum(cut.minutes for cut in row.cuts)
    if not parts:
        return f"{number_of(over, 'minute')} after the end, and nothing to come can be shortened."
    missing = f" Still {number_of(short, 'minute')} after the end." if short else ""
    return f"To end in time, shorten {listed(parts)}.{missing}"
