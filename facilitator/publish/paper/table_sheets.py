"""Table sheets: one page for each table, to stand or lie on it, with the questions and room to write."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from facilitator.domain.agenda import ItemKind
from facilitator.domain.sign_in import first_names
from facilitator.domain.wording import listed, one_line
from facilitator.publish.outline import Block, Heading, Lines, Outline, PageBreak, Paragraph, words
from facilitator.publish.paper.phrasing import About, labelled_lines, sentence, sheet_outline, small
from facilitator.queries.agenda import TableRow
from facilitator.queries.sheets import Guest, Sheets

_GROUND = "One person speaks at a time. Everybody is heard. What is personal stays at this table."
_NONE = "There are no tables yet. Set them up on the Plan screen, then print this again."
_TALKED = frozenset({ItemKind.DISCUSSION, ItemKind.WORKSHOP})
_ROOM, _LEAST = 6, 2
"""How many lines to write on all questions but the last share, and how many each has at least."""


def tables_outline(sheets: Sheets, made_at: datetime) -> Outline:
    """Return a page for each table."""
    seated: dict[int, list[Guest]] = defaultdict(list)
    for one in sheets.coming:
        seated[one.row.table_no].append(one)
    questions = _asked(sheets)
    blocks: list[Block] = []
    for table in sheets.tables:
        blocks += [PageBreak()] if blocks else []
        blocks += _page(table, seated[table.number], questions)
    return sheet_outline(sheets.meeting, About("Table sheets"), blocks or [sentence(_NONE)], made_at)


def _asked(sheets: Sheets) -> list[str]:
    """Return what the tables talk about; where nothing is to be discussed, whatever else is asked."""
    asked = [item for item in sheets.items if item.question.strip()]
    discussed = [item for item in asked if item.kind in _TALKED]
    return [one_line(item.question) for item in discussed or asked]


def _page(table: TableRow, people: Sequence[Guest], questions: Sequence[str]) -> Iterator[Block]:
    yield Heading(2, f"Table {table.number}", fitted=True)
    if name := one_line(table.name):
        yield Paragraph(words(name), "large")
    told = (("Host", table.host_name), ("Scribe", table.scribe_name), ("Sitting here", _names(people)))
    yield labelled_lines([(label, one_line(text) or "nobody yet") for label, text in told])
    yield small(_GROUND)
    yield from _questions(questions or ["What we talked about"])


def _names(people: Sequence[Guest]) -> str:
    return listed(first_names([one.signer for one in people]))


def _questions(questions: Sequence[str]) -> Iterator[Block]:
    """Give each question as much room as the others; the last has what the page has left."""
    lines = max(_LEAST, _ROOM // len(questions))
    for number, question in enumerate(questions, 1):
        yield Heading(3, question)
        last = number == len(questions)
        yield Lines(_LEAST if last else lines, fill=last)
