"""Headings, paragraphs and lists in their places, with their elements in the structure."""

from facilitator.publish.figures import Figure
from facilitator.publish.outline import (
    Block,
    Cards,
    Grid,
    Heading,
    Lines,
    Listing,
    Outline,
    PageBreak,
    Paragraph,
    Rolls,
    Runs,
    words,
)
from facilitator.publish.pdf.cards import put_cards, put_top_line
from facilitator.publish.pdf.composing import (
    Composer,
    among_others,
    beginning,
    height,
    put_block,
    put_lines,
    settle,
    wait_heading,
    wait_words,
)
from facilitator.publish.pdf.contents import SHORTEST, Entry, fill_contents, put_contents
from facilitator.publish.pdf.figures import put_figure
from facilitator.publish.pdf.fitting import Box, fitted
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import ACCENT, COLUMN, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TOP, Look
from facilitator.publish.pdf.pages import Bar, Slot
from facilitator.publish.pdf.rolls import put_rolls
from facilitator.publish.pdf.spaces import put_box, put_lines_to_write, put_pictured
from facilitator.publish.pdf.tables import put_grid
from facilitator.publish.pdf.tags import Element

TALLEST, LARGEST_HEADING = 6.0, 72.0
"""How high a fitted text may become, in sizes of its look, and the largest size it is set in, in points."""

WHOLE = 8
"""How many lines an item has at most that is not parted by the end of a page, where it begins new lines of its own."""


def steps(outline: Outline) -> int:
    """Return how many steps it takes to set the outline, for progress."""
    return sum(_block_steps(block) for block in outline.blocks)


def put_outline(composer: Composer, outline: Outline, *, contents: bool) -> bool:
    """Set the title and every block; a list of contents stands before the first heading.

    Returns False, stopping there, as soon as a document without contents is so long that it needs them (R-A7).
    """
    if outline.setting == "labels":
        put_top_line(composer, outline.title)
    else:
        composer.flow.page.bars.append(Bar(MARGIN, PAGE_HEIGHT - TOP + 12, 48, 5, ACCENT))
        wait_heading(composer, 1, outline.title)
    if outline.status_word:
        put_block(composer, composer.document.add("P"), words(outline.status_word), composer.looks.named("status"))
    entries: list[Entry] = []
    blocks = outline.blocks
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if isinstance(before, PageBreak):
            _turn_page(composer)
        if contents and not entries and isinstance(block, Heading):
            entries = put_contents(composer, outline)
        if not (isinstance(after, Listing) and _leads(composer, block)):
            _put_block(composer, block)
        if not contents and _long(composer, outline):
            return False
    settle(composer, 0)
    fill_contents(composer, entries)
    return contents or not _long(composer, outline)


def _leads(composer: Composer, block: Block) -> bool:
    """Take in a short paragraph before a list, that it may not stand alone at a page's foot; return whether it is."""
    if not isinstance(block, Paragraph) or block.look != "body":
        return False
    short = wait_words(composer, block.runs, composer.looks.named(block.look))
    if short:
        composer.tick()
    return short


def _long(composer: Composer, outline: Outline) -> bool:
    """Say whether a document is so long that it needs a list of contents; loose sheets never do."""
    return outline.setting == "document" and len(composer.flow.pages) >= SHORTEST


def _block_steps(block: Block) -> int:
    match block:
        case Listing(items):
            return len(items)
        case Grid():
            return len(block.rows)
        case Cards(cards=cards):
            return len(cards)
        case _:
            return 1


def _put_block(composer: Composer, block: Block) -> None:
    match block:
        case Heading():
            _put_heading(composer, block)
            composer.tick()
        case Paragraph(runs, look):
            _put_paragraph(composer, runs, look)
            composer.tick()
        case Listing():
            _put_listing(composer, block)
        case Grid():
            put_grid(composer, block)
        case Cards():
            put_cards(composer, block)
        case Figure():
            put_figure(composer, block)
            composer.tick()
        case _:
            _put_sheet_form(composer, block)
            composer.tick()


def _turn_page(composer: Composer) -> None:
    settle(composer, 0)
    if not composer.flow.fresh:
        composer.flow.next_page()


