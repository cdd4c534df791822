"""Cards to cut out, such as badges: each is filled with the largest words it can hold, and nothing on it is cut.

Both sizes lie as common sheets of labels have them (99.1 mm across, 13.1 mm free at the head and the foot).
"""

from dataclasses import dataclass, replace

from facilitator.publish.outline import Card, Cards, Paragraph, Runs, words
from facilitator.publish.pdf.composing import Bookmark, Composer, height, that_fit
from facilitator.publish.pdf.fitting import Box, fitted
from facilitator.publish.pdf.lines import Line
from facilitator.publish.pdf.looks import ACCENT, CUT, PAGE_HEIGHT, PAGE_WIDTH, SMALLEST, Look
from facilitator.publish.pdf.pages import Bar, Slot
from facilitator.publish.pdf.spaces import put_frame
from facilitator.publish.pdf.tags import Element, Place

MILLIMETRE = 72 / 25.4
SIDE, GAP, HEAD = 4.65 * MILLIMETRE, 2.5 * MILLIMETRE, 13.1 * MILLIMETRE
PADDING = 14.0
MOST = 120.0
_HAIR = 0.5
_STRIPE = 5.0
_TOP_LINE = 10.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a card with its lines in one size."""

    owner: Element
    runs: Runs
    lines: list[Line]
    look: Look

    @property
    def tall(self) -> float:
        """Return its height, in points."""
        return height(self.lines, self.look.size)


@dataclass(slots=True)
class Sheet:
    """The cards of one block being placed, from left to right and from the top down."""

    composer: Composer
    across: int
    down: int
    placed: int = 0

    @property
    def width(self) -> float:
        """Return the width of a card, in points."""
        return (PAGE_WIDTH - 2 * SIDE - GAP * (self.across - 1)) / self.across

    @property
    def tall(self) -> float:
        """Return the height of a card, in points."""
        return (PAGE_HEIGHT - 2 * HEAD) / self.down

    def next(self) -> tuple[float, float]:
        """Go to the next card, on a new page where the last is full; return its left edge and its top."""
        flow, number = self.composer.flow, self.placed % (self.across * self.down)
        if self.placed and not number:
            flow.next_page()
        self.placed += 1
        left = SIDE + (number % self.across) * (self.width + GAP)
        top = PAGE_HEIGHT - HEAD - (number // self.across) * self.tall
        put_frame(flow.page, (left, top - self.tall, self.width, self.tall), _HAIR, CUT)
        flow.page.bars.append(Bar(left + PADDING, top - PADDING - _STRIPE + 4, 48, _STRIPE, ACCENT))
        return left + PADDING, top - PADDING - _STRIPE


def put_top_line(composer: Composer, title: str) -> None:
    """Set the title small above the cards, where a sheet of labels has nothing."""
    look = Look(SMALLEST, 0, 0, bold=True, colour=ACCENT)
    runs, element = words(title), composer.document.add("H1")
    top = PAGE_HEIGHT - _TOP_LINE
    composer.bookmarks.append(Bookmark(1, title, Place(0, top)))
    slot = Slot(element, runs, SIDE + PADDING, PAGE_WIDTH, look.size, look.colour)
    slot.put(composer.flow.page, composer.lines(runs, look, PAGE_WIDTH * 99)[:1], top)


def put_cards(composer: Composer, cards: Cards) -> None:
    """Place every card; one whose words are too many for it goes on on the next."""
    sheet = Sheet(composer, cards.across, cards.down)
    for card in cards.cards:
        _put_card(sheet, card)
        composer.tick()


def _put_card(sheet: Sheet, card: Card) -> None:
    element = sheet.composer.document.add("Sect")
    room = sheet.tall - 2 * PADDING - _STRIPE
    above, owner = _texts(sheet, element, card.above), element.add("P")
    below = _texts(sheet, element, card.below)
    large = _large(sheet, owner, card.large, room - sum(piece.tall for piece in (*above, *below)))
    pieces = [*above, large, *below]
    spare = room - sum(piece.tall for piece in pieces)
    left, top = sheet.next()
    for index, piece in enumerate(pieces):
        top -= _space(index - len(above), max(spare, 0))
        left, top = _put_piece(sheet, piece, left, top)


def _space(place: int, spare: float) -> float:
    """Return the space above a piece: what the card has to spare goes above and below the large words."""
    return spare / 2 if place in {0, 1} else 0


def _texts(sheet: Sheet, element: Element, parts: tuple[Paragraph, ...]) -> list[Piece]:
    return [_text(sheet, element.add("P"), part) for part in parts]


def _text(sheet: Sheet, owner: Element, part: Paragraph) -> Piece:
    look = sheet.composer.looks.named(part.look)
    look = replace(look, colour=ACCENT) if part.look == "lead" else look
    return _piece(sheet, owner, part.runs, look)


def _large(sheet: Sheet, owner: Element, runs: Runs, room: float) -> Piece:
    least = Look(SMALLEST, 0, 0, bold=True)
    look = fitted(sheet.composer, runs, least, Box(sheet.width - 2 * PADDING, room, MOST))
    return _piece(sheet, owner, runs, look)


def _piece(sheet: Sheet, owner: Element, runs: Runs, look: Look) -> Piece:
    return Piece(owner, runs, sheet.composer.lines(runs, look, sheet.width - 2 * PADDING), look)


def _put_piece(sheet: Sheet, piece: Piece, left: float, top: float) -> tuple[float, float]:
    """Place a text, on as many cards as it takes; return where the next begins."""
    rest = piece.lines
    while rest:
        count = that_fit(rest, piece.look.size, top - _foot(sheet))
        width = sheet.width - 2 * PADDING
        slot = Slot(piece.owner, piece.runs, left, width, piece.look.size, piece.look.colour)
        top = slot.put(sheet.composer.flow.page, rest[:count], top)
        rest = rest[count:]
        if rest:
            left, top = sheet.next()
    return left, top


def _foot(sheet: Sheet) -> float:
    """Return how far down words may stand on the card that was begun last, in points from the lower edge."""
    row = (sheet.placed - 1) % (sheet.across * sheet.down) // sheet.across
    return PAGE_HEIGHT - HEAD - (row + 1) * sheet.tall + PADDING - 1
