"""Points that say the same are gathered in one, each staying as it was; one is taken out again, or becomes two."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.domain.gathering import followers, leaders
from facilitator.domain.refused import Refused
from facilitator.storage.models import Point
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class GatherPoint:
    """Gather a point in another, with all that were gathered in it; where that one is gathered itself, in its leader.

    Two laptops that gather two points in each other make a ring; `domain.gathering.leaders` reads it.
    """

    label: ClassVar[str] = "Gather a point in another"
    id: bytes
    into: bytes

    def apply(self, work: Work) -> None:
        """Write the leader into the point and those that follow it."""
        point, other = work.get(Point, self.id), work.get(Point, self.into)
        if point.meeting != other.meeting:
            raise Refused("Only points of one meeting can be gathered.")
        into = _gathered(work, point.meeting)
        leader = leaders(into)[other.uid]
        if point is other:
            raise Refused("Choose two different points.")
        if leader == point.uid:
            raise Refused("That point is gathered in this one already.")
        for uid in (point.uid, *followers(into).get(point.uid, ())):
            work.get(Point, uid).gathered_in = leader


@dataclass(frozen=True, slots=True)
class ReleasePoint:
    """Take a point out of the one it was gathered in: it stands by itself again."""

    label: ClassVar[str] = "Take a point out again"
    id: bytes

    def apply(self, work: Work) -> None:
        """Write that it is gathered in none."""
        point = work.get(Point, self.id)
        if point.gathered_in is None:
            raise Refused("This point is not gathered in another.")
        point.gathered_in = None


def _gathered(work: Work, meeting: bytes | None) -> dict[bytes, bytes | None]:
    query = select(Point.uid, Point.gathered_in).where(Point.meeting == meeting, Point.deleted == 0)
    found = work.session.execute(query.order_by(Point.position, Point.uid)).all()
    return {row[0]: row[1] for row in found}
