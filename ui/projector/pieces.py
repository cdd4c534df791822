"""What a page of the room's screen is made of: words in their places, and plain shapes behind them."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.projector.colours import PAGE
from ui.projector.text import Writing, draw


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a place, in a colour that stands on another."""

    writing: Writing
    place: QRectF
    words: str
    ground: str

    @property
    def text(self) -> str:
        """What it says."""
        return self.writing.text


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled place; it says nothing that words do not say."""

    place: QRectF
    colour: str
    round: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """All that is seen at once, of a width and height; `turned` by how much it was turned, of so many `leaves`."""

    width: int
    height: int
    ground: str = PAGE
    shapes: tuple[Shape, ...] = ()
    pieces: tuple[Piece, ...] = ()
    turned: int = field(default=0, compare=False)
    leaves: int = field(default=1, compare=False)

    @property
    def words(self) -> str:
        """All that stands there, in the order in which it is read."""
        return "\n".join(piece.text for piece in self.pieces)


def draw_ground(painter: QPainter, page: Page) -> None:
    """Draw what lies behind the words."""
    painter.fillRect(QRectF(0, 0, page.width, page.height), QColor(page.ground))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for shape in page.shapes:
        painter.setBrush(QColor(shape.colour))
        painter.drawRoundedRect(shape.place, shape.round, shape.round)


def draw_piece(painter: QPainter, piece: Piece, at: QPointF) -> None:
    """Draw the words of a piece at a place of one's own."""
    painter.setPen(QColor(piece.words))
    draw(painter, piece.writing, piece.place.width(), at)
