"""Meetings."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, ScalarSelect, func, select

from facilitator.domain.approving import Moment
from facilitator.domain.attendance import CAME
from facilitator.domain.capacities import Capacity
from facilitator.queries.reading import fetch
from facilitator.storage.models import Attendance, Group, Meeting
from facilitator.storage.row import Row as Stored
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting; `ref` is the reference it shows, `booked` and `came` leave out those counted apart.

    `sections_off` names the sections that the minutes of its group leave out.
    """

    id: bytes
    ref: str
    group: bytes | None
    group_name: str
    group_contact: str
    title: str
    subject: str
    purpose: str
    date: str
    starts: str
    ends: str
    venue: str
    facilitator: str
    note_taker: str
    hosts: str
    status: str
    minutes_status: str
    booked: int
    came: int
    attribution: str = ""
    ground_rules: str = ""
    level_intended: str = ""
    co_lead: str = ""
    brought_by: str = ""
    can_change: str = ""
    cannot_change: str = ""
    groups_note: str = ""
    will_change: str = ""
    sections_off: str = ""
    approved_in: bytes | None = None
    approved_at: str = ""
    group_purpose: str = ""


_COUNTED_APART = sorted(capacity for capacity in Capacity if capacity.counted_apart)


def meetings(reader: Reader) -> tuple[MeetingRow, ...]:
    """Return the meetings, the latest first."""
    query = (
        select(
            Meeting.uid,
            Meeting.code,
            Meeting.group,
            func.coalesce(Group.name, ""),
            func.coalesce(Group.contact, ""),
            Meeting.title,
            Meeting.subject,
            Meeting.purpose,
            Meeting.date,
            Meeting.starts,
            Meeting.ends,
            Meeting.venue,
            Meeting.facilitator,
            Meeting.note_taker,
            Meeting.hosts,
            Meeting.status,
            Meeting.minutes_status,
            _counted(Attendance.booked == 1),
            _counted(Attendance.status.in_(sorted(CAME))),
            Meeting.attribution,
            Meeting.ground_rules,
            Meeting.level_intended,
            Meeting.co_lead,
            *(Meeting.brought_by, Meeting.can_change, Meeting.cannot_change, Meeting.groups_note, Meeting.will_change),
            func.coalesce(Group.sections_off, ""),
            Meeting.approved_in,
            Meeting.approved_at,
            func.coalesce(Group.purpose, ""),
        )
        .outerjoin(Group, Group.uid == Meeting.group)
        .where(Meeting.deleted == 0)
        .order_by(Meeting.date.desc(), Meeting.starts.desc(), Meeting.uid)
    )
    shown = references(reader, Meeting)
    return tuple(MeetingRow(row[0], shown.get(row[0], row[1]), *row[2:]) for row in fetch(reader, query))


def meeting(reader: Reader, id_: bytes) -> MeetingRow | None:
    """Return one meeting, or None where it is not here."""
    return next((row for row in meetings(reader) if row.id == id_), None)


def moment(row: MeetingRow) -> Moment:
    """Return what puts meetings in order, two on one day too."""
    return row.date, row.starts, row.id


def meeting_named(reader: Reader, name: str) -> MeetingRow | None:
    """Return the meeting of a reference (`2026/11`), or of its number in the list, oldest being 1."""
    rows = meetings(reader)
    wanted = name.strip().casefold()
    by_ref = next((row for row in rows if row.ref.casefold() == wanted), None)
    if by_ref or not (wanted.isascii() and wanted.isdigit()):
        return by_ref
    oldest_first = rows[::-1]
    return oldest_first[int(wanted) - 1] if 0 < int(wanted) <= len(rows) else None


def references(reader: Reader, model: type[Stored]) -> dict[bytes, str]:
    """Return the reference that each row of a kind shows."""
    sql = "SELECT row, shown FROM reference WHERE entity=?"
    found = reader.connection.exec_driver_sql(sql, (model.__tablename__,))
    return {row: name for row, name in found}  # noqa: C416 - a Row is no pair to the type checker


def _counted(condition: ColumnElement[bool]) -> ScalarSelect[int]:
    here = select(func.count()).where(Attendance.meeting == Meeting.uid, Attendance.deleted == 0)
    here = here.where(Attendance.capacity.not_in(_COUNTED_APART))
    return here.where(condition).scalar_subquery()
