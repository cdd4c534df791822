"""The points of an item, the newest last."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, literal, or_, select
from sqlalchemy.orm import aliased

from facilitator.domain.attribution import Whose
from facilitator.domain.consents import Purpose
from facilitator.domain.gathering import leaders
from facilitator.domain.kinds import Kind
from facilitator.domain.marks import Mark
from facilitator.queries.attribution import who_said
from facilitator.queries.on_screen.rows import PointShown
from facilitator.queries.reading import fetch, undisputed
from facilitator.storage.models import Point
from facilitator.storage.store import Reader

_ALL = 2**63 - 1


def points(reader: Reader, meeting: bytes, item: bytes, most: int, upto: int | None = None) -> tuple[PointShown, ...]:
    """Return the newest points of an item, `most` of them, in order.

    Notes, sensitive points, marks for what was missed, and points told under another are not among them, nor is a point
    of which two laptops disagree whether it may be seen, nor a name that the team gave to what may not be seen. A point
    whose leader may not be seen stands by itself.
    Where the screen is held, `upto` is what `newest_kept` said then: nothing that was kept since is read.
    """
    limits = {"most": most, "upto": _ALL if upto is None else upto, "rings": _leading_rings(reader, meeting)}
    rows = fetch(reader, _newest(), meeting=meeting, item=item, **limits)[::-1]
    told = who_said(reader, meeting, Purpose.SHOW_NAME, [row.uid for row in rows]) if rows else {}
    return tuple(PointShown(row.uid, row.kind, row.text, told.get(row.uid, ""), row.said_at) for row in rows)


def newest_kept(reader: Reader) -> int:
    """Return the number of the newest point in this library."""
    return int(fetch(reader, select(func.coalesce(func.max(Point.rid), 0)))[0][0])


def _leading_rings(reader: Reader, meeting: bytes) -> list[bytes]:
    """Return the points that tell for a ring: two laptops gathered points in each other, so that all are in another."""
    into = {row.uid: row.gathered_in for row in fetch(reader, _gathered(), meeting=meeting)}
    return [point for point, leader in leaders(into).items() if point == leader and into[point] in into]


@cache
def _gathered() -> Select[*tuple[Any, ...]]:
    """Ask for the points that stand in one which is gathered itself: mostly none, and every point of a ring."""
    into = aliased(Point)
    return (
        select(Point.uid, Point.gathered_in)
        .join(into, into.uid == Point.gathered_in)
        .where(Point.meeting == bindparam("meeting"), Point.deleted == 0)
        .where(into.deleted == 0, into.gathered_in.is_not(None))
    )


@cache
def _newest() -> Select[*tuple[Any, ...]]:
    leader, under = aliased(Point), aliased(Point)
    told_under = select(literal(1)).where(leader.uid == Point.gathered_in, *_seen(leader)).exists()
    leads = (under.meeting == Point.meeting, under.gathered_in == Point.uid, *_seen(under))
    return (
        select(Point.uid, Point.kind, Point.text, Point.said_at)
        .where(
            *(Point.meeting == bindparam("meeting"), Point.item == bindparam("item")),
            *_seen(Point),
            or_(Point.whose != Whose.TEAM, select(literal(1)).where(*leads).exists()),
            or_(~told_under, Point.uid.in_(bindparam("rings", expanding=True))),
            Point.rid <= bindparam("upto"),
        )
        .order_by(Point.position.desc(), Point.uid.desc())
        .limit(bindparam("most"))
    )


def _seen(point: type[Point]) -> tuple[ColumnElement[bool], ...]:
    return (
        *(point.deleted == 0, point.sensitive == 0, point.kind != Kind.NOTE, point.mark != Mark.MISSED),
        undisputed(point.uid, "deleted", "sensitive"),
    )
