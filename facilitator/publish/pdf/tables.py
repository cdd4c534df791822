"""Tables of data: columns fitted to their words, the header repeated on every page, rows cut only when they must be."""

from dataclasses import dataclass

from facilitator.publish.outline import Grid, Runs
from facilitator.publish.pdf.columns import column_widths
from facilitator.publish.pdf.composing import Composer, among_others, height, settle, that_fit, wait_caption
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import ACCENT, COLUMN, MARGIN, PAGE_ROOM, RULE, TINT, Look
from facilitator.publish.pdf.pages import Bar, Slot
from facilitator.publish.pdf.tags import Element

PAD_ACROSS, PAD_DOWN = 5.0, 4.0
HIGHEST_REPEATED = 200.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell being placed: where its lines go, and those still to place."""

    slot: Slot
    lines: list[Line]

    def cut(self, room: float) -> "tuple[Cell, Cell]":
        """Return what fits into this height, in points, and the rest."""
        count = that_fit(self.lines, self.slot.size, room)
        return Cell(self.slot, self.lines[:count]), Cell(self.slot, self.lines[count:])


@dataclass(frozen=True, slots=True)
class Plan:
    """How one table is set: its columns and looks, and its header for the pages after the first."""

    composer: Composer
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    header: tuple[Runs, ...]

    @property
    def head_look(self) -> Look:
        """Return the look of the header's words."""
        plain = self.composer.looks.named("cell")
        return Look(plain.size, 0, 0, bold=True, colour=ACCENT)

    def cells(self, owners: list[Element | None], row: tuple[Runs, ...], look: Look) -> list[Cell]:
        """Return the cells of a row with their lines."""
        found = []
        for owner, runs, left, width in zip(owners, row, self.lefts, self.widths, strict=True):
            inner = width - 2 * PAD_ACROSS
            slot = Slot(owner, runs, left + PAD_ACROSS, inner, look.size, look.colour)
            found.append(Cell(slot, among_others(self.composer.lines(runs, look, inner))))
        return found

    def repeated(self) -> list[Cell]:
        """Return the header once more, without meaning of its own; none where it would fill the page."""
        cells = self.cells([None] * len(self.header), self.header, self.head_look)
        return cells if row_height(cells) <= HIGHEST_REPEATED else []


def put_grid(composer: Composer, grid: Grid) -> None:
    """Set a table with its caption, its header row and its row headers (ISO 14289-1 7.5)."""
    table = composer.document.add("Table")
    look = composer.looks.named("cell")
    widths = column_widths(composer, grid, look, 2 * PAD_ACROSS)
    plan = Plan(composer, tuple(MARGIN + sum(widths[:index]) for index in range(len(widths))), widths, grid.header)
    head = table.add("THead").add("TR")
    heads = plan.cells([head.add("TH", scope="Column") for _ in grid.header], grid.header, plan.head_look)
    first = row_height(plan.cells([None] * len(grid.header), grid.rows[0], look)) if grid.rows else 0
    least = row_height(heads) + min(first, PAGE_ROOM / 3)
    if grid.caption:
        wait_caption(composer, table, grid.caption)
    settle(composer, least)
    put_row(plan, heads, [], tint=True)
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
            put_row(plan, plan.cells(owners, row, look), repeated, tint=False)
        plan.composer.tick()


def row_height(cells: list[Cell]) -> float:
    """Return the height of a row with its padding, in points."""
    return max((height(cell.lines, cell.slot.size) for cell in cells), default=0) + 2 * PAD_DOWN


def put_row(plan: Plan, cells: list[Cell], repeated: list[Cell], *, tint: bool) -> None:
    """Place one row; one that no page can hold is cut between lines."""
    flow = plan.composer.flow
    started = False
    while True:
        if row_height(cells) <= flow.room:
            _paint_row(plan, cells, tint=tint)
            return
        parts = [cell.cut(flow.room - 2 * PAD_DOWN) for cell in cells]
        useful = any(part.lines for part, _ in parts)
        must = started or row_height(cells) > _page_room(repeated)
        if (must and useful) or flow.fresh:
            _paint_row(plan, [part for part, _ in parts], tint=tint)
            cells, started = [rest for _, rest in parts], True
        flow.next_page()
        if repeated:
            _paint_row(plan, repeated, tint=True)


def _page_room(repeated: list[Cell]) -> float:
    return PAGE_ROOM - (row_height(repeated) if repeated else 0)


def _paint_row(plan: Plan, cells: list[Cell], *, tint: bool) -> None:
    flow = plan.composer.flow
    tall = row_height(cells)
    if tint:
        flow.page.bars.append(Bar(MARGIN, flow.top - tall, COLUMN, tall, TINT))
    for cell in cells:
        cell.slot.put(flow.page, cell.lines, flow.top - PAD_DOWN)
    flow.top -= tall
    flow.page.bars.append(Bar(MARGIN, flow.top - 0.4, COLUMN, 0.8, RULE))
