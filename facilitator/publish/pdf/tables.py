"""Tables of data: columns fitted to their words, the header repeated on every page, rows cut only when they must be."""

from dataclasses import dataclass, replace

from facilitator.publish.outline import Column, Grid, Runs
from facilitator.publish.pdf.columns import column_widths
from facilitator.publish.pdf.composing import Composer, among_others, height, settle, that_fit, wait_caption
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import ACCENT, COLUMN, FAINT, MARGIN, PAGE_ROOM, RULE, TINT, Look
from facilitator.publish.pdf.pages import Bar, Slot
from facilitator.publish.pdf.spaces import BOX_ROOM, put_box
from facilitator.publish.pdf.tags import Element

PAD_ACROSS, PAD_DOWN = 5.0, 4.0
HIGHEST_REPEATED = 200.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell being placed: where its lines go, and those still to place; some have a box to tick in front."""

    slot: Slot
    lines: list[Line]
    box: bool = False

    def cut(self, room: float) -> "tuple[Cell, Cell]":
        """Return what fits into this height, in points, and the rest."""
        count = that_fit(self.lines, self.slot.size, room)
        return Cell(self.slot, self.lines[:count], self.box), Cell(self.slot, self.lines[count:])


@dataclass(frozen=True, slots=True)
class Plan:
    """How one table is set: its columns and looks, and its header for the pages after the first."""

    composer: Composer
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    header: tuple[Runs, ...]
    columns: tuple[Column, ...] = ()
    least: float = 0.0

    @property
    def head_look(self) -> Look:
        """Return the look of the header's words."""
        plain = self.composer.looks.named("cell")
        return Look(plain.size, 0, 0, bold=True, colour=ACCENT)

    def cells(self, owners: list[Element | None], row: tuple[Runs, ...], look: Look) -> list[Cell]:
        """Return the cells of a row with their lines."""
        places = zip(owners, row, self.lefts, self.widths, strict=True)
        return [self._cell(owner, runs, left, width, look) for owner, runs, left, width in places]

    def body_cells(self, owners: list[Element | None], row: tuple[Runs, ...], look: Look) -> list[Cell]:
        """Return the cells of a row of the body: those to be ticked have a box in front of their words."""
        boxed = [column.space == "tick" for column in self.columns] or [False] * len(row)
        asides = [look.size * BOX_ROOM if box else 0.0 for box in boxed]
        lefts = [left + aside for left, aside in zip(self.lefts, asides, strict=True)]
        widths = [width - aside for width, aside in zip(self.widths, asides, strict=True)]
        cells = replace(self, lefts=tuple(lefts), widths=tuple(widths)).cells(owners, row, look)
        return [replace(cell, box=box) for cell, box in zip(cells, boxed, strict=True)]

    def _cell(self, owner: Element | None, runs: Runs, left: float, width: float, look: Look) -> Cell:
        inner = width - 2 * PAD_ACROSS
        colour = FAINT if all(run.faint for run in runs) else look.colour
        slot = Slot(owner, runs, left + PAD_ACROSS, inner, look.size, colour)
        return Cell(slot, among_others(self.composer.lines(runs, look, inner)))

    def repeated(self) -> list[Cell]:
        """Return the header once more, without meaning of its own; none where it would fill the page."""
        cells = self.cells([None] * len(self.header), self.header, self.head_look)
        return cells if row_height(cells) <= HIGHEST_REPEATED else []


