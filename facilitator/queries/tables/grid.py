"""The grid of tables × questions of a meeting (R-C12)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import func, select

from facilitator.domain.agenda import with_number
from facilitator.domain.questions import NOT_SORTED, answers, asks_tables, questions
from facilitator.queries.agenda import ItemRow, agenda, tables
from facilitator.queries.reading import fetch
from facilitator.queries.tables.rows import CellRow, ColumnRow, Grid, SeatedTable, TablePoint
from facilitator.queries.themes import themes_of_points
from facilitator.storage.models import Person, Point, TableSheet
from facilitator.storage.store import Reader

_TALKED = "What we talked about"
_UNSORTED = ColumnRow(None, NOT_SORTED, 0, "Not sorted", "Which question these speak to is not known yet")
_Place = tuple[bytes | None, int]
_Marks = Mapping[tuple[bytes | None, int, int], tuple[str, str]]


def grid(reader: Reader, meeting: bytes) -> Grid:
    """Return what every table said to every question.

    The questions of discussions and workshops are columns; so is whatever else tables talked about. Points of which
    nobody knows the question stand in a column of their own, the last.
    """
    items, points = agenda(reader, meeting), _points(reader, meeting)
    asked = {item.id: len(questions(item.question)) for item in items}
    placed: dict[tuple[int, _Place], list[TablePoint]] = defaultdict(list)
    for point in points:
        placed[point.table_no, _place(point, asked)].append(point)
    columns = tuple(_columns(items, {place for _, place in placed}))
    seated, marks = _seated(reader, meeting, points), _marks(reader, meeting)
    rows = tuple(tuple(_cell(table, column, placed, marks) for column in columns) for table in seated)
    return Grid(columns, seated, rows)


def missing_cells(reader: Reader, meeting: bytes) -> tuple[CellRow, ...]:
    """Return the questions that tables were asked and of which nothing came yet, question by question (R-C12)."""
    return grid(reader, meeting).missing


def _place(point: TablePoint, asked: Mapping[bytes, int]) -> _Place:
    """Return the item and the question of it that a point stands under."""
    known = asked.get(point.item) if point.item else None
    question = NOT_SORTED if known is None else answers(point.question_no, known)
    return (point.item, question) if question else (None, NOT_SORTED)


def _columns(items: Iterable[ItemRow], used: set[_Place]) -> Iterator[ColumnRow]:
    number, answered = 0, {item for item, _ in used}
    for item in items:
        asks = asks_tables(item.kind, item.question)
        if not asks and item.id not in answered:
            continue
        for question_no, words in enumerate(questions(item.question) or (_TALKED,), 1):
            number += asks
            yield ColumnRow(
                item.id, question_no, number if asks else 0, with_number(item.number, item.title, " "), words
            )
    if None in answered:
        yield _UNSORTED


def _seated(reader: Reader, meeting: bytes, points: Iterable[TablePoint]) -> tuple[SeatedTable, ...]:
    """Return the tables of the meeting, and those that nobody planned but that said something."""
    planned = {row.number: SeatedTable(row.number, row.name, planned=True) for row in tables(reader, meeting)}
    heard = {point.table_no: SeatedTable(point.table_no, "", planned=False) for point in points}
    return tuple(table for _, table in sorted((heard | planned).items()))


def _cell(
    table: SeatedTable, column: ColumnRow, placed: Mapping[tuple[int, _Place], list[TablePoint]], marks: _Marks
) -> CellRow:
    place = (column.item, column.question_no)
    marked, photo = marks.get((*place, table.number), ("", ""))
    return CellRow(table, column, tuple(placed.get((table.number, place), ())), marked, photo)


def _marks(reader: Reader, meeting: bytes) -> _Marks:
    query = select(
        TableSheet.item, TableSheet.question_no, TableSheet.table_no, TableSheet.state, TableSheet.photo
    ).where(TableSheet.meeting == meeting, TableSheet.deleted == 0)
    return {(item, question, table): (state, photo) for item, question, table, state, photo in fetch(reader, query)}


def _points(reader: Reader, meeting: bytes) -> tuple[TablePoint, ...]:
    query = (
        select(
            *(Point.uid, Point.item, Point.question_no, Point.table_no, Point.kind, Point.text, Point.meaning),
            func.coalesce(Person.name, Point.speaker_label),
            *(Point.speaker_capacity, Point.sensitive, Point.mark, Point.said_at),
        )
        .outerjoin(Person, Person.uid == Point.speaker)
        .where(Point.meeting == meeting, Point.deleted == 0, Point.table_no > 0)
        .order_by(Point.position, Point.uid)
    )
    tied = themes_of_points(reader, meeting)
    return tuple(TablePoint(*(*row, tied.get(row[0], ()))) for row in fetch(reader, query))
