"""Who is booked, in the room, gone."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.names import fold
from facilitator.domain.views import Private
from facilitator.queries.reading import fetch, seen
from facilitator.storage.models import Attendance, Organisation, Person
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Someone at a meeting; an unnamed one has no person and an empty name."""

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
    table_no: int
    badge: str
    access: str


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
            Attendance.table_no,
            Attendance.badge,
            func.coalesce(seen(reader, Private.ACCESS, Person.access), ""),
        )
        .outerjoin(Person, Person.uid == Attendance.person)
        .outerjoin(Organisation, Organisation.uid == Person.organisation)
        .where(Attendance.meeting == meeting, Attendance.deleted == 0)
    )
    if only is not None:
        query = query.where(Attendance.uid.in_(only))
    rows = (AttendanceRow(*row) for row in fetch(reader, query))
    return tuple(sorted(rows, key=lambda row: (fold(row.family or row.name), fold(row.name), row.id)))


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
