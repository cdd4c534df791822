"""The points that wait for an answer, as every list and count of them has it."""

from collections.abc import Container

from sqlalchemy import select

from facilitator.domain.answering import waiting
from facilitator.domain.attribution import Whose
from facilitator.domain.gathering import followers, leaders
from facilitator.queries.reading import fetch
from facilitator.queries.telling import may_be_told, was_said
from facilitator.storage.models import Point, Response, ResponseLink
from facilitator.storage.store import Reader


def unanswered(reader: Reader, kinds: Container[str], meeting: bytes | None = None) -> tuple[tuple[bytes, str], ...]:
    """Return the points of these kinds, with their words, for which no answer was opened; of one meeting, or of all."""
    columns = (Point.uid, Point.kind, Point.text, Point.whose, Point.gathered_in)
    query = select(*columns).where(may_be_told(Point), was_said()).order_by(Point.position, Point.uid)
    rows = {row.uid: row for row in fetch(reader, query if meeting is None else query.where(Point.meeting == meeting))}
    into = {uid: row.gathered_in for uid, row in rows.items()}
    led, answered = followers(into), _answered(reader)
    asking = {uid for uid, row in rows.items() if row.kind in kinds}
    heads = (uid for uid, leader in leaders(into).items() if uid == leader)
    found = (waiting(uid, led.get(uid, ()), asking, answered, named=rows[uid].whose == Whose.TEAM) for uid in heads)
    return tuple((uid, rows[uid].text) for uids in found for uid in uids)


def _answered(reader: Reader) -> frozenset[bytes]:
    """Return the points that an answer speaks to."""
    query = (
        select(ResponseLink.point)
        .join(Response, Response.uid == ResponseLink.response)
        .where(ResponseLink.deleted == 0, Response.deleted == 0, ResponseLink.point.is_not(None))
    )
    return frozenset(point for (point,) in fetch(reader, query) if point is not None)
