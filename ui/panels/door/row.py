"""What the list under the door box shows: people with how they stand, someone new, somebody without a name."""

from dataclasses import dataclass
from enum import Enum, auto

from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.finding import Hit, Span
from facilitator.domain.walk_ins import written_name
from facilitator.domain.wording import number_of
from facilitator.queries.attendance import AttendanceRow
from facilitator.queries.people import PersonRow
from ui.rows import RIGHT, Column, Tone

NOT_BOOKED = "not booked"
_TONES = {
    Status.BOOKED: Tone.ACCENT,
    Status.PRESENT: Tone.GOOD,
    Status.APOLOGIES: Tone.CARE,
    Status.DID_NOT_COME: Tone.CARE,
}
_TOLD = {
    Status.BOOKED: "is booked, not in",
    Status.PRESENT: "is in",
    Status.LEFT: "left",
    Status.APOLOGIES: "sent apologies",
    Status.DID_NOT_COME: "did not come",
}


class Sort(Enum):
    """What Enter makes of a row."""

    PERSON = auto()
    UNNAMED = auto()
    SOMEONE_NEW = auto()
    COUNT = auto()


@dataclass(frozen=True, slots=True)
class DoorRow:
    """A row of the list; `here` is the attendance it stands for, `todo` what to do for access, where it may be seen.

    `hit` says which letters were meant where the row was looked for.
    """

    id: bytes
    sort: Sort
    name: str
    organisation: str = ""
    capacity: str = ""
    todo: str = ""
    here: AttendanceRow | None = None
    number: int = 0
    hit: Hit | None = None

    @property
    def status(self) -> str:
        """How the attendance stands, or nothing."""
        return self.here.status if self.here else ""


def door_row(person: PersonRow, here: AttendanceRow | None) -> DoorRow:
    """Return somebody known, at the meeting or not."""
    capacity = (here.capacity if here else "") or person.capacity
    return DoorRow(person.id, Sort.PERSON, person.name, person.organisation, capacity, person.access, here)


def unnamed_row(here: AttendanceRow) -> DoorRow:
    """Return somebody counted without a name."""
    return DoorRow(here.id, Sort.UNNAMED, unnamed(here.capacity), capacity=here.capacity, here=here)


def someone_new(typed: str) -> DoorRow:
    """Return the row that makes somebody new of what was typed."""
    return DoorRow(b"new", Sort.SOMEONE_NEW, written_name(typed).name)


def to_count(number: int, capacity: Capacity) -> DoorRow:
    """Return the row that counts so many people without a name."""
    return DoorRow(b"+" + capacity.encode(), Sort.COUNT, capacity.label, capacity=capacity, number=number)


def unnamed(capacity: str) -> str:
    """Return how somebody without a name is called."""
    return f"Unnamed {capacity_words(capacity)}" if capacity else "Unnamed person"


def capacity_words(capacity: str) -> str:
    """Return a capacity in words, or nothing."""
    return Capacity(capacity).label if capacity else ""


def state(row: DoorRow) -> str:
    """Return how somebody stands, in a few words."""
    here = row.here
    if row.sort in {Sort.SOMEONE_NEW, Sort.COUNT}:
        return "walk-in" if row.sort is Sort.SOMEONE_NEW else "no name"
    if here is None:
        return NOT_BOOKED
    if here.status == Status.PRESENT:
        return f"in since {here.arrived_at[11:16]}"
    if here.status == Status.LEFT:
        return f"left {here.left_at[11:16]}"
    return Status(here.status).label.lower() if here.status else NOT_BOOKED


def _called(row: DoorRow) -> str:
    if row.sort is Sort.SOMEONE_NEW:
        return f"Someone new: {row.name}"
    return f"Count {number_of(row.number, row.name)}" if row.sort is Sort.COUNT else row.name


def tone(row: DoorRow) -> Tone:
    """Return the tone of how somebody stands."""
    return _TONES.get(Status(row.status), Tone.PLAIN) if row.status else Tone.PLAIN


def table(row: DoorRow) -> str:
    """Return the table of somebody, or nothing."""
    return str(row.here.table_no) if row.here and row.here.table_no else ""


def badge(row: DoorRow) -> str:
    """Return the badge of somebody, or nothing."""
    return row.here.badge if row.here else ""


def details(row: DoorRow) -> str:
    """Return what stands under the list about the chosen row."""
    words = (capacity_words(row.capacity), f"What to do: {row.todo}" if row.todo else "")
    return "   ·   ".join(filter(None, words))


def places(row: DoorRow) -> tuple[str, ...]:
    """Return the table and the badge of somebody, each in words."""
    pairs = (("table", table(row)), ("badge", badge(row)))
    return tuple(f"{word} {value}" for word, value in pairs if value)


def told(row: DoorRow) -> str:
    """Return what is said of somebody as a sentence: that they are in, with table and badge, or how else they stand."""
    if row.here is None:
        return f"{row.name} is not on the list"
    said = _TOLD.get(Status(row.status), "is on the list") if row.status else "is on the list"
    when = f" at {row.here.left_at[11:16]}" if row.status == Status.LEFT else ""
    return " · ".join((f"{row.name} {said}{when}", *places(row)))


def _said(row: DoorRow) -> str:
    todo = f"what to do: {row.todo}" if row.todo else ""
    return ", ".join(filter(None, (_called(row), row.organisation, state(row), *places(row), todo)))


def _badge_marks(row: DoorRow) -> tuple[Span, ...]:
    return ((0, len(badge(row))),) if row.hit and row.hit.badge else ()


COLUMNS: tuple[Column[DoorRow], ...] = (
    Column("Name", _called, _said, marks=lambda row: row.hit.spans if row.hit else ()),
    Column("State", state, width=15, tone=tone),
    Column(
        "Organisation",
        lambda row: row.organisation,
        width=12,
        marks=lambda row: row.hit.organisation if row.hit else (),
    ),
    Column("Table", table, width=5, align=RIGHT),
    Column("Badge", badge, width=5, align=RIGHT, marks=_badge_marks),
    Column("To do", lambda row: "yes" if row.todo else "", width=4, tone=lambda _row: Tone.CARE),
)
