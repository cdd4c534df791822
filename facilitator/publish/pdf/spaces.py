"""Places for a pen: boxes to tick, lines to write on, lines to cut along. All of it is decoration (R-A14)."""

from dataclasses import replace

from facilitator.publish.outline import Runs
from facilitator.publish.pdf.composing import Composer, put_block, settle
from facilitator.publish.pdf.looks import BOX, COLUMN, MARGIN, PICTURE, RULE, Colour
from facilitator.publish.pdf.pages import Bar, Page
from facilitator.publish.pdf.tags import Element

BOX_SIDE = 1.15
"""The side of a box to tick, and what it takes with the space beside it, in sizes of its text."""
BOX_ROOM = 1.75
LINE_PITCH = 30.0
_THICK, _THIN = 1.2, 0.8


def put_box(page: Page, left: float, top: float, size: float) -> None:
    """Draw a box to tick beside a line of text of this size that begins at `top`."""
    side = size * BOX_SIDE
    put_frame(page, (left, top - size * 0.12 - side, side, side), _THICK, BOX)


def put_frame(
    page: Page, box: tuple[float, float, float, float], thick: float, colour: Colour, owner: Element | None = None
) -> None:
    """Draw the edges of a box: left, bottom, width and height in points."""
    left, bottom, width, tall = box
    for x, y, wide, high in (
        (left, bottom, width, thick),
        (left, bottom + tall - thick, width, thick),
        (left, bottom, thick, tall),
        (left + width - thick, bottom, thick, tall),
    ):
        page.bars.append(Bar(x, y, wide, high, colour, owner))


def put_pictured(composer: Composer, owner: Element, runs: Runs) -> None:
    """Set words with room for a picture at their left, which is a frame without meaning until somebody fills it."""
    look = composer.looks.named("pictured")
    settle(composer, look.before + PICTURE)
    composer.flow.gap(look.before)
    top, page = composer.flow.top, composer.flow.page
    put_frame(page, (MARGIN, top - PICTURE, PICTURE, PICTURE), _THIN, RULE)
    put_block(composer, owner, runs, replace(look, before=0))
    if composer.flow.page is page and composer.flow.top > top - PICTURE:
        composer.flow.top = top - PICTURE
    composer.flow.gap(look.after)


def put_lines_to_write(composer: Composer, number: int, *, fill: bool) -> None:
    """Rule lines under one another; those that the page has no room for go on the next."""
    settle(composer, min(number, 2) * LINE_PITCH)
    flow, left = composer.flow, number
    while left > 0 or (fill and flow.room >= LINE_PITCH and not flow.fresh):
        flow.need(LINE_PITCH)
        flow.top -= LINE_PITCH
        flow.page.bars.append(Bar(MARGIN, flow.top, COLUMN, _THIN, RULE))
        left -= 1
    flow.gap(min(LINE_PITCH / 2, flow.room))
