"""What was said and settled. Notes and what is sensitive are not selected, and of speakers only what may be told."""

from sqlalchemy import select

from facilitator.domain.kinds import Kind
from facilitator.domain.marks import Mark
from facilitator.queries.attribution import who_said
from facilitator.queries.reading import fetch
from facilitator.queries.record.rows import DecidedRow, SaidRow
from facilitator.storage.models import Decision, Point, PointTheme, Response, ResponseLink, Theme
from facilitator.storage.store import Reader


def points(reader: Reader, meeting: bytes) -> tuple[SaidRow, ...]:
    """Return the points of a meeting in order."""
    query = (
        select(Point.uid, Point.kind, Point.item, Point.text, Point.table_no, Point.whose)
        .where(Point.meeting == meeting, Point.deleted == 0, Point.sensitive == 0)
        .where(Point.kind != Kind.NOTE, Point.mark != Mark.MISSED)
        .order_by(Point.position, Point.uid)
    )
    tied, told = _themes(reader, meeting), who_said(reader, meeting)
    return tuple(
        SaidRow(uid, kind, item, text, table_no, tied.get(uid, ()), told.get(uid, ""), whose)
        for uid, kind, item, text, table_no, whose in fetch(reader, query)
    )


def decisions(reader: Reader, meeting: bytes) -> tuple[DecidedRow, ...]:
    """Return the decisions of a meeting in order."""
    query = (
        select(Decision.uid, Decision.text)
        .where(Decision.meeting == meeting, Decision.deleted == 0, Decision.sensitive == 0)
        .order_by(Decision.position, Decision.uid)
    )
    return tuple(DecidedRow(*row) for row in fetch(reader, query))


def answered(reader: Reader, meeting: bytes) -> frozenset[bytes]:
    """Return the points of a meeting that a response speaks to."""
    query = (
        select(ResponseLink.point)
        .join(Point, Point.uid == ResponseLink.point)
        .join(Response, Response.uid == ResponseLink.response)
        .where(Point.meeting == meeting, ResponseLink.deleted == 0, Response.deleted == 0)
    )
    return frozenset(row[0] for row in fetch(reader, query))


def _themes(reader: Reader, meeting: bytes) -> dict[bytes, tuple[str, ...]]:
    query = (
        select(PointTheme.point, Theme.name)
        .join(Theme, Theme.uid == PointTheme.theme)
        .join(Point, Point.uid == PointTheme.point)
        .where(Point.meeting == meeting, PointTheme.deleted == 0)
        .order_by(PointTheme.rid)
    )
    found: dict[bytes, tuple[str, ...]] = {}
    for point, name in fetch(reader, query):
        found[point] = (*found.get(point, ()), name)
    return found
