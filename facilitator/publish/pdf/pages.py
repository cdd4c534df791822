"""What stands where: pages of placed lines and rules, filled from the top by a cursor."""

from dataclasses import dataclass, field

from facilitator.publish.outline import Runs
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import BOTTOM, PAGE_HEIGHT, TOP, Colour
from facilitator.publish.pdf.tags import Element


@dataclass(frozen=True, slots=True)
class Words:
    """One line in its place: left edge and baseline in points from the lower left; no owner makes it an artifact."""

    line: Line
    runs: Runs
    owner: Element | None
    left: float
    base: float
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled box: left, bottom, width and height in points; it has no meaning, unless it is a part of a picture."""

    left: float
    bottom: float
    width: float
    height: float
    colour: Colour
    owner: Element | None = None


@dataclass(slots=True)
class Page:
    """One page: bars are painted first, lines over them."""

    bars: list[Bar] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


@dataclass(slots=True)
class Flow:
    """The cursor: `top` is where the next thing begins, in points from the lower edge of the last page."""

    pages: list[Page] = field(default_factory=lambda: [Page()])
    top: float = PAGE_HEIGHT - TOP

    @property
    def page(self) -> Page:
        """Return the page being filled."""
        return self.pages[-1]

    @property
    def fresh(self) -> bool:
        """Say whether nothing stands on the page yet."""
        return self.top == PAGE_HEIGHT - TOP

    @property
    def room(self) -> float:
        """Return the height that is left, in points."""
        return self.top - BOTTOM

    def next_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append(Page())
        self.top = PAGE_HEIGHT - TOP

    def gap(self, height: float) -> None:
        """Leave white space, except at the top of a page."""
        if not self.fresh:
            self.top -= height

    def need(self, height: float) -> None:
        """Begin a new page unless this height is left or no page could give it."""
        if self.room < height and not self.fresh:
            self.next_page()


@dataclass(frozen=True, slots=True)
class Slot:
    """Where lines go: the owner's element, the left edge and the width in points, size and colour."""

    owner: Element | None
    runs: Runs
    left: float
    width: float
    size: float
    colour: Colour

    def put(self, page: Page, lines: list[Line], top: float) -> float:
        """Place lines below `top`; return where the last one ends."""
        for line in lines:
            seen = line.width * self.size / 1000
            left = self.left + self.width - seen if line.rtl else self.left
            base = top - line.baseline * self.size
            page.words.append(Words(line, self.runs, self.owner, left, base, self.size, self.colour))
            top -= line.height * self.size
        return top
