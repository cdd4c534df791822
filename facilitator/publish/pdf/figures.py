"""Pictures of bars: labels, bars and numbers inside one Figure, whole on one page (ISO 14289-1 7.3).

Labels stand beside their bars where they are short, else above them, as in large print. What a page cannot hold in
its size is first cut in its labels, which stand in words beside every picture, and only then set smaller.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.publish.figures import Figure
from facilitator.publish.outline import Runs, words
from facilitator.publish.pdf.clusters import clusters
from facilitator.publish.pdf.composing import Composer, among_others, height, settle
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import ACCENT, COLUMN, MARGIN, PAGE_ROOM, SMALLEST, Look
from facilitator.publish.pdf.pages import Bar, Slot
from facilitator.publish.pdf.spaces import put_frame
from facilitator.publish.pdf.tags import Element

WIDEST_LABEL, NARROWEST_BAR = 0.42, 0.3
"""Of the column's width: what labels beside bars may take, and what must be left for the longest bar."""
_THICK, _GAP, _AIR, _EDGE = 0.8, 0.6, 0.35, 1.2
"""How thick a bar is, the gaps beside and below it in sizes of its label, and a line in points."""
_MOST_LINES = (99, 3, 2, 1)
_ELLIPSIS = "…"
_SMALLER = 0.9  # of a size, where even the shortest labels need more height than there is
_WHOLE_HEIGHT = 0.5  # of a page: the least that a picture gets under headings however tall


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a picture with their lines."""

    runs: Runs
    lines: list[Line]

    def tall(self, size: float) -> float:
        """Return the height in points."""
        return height(self.lines, size)


@dataclass(frozen=True, slots=True)
class Row:
    """A bar with its words: how much of the longest it is, and whether it is only drawn as an outline."""

    label: Text
    shown: Text
    share: float
    outline: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """How a picture is set; all measures in points. Without a width for labels these stand above their bars."""

    look: Look
    title: Text
    rows: tuple[Row, ...]
    labels: float
    longest: float

    @property
    def left(self) -> float:
        """Return where the bars begin."""
        return MARGIN + _EDGE + (self.labels + self.look.size * _GAP if self.labels else 0)

    @property
    def tall(self) -> float:
        """Return the height of the whole picture."""
        size = self.look.size
        return self.title.tall(size) + size * _AIR + sum(self.row_height(row) + size * _AIR for row in self.rows)

    def row_height(self, row: Row) -> float:
        """Return the height of a bar with its words."""
        label, band = row.label.tall(self.look.size), self.band(row)
        return max(label, band) if self.labels else label + band

    def band(self, row: Row) -> float:
        """Return the height of a bar with the number behind it."""
        return max(row.shown.tall(self.look.size), self.look.size * _THICK)


def put_figure(composer: Composer, figure: Figure) -> None:
    """Set a picture with the words that stand for it, on the next page where this one has no room for it."""
    waiting = sum(each.tall for each in composer.waiting)
    plan = _plan(composer, figure, max(PAGE_ROOM - waiting, PAGE_ROOM * _WHOLE_HEIGHT))
    settle(composer, plan.tall)
    flow = composer.flow
    flow.need(plan.tall)
    element, top = composer.document.add("Figure"), flow.top
    element.alt, element.box = figure.alt, (MARGIN, top - plan.tall, MARGIN + COLUMN, top)
    _put_text(composer, element, plan.title, replace(plan.look, bold=True), (MARGIN, top, COLUMN))
    top -= plan.title.tall(plan.look.size) + plan.look.size * _AIR
    for row in plan.rows:
        _put_row(composer, element, plan, row, top)
        top -= plan.row_height(row) + plan.look.size * _AIR
    flow.top = top
    flow.gap(composer.looks.body_size)


def _plan(composer: Composer, figure: Figure, room: float) -> Plan:
    """Return the first way to set a picture that goes into this height; the last always does."""
    for plan in _plans(composer, figure):
        if plan.tall <= room:
            return plan
    return plan


def _plans(composer: Composer, figure: Figure) -> Iterator[Plan]:
    size = composer.looks.named("cell").size
    while size > SMALLEST:
        yield from (_planned(composer, figure, Look(size, 0, 0), most) for most in _MOST_LINES)
        size *= _SMALLER
    yield from (_planned(composer, figure, Look(SMALLEST, 0, 0), most) for most in _MOST_LINES)


def _planned(composer: Composer, figure: Figure, look: Look, most: int) -> Plan:
    shown = [_text(composer, bar.shown, look, COLUMN / 2, most) for bar in figure.bars]
    widest = max(line.width * look.size / 1000 for text in shown for line in text.lines)
    labels, above = _beside(composer, figure, look), COLUMN - _EDGE - widest - look.size * _GAP
    longest = above - labels - look.size * _GAP
    if not labels or longest < COLUMN * NARROWEST_BAR:
        labels, longest = 0.0, above
    parts = zip(figure.bars, shown, figure.shares, strict=True)
    rows = (
        Row(_text(composer, bar.label, look, labels or COLUMN, most), number, float(share), bar.at_most)
        for bar, number, share in parts
    )
    title = _text(composer, figure.title, replace(look, bold=True), COLUMN, most)
    return Plan(look, title, tuple(rows), labels, longest)


def _beside(composer: Composer, figure: Figure, look: Look) -> float:
    """Return the width of labels beside their bars, nothing where one is too long to stand on a line there."""
    widest = max(composer.text_width(bar.label, look) for bar in figure.bars) + 1
    return widest if widest <= COLUMN * WIDEST_LABEL else 0.0


def _text(composer: Composer, text: str, look: Look, width: float, most: int) -> Text:
    """Return words on so many lines at most, cut at the end where they need more."""
    lines = composer.lines(words(text), look, width)
    whole = clusters("".join(piece.shaped.text for line in lines[:most] for piece in line.pieces))
    while len(lines) > most and whole:
        whole.pop()
        text = "".join(whole).rstrip() + _ELLIPSIS
        lines = composer.lines(words(text), look, width)
    return Text(words(text), among_others(lines))


def _put_row(composer: Composer, element: Element, plan: Plan, row: Row, top: float) -> None:
    size, page, label = plan.look.size, composer.flow.page, row.label.tall(plan.look.size)
    spare = (plan.row_height(row) - label) / 2 if plan.labels else 0
    _put_text(composer, element, row.label, plan.look, (MARGIN, top - spare, plan.labels or COLUMN))
    middle = top - (plan.row_height(row) / 2 if plan.labels else label + plan.band(row) / 2)
    box = (plan.left, middle - size * _THICK / 2, plan.longest * row.share, size * _THICK)
    if row.outline:
        put_frame(page, box, _EDGE, ACCENT, element)
    else:
        page.bars.append(Bar(*box, ACCENT, element))
    page.bars.append(Bar(box[0] - _EDGE, box[1], _EDGE, box[3], ACCENT, element))
    left = plan.left + box[2] + size * _GAP
    above = middle + row.shown.tall(size) / 2
    _put_text(composer, element, row.shown, plan.look, (left, above, MARGIN + COLUMN - left))


def _put_text(composer: Composer, element: Element, text: Text, look: Look, place: tuple[float, float, float]) -> None:
    """Place words at a left edge and a top in a width."""
    left, top, width = place
    slot = Slot(element, text.runs, left, width, look.size, look.colour)
    slot.put(composer.flow.page, text.lines, top)
