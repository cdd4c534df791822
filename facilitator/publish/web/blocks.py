"""The blocks of an outline as HTML elements."""

from xml.etree.ElementTree import Element, SubElement

from facilitator.publish.figures import Figure
from facilitator.publish.outline import Block, Grid, Heading, Listing, PageBreak, Paragraph, Runs, joined, paper_only
from facilitator.publish.web.figures import put_figure
from facilitator.publish.web.words import put_runs, put_text


def put_block(parent: Element, block: Block, language: str, anchor: str) -> None:
    """Add a block to an element; `anchor` is the place that a heading can be linked to by."""
    match block:
        case Heading(level, text):
            put_text(SubElement(parent, f"h{level}", id=anchor), text)
        case Paragraph(runs, look):
            put_runs(SubElement(parent, "p", {} if look == "body" else {"class": look}), runs, language)
        case Listing():
            _put_listing(parent, block, language)
        case Grid():
            _put_grid(parent, block, language)
        case Figure():
            put_figure(parent, block, language)
        case PageBreak():
            pass
        case _:
            raise paper_only(block)


def _put_listing(parent: Element, listing: Listing, language: str) -> None:
    element = SubElement(parent, "ol" if listing.ordered else "ul")
    for item in listing.items:
        put_runs(SubElement(element, "li"), item, language)


def _put_grid(parent: Element, grid: Grid, language: str) -> None:
    """Add a table; on a narrow screen each cell stands under the last, behind the name of its column."""
    table = SubElement(parent, "table")
    if grid.caption:
        put_text(SubElement(table, "caption"), grid.caption)
    head = SubElement(SubElement(table, "thead"), "tr")
    for cell in grid.header:
        put_runs(SubElement(head, "th", scope="col"), cell, language)
    body = SubElement(table, "tbody")
    for row in grid.rows:
        _put_row(SubElement(body, "tr"), row, grid.header, language)


def _put_row(element: Element, row: tuple[Runs, ...], header: tuple[Runs, ...], language: str) -> None:
    put_runs(SubElement(element, "th", scope="row"), row[0], language)
    for cell, name in zip(row[1:], header[1:], strict=True):
        put_runs(SubElement(element, "td", {"data-column": joined(name)}), cell, language)
