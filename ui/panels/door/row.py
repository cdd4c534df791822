"""What the list under the door box shows: people with how they stand, someone new, somebody without a name."""

from dataclasses import dataclass
from enum import Enum, auto

from facilitator.domain.access import Met
from facilitator.domain.attendance import Status, in_since
from facilitator.domain.capacities import Capacity
from facilitator.domain.finding import Hit, Span
from facilitator.domain.walk_ins import written_name
from facilitator.domain.wording import moment_in_words, number_of
from facilitator.queries.attendance import AttendanceRow
from facilitator.queries.people import PersonRow
from ui.rows import RIGHT, Column, Tone

NOT_BOOKED = "not booked"
_TONES: dict[str, Tone] = {
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


class Off(Enum):
    """Off what somebody was taken who is on no list now."""

    NOTHING = auto()
    THE_LIST = auto()
    ALL_LISTS = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """What the desk should know of somebody beside their attendance.

    `elsewhere` is another meeting they are booked for; `first` whether they are here for the first time; `brought_by`
    and `brings` are names of people who come together; `desks` tells of several desks that let them in, `same_badge`
    names others to whom another desk gave the same badge.
    """

    elsewhere: str = ""
    off: Off = Off.NOTHING
    first: bool = False
    brought_by: str = ""
    brings: tuple[str, ...] = ()
    desks: str = ""
    same_badge: tuple[str, ...] = ()


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
    stands: Standing = Standing()
    reason: str = ""

    @property
    def status(self) -> str:
        """How the attendance stands, or nothing."""
        return self.here.status if self.here else ""


def door_row(person: PersonRow, here: AttendanceRow | None, stands: Standing) -> DoorRow:
    """Return somebody known, at the meeting or not."""
    capacity = (here.capacity if here else "") or person.capacity
    place = person.organisation
    return DoorRow(person.id, Sort.PERSON, person.name, place, capacity, person.access, here, stands=stands)


def unnamed_row(here: AttendanceRow, stands: Standing) -> DoorRow:
    """Return somebody counted without a name."""
    return DoorRow(here.id, Sort.UNNAMED, unnamed(here.capacity), capacity=here.capacity, here=here, stands=stands)


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
        return _absent(row.stands)
    if here.status == Status.PRESENT:
        return in_since(here.arrived_at, here.back_at)
    if here.status == Status.LEFT:
        return f"left {moment_in_words(here.left_at)}".strip()
    return Status(here.status).label.lower() if here.status else NOT_BOOKED


def _absent(stands: Standing) -> str:
    if stands.off is not Off.NOTHING:
        return "was withdrawn"
    return "other meeting" if stands.elsewhere else NOT_BOOKED


def _called(row: DoorRow) -> str:
    if row.sort is Sort.SOMEONE_NEW:
        return f"Someone new: {row.name}"
    return f"Count {number_of(row.number, row.name)}" if row.sort is Sort.COUNT else row.name


def tone(row: DoorRow) -> Tone:
    """Return the tone of how somebody stands."""
    if row.status:
        return _TONES.get(row.status, Tone.PLAIN)
    return Tone.CARE if unexpected(row) else Tone.PLAIN


def unexpected(row: DoorRow) -> str:
    """Return in words why somebody is not expected here, or nothing: another meeting, a booking taken back."""
    stands = row.stands
    if row.sort is not Sort.PERSON or row.here is not None:
        return ""
    if stands.off is Off.ALL_LISTS:
        return "had been taken out of all lists"
    if stands.off is Off.THE_LIST:
        return "had been taken off the list of this meeting"
    return f"booked for another meeting: {stands.elsewhere}" if stands.elsewhere else ""


def table(row: DoorRow) -> str:
    """Return the table of somebody, or nothing."""
    return str(row.here.table_no) if row.here and row.here.table_no else ""


def badge(row: DoorRow) -> str:
    """Return the badge of somebody, or nothing."""
    return row.here.badge if row.here else ""


def _badge_cell(row: DoorRow) -> str:
    return f"{badge(row)} ×{1 + len(row.stands.same_badge)}" if row.stands.same_badge else badge(row)


def details(row: DoorRow) -> str:
    """Return what stands under the list about the chosen row."""
    words = (
        f"Perhaps the same: {row.reason}" if row.reason else "",
        capacity_words(row.capacity),
        "first time here" if row.stands.first else "",
        *together(row),
        unexpected(row),
        f"What to do: {row.todo}" if row.todo else "",
        f"To leave: {row.here.leaving_help}" if row.here and row.here.leaving_help else "",
        met_words(row),
        row.stands.desks,
        shared_badge(row),
    )
    return "   ·   ".join(filter(None, words))


def shared_badge(row: DoorRow) -> str:
    """Return who else has the badge of somebody, in words: two desks may give one number."""
    others = " and ".join(row.stands.same_badge)
    return f"badge {badge(row)} was given to {others} too" if others else ""


def together(row: DoorRow) -> tuple[str, ...]:
    """Return with whom somebody comes, in words."""
    beside, brings = row.stands.brought_by, " and ".join(row.stands.brings)
    return tuple(filter(None, (f"comes with {beside}" if beside else "", f"brings {brings}" if brings else "")))


def met_words(row: DoorRow) -> str:
    """Return whether what somebody needs was there, or nothing where nobody has said."""
    if row.here is None or not row.here.access_met:
        return ""
    said = f"Needs {Met(row.here.access_met).label}"
    return f"{said} ({row.here.access_note})" if row.here.access_note else said


def places(row: DoorRow) -> tuple[str, ...]:
    """Return the table and the badge of somebody, each in words."""
    pairs = (("table", table(row)), ("badge", badge(row)))
    return tuple(f"{word} {value}" for word, value in pairs if value)


def told(row: DoorRow) -> str:
    """Return what is said of somebody as a sentence: that they are in, with table and badge, or how else they stand."""
    if row.here is None:
        return f"{row.name} is not on the list"
    said = _TOLD.get(Status(row.status), "is on the list") if row.status else "is on the list"
    when = f" at {moment_in_words(row.here.left_at)}" if row.status == Status.LEFT and row.here.left_at else ""
    return " · ".join((f"{row.name} {said}{when}", *places(row)))


def back_since(row: DoorRow) -> str:
    """Return when somebody who is in came, and when they were last back, for a second greeting."""
    here = row.here
    if here is None:
        return ""
    back = f", back since {moment_in_words(here.back_at)}" if here.arrived_at and here.back_at else ""
    return f"Already {in_since(here.arrived_at, here.back_at)}{back}."


def sentence(row: DoorRow) -> str:
    """Return a row as it is said aloud."""
    todo = f"what to do: {row.todo}" if row.todo else ""
    beside = (*places(row), *together(row), unexpected(row), todo, row.reason, row.stands.desks)
    return ", ".join(filter(None, (_called(row), row.organisation, state(row), *beside)))


def _badge_marks(row: DoorRow) -> tuple[Span, ...]:
    return ((0, len(badge(row))),) if row.hit and row.hit.badge else ()


COLUMNS: tuple[Column[DoorRow], ...] = (
    Column("Name", _called, sentence, marks=lambda row: row.hit.spans if row.hit else ()),
    Column("State", state, width=16, tone=tone),
    Column(
        "Organisation",
        lambda row: row.organisation,
        width=12,
        marks=lambda row: row.hit.organisation if row.hit else (),
    ),
    Column("Table", table, width=5, align=RIGHT),
    Column("Badge", _badge_cell, width=5, align=RIGHT, marks=_badge_marks),
    Column("To do", lambda row: "yes" if row.todo else "", width=4, tone=lambda _row: Tone.CARE),
)
