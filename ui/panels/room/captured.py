"""What the list of the room shows: the entries under their agenda items, and the lines that are being saved."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.agenda import with_number
from facilitator.domain.attribution import ShownAs, Whose
from facilitator.domain.before import raised_in_words
from facilitator.domain.capacities import Capacity
from facilitator.domain.gathering import followers, leaders
from facilitator.domain.kinds import Kind
from facilitator.domain.line import Line
from facilitator.domain.line.chips import short_day
from facilitator.domain.marks import in_words
from facilitator.domain.wording import moment_in_words
from facilitator.queries.agenda import ItemRow
from facilitator.queries.entries import EntryRow
from ui.rows import RIGHT, Column, Tone

_TONES = {
    Kind.DECISION: Tone.GOOD,
    Kind.ACTION: Tone.ACCENT,
    Kind.CONCERN: Tone.CARE,
    Kind.CHALLENGE: Tone.BAD,
    Kind.QUESTION: Tone.ACCENT,
    Kind.IDEA: Tone.GOOD,
    Kind.WORKS_WELL: Tone.GOOD,
    Kind.RECOMMENDATION: Tone.ACCENT,
}
_ITEM = "Item"
_INSIDE = "\u2003– "
_OUTSIDE = b"outside"
NOW, SAVING, NOT_SAVED = "now", "saving", "not saved"


@dataclass(frozen=True, slots=True)
class Captured:
    """A row of the list: an agenda item (no kind), an entry, or a line on its way to the disk (its `state` says so).

    `inside` is a point that was gathered in the one above.
    """

    id: bytes
    kind: Kind | None
    text: str
    who: str = ""
    table: int = 0
    about: str = ""
    time: str = ""
    state: str = ""
    inside: bool = False


Neighbours = tuple[EntryRow | None, EntryRow | None, EntryRow | None]
"""A line and the two that it would stand between, or nothing."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the item it stands under and its place there."""

    item: bytes | None
    order: tuple[str, bytes]
    row: Captured
    gathered_in: bytes | None = None


def listed(items: Iterable[ItemRow], placed: Iterable[Placed], wanted: Callable[[ItemRow], bool]) -> list[Captured]:
    """Return the rows of the list: each item with what was captured in it; what has no item stands last.

    Items with nothing in them are there where they are wanted themselves.
    """
    by_item: dict[bytes | None, list[Captured]] = {}
    for entry, inside in _gathered(list(placed)):
        by_item.setdefault(entry.item, []).extend((entry.row, *inside))
    rows: list[Captured] = []
    for item in items:
        inside = by_item.pop(item.id, [])
        rows += [_heading(item), *inside] if inside or wanted(item) else []
    outside = [row for group in by_item.values() for row in group]
    heading = [Captured(_OUTSIDE, None, "Said outside the programme")] if outside and rows else []
    return [*rows, *heading, *outside]


def placed(row: EntryRow) -> Placed:
    """Return an entry in its place."""
    return Placed(row.item, (row.position, row.id), captured(row), row.gathered_in)


def _gathered(rows: list[Placed]) -> Iterable[tuple[Placed, list[Captured]]]:
    """Yield each row that tells for itself, with those that were gathered in it."""
    if not any(row.gathered_in for row in rows):
        yield from ((row, []) for row in rows)
        return
    held, into = {row.row.id: row.row for row in rows}, {row.row.id: row.gathered_in for row in rows}
    led, inside = leaders(into), followers(into)
    for row in rows:
        if led[row.row.id] == row.row.id:
            under = [replace(held[point], inside=True) for point in inside.get(row.row.id, ())]
            yield replace(row, row=_leading(row.row, len(under))), under


def _leading(row: Captured, number: int) -> Captured:
    return replace(row, about="  ".join(filter(None, (f"{number} gathered here", row.about)))) if number else row