def _put_sheet_form(composer: Composer, block: PageBreak | Lines | Rolls) -> None:
    """Set what only sheets to work with on paper have; a page is turned once something follows."""
    match block:
        case Lines(number, fill):
            put_lines_to_write(composer, number, fill=fill)
        case Rolls():
            put_rolls(composer, block)


def _put_heading(composer: Composer, heading: Heading) -> None:
    look = composer.looks.named(f"h{heading.level}")
    box = Box(COLUMN, look.size * TALLEST, LARGEST_HEADING)
    wider = fitted(composer, words(heading.text), look, box) if heading.fitted else look
    wait_heading(composer, heading.level, heading.text, wider)


def _put_paragraph(composer: Composer, runs: Runs, name: str) -> None:
    element = composer.document.add("P")
    if name == "pictured":
        put_pictured(composer, element, runs)
        return
    first, look = len(composer.flow.pages) - 1, composer.looks.named(name)
    if name == "fitted":
        look = fitted(composer, runs, look, Box(COLUMN, look.size * TALLEST, LARGEST_HEADING))
    put_block(composer, element, runs, look)
    if name == "quote":
        _bars_beside(composer, element, first)
    if name == "tick":
        _box_beside(composer, element, first)


def _box_beside(composer: Composer, element: Element, first: int) -> None:
    """Draw a box to tick at the left of the first line of a paragraph that begins on this page or the next."""
    for page in composer.flow.pages[first:]:
        placed = next((words for words in page.words if words.owner is element), None)
        if placed is not None:
            put_box(page, MARGIN, placed.base + placed.line.baseline * placed.size, placed.size)
            return


def _bars_beside(composer: Composer, element: Element, first: int) -> None:
    """Draw a bar at the left of a quotation on each page that it stands on."""
    for page in composer.flow.pages[first:]:
        placed = [words for words in page.words if words.owner is element]
        if placed:
            top = placed[0].base + placed[0].line.baseline * placed[0].size
            bottom = placed[-1].base - (placed[-1].line.height - placed[-1].line.baseline) * placed[-1].size
            page.bars.append(Bar(MARGIN, bottom, 3, top - bottom, ACCENT))


def _put_listing(composer: Composer, listing: Listing) -> None:
    look = composer.looks.named("item")
    whole = composer.document.add("L")
    whole.numbering = "Decimal" if listing.ordered else "Disc"
    labels = [listing.label(index) for index in range(len(listing.items))]
    indent = max((composer.text_width(label, look) for label in labels), default=0) + look.size * 0.6
    for label, item in zip(labels, listing.items, strict=True):
        _put_item(composer, whole.add("LI"), label, item, indent)
        composer.tick()
    composer.flow.gap(look.size * 0.35)


def _put_item(composer: Composer, element: Element, label: str, item: Runs, indent: float) -> None:
    """Set one item, its sign level with its first line: on the right of words that run from the right."""
    look = composer.looks.named("item")
    sign, body = element.add("Lbl"), element.add("LBody")
    lines = among_others(composer.lines(item, look, COLUMN - indent))
    entry = len(lines) <= WHOLE and any("\n" in run.text for run in item)
    settle(composer, height(lines, look.size) if entry else beginning(lines, look.size))
    rtl = bool(lines) and lines[0].rtl
    sign_height = _put_sign(composer, sign, label, look, lines[:1])
    left = MARGIN if rtl else MARGIN + indent
    put_lines(composer, Slot(body, item, left, COLUMN - indent, look.size, look.colour), lines)
    composer.flow.gap(look.after if lines else look.after + sign_height)


def _put_sign(composer: Composer, owner: Element, label: str, look: Look, beside: list[Line]) -> float:
    """Set the sign on the baseline of the line that it stands beside; return its height, in points."""
    width = composer.text_width(label, look)
    left = PAGE_WIDTH - MARGIN - width if any(line.rtl for line in beside) else MARGIN
    lines = composer.lines(words(label), look, COLUMN)[:1]
    lower = sum(line.baseline for line in beside) - sum(line.baseline for line in lines) if beside else 0.0
    slot = Slot(owner, words(label), left, width, look.size, ACCENT)
    slot.put(composer.flow.page, lines, composer.flow.top - lower * look.size)
    return height(lines, look.size)
