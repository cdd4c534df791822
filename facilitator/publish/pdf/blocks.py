"""Headings, paragraphs and lists in their places, with their elements in the structure."""

from facilitator.publish.outline import Block, Grid, Heading, Listing, Outline, Paragraph, Runs, words
from facilitator.publish.pdf.composing import Bookmark, Composer, among_others, height, put_block, put_lines, that_fit
from facilitator.publish.pdf.looks import ACCENT, COLUMN, MARGIN, PAGE_WIDTH, TOP, PAGE_HEIGHT, Look
from facilitator.publish.pdf.pages import Bar, Slot
from facilitator.publish.pdf.tables import put_grid
from facilitator.publish.pdf.tags import Element, Place

BELOW_HEADING = 3.2


def steps(outline: Outline) -> int:
    """Return how many steps it takes to set the outline, for progress."""
    return sum(_block_steps(block) for block in outline.blocks)


def put_outline(composer: Composer, outline: Outline) -> None:
    """Set the title and every block."""
    composer.flow.page.bars.append(Bar(MARGIN, PAGE_HEIGHT - TOP + 12, 48, 5, ACCENT))
    _put_heading(composer, 1, outline.title)
    if outline.status_word:
        put_block(composer, composer.document.add("P"), words(outline.status_word), composer.looks.named("status"))
    for block in outline.blocks:
        _put_block(composer, block)


def _block_steps(block: Block) -> int:
    match block:
        case Listing(items):
            return len(items)
        case Grid():
            return len(block.rows)
        case _:
            return 1


def _put_block(composer: Composer, block: Block) -> None:
    match block:
        case Heading(level, text):
            _put_heading(composer, level, text)
            composer.tick()
        case Paragraph(runs, look):
            _put_paragraph(composer, runs, look)
            composer.tick()
        case Listing():
            _put_listing(composer, block)
        case Grid():
            put_grid(composer, block)


def _put_heading(composer: Composer, level: int, text: str) -> None:
    """Set a heading, never alone at the foot of a page."""
    look = composer.looks.named(f"h{level}")
    lines = composer.lines(words(text), look, COLUMN)
    below = composer.looks.body_size * BELOW_HEADING
    composer.flow.need(look.before + height(lines, look.size) + look.after + below)
    composer.flow.gap(look.before)
    element = composer.document.add(f"H{level}")
    place = Place(len(composer.flow.pages) - 1, composer.flow.top)
    composer.bookmarks.append(Bookmark(level, text, place, element))
    put_lines(composer, Slot(element, words(text), MARGIN, COLUMN, look.size, look.colour), lines)
    composer.flow.gap(look.after)


def _put_paragraph(composer: Composer, runs: Runs, name: str) -> None:
    flow, look = composer.flow, composer.looks.named(name)
    first, top = len(flow.pages) - 1, flow.top - (0 if flow.fresh else look.before)
    words_before = len(flow.page.words)
    put_block(composer, composer.document.add("P"), runs, look)
    if name == "quote":
        _bars_beside(composer, first, words_before, top)


def _bars_beside(composer: Composer, first: int, words_before: int, _top: float) -> None:
    for number, page in enumerate(composer.flow.pages[first:]):
        lines = page.words[words_before if number == 0 else 0 :]
        if lines:
            upper = lines[0].base + lines[0].line.baseline * lines[0].size
            last = lines[-1]
            lower = last.base - (last.line.height - last.line.baseline) * last.size
            page.bars.append(Bar(MARGIN, lower, 3, upper - lower, ACCENT))


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
    if that_fit(lines, look.size, composer.flow.room) < min(len(lines), 2):
        composer.flow.need(height(lines[:2], look.size))
    rtl = bool(lines) and lines[0].rtl
    _put_sign(composer, sign, label, look, rtl=rtl)
    left = MARGIN if rtl else MARGIN + indent
    put_lines(composer, Slot(body, item, left, COLUMN - indent, look.size, look.colour), lines)
    composer.flow.gap(look.after)


def _put_sign(composer: Composer, owner: Element, label: str, look: Look, *, rtl: bool) -> None:
    width = composer.text_width(label, look)
    left = PAGE_WIDTH - MARGIN - width if rtl else MARGIN
    lines = composer.lines(words(label), look, COLUMN)
    Slot(owner, words(label), left, width, look.size, ACCENT).put(composer.flow.page, lines[:1], composer.flow.top)
