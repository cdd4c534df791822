"""Table sheets: one page for each table, to stand or lie on it, with the questions and room to write."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from facilitator.domain.questions import asks_tables, questions
from facilitator.domain.sign_in import first_names
from facilitator.domain.wording import listed, one_line
from facilitator.publish.outline import Block, Heading, Lines, Outline, PageBreak, Paragraph, words
from facilitator.publish.paper.phrasing import About, labelled_lines, sentence, sheet_outline, small
from facilitator.queries.agenda import TableRow
from facilitator.queries.sheets import Guest, Sheets

_GROUND = "One person speaks at a time. Everybody is heard. What is personal stays at this table."
_NONE = "There are no tables yet. Set them up on the Plan screen, then print this again."
_ROOM, _LEAST = 6, 2
"""How many lines to write on all questions but the last share, and how many each has at least."""


def tables_outline(sheets: Sheets, made_at: datetime) -> Outline:
    """Return a page for each table."""
    seated: dict[int, list[Guest]] = defaultdict(list)
    for one in sheets.coming:
        seated[one.row.table_no].append(one)
    asked = _asked(sheets)
    blocks: list[Block] = []
    for table in sheets.tables:
        blocks += [PageBreak()] if blocks else []
        blocks += _page(table, seated[table.number], asked)
    return sheet_outline(sheets.meeting, About("Table sheets"), blocks or [sentence(_NONE)], made_at)


def _asked(sheets: Sheets) -> list[str]:
    """Return what the tables talk about; where nothing is to be discussed, whatever else is asked."""
    discussed = [item for item in sheets.items if asks_tables(item.kind, item.question)]
    return [asked for item in discussed or sheets.items for asked in questions(item.question)]


def _page(table: TableRow, people: Sequence[Guest], asked: Sequence[str]) -> Iterator[Block]:
    yield Heading(2, f"Table {table.number}", fitted=True)
    if name := one_line(table.name):
        yield Paragraph(words(name), "large")
    told = (("Host", table.host_name), ("Scribe", table.scribe_name), ("Sitting here", _names(people)))
    yield labelled_lines([(label, one_line(text) or "nobody yet") for label, text in told])
    yield small(_GROUND)
    yield from _questions(asked or ["What we talked about"])


def _names(people: Sequence[Guest]) -> str:
    return listed(first_names([one.signer for one in people]))


def _questions(asked: Sequence[str]) -> Iterator[Block]:
    """Give each question its number, and as much room as the others; the last has what the page has left."""
    lines = max(_LEAST, _ROOM // len(asked))
    for number, question in enumerate(asked, 1):
        last = number == len(asked)
        yield Heading(3, question if len(asked) == 1 else f"Question {number}: {question}")
        yield Lines(_LEAST if last else lines, fill=last)
