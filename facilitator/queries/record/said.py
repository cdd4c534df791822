"""What was said and settled. Notes and what is sensitive are not selected, and of speakers only what may be told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import select

from facilitator.domain.attribution import Whose
from facilitator.domain.before import also_raised
from facilitator.domain.gathering import Into, followers, leaders
from facilitator.domain.questions import NOT_SORTED
from facilitator.domain.raised import raised_at, told_under
from facilitator.queries.attribution import who_said
from facilitator.queries.raised_before import raised_before, what_came_of_it
from facilitator.queries.reading import fetch
from facilitator.queries.record.rows import DecidedRow, SaidRow
from facilitator.queries.telling import may_be_told, was_said
from facilitator.queries.themes import themes_of_points
from facilitator.queries.together import tables_of
from facilitator.storage.models import Decision, Point, Response, ResponseLink
from facilitator.storage.store import Reader


def points(reader: Reader, meeting: bytes) -> tuple[SaidRow, ...]:
    """Return the points of a meeting in order, those gathered in another under it and nowhere else."""
    query = (
        select(
            *(Point.uid, Point.kind, Point.item, Point.text, Point.table_no, Point.whose),
            *(Point.question_no, Point.meaning, Point.goes_to, Point.gathered_in),
        )
        .where(Point.meeting == meeting, may_be_told(Point), was_said())
        .order_by(Point.position, Point.uid)
    )
    tied, told = themes_of_points(reader, meeting), who_said(reader, meeting)
    raised = raised_before(reader, meeting)
    rows, into = {}, {}
    for uid, kind, item, text, table_no, whose, question_no, meaning, goes_to, gathered_in in fetch(reader, query):
        row = SaidRow(uid, kind, item, text, table_no, tied.get(uid, ()), told.get(uid, ""), whose)
        before = also_raised(raised[uid].date, what_came_of_it(reader, raised[uid])) if uid in raised else ""
        rows[uid] = replace(row, question_no=question_no, meaning=meaning, before=before, goes_to=goes_to)
        into[uid] = gathered_in
    return tuple(_drawn_together(rows, into, tables_of(reader, meeting)))


def _drawn_together(rows: dict[bytes, SaidRow], into: Into, of: int) -> Iterator[SaidRow]:
    """Yield those that tell for themselves or for others, each once, whatever was gathered in what.

    A name that the team gave is told only with something under it: it was made for what may not be read, or is gone.
    """
    led, told_by = followers(into), leaders(into)
    for uid, row in rows.items():
        leading = rows[told_by[uid]]
        if leading is row and uid in led:
            under = [rows[each] for each in led[uid]]
            told = tuple(each for each in under if told_under(each.kind, row.kind))
            everywhere = replace(row, gathered=tuple(under)).heard
            raised = raised_at((each.table_no for each in everywhere), of)
            yield replace(row, gathered=told, raised=raised, question_no=_question(row, under))
        elif row.whose != Whose.TEAM and (leading is row or not told_under(row.kind, leading.kind)):
            yield row


def _question(row: SaidRow, under: Sequence[SaidRow]) -> int:
    """Return which question a point that leads others speaks to: a name that the team gave, the one most of them do."""
    if row.whose != Whose.TEAM or row.question_no != NOT_SORTED:
        return row.question_no
    given = [each.question_no for each in under if each.item == row.item and each.question_no != NOT_SORTED]
    return max(given, key=given.count, default=NOT_SORTED)


def decisions(reader: Reader, meeting: bytes) -> tuple[DecidedRow, ...]:
    """Return the decisions of a meeting in order."""
    query = (
        select(Decision.uid, Decision.text, Decision.read_back, Decision.read_back_note)
        .where(Decision.meeting == meeting, may_be_told(Decision))
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
