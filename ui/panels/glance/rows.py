"""What the lists at a glance show: those in the building, capacities, tables."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.capacities import Capacity
from facilitator.domain.evacuation import evacuation_list
from facilitator.domain.names import fold, folded_words, name_parts
from facilitator.domain.places import Places
from facilitator.domain.wording import number_of
from facilitator.queries.attendance import AttendanceRow, RoomCount
from ui.rows import RIGHT, Column, Tone

OUT, STILL_IN = "out", "in"


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody in the building as the list calls them; `todo` is what to do first, where the view may see it."""

    id: bytes
    name: str
    as_what: str
    table: int
    todo: str
    brought_by: str
    out: bool

    @property
    def place(self) -> str:
        """The table in words, or nothing."""
        return f"table {self.table}" if self.table else ""


def callers(attending: Sequence[AttendanceRow], out: Collection[bytes], *, by_table: bool) -> tuple[Caller, ...]:
    """Return those in the building in the order they are called, the unnamed of a capacity numbered."""
    names = {row.person: row.name for row in attending if row.person}
    inside = evacuation_list(attending, by_table=by_table)
    unnamed = _numbered(inside)
    return tuple(
        Caller(
            row.id,
            row.name or next(unnamed),
            _words(row.capacity),
            row.table_no,
            row.leaving_help or (f"Ask: {row.access}" if row.access else ""),
            names.get(row.with_person, "") if row.with_person else "",
            row.id in out,
        )
        for row in inside
    )


def fits(row: Caller, typed: str) -> bool:
    """Return whether each word typed begins a part of the name, the capacity or the table of somebody."""
    parts = (*name_parts(row.name), *folded_words(fold(f"{row.as_what} {row.place}")), f"t{row.table}")
    return all(any(part.startswith(word) for part in parts) for word in name_parts(typed))


def details(row: Caller) -> str:
    """Return all that helps to find somebody and to bring them out."""
    beside = f"here with {row.brought_by}" if row.brought_by else ""
    return "   ·   ".join(filter(None, (row.name, row.as_what, row.place, beside, row.todo)))


def _numbered(inside: Sequence[AttendanceRow]) -> Iterator[str]:
    told: dict[str, int] = {}
    for row in inside:
        if not row.name:
            told[row.capacity] = told.get(row.capacity, 0) + 1
            yield f"Unnamed {_words(row.capacity) or 'person'} {told[row.capacity]}"


def _words(capacity: str) -> str:
    return Capacity(capacity).label if capacity else ""


def _said(row: Caller) -> str:
    return ", ".join(filter(None, (OUT if row.out else f"still {STILL_IN}", details(row).replace("   ·   ", ", "))))


def _count_called(count: RoomCount) -> str:
    words = _words(count.capacity) or "not said"
    return words[0].upper() + words[1:]


def _count_said(count: RoomCount) -> str:
    apart = ", counted apart" if count.capacity and Capacity(count.capacity).counted_apart else ""
    return f"{_count_called(count)}{apart}: {count.here} in, {count.expected} still expected, {count.came} came"


def _table_said(table: Places) -> str:
    seats = f"{number_of(table.seats, 'seat')}, " if table.seats else ""
    return f"Table {table.table}: {table.seated} in, {table.expected} expected, {seats}{table.words}"


def _table_tone(table: Places) -> Tone:
    if table.seats and table.left < 0:
        return Tone.CARE
    return Tone.GOOD if table.left > 0 else Tone.PLAIN


CALLERS: tuple[Column[Caller], ...] = (
    Column("Out", lambda row: OUT if row.out else "", _said, width=4, tone=lambda _row: Tone.GOOD),
    Column("Name", lambda row: row.name),
    Column("What to do", lambda row: row.todo),
    Column("Table", lambda row: str(row.table or ""), width=5, align=RIGHT),
)
WITHOUT_NEEDS = ("Out", "Name", "Table")
COUNTS: tuple[Column[RoomCount], ...] = (
    Column("Capacity", _count_called, _count_said),
    Column("In", lambda row: str(row.here), width=2, align=RIGHT),
    Column("Due", lambda row: str(row.expected or ""), width=3, align=RIGHT),
)
TABLES: tuple[Column[Places], ...] = (
    Column("Table", lambda table: str(table.table), _table_said, width=4),
    Column("In", lambda table: str(table.seated), width=2, align=RIGHT),
    Column("Due", lambda table: str(table.expected or ""), width=3, align=RIGHT),
    Column("Places", lambda table: table.words, tone=_table_tone),
)
