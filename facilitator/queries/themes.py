"""Which themes points have."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from facilitator.queries.reading import fetch
from facilitator.storage.models import Point, PointTheme, Theme
from facilitator.storage.store import Reader


def themes_of_points(
    reader: Reader, meeting: bytes, only: Sequence[bytes] | None = None
) -> dict[bytes, tuple[str, ...]]:
    """Return the names of the themes of each point that has some, of a meeting or of those in `only`."""
    some = {} if only is None else {"ids": only}
    found: dict[bytes, tuple[str, ...]] = {}
    for point, name in fetch(reader, _ties(some=bool(some)), meeting=meeting, **some):
        found[point] = (*found.get(point, ()), name)
    return found


@cache
def _ties(*, some: bool) -> Select[*tuple[Any, ...]]:
    """Return the question for ties; it is made once, since it is asked at every line."""
    query = (
        select(PointTheme.point, Theme.name)
        .join(Theme, Theme.uid == PointTheme.theme)
        .join(Point, Point.uid == PointTheme.point)
        .where(PointTheme.deleted == 0, Point.meeting == bindparam("meeting"))
        .order_by(PointTheme.rid)
    )
    return query.where(Point.uid.in_(bindparam("ids", expanding=True))) if some else query
