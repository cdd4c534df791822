"""Who is booked, in the room, gone."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.names import fold
from facilitator.domain.views import Private
from facilitator.domain.wording import short_day_in_words
from facilitator.queries.reading import fetch, seen
from facilitator.storage.models import Attendance, Meeting, Organisation, Person
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Someone at a meeting; an unnamed one has no person and an empty name.

    What they need, what helps them to leave and whether needs were met are empty where the view may not see them.
    """

    id: bytes
    person: bytes | None
    name: str
    family: str
    organisation: str
    capacity: str
    status: str
    booked: int
    arrived_at: str
    left_at: str
    back_at: str
    table_no: int
    badge: str
    with_person: bytes | None
    first_time: str
    access: str
    leaving_help: str
    access_met: str
    access_note: str


@dataclass(frozen=True, slots=True)
class RoomCount:
    """How many of a capacity came, are in now, and are booked and not yet here."""

    capacity: str
    came: int
    here: int
    expected: int


def attendance(reader: Reader, meeting: bytes, only: Collection[bytes] | None = None) -> tuple[AttendanceRow, ...]:
    """Return everyone on the list of a meeting, by family name; or of them those of `only` these ids."""
    query = (
        select(
            Attendance.uid,
            Attendance.person,
            func.coalesce(Person.name, ""),
            func.coalesce(Person.family, ""),
            func.coalesce(Organisation.name, ""),
            Attendance.capacity,
            Attendance.status,
            Attendance.booked,
            Attendance.arrived_at,
            Attendance.left_at,
            Attendance.back_at,
            Attendance.table_no,
            Attendance.badge,
            Attendance.with_person,
            Attendance.first_time,
            func.coalesce(seen(reader, Private.ACCESS, Person.access), ""),
            func.coalesce(seen(reader, Private.ACCESS, Person.leaving_help), ""),
            seen(reader, Private.ACCESS, Attendance.access_met),
            seen(reader, Private.ACCESS, Attendance.access_note),
        )
        .outerjoin(Person, Person.uid == Attendance.person)
        .outerjoin(Organisation, Organisation.uid == Person.organisation)
        .where(Attendance.meeting == meeting, Attendance.deleted == 0)
    )
    if only is not None:
        query = query.where(Attendance.uid.in_(only))
    rows = (AttendanceRow(*row) for row in fetch(reader, query))
    return tuple(sorted(rows, key=lambda row: (fold(row.family or row.name), fold(row.name), row.id)))


def withdrawn(reader: Reader, meeting: bytes) -> frozenset[bytes]:
    """Return the people who were taken off the list of a meeting."""
    query = select(Attendance.person).where(Attendance.meeting == meeting, Attendance.deleted == 1)
    return frozenset(row[0] for row in fetch(reader, query) if row[0])


def booked_elsewhere(reader: Reader, meeting: bytes) -> dict[bytes, str]:
    """Return, for each person booked for another meeting from that day on, the next one in words."""
    day = select(Meeting.date).where(Meeting.uid == meeting).scalar_subquery()
    query = (
        select(Attendance.person, Meeting.title, Meeting.date)
        .join(Meeting, Meeting.uid == Attendance.meeting)
        .where(Meeting.uid != meeting, Meeting.deleted == 0, Meeting.date >= day)
        .where(Attendance.deleted == 0, Attendance.status == Status.BOOKED, Attendance.person.is_not(None))
        .order_by(Meeting.date.desc(), Meeting.rid.desc())
    )
    return {person: f"{title}, {short_day_in_words(on)}" for person, title, on in fetch(reader, query)}


def came_before(reader: Reader, meeting: bytes) -> frozenset[bytes]:
    """Return who came to an earlier meeting of the same group."""
    here = select(Meeting.date, Meeting.group).where(Meeting.uid == meeting)
    query = (
        select(Attendance.person)
        .join(Meeting, Meeting.uid == Attendance.meeting)
        .where(Meeting.deleted == 0, Attendance.deleted == 0, Attendance.status.in_(CAME))
        .where(Meeting.date < here.with_only_columns(Meeting.date).scalar_subquery())
        .where(Meeting.group.is_not_distinct_from(here.with_only_columns(Meeting.group).scalar_subquery()))
    )
    return frozenset(row[0] for row in fetch(reader, query) if row[0])


def room_counts(rows: tuple[AttendanceRow, ...]) -> tuple[RoomCount, ...]:
    """Return the counts by capacity, in the order of capacities, those without one last."""
    came = Counter(row.capacity for row in rows if row.status in CAME)
    here = Counter(row.capacity for row in rows if row.status == Status.PRESENT)
    expected = Counter(row.capacity for row in rows if row.status == Status.BOOKED)
    used = [*Capacity, ""]
    return tuple(
        RoomCount(capacity, came[capacity], here[capacity], expected[capacity])
        for capacity in used
        if came[capacity] or expected[capacity]
    )
