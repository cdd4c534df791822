"""What is missing before people leave: each with words, and the screen where it is put right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import select

from facilitator.domain.agenda import ItemKind, numbers_of
from facilitator.domain.kinds import Kind
from facilitator.domain.marks import in_words
from facilitator.domain.wording import one_line
from facilitator.queries.answering import unanswered
from facilitator.queries.read_back import ReadBackRow, read_backs
from facilitator.queries.reading import fetch
from facilitator.queries.tables import CellRow, missing_cells
from facilitator.queries.telling import may_be_told, was_said
from facilitator.storage.models import Action, AgendaItem, Decision, Point, Vote
from facilitator.storage.store import Reader

_WITH_AN_OUTCOME = sorted((ItemKind.DISCUSSION, ItemKind.WORKSHOP, ItemKind.VOTE))
_WANTING_A_HOME = frozenset({Kind.QUESTION, Kind.CHALLENGE})
_WANTING_A_PLACE = {
    Kind.PARKED: "Parked nowhere",
    Kind.RECOMMENDATION: "Put to nobody",
    Kind.CHALLENGE: "Put to nobody",
}


@dataclass(frozen=True, slots=True)
class MissingRow:
    """One thing that is missing. `about` is the row it is missing from; `go` the screen where it is put right.

    `place` is a cell of the tables: the number of the table, the item, and the number of the question there.
    """

    id: bytes
    sort: str
    heading: str
    words: str
    about: bytes
    go: str
    place: tuple[int, bytes | None, int] | None = None


_HEADINGS = {
    "owner": ("No owner", "wrapup"),
    "due": ("No date", "wrapup"),
    "home": ("No home", "wrapup"),
    "goes_to": ("", "wrapup"),
    "outcome": ("No outcome", "wrapup"),
    "mark": ("", "room"),
    "sheet": ("No sheet", "tables"),
    "read_back": ("Not read back", "wrapup"),
}


def missing(reader: Reader, meeting: bytes) -> tuple[MissingRow, ...]:
    """Return what is missing from a meeting, in the order in which it is best put right."""
    held = read_backs(reader, meeting)
    return (
        *_marked(reader, meeting),
        *(_sheet(cell) for cell in missing_cells(reader, meeting)),
        *_homeless(reader, meeting),
        *_placeless(reader, meeting),
        *_unowned(held),
        *_without_outcome(reader, meeting),
        *(_row("read_back", row.id, one_line(row.text)) for row in held if not row.read_back),
    )


def _row(sort: str, about: bytes, words: str, heading: str = "") -> MissingRow:
    usual, go = _HEADINGS[sort]
    return MissingRow(sort.encode() + about, sort, heading or usual, words, about, go)


def _sheet(cell: CellRow) -> MissingRow:
    """Return a question to which a table has said nothing, and has not said that there is no sheet (R-C12)."""
    table, column = cell.table, cell.column
    name = f" ({one_line(table.name)})" if table.name else ""
    about = (column.item or b"") + bytes([column.question_no % 256, table.number % 256])
    row = _row("sheet", about, f"Table {table.number}{name}, {column.called}: {one_line(column.words)}")
    return replace(row, place=(table.number, column.item, column.question_no))


def _unowned(held: tuple[ReadBackRow, ...]) -> Iterator[MissingRow]:
    actions = [row for row in held if row.entity == "action"]
    for sort in ("owner", "due"):
        for row in actions:
            lacks = not row.owners if sort == "owner" else not (row.due or row.due_words)
            if lacks:
                yield _row(sort, row.id, one_line(f"{row.ref} {row.text}"))


def marked(reader: Reader, meeting: bytes) -> tuple[tuple[bytes, str, str], ...]:
    """Return the points that the note-taker marked to come back to, with their words and the mark in words."""
    query = (
        select(Point.uid, Point.text, Point.mark)
        .where(Point.meeting == meeting, may_be_told(Point), Point.mark != "")
        .order_by(Point.position, Point.uid)
    )
    return tuple((uid, text, in_words(mark)) for uid, text, mark in fetch(reader, query))


def _marked(reader: Reader, meeting: bytes) -> Iterator[MissingRow]:
    for uid, text, mark in marked(reader, meeting):
        yield _row("mark", uid, one_line(text), mark.capitalize())


def _homeless(reader: Reader, meeting: bytes) -> Iterator[MissingRow]:
    """Yield the questions and challenges that no answer speaks to (R-F3)."""
    for uid, text in unanswered(reader, _WANTING_A_HOME, meeting):
        yield _row("home", uid, one_line(text))


def _placeless(reader: Reader, meeting: bytes) -> Iterator[MissingRow]:
    """Yield what was parked, recommended or challenged and goes nowhere yet; one told under another goes with it."""
    query = (
        select(Point.uid, Point.text, Point.kind)
        .where(Point.meeting == meeting, may_be_told(Point), was_said(), Point.goes_to == "")
        .where(Point.kind.in_(sorted(_WANTING_A_PLACE)), Point.gathered_in.is_(None))
        .order_by(Point.position, Point.uid)
    )
    for uid, text, kind in fetch(reader, query):
        yield _row("goes_to", uid, one_line(text), _WANTING_A_PLACE[Kind(kind)])


def _without_outcome(reader: Reader, meeting: bytes) -> Iterator[MissingRow]:
    settled = _settled(reader, meeting)
    query = (
        select(AgendaItem.uid, AgendaItem.kind, AgendaItem.title, AgendaItem.outcome, AgendaItem.started_at)
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted == 0)
        .order_by(AgendaItem.position, AgendaItem.uid)
    )
    rows = fetch(reader, query)
    numbers = numbers_of(row[1] for row in rows)
    for number, (uid, kind, title, outcome, started) in zip(numbers, rows, strict=True):
        if kind in _WITH_AN_OUTCOME and not outcome and uid not in settled:
            aside = "" if started else " (never started)"
            yield _row("outcome", uid, f"Item {number}: {one_line(title)}{aside}")


def _settled(reader: Reader, meeting: bytes) -> set[bytes]:
    """Return the items in which something was decided, promised, recommended or voted on."""
    queries = (
        select(Decision.item).where(Decision.meeting == meeting, Decision.deleted == 0),
        select(Action.item).where(Action.meeting == meeting, Action.deleted == 0),
        select(Vote.item).where(Vote.meeting == meeting, Vote.deleted == 0, Vote.closed_at != ""),
        select(Point.item).where(
            Point.meeting == meeting, Point.deleted == 0, was_said(), Point.kind == Kind.RECOMMENDATION
        ),
    )
    return {item for query in queries for (item,) in fetch(reader, query) if item is not None}