def between(row: EntryRow | None, entries: Iterable[EntryRow], by: int) -> Neighbours:
    """Return a line, and between which two of its item it would stand so many places down; nothing beyond the ends."""
    if row is None:
        return None, None, None
    same = sorted((held for held in entries if held.item == row.item), key=lambda held: (held.position, held.id))
    target = next(at for at, held in enumerate(same) if held.id == row.id) + by
    rest = [held for held in same if held.id != row.id]
    if not 0 <= target <= len(rest):
        return None, None, None
    return row, rest[target - 1] if target else None, rest[target] if target < len(rest) else None


def on_its_way(line: bytes, item: bytes | None, read: Line) -> EntryRow:
    """Return a line as it will be kept; its place and its time are not known yet."""
    entity = {Kind.DECISION: "decision", Kind.ACTION: "action"}.get(read.kind, "point")
    speaker = read.speaker if entity == "point" else None
    return EntryRow(
        id=line,
        entity=entity,
        kind=read.kind,
        item=item,
        position="",
        text=read.text,
        speaker=speaker.person if speaker else None,
        speaker_name=speaker.label if speaker and speaker.person else "",
        speaker_capacity=speaker.capacity or "" if speaker and not speaker.person else "",
        table_no=(read.table or 0) if entity == "point" else 0,
        themes=read.themes if entity == "point" else (),
        owners=tuple(owner.label for owner in read.owners) if entity == "action" else (),
        due=read.due.isoformat() if read.due and entity == "action" else "",
        due_words="" if read.due else read.due_words,
        ref="",
        status="",
        sensitive=int(read.sensitive),
        said_at="",
    )


def captured(row: EntryRow) -> Captured:
    """Return an entry as the list shows it."""
    due = f"by {short_day(date.fromisoformat(row.due))}" if row.due else row.due_words
    told = f"told as {ShownAs(row.shown_as).label.lower()}" if row.shown_as in set(ShownAs) else ""
    whose = Whose(row.whose).label if row.whose in set(Whose) else ""
    raised = raised_in_words(row.raised_on) if row.raised_on else ""
    marks = (
        *(in_words(row.mark), "sensitive" if row.sensitive else ""),
        *(row.ref, *(f"#{theme}" for theme in row.themes), *row.owners, due, told, whose, raised),
    )
    about = "  ".join(filter(None, marks))
    return Captured(row.id, Kind(row.kind), row.text, _who(row), row.table_no, about, moment_in_words(row.said_at))


def tone_of(kind: Kind) -> Tone:
    """Return the colour that stands behind the word of a kind."""
    return _TONES.get(kind, Tone.PLAIN)


def _who(row: EntryRow) -> str:
    if row.speaker_name:
        return row.speaker_name
    return f"a {Capacity(row.speaker_capacity).label}" if row.speaker_capacity else ""


def _heading(item: ItemRow) -> Captured:
    now = NOW if item.started_at and not item.ended_at else ""
    minutes = f"{item.minutes} min" if item.minutes else ""
    came = f" · came of it: {item.outcome}" if item.outcome else ""
    text = with_number(item.number, item.title, "  ") + came
    return Captured(item.id, None, text, item.presenters, about=item.question or minutes, state=now)


def _kind(row: Captured) -> str:
    return row.state or (row.kind.label if row.kind else _ITEM)


def _tone(row: Captured) -> Tone:
    if row.state:
        return Tone.BAD if row.state == NOT_SAVED else Tone.ACCENT
    return tone_of(row.kind) if row.kind else Tone.PLAIN


def _said(row: Captured) -> str:
    where = f"table {row.table}" if row.table else ""
    inside = "gathered" if row.inside else ""
    return ", ".join(filter(None, [inside, _kind(row), " ".join(row.text.split()), row.who, where, row.about]))


def _words(row: Captured) -> str:
    return f"{_INSIDE}{row.text}" if row.inside else row.text


COLUMNS: tuple[Column[Captured], ...] = (
    Column("Kind", _kind, _said, width=15, tone=_tone),
    Column("What was said", _words),
    Column("Who", lambda row: row.who, width=11),
    Column("Table", lambda row: str(row.table or ""), width=5, align=RIGHT),
    Column("Themes, owner, date", lambda row: row.about, width=20),
    Column("Time", lambda row: row.time, width=7, align=RIGHT),
)
