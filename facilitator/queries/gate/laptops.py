"""Which laptops wrote at the meeting before and are not heard of at this one: perhaps they are not merged yet.

Nothing in a library says which laptops were at a meeting, so this is all that can be known.
"""

from sqlalchemy import select

from facilitator.queries.reading import fetch
from facilitator.queries.record import Record
from facilitator.storage.models import Meeting
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader

_WRITTEN = ("point", "decision", "action", "attendance", "table_sheet", "turn", "vote", "evaluation_count")
_ROWS = " UNION ALL ".join(f"SELECT uid FROM {entity} WHERE meeting=?" for entity in _WRITTEN)  # noqa: S608 - ours
_WROTE = (
    f"SELECT DISTINCT w.laptop FROM ({_ROWS}) r JOIN change c ON c.row=r.uid"  # noqa: S608 - words of ours
    " JOIN step s ON s.id=c.step JOIN writer w ON w.id=s.writer WHERE w.laptop<>''"
)


def not_heard_of(reader: Reader, record: Record) -> tuple[str, ...]:
    """Return the names of the laptops that wrote at the group's meeting before, and nothing at this one."""
    here = record.meeting
    query = (
        select(Meeting.uid)
        .where(Meeting.group.is_not_distinct_from(here.group), Meeting.deleted == 0, Meeting.uid != here.id)
        .where(Meeting.date < here.date)
        .order_by(Meeting.date.desc(), Meeting.starts.desc(), Meeting.uid.desc())
        .limit(1)
    )
    before = {laptop for (uid,) in fetch(reader, query) for laptop in _wrote(reader, uid)}
    return tuple(sorted(before - _wrote(reader, here.id))) if before else ()


def _wrote(reader: Reader, meeting: bytes) -> set[str]:
    return {laptop for (laptop,) in rows(reader.connection, _WROTE, (meeting,) * len(_WRITTEN))}
