"""Points drawn together: which stand by themselves, which lead others, and at how many tables each was raised.

Notes, what is sensitive and where a bit was missed are not selected, so all of this may be shown to the room.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.attribution import Whose
from facilitator.domain.gathering import followers
from facilitator.domain.raised import raised_at
from facilitator.queries.reading import fetch
from facilitator.queries.telling import may_be_told, was_said
from facilitator.queries.themes import themes_of_points
from facilitator.storage.models import DiscussionTable, Point, UnlikePoints
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class HeardRow:
    """A point as it was said or written; `named` where it is a name that the team gave, and nobody said."""

    id: bytes
    kind: str
    text: str
    meaning: str
    table_no: int
    named: bool
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A point that tells for itself and for those under it; `raised` says where, nothing where it stands alone."""

    point: HeardRow
    under: tuple[HeardRow, ...]
    raised: str

    @property
    def id(self) -> bytes:
        """The id of the point."""
        return self.point.id

    @property
    def heard(self) -> tuple[HeardRow, ...]:
        """What was said: those under it, and the point itself where it is no name."""
        return self.under if self.point.named else (self.point, *self.under)


def heads(reader: Reader, meeting: bytes) -> tuple[HeadRow, ...]:
    """Return the points of a meeting that are gathered in no other, in their order, with those they lead.

    A name is among them only where it leads something that may be seen.
    """
    rows, into = _heard(reader, meeting)
    led, of = followers(into), tables_of(reader, meeting)
    gathered = {uid for under in led.values() for uid in under}
    found = []
    for uid, row in rows.items():
        if uid not in gathered and (uid in led or not row.named):
            under = tuple(rows[each] for each in led.get(uid, ()))
            head = HeadRow(row, under, "")
            found.append(HeadRow(row, under, _raised(head.heard, of)) if under else head)
    return tuple(found)


def raised(reader: Reader, meeting: bytes) -> dict[bytes, str]:
    """Return for each point that leads others where they were raised: `Raised at 5 of 9 tables`."""
    return {head.id: head.raised for head in heads(reader, meeting) if head.raised}


def unlike(reader: Reader) -> frozenset[frozenset[bytes]]:
    """Return the pairs of points that are said not to be alike."""
    query = select(UnlikePoints.point, UnlikePoints.other_point).where(UnlikePoints.deleted == 0)
    return frozenset(frozenset((one, other)) for one, other in fetch(reader, query) if one and other and one != other)


def tables_of(reader: Reader, meeting: bytes) -> int:
    """Return how many tables a meeting has."""
    query = select(func.count()).where(DiscussionTable.meeting == meeting, DiscussionTable.deleted == 0)
    return reader.connection.execute(query).scalar_one()


def _raised(rows: Iterable[HeardRow], of: int) -> str:
    return raised_at((row.table_no for row in rows), of)


def _heard(reader: Reader, meeting: bytes) -> tuple[dict[bytes, HeardRow], Mapping[bytes, bytes | None]]:
    query = (
        select(Point.uid, Point.kind, Point.text, Point.meaning, Point.table_no, Point.whose, Point.gathered_in)
        .where(Point.meeting == meeting, may_be_told(Point), was_said())
        .order_by(Point.position, Point.uid)
    )
    tied = themes_of_points(reader, meeting)
    rows, into = {}, {}
    for uid, kind, text, meaning, table_no, whose, gathered_in in fetch(reader, query):
        rows[uid] = HeardRow(uid, kind, text, meaning, table_no, whose == Whose.TEAM, tied.get(uid, ()))
        into[uid] = gathered_in
    return rows, into
