"""What only the internal edition says: names, speakers and notes. Access needs and contacts are in no edition."""

from sqlalchemy import func, select

from facilitator.domain.attendance import CAME
from facilitator.domain.attribution import Whose
from facilitator.domain.marks import Mark
from facilitator.domain.names import fold
from facilitator.queries.agenda import tables
from facilitator.queries.reading import fetch
from facilitator.queries.record.rows import CapturedRow, GuestRow, Internal
from facilitator.queries.telling import may_be_told
from facilitator.storage.models import Action, Attendance, Decision, Organisation, Person, Point
from facilitator.storage.store import Reader


def internal(reader: Reader, meeting: bytes) -> Internal:
    """Return what a meeting's internal edition adds."""
    named = _guests(reader, meeting), tables(reader, meeting)
    return Internal(*named, _captured(reader, meeting), _withheld(reader, meeting))


def _guests(reader: Reader, meeting: bytes) -> tuple[GuestRow, ...]:
    query = (
        select(
            func.coalesce(Person.name, Attendance.label),
            func.coalesce(Person.family, ""),
            func.coalesce(Organisation.name, ""),
            Attendance.capacity,
            Attendance.status,
            Attendance.arrived_at,
            Attendance.left_at,
        )
        .outerjoin(Person, Person.uid == Attendance.person)
        .outerjoin(Organisation, Organisation.uid == Person.organisation)
        .where(Attendance.meeting == meeting, Attendance.deleted == 0)
        .order_by(Attendance.uid)
    )
    rows = [GuestRow(*row) for row in fetch(reader, query)]
    return tuple(sorted(rows, key=lambda row: (row.status not in CAME, fold(row.family or row.name), fold(row.name))))


def _captured(reader: Reader, meeting: bytes) -> tuple[CapturedRow, ...]:
    query = (
        select(
            Point.kind,
            Point.item,
            Point.text,
            func.coalesce(Person.name, Point.speaker_label),
            Point.speaker_capacity,
            Point.table_no,
            Point.said_at,
            Point.meaning,
        )
        .outerjoin(Person, Person.uid == Point.speaker)
        .where(Point.meeting == meeting, may_be_told(Point))
        .where(Point.mark != Mark.MISSED, Point.whose != Whose.TEAM)
        .order_by(Point.position, Point.uid)
    )
    return tuple(CapturedRow(*row) for row in fetch(reader, query))


def _withheld(reader: Reader, meeting: bytes) -> int:
    counted = (
        select(func.count()).where(model.meeting == meeting, model.deleted == 0, ~may_be_told(model))
        for model in (Point, Decision, Action)
    )
    return sum(reader.connection.execute(query).scalar_one() for query in counted)
