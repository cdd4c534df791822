"""The list of contents of a long document: each heading with its page, one link each (R-A7)."""

from dataclasses import dataclass

from facilitator.publish.outline import Heading, Outline, words
from facilitator.publish.pdf.composing import Composer, height, put_block, put_lines
from facilitator.publish.pdf.looks import BOTTOM, COLUMN, MARGIN, PAGE_WIDTH, RULE, Look
from facilitator.publish.pdf.pages import Bar, Slot
from facilitator.publish.pdf.tags import Annotation, Element

TITLE = "Contents"
SHORTEST = 7
MOST_ENTRIES = 24
NUMBER_ROOM = 48.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents, waiting for its page number: its place among all headings, its link and its edges."""

    heading: int
    link: Element
    text: str
    page: int
    top: float
    bottom: float


def deepest(outline: Outline) -> int:
    """Return the lowest level of heading that the contents list: two where three would fill more than a page."""
    listed = [block for block in outline.blocks if isinstance(block, Heading) and block.level <= 3]  # noqa: PLR2004
    return 3 if len(listed) <= MOST_ENTRIES else 2


def put_contents(composer: Composer, outline: Outline) -> list[Entry]:
    """Place the list; the page numbers are filled in once they are known."""
    whole = composer.document.add("TOC")
    put_block(composer, whole.add("Caption"), words(TITLE), composer.looks.named("h3"))
    look, depth = composer.looks.named("item"), deepest(outline)
    headings = enumerate(block for block in outline.blocks if isinstance(block, Heading))
    entries = [_put_entry(composer, whole, which, look) for which in headings if which[1].level <= depth]
    composer.flow.gap(look.size)
    return entries


def _put_entry(composer: Composer, whole: Element, which: tuple[int, Heading], look: Look) -> Entry:
    flow, (order, heading) = composer.flow, which
    link = whole.add("TOCI").add("Reference").add("Link")
    left = MARGIN + (heading.level - 2) * look.size * 1.2
    runs, width = words(heading.text + " "), PAGE_WIDTH - MARGIN - NUMBER_ROOM - left
    lines = composer.lines(runs, look, width)
    flow.need(height(lines, look.size))
    page, top = len(flow.pages) - 1, flow.top
    put_lines(composer, Slot(link, runs, left, width, look.size, look.colour), lines)
    bottom = flow.top if len(flow.pages) - 1 == page else BOTTOM
    flow.page.bars.append(Bar(MARGIN, flow.top - 0.4, COLUMN, 0.5, RULE))
    flow.gap(look.size * 0.15)
    return Entry(order, link, heading.text, page, top, bottom)


def fill_contents(composer: Composer, entries: list[Entry]) -> None:
    """Write the page numbers behind the entries and lead each entry to its heading."""
    look = composer.looks.named("item")
    marks = [mark for mark in composer.bookmarks if mark.level > 1]
    for entry in entries:
        mark = marks[entry.heading]
        runs = words(str(mark.place.page + 1))
        width = composer.text_width(runs[0].text, look)
        slot = Slot(entry.link, runs, PAGE_WIDTH - MARGIN - width, width, look.size, look.colour)
        slot.put(composer.flow.pages[entry.page], composer.lines(runs, look, NUMBER_ROOM), entry.top)
        box = (MARGIN, entry.bottom, PAGE_WIDTH - MARGIN, entry.top)
        told = f"{entry.text}, page {mark.place.page + 1}"
        entry.link.kids.append(Annotation(entry.page, box, mark.place, told))
