"""The same outline through ReportLab's Platypus, without tags, set in two passes so that the contents have numbers."""

from html import escape
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table
from reportlab.platypus.tableofcontents import TableOfContents

from benchmarks.on_paper.task import BODY, CONTENTS, FONTS, SIZES, Task, run
from facilitator.publish import outline as says

_SANS, _BOLD = "NotoSans-Regular", "NotoSans-Bold"
_RULES = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor("#738a99"))]


class Template(SimpleDocTemplate):  # type: ignore[misc] # ReportLab tells no types
    """Tells the contents of each heading; knows from the pass before how many pages there are."""

    def __init__(self, target: BytesIO, task: Task) -> None:
        super().__init__(target, pagesize=A4, leftMargin=62, rightMargin=62, topMargin=60, bottomMargin=78)
        self.title, self.author, self.lang = task.outline.title, task.outline.author, task.outline.language
        self.task, self.total, self.number, self.level = task, 0, 0, -1

    def beforeDocument(self) -> None:
        """Begin a pass."""
        self.number, self.level = 0, -1

    def afterFlowable(self, flowable: Flowable) -> None:
        """Keep the place of a heading."""
        name = getattr(getattr(flowable, "style", None), "name", "")
        if name in {"h2", "h3", "h4"}:
            level, text, key = int(name[1]), flowable.getPlainText(), f"h{self.number}"
            self.number += 1
            self.level = min(level - 2, self.level + 1)
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(text, key, self.level)
            if level <= self.task.depth:
                self.notify("TOCEntry", (level - 2, escape(text), self.page, key))

    def foot(self, canvas: Canvas, _document: object) -> None:
        """Draw the foot of a page."""
        self.total = max(self.total, self.page)
        canvas.setFont(_SANS, SIZES["foot"])
        canvas.drawString(62, 44, f"Page {self.page} of {self.total} \u00b7 {self.task.outline.short_title}")


def print_out(task: Task) -> bytes:
    """Return the outline as a PDF."""
    pdfmetrics.registerFont(TTFont(_SANS, str(FONTS / f"{_SANS}.ttf")))
    pdfmetrics.registerFont(TTFont(_BOLD, str(FONTS / f"{_BOLD}.ttf")))
    pdfmetrics.registerFontFamily(_SANS, normal=_SANS, bold=_BOLD, italic=_SANS, boldItalic=_BOLD)
    written = BytesIO()
    template = Template(written, task)
    template.multiBuild(_story(task), onFirstPage=template.foot, onLaterPages=template.foot)
    return written.getvalue()


def _style(name: str, size: float, **more: object) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=_SANS, fontSize=size, leading=size * 1.4, bulletFontName=_SANS, **more)


_STYLES = {
    "body": _style("body", BODY, spaceAfter=9),
    "item": _style("item", BODY, spaceAfter=4, leftIndent=20),
    "cell": _style("cell", SIZES["cell"]),
    **{
        name: _style(name, SIZES[name], spaceBefore=SIZES[name], spaceAfter=5, keepWithNext=1)
        for name in ("h1", "h2", "h3", "h4")
    },
}


def _story(task: Task) -> list[Flowable]:
    outline = task.outline
    before, after = task.parted()
    contents = TableOfContents()
    contents.levelStyles = [_style(f"toc{level}", BODY, leftIndent=level * 17) for level in range(3)]
    # As many lines in the first pass as in the second: else a third would be needed.
    entries = [(each.level - 2, escape(each.text), 0, None) for each in task.listed()]
    contents._lastEntries = entries  # noqa: SLF001 - ReportLab has no other way
    story: list[Flowable] = [_said(outline.title, "h1", bold=True), _said(outline.status_word, "body", bold=True)]
    story += [part for block in before for part in _block(block)]
    story += [_said(CONTENTS, "body", bold=True), contents]
    return story + [part for block in after for part in _block(block)]


def _said(text: str, style: str, *, bold: bool = False) -> Paragraph:
    return Paragraph(f"<b>{escape(text)}</b>" if bold else escape(text), _STYLES[style])


def _block(block: says.Block) -> list[Flowable]:
    match block:
        case says.Heading(level, text):
            return [_said(text, f"h{level}", bold=True)]
        case says.Paragraph(runs):
            return [_runs(runs)]
        case says.Listing(items):
            return [_runs(item, "item", block.label(place)) for place, item in enumerate(items)]
        case says.Grid():
            return _grid(block)
        case _:
            raise ValueError(block)


def _grid(grid: says.Grid) -> list[Flowable]:
    rows = [[_runs(cell, "cell") for cell in row] for row in (grid.header, *grid.rows)]
    return [_said(grid.caption, "h4", bold=True), Table(rows, repeatRows=1, style=_RULES)]


def _runs(runs: says.Runs, style: str = "body", bullet: str | None = None) -> Paragraph:
    parts = []
    for each in runs:
        text = escape(each.text).replace("\n", "<br/>")
        text = f"<b>{text}</b>" if each.bold else text
        parts.append(f'<a href="{escape(each.href)}">{text}</a>' if each.href else text)
    return Paragraph("".join(parts), _STYLES[style], bullet)


if __name__ == "__main__":
    run(print_out)