def put_grid(composer: Composer, grid: Grid) -> None:
    """Set a table with its caption, its header row and its row headers (ISO 14289-1 7.5)."""
    table = composer.document.add("Table")
    look = composer.looks.named("cell")
    widths = _shares(grid) or column_widths(composer, grid, look, 2 * PAD_ACROSS)
    lefts = tuple(MARGIN + sum(widths[:index]) for index in range(len(widths)))
    plan = Plan(composer, lefts, widths, grid.header, grid.columns, grid.tall * look.size)
    head = (table.add("THead") if grid.rows else table).add("TR")  # a head needs a body (ISO 32000-1 14.8.4.3.4)
    heads = plan.cells([head.add("TH", scope="Column") for _ in grid.header], grid.header, plan.head_look)
    first = _tall(plan, plan.body_cells([None] * len(grid.header), grid.rows[0], look)) if grid.rows else 0
    least = row_height(heads) + min(first, PAGE_ROOM / 3)
    if grid.caption:
        wait_caption(composer, table, grid.caption)
    settle(composer, least)
    put_row(plan, heads, [], head=True)
    _put_rows(plan, table, grid, look)
    composer.flow.gap(look.size)


def _put_rows(plan: Plan, table: Element, grid: Grid, look: Look) -> None:
    repeated = plan.repeated()
    body = table.add("TBody") if grid.rows else None
    for row in grid.rows:
        if body:
            line = body.add("TR")
            owners: list[Element | None] = [line.add("TH", scope="Row")]
            owners += [line.add("TD") for _ in row[1:]]
            put_row(plan, plan.body_cells(owners, row, look), repeated)
        plan.composer.tick()


def _shares(grid: Grid) -> tuple[float, ...]:
    """Return the widths that the columns ask for, in points; nothing where they ask for none."""
    total = sum(column.share for column in grid.columns)
    return tuple(column.share * COLUMN / total for column in grid.columns)


def row_height(cells: list[Cell]) -> float:
    """Return the height of a row with its padding, in points."""
    return max((height(cell.lines, cell.slot.size) for cell in cells), default=0) + 2 * PAD_DOWN


def _tall(plan: Plan, cells: list[Cell]) -> float:
    """Return the height of a row of the body: that of its words, or what the table asks for."""
    return max(row_height(cells), plan.least)


def put_row(plan: Plan, cells: list[Cell], repeated: list[Cell], *, head: bool = False) -> None:
    """Place one row; one that no page can hold is cut between lines."""
    flow = plan.composer.flow
    started = False
    while True:
        tall = row_height(cells) if head or started else _tall(plan, cells)
        if tall <= flow.room:
            _paint_row(plan, cells, tall, head=head)
            return
        parts = [cell.cut(flow.room - 2 * PAD_DOWN) for cell in cells]
        useful = any(part.lines for part, _ in parts)
        must = started or tall > _page_room(repeated)
        if (must and useful) or flow.fresh:
            first = [part for part, _ in parts]
            _paint_row(plan, first, row_height(first), head=head)
            cells, started = [rest for _, rest in parts], True
        flow.next_page()
        if repeated:
            _paint_row(plan, repeated, row_height(repeated), head=True)


def _page_room(repeated: list[Cell]) -> float:
    return PAGE_ROOM - (row_height(repeated) if repeated else 0)


def _paint_row(plan: Plan, cells: list[Cell], tall: float, *, head: bool) -> None:
    flow = plan.composer.flow
    if head:
        flow.page.bars.append(Bar(MARGIN, flow.top - tall, COLUMN, tall, TINT))
    else:
        _rule_spaces(plan, tall)
    for cell in cells:
        top = flow.top - PAD_DOWN
        if cell.box:
            put_box(flow.page, cell.slot.left - cell.slot.size * BOX_ROOM, top, cell.slot.size)
        cell.slot.put(flow.page, cell.lines, top)
    flow.top -= tall
    flow.page.bars.append(Bar(MARGIN, flow.top - 0.4, COLUMN, 0.8, RULE))


def _rule_spaces(plan: Plan, tall: float) -> None:
    """Draw a line before each cell that is written in or ticked."""
    page, top = plan.composer.flow.page, plan.composer.flow.top
    for column, left in zip(plan.columns, plan.lefts, strict=False):
        if column.space != "words":
            page.bars.append(Bar(left - 0.3, top - tall, 0.6, tall, RULE))
