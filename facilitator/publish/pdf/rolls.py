"""Lists to be ticked off, in columns beside one another, each under its heading: as many people to a page as can be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.publish.outline import Roll, Rolls, joined, words
from facilitator.publish.pdf.composing import Bookmark, Composer, among_others, height, settle
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import COLUMN, MARGIN, Look
from facilitator.publish.pdf.pages import Slot
from facilitator.publish.pdf.spaces import BOX_ROOM, put_box
from facilitator.publish.pdf.tags import Place

GUTTER = 18.0


MOST_LINES = 20
"""How many lines of one text stay together."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a heading (it has a level) or of an item, in a column of this width, with the space above them.

    The first lines of an item have a box to tick.
    """

    slot: Slot
    lines: list[Line]
    look: Look
    above: float
    level: int = 0
    boxed: bool = False

    @property
    def tall(self) -> float:
        """Return the height with the space above, in points."""
        return self.above + height(self.lines, self.look.size) + self.look.after


@dataclass(frozen=True, slots=True)
class Block:
    """Parts that are not parted: a heading and the beginning of its first item, or some lines alone.

    Those without their heading say it again, as decoration, where they begin a column.
    """

    parts: tuple[Part, ...]
    again: Part | None = None

    @property
    def tall(self) -> float:
        """Return the height of all of them, in points."""
        return sum(part.tall for part in self.parts)

    @property
    def leading(self) -> tuple[Part, ...]:
        """Return what stands at the head of a column that begins with these."""
        return (self.again, *self.parts) if self.again else self.parts


def put_rolls(composer: Composer, rolls: Rolls) -> None:
    """Set the lists in columns of equal height; what no page can hold goes on in the columns of the next."""
    width = (COLUMN - GUTTER * (rolls.columns - 1)) / rolls.columns
    blocks = [block for roll in rolls.rolls for block in _blocks(composer, roll, rolls.level, width)]
    settle(composer, max((_height([block]) for block in blocks[:1]), default=0))
    while blocks:
        columns, rest = _filled(blocks, rolls.columns, _evened(blocks, rolls.columns, composer.flow.room))
        for index, column in enumerate(columns):
            _put_column(composer, column, MARGIN + index * (width + GUTTER))
        composer.flow.top -= max((_height(column) for column in columns), default=0)
        blocks = rest
        if blocks:
            composer.flow.next_page()
    composer.flow.gap(composer.looks.body_size)


def _blocks(composer: Composer, roll: Roll, level: int, width: float) -> Iterator[Block]:
    head, look = composer.looks.named("roll head"), composer.looks.named("roll")
    slot = Slot(composer.document.add(f"H{level}"), words(roll.title), 0, width, head.size, head.colour)
    *before, waiting = _parts(slot, composer.lines(slot.runs, head, width), head, level)
    yield from (Block((part,)) for part in before)
    again = replace(waiting, slot=replace(slot, owner=None), level=0) if not before else None
    beside: tuple[Part, ...] = (waiting,)
    whole = composer.document.add("L") if roll.items else None
    for item in roll.items:
        assert whole is not None  # noqa: S101 - there is a list where there are items
        room = width - look.size * BOX_ROOM
        slot = Slot(whole.add("LI").add("LBody"), item, look.size * BOX_ROOM, room, look.size, look.colour)
        for part in _parts(slot, among_others(composer.lines(item, look, room)), look):
            yield Block((*beside, part), None if beside else again)
            beside = ()
    if beside:
        yield Block(beside)


def _parts(slot: Slot, lines: list[Line], look: Look, level: int = 0) -> Iterator[Part]:
    """Cut a long text so that every part fits on a page."""
    for start in range(0, len(lines), MOST_LINES):
        above = 0 if start else look.before
        yield Part(slot, lines[start : start + MOST_LINES], look, above, 0 if start else level, not (start or level))


def _height(column: list[Block]) -> float:
    """Return the height of a column, in points; the space above what stands at its head is not needed."""
    head = column[0].leading if column else ()
    return sum(part.tall for part in head) - sum(part.above for part in head[:1]) + sum(one.tall for one in column[1:])


def _filled(blocks: list[Block], number: int, tall: float) -> tuple[list[list[Block]], list[Block]]:
    """Fill so many columns of this height, at least one block in each; return them and what is left."""
    columns: list[list[Block]] = [[]]
    for index, block in enumerate(blocks):
        if columns[-1] and _height([*columns[-1], block]) > tall + 0.01:
            if len(columns) == number:
                return columns, blocks[index:]
            columns.append([])
        columns[-1].append(block)
    return columns, []


def _evened(blocks: list[Block], number: int, room: float) -> float:
    """Return the least height at which the columns hold everything, or all the room there is."""
    low, high = int(max(_height([block]) for block in blocks)) + 1, int(room)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if _filled(blocks, number, middle)[1] else (low, middle)
    return min(low, room)


def _put_column(composer: Composer, column: list[Block], left: float) -> None:
    top, page = composer.flow.top, composer.flow.page
    parts = [*column[0].leading, *(part for block in column[1:] for part in block.parts)]
    for index, part in enumerate(parts):
        top -= part.above if index else 0
        if part.level:
            place = Place(len(composer.flow.pages) - 1, top)
            composer.bookmarks.append(Bookmark(part.level, joined(part.slot.runs), place))
        if part.boxed:
            put_box(page, left, top, part.look.size)
        slot = replace(part.slot, left=left + part.slot.left)
        top = slot.put(page, part.lines, top) - part.look.after
