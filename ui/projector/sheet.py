"""A page while it is being laid out: words are written from the top down, and what lies over what is counted out."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF

from ui.projector.colours import ACCENT, INK, ON_ACCENT, PAGE, SIDE
from ui.projector.pieces import Page, Piece, Shape
from ui.projector.text import Writing, face, fitted, smallest, width_of

_SIDES, _SHORT = 0.05, 0.35
ALL = 99
"""More lines than any page has."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How words are written: so many times the least size, bold or not, in a colour on another."""

    scale: float = 1.0
    bold: bool = False
    words: str = INK
    ground: str = PAGE


class Sheet:
    """An empty page. `top` is where the next words go, `bottom` where there is no more room."""

    def __init__(self, size: QSize, ground: str = PAGE) -> None:
        self.width, self.height, self.ground = size.width(), size.height(), ground
        self.body = smallest(size.height())
        self.margin = round(self.width * _SIDES)
        self.gap = round(self.body * _SHORT)
        self.top, self.bottom = float(self.body), float(self.height - self.gap * 2)
        self._pieces: list[Piece] = []
        self._shapes: list[Shape] = []

    @property
    def across(self) -> float:
        """The width between the margins."""
        return float(self.width - 2 * self.margin)

    @property
    def left(self) -> float:
        """The height that is left."""
        return self.bottom - self.top

    def pixels(self, hand: Hand) -> int:
        """Return the size of a hand in pixels."""
        return max(self.body, round(self.body * hand.scale))

    def line(self, hand: Hand) -> float:
        """Return the height of a line."""
        return QFontMetricsF(face(self.pixels(hand), bold=hand.bold)).height()

    def words(self, text: str, hand: Hand, lead: int = 0) -> Writing:
        """Return words as a hand writes them."""
        return Writing(text, self.pixels(hand), hand.bold, lead)

    def put(self, writing: Writing, hand: Hand, place: QRectF) -> None:
        """Write words into a place."""
        if writing.text:
            self._pieces.append(Piece(writing, place, hand.words, hand.ground))

    def put_right(self, text: str, hand: Hand, place: QRectF) -> None:
        """Write a few words at the right of a place, in one line."""
        writing = self.words(text, hand)
        self.put(writing, hand, QRectF(place.right() - width_of(writing), place.y(), width_of(writing), place.height()))

    def write(self, text: str, hand: Hand, *, lines: int = ALL, lead: int = 0) -> None:
        """Write words under what stands there already; nothing is written where there is no room for a line."""
        if not text or self.left < self.line(hand) - 1:
            return
        told, high = fitted(self.words(text, hand, lead), self.across, self.left, lines)
        self.put(told, hand, QRectF(self.margin, self.top, self.across, high))
        self.top += high

    def fill(self, place: QRectF, colour: str, radius: float = 0.0) -> None:
        """Fill a place behind the words."""
        self._shapes.append(Shape(place, colour, radius))

    def head(self, title: str, aside: str = "") -> None:
        """Write a band across the top: a title, and at its right something short."""
        hand = Hand(1.15, bold=True, words=ON_ACCENT, ground=ACCENT)
        short = Hand(words=ON_ACCENT, ground=ACCENT)
        beside = width_of(self.words(aside, short)) + 2 * self.gap if aside else 0.0
        told, high = fitted(self.words(title, hand), self.across - beside, self.height, 2)
        self.fill(QRectF(0, 0, self.width, high + 2 * self.gap), ACCENT)
        self.put(told, hand, QRectF(self.margin, self.gap, self.across - beside, high))
        low = self.line(short)
        self.put_right(aside, short, QRectF(self.margin, self.gap + (high - low) / 2, self.across, low))
        self.top = high + 4 * self.gap

    def foot(self, text: str, ground: str = SIDE, words: str = INK, lines: int = 1) -> None:
        """Write a band across the bottom."""
        hand = Hand(words=words, ground=ground)
        told, high = fitted(self.words(text, hand), self.across, self.height, lines)
        top = self.height - high - 2 * self.gap
        self.fill(QRectF(0, top, self.width, high + 2 * self.gap), ground)
        self.put(told, hand, QRectF(self.margin, top + self.gap, self.across, high))
        self.bottom = top - self.gap

    def page(self, turned: int = 0, leaves: int = 1) -> Page:
        """Return the page as it is now."""
        return Page(self.width, self.height, self.ground, tuple(self._shapes), tuple(self._pieces), turned, leaves)
