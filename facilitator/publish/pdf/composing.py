"""What every block needs to be set: the fonts, the looks, the cursor, the structure so far and who is waiting."""

from dataclasses import dataclass, field, replace

from facilitator.publish.outline import Runs, words
from facilitator.publish.pdf.lines import Line, Typesetter
from facilitator.publish.pdf.looks import COLUMN, MARGIN, Look, Looks
from facilitator.publish.pdf.pages import Flow, Slot
from facilitator.publish.pdf.tags import Element, Place
from facilitator.publish.progress import Watch


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading as the reader's list of bookmarks shows it (R-A7)."""

    level: int
    text: str
    place: Place
    element: Element


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


def put_block(composer: Composer, owner: Element, runs: Runs, look: Look) -> None:
    """Set a paragraph over the whole column, over as many pages as it takes."""
    width = COLUMN - look.indent
    composer.flow.gap(look.before)
    slot = Slot(owner, runs, MARGIN + look.indent, width, look.size, look.colour)
    put_lines(composer, slot, composer.lines(runs, look, width))
    composer.flow.gap(look.after)


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
