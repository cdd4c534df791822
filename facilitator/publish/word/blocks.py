"""The blocks of an outline as paragraphs, lists and tables of a Word document."""

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from facilitator.publish.figures import Figure
from facilitator.publish.outline import (
    Block,
    Grid,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Run,
    Runs,
    paper_only,
)
from facilitator.publish.word.figures import put_figure
from facilitator.publish.word.words import put_runs

_BULLETS, _NUMBERS, _CAPTION, _TABLE = "List Bullet", "List Number", "Caption", "Table Grid"
_INDENTED = {"quote": Mm(8), "pictured": Mm(35)}


def put_block(document: Document, block: Block, language: str) -> None:
    """Add a block at the end of a document."""
    match block:
        case Heading(level, text):
            put_heading(document, text, level)
        case Paragraph(runs, look):
            paragraph = document.add_paragraph()
            put_runs(paragraph, runs, language)
            paragraph.paragraph_format.left_indent = _INDENTED.get(look)
        case Listing():
            _put_listing(document, block, language)
        case Grid():
            _put_grid(document, block, language)
        case Figure():
            put_figure(document, block, language)
        case PageBreak():
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case _:
            raise paper_only(block)


def put_heading(document: Document, text: str, level: int) -> None:
    """Add a heading at the end."""
    document.add_heading(text, level)


def _put_listing(document: Document, listing: Listing, language: str) -> None:
    number = _new_numbers(document) if listing.ordered else None
    for item in listing.items:
        paragraph = document.add_paragraph(style=_NUMBERS if listing.ordered else _BULLETS)
        put_runs(paragraph, item, language)
        if number is not None:
            marks = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no other way
            marks.get_or_add_ilvl().val, marks.get_or_add_numId().val = 0, number


def _new_numbers(document: Document) -> int:
    """Return a numbering that begins at 1; else every list would go on from the one before."""
    numbering = document.part.numbering_part.element
    style = document.styles[_NUMBERS].element
    known = numbering.num_having_numId(style.pPr.numPr.numId.val)
    number = numbering.add_num(known.abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    new: int = number.numId
    return new


def _put_grid(document: Document, grid: Grid, language: str) -> None:
    """Add a table; its first row is repeated on every page, and stands as the header for a screen reader."""
    if grid.caption:
        paragraph = document.add_paragraph(style=_CAPTION)
        paragraph.paragraph_format.keep_with_next = True
        put_runs(paragraph, (Run(grid.caption),), language)
    table = document.add_table(len(grid.rows) + 1, len(grid.header), _TABLE)
    for place, row in enumerate((grid.header, *grid.rows)):
        _put_row(table.rows[place], row, language, first=place == 0)
    document.add_paragraph()


def _put_row(element: _Row, row: tuple[Runs, ...], language: str, *, first: bool) -> None:
    marks = element._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way
    for name in ("w:cantSplit", *(("w:tblHeader",) if first else ())):
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "true")
        marks.append(mark)
    for place, (cell, runs) in enumerate(zip(element.cells, row, strict=True)):
        _put_cell(cell, runs, language, bold=first or place == 0)


def _put_cell(cell: _Cell, runs: Runs, language: str, *, bold: bool) -> None:
    paragraph: WordParagraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    put_runs(paragraph, runs, language)
    if bold:
        for run in paragraph.runs:
            run.bold = True
