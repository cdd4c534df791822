"""Who was in the room, as counts only."""

from collections.abc import Sequence

from sqlalchemy import Select, distinct, func, or_, select
from sqlalchemy.orm import aliased

from facilitator.domain.access import Met
from facilitator.domain.attendance import CAME
from facilitator.domain.capacities import Capacity
from facilitator.domain.views import Private, may_see
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.reading import fetch, seen
from facilitator.queries.record.rows import CountRow, SupportRow
from facilitator.storage.models import Attendance, Meeting, Person
from facilitator.storage.store import Reader

_APART = sorted(capacity for capacity in Capacity if capacity.counted_apart)
_CAME = sorted(CAME)


def counts(reader: Reader, meeting: bytes) -> tuple[CountRow, ...]:
    """Return how many people of each capacity have each status, in the order of capacities."""
    query = (
        select(Attendance.capacity, Attendance.status, func.count())
        .where(Attendance.meeting == meeting, Attendance.deleted == 0)
        .group_by(Attendance.capacity, Attendance.status)
    )
    order = {capacity: place for place, capacity in enumerate(Capacity)}
    rows = (CountRow(*row) for row in fetch(reader, query))
    return tuple(
        sorted(rows, key=lambda row: (order.get(Capacity(row.capacity), 0) if row.capacity else 99, row.status))
    )


def support(reader: Reader, meeting: bytes) -> tuple[SupportRow, ...] | None:
    """Return of how many who came what they need was there, or None where the view may not see that."""
    if not may_see(reader.view, Private.ACCESS):
        return None
    met, access = seen(reader, Private.ACCESS, Attendance.access_met), seen(reader, Private.ACCESS, Person.access)
    needs = or_(func.coalesce(access, "") != "", met != "")
    query = (
        select(met, func.count())
        .outerjoin(Person, Person.uid == Attendance.person)
        .where(Attendance.meeting == meeting, Attendance.deleted == 0, Attendance.status.in_(_CAME), needs)
        .group_by(met)
    )
    order = {met: place for place, met in enumerate((*Met, ""))}
    return tuple(sorted((SupportRow(*row) for row in fetch(reader, query)), key=lambda row: order[row.met]))


def newcomers(reader: Reader, meeting: MeetingRow) -> int | None:
    """Return how many named people came for the first time, or None where the group kept no attendance before."""
    before = _came_before(meeting)
    if reader.connection.execute(before.limit(1)).first() is None:
        return None
    new = (
        select(func.count())
        .where(Attendance.meeting == meeting.id, Attendance.deleted == 0, Attendance.status.in_(_CAME))
        .where(Attendance.capacity.not_in(_APART), Attendance.person.is_not(None), Attendance.person.not_in(before))
    )
    return reader.connection.execute(new).scalar_one()


def not_back(reader: Reader, meeting: MeetingRow) -> int:
    """Return how many named people had come to the group before and did not come now."""
    here = select(Attendance.person).where(
        Attendance.meeting == meeting.id,
        Attendance.deleted == 0,
        Attendance.person.is_not(None),
        Attendance.status.in_(_CAME),
    )
    before = _came_before(meeting, _APART).subquery()
    gone = select(func.count(distinct(before.c.person))).where(before.c.person.not_in(here))
    return reader.connection.execute(gone).scalar_one()


def _came_before(meeting: MeetingRow, left_out: Sequence[str] = ()) -> Select[bytes | None]:
    earlier = aliased(Attendance)
    return (
        select(earlier.person)
        .join(Meeting, Meeting.uid == earlier.meeting)
        .where(Meeting.group.is_not_distinct_from(meeting.group), Meeting.date < meeting.date)
        .where(earlier.deleted == 0, earlier.person.is_not(None), earlier.status.in_(_CAME))
        .where(earlier.capacity.not_in(left_out))
    )
