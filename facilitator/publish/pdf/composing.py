"""What every block needs to be set: the fonts, the looks, the cursor, the structure so far and who is waiting."""

from dataclasses import dataclass, field, replace

from facilitator.publish.outline import Runs, joined, words
from facilitator.publish.pdf.lines import Line, Typesetter
from facilitator.publish.pdf.looks import COLUMN, MARGIN, Look, Looks
from facilitator.publish.pdf.pages import Flow, Slot
from facilitator.publish.pdf.tags import Element, Place
from facilitator.publish.progress import Watch

LEADING = 3
"""How many lines the words before a list have at most where they are placed with its beginning."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading as the reader's list of bookmarks shows it (R-A7)."""

    level: int
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Waiting:
    """A heading, or at level 0 a caption or the words before a list, placed with the beginning of what follows it."""

    slot: Slot
    lines: list[Line]
    look: Look
    level: int

    @property
    def tall(self) -> float:
        """Return the height it takes with the space around it, in points."""
        return self.look.before + height(self.lines, self.look.size) + self.look.after


@dataclass(slots=True)
class Composer:
    """One document being set."""

    setter: Typesetter
    looks: Looks
    watch: Watch
    steps: int
    flow: Flow = field(default_factory=Flow)
    document: Element = field(default_factory=lambda: Element("Document"))
    bookmarks: list[Bookmark] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    done: int = 0

    def tick(self) -> None:
        """Count one step and let the person stop the work here."""
        self.done += 1
        self.watch.tell(self.done, self.steps)

    def lines(self, runs: Runs, look: Look, width: float) -> list[Line]:
        """Return the lines of a text in this look, the width in points."""
        return self.setter.lines(runs, width * 1000 / look.size, bold=look.bold)

    def text_width(self, text: str, look: Look) -> float:
        """Return how wide a short text is, in points."""
        return self.setter.widths(words(text), bold=look.bold)[1] * look.size / 1000


def among_others(lines: list[Line]) -> list[Line]:
    """Return the lines of an item or cell; a single one stands at the left with its neighbours, whatever its script."""
    return [replace(lines[0], rtl=False)] if len(lines) == 1 else lines


def height(lines: list[Line], size: float) -> float:
    """Return the height of lines set in this size, in points."""
    return sum(line.height for line in lines) * size


def that_fit(lines: list[Line], size: float, room: float) -> int:
    """Return how many of the lines go into this height, in points."""
    used = 0.0
    for index, line in enumerate(lines):
        used += line.height * size
        if used > room + 0.01:
            return index
    return len(lines)


def wait_heading(composer: Composer, level: int, text: str, look: Look | None = None) -> None:
    """Take a heading in; it is placed when what follows it begins, so that it never stands alone at a page's foot."""
    look = look or composer.looks.named(f"h{level}")
    runs, element = words(text), composer.document.add(f"H{level}")
    slot = Slot(element, runs, MARGIN, COLUMN, look.size, look.colour)
    composer.waiting.append(Waiting(slot, composer.lines(runs, look, COLUMN), look, level))


def wait_words(composer: Composer, runs: Runs, look: Look) -> bool:
    """Take in a short paragraph that leads into a list, to be placed with its beginning; return whether it is short."""
    lines = composer.lines(runs, look, COLUMN)
    if len(lines) > LEADING:
        return False
    slot = Slot(composer.document.add("P"), runs, MARGIN, COLUMN, look.size, look.colour)
    composer.waiting.append(Waiting(slot, lines, look, 0))
    return True


def wait_caption(composer: Composer, table: Element, text: str) -> None:
    """Take the caption of a table in; it is placed above the table's first row."""
    look = composer.looks.named("caption")
    element = Element("Caption")
    table.kids.insert(0, element)
    slot = Slot(element, words(text), MARGIN, COLUMN, look.size, look.colour)
    composer.waiting.append(Waiting(slot, composer.lines(slot.runs, look, COLUMN), look, 0))


def settle(composer: Composer, least: float) -> None:
    """Place the headings that wait, on a page that also has room for the first `least` points of what follows."""
    composer.flow.need(sum(heading.tall for heading in composer.waiting) + least)
    for heading in composer.waiting:
        composer.flow.gap(heading.look.before)
        place = Place(len(composer.flow.pages) - 1, composer.flow.top)
        if heading.level:
            composer.bookmarks.append(Bookmark(heading.level, joined(heading.slot.runs), place))
        put_lines(composer, heading.slot, heading.lines)
        composer.flow.gap(heading.look.after)
    composer.waiting.clear()


def put_block(composer: Composer, owner: Element, runs: Runs, look: Look) -> None:
    """Set a paragraph over the whole column, over as many pages as it takes."""
    width = COLUMN - look.indent
    lines = composer.lines(runs, look, width)
    settle(composer, look.before + beginning(lines, look.size))
    composer.flow.gap(look.before)
    put_lines(composer, Slot(owner, runs, MARGIN + look.indent, width, look.size, look.colour), lines)
    composer.flow.gap(look.after)


def beginning(lines: list[Line], size: float) -> float:
    """Return the height of the lines that must stand together at the beginning of a paragraph, in points."""
    return height(lines if len(lines) <= 3 else lines[:2], size)  # noqa: PLR2004 - of three, none may stand alone


def put_lines(composer: Composer, slot: Slot, lines: list[Line]) -> None:
    """Place lines from the cursor down; a paragraph never leaves one line alone at the foot or head of a page."""
    flow, rest = composer.flow, lines
    while rest:
        count = _balanced(that_fit(rest, slot.size, flow.room), len(rest), fresh=flow.fresh)
        flow.top = slot.put(flow.page, rest[:count], flow.top)
        rest = rest[count:]
        if rest:
            flow.next_page()


def _balanced(fitting: int, total: int, *, fresh: bool) -> int:
    if fitting >= total:
        return total
    if fitting == total - 1 and total > 2:  # noqa: PLR2004 - of two lines none can be spared
        fitting -= 1
    if fitting <= 1:
        return 1 if fresh else 0
    return fitting
