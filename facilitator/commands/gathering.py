"""Points that say the same are gathered in one, or under a name that the team gives, each staying as it was."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

from sqlalchemy import select

from facilitator.commands.entries import place_at_end
from facilitator.domain.attribution import Whose
from facilitator.domain.gathering import followers, leaders
from facilitator.domain.ids import uid_of
from facilitator.domain.raised import kind_of
from facilitator.domain.refused import Refused
from facilitator.domain.words import needed
from facilitator.storage.models import Point, PointTheme, UnlikePoints
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
        if point is other:
            raise Refused("Choose two different points.")
        leader = leaders(_here(work, other.meeting))[other.uid]
        if leader == point.uid:
            raise Refused("That point is gathered in this one already.")
        _gather(work, work.get(Point, leader), (point.uid,))


@dataclass(frozen=True, slots=True)
class GatherUnder:
    """Gather points in one that leads them, with all that were gathered in them."""

    label: ClassVar[str] = "Draw points together"
    leader: bytes
    points: tuple[bytes, ...]

    def apply(self, work: Work) -> None:
        """Write the leader into each; a name that leads nothing any more is withdrawn."""
        _gather(work, work.get(Point, self.leader), self.points)


@dataclass(frozen=True, slots=True)
class GatherPoints:
    """Gather points under a name: a point in the team's words, of the kind, item and themes that they have."""

    label: ClassVar[str] = "Draw points together"
    id: bytes
    text: str
    points: tuple[bytes, ...]
    at: str

    def apply(self, work: Work) -> None:
        """Write the name, then the points that it leads."""
        rows = [work.get(Point, point) for point in dict.fromkeys(self.points)]
        if len(rows) < 2:  # noqa: PLR2004 - one alone is not drawn together
            raise Refused("Choose two points or more to draw together.")
        leader = Point(uid=self.id, text=needed(self.text, "a name"), said_at=self.at, whose=Whose.TEAM)
        leader.kind = kind_of(row.kind for row in rows)
        place_at_end(work, leader, rows[0].meeting or b"", Counter(row.item for row in rows).most_common(1)[0][0])
        work.add(leader)
        _tie_themes(work, leader.uid, self.points)
        work.session.flush()
        _gather(work, leader, self.points)


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Let points stand by themselves again; a name that leads nothing any more is withdrawn."""

    label: ClassVar[str] = "Take points out again"
    points: tuple[bytes, ...]

    def apply(self, work: Work) -> None:
        """Write that each is gathered in none."""
        rows = [work.get(Point, point) for point in self.points]
        if any(row.gathered_in is None for row in rows):
            raise Refused("This point is not gathered in another.")
        led = {row.gathered_in for row in rows}
        for row in rows:
            row.gathered_in = None
        _withdraw_names(work, led)


@dataclass(frozen=True, slots=True)
class Dissolve:
    """Let all that a point leads stand by themselves again; where it was a name, it is withdrawn."""

    label: ClassVar[str] = "Dissolve points drawn together"
    leader: bytes

    def apply(self, work: Work) -> None:
        """Write that they are gathered in none."""
        leader = work.get(Point, self.leader)
        for uid in followers(_here(work, leader.meeting)).get(leader.uid, ()):
            work.get(Point, uid).gathered_in = None
        _withdraw_names(work, (leader.uid,))


@dataclass(frozen=True, slots=True)
class SayUnlike:
    """Say of points that they are not about the same, each with each, so that they do not come up together again."""

    label: ClassVar[str] = "Say that points are not alike"
    pairs: tuple[tuple[bytes, bytes], ...]

    def apply(self, work: Work) -> None:
        """Write it for each pair."""
        for pair in self.pairs:
            one, other = sorted(work.get(Point, point).uid for point in pair)
            if one == other:
                raise Refused("Choose two different points.")
            row = work.find_or_add(UnlikePoints(uid=uid_of("unlike_points", one, other)))
            row.point, row.other_point = one, other


def all_pairs(points: Iterable[bytes]) -> tuple[tuple[bytes, bytes], ...]:
    """Return each point with each other."""
    return tuple(combinations(points, 2))


def _gather(work: Work, leader: Point, points: Iterable[bytes]) -> None:
    """Write who leads into points and those that follow them; what leads is itself gathered in none."""
    told_by = leaders(_here(work, leader.meeting))
    for uid in dict.fromkeys(points):
        row = work.get(Point, uid)
        if row.meeting != leader.meeting:
            raise Refused("Only points of one meeting can be drawn together.")
        for each in (uid, *(follower for follower, over in told_by.items() if over == uid)):
            if each != leader.uid:
                work.get(Point, each).gathered_in = leader.uid
    leader.gathered_in = None
    _withdraw_names(work, points)


def _tie_themes(work: Work, leader: bytes, points: Iterable[bytes]) -> None:
    tied = select(PointTheme.theme).where(PointTheme.point.in_(tuple(points)), PointTheme.deleted == 0)
    for theme in dict.fromkeys(work.session.scalars(tied.order_by(PointTheme.rid))):
        if theme is not None:
            work.add(PointTheme(uid=uid_of("point_theme", leader, theme), point=leader, theme=theme))


def _withdraw_names(work: Work, points: Iterable[bytes | None]) -> None:
    """Withdraw those in the team's words that lead nothing: a name without anything under it was said by nobody."""
    work.session.flush()
    for uid in points:
        row = work.find(Point, uid)
        if row is not None and row.whose == Whose.TEAM and not _led(work, row.uid):
            row.gathered_in, row.deleted = None, 1


def _led(work: Work, leader: bytes) -> list[Point]:
    return list(work.session.scalars(select(Point).where(Point.gathered_in == leader, Point.deleted == 0)))


def _here(work: Work, meeting: bytes | None) -> dict[bytes, bytes | None]:
    query = select(Point.uid, Point.gathered_in).where(Point.meeting == meeting, Point.deleted == 0)
    return {row[0]: row[1] for row in work.session.execute(query.order_by(Point.position, Point.uid))}
