"""What the room sees now, small: the very page of the room's screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.projector import Board
from ui.projector.pieces import draw_ground, draw_piece

_LEAST, _EDGE = QSize(320, 180), 6.0


class Preview(QWidget):
    """Draws the page of a board, scaled. Its words are its name, since announcements borrow descriptions."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.setMinimumSize(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        board.laid.connect(self._follow)
        self._follow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page as large as it goes, in the middle."""
        page, painter = self._board.page, QPainter(self)
        scale = min(self.width() / page.width, self.height() / page.height)
        painter.translate((self.width() - page.width * scale) / 2, (self.height() - page.height * scale) / 2)
        painter.scale(scale, scale)
        draw_ground(painter, page)
        for piece in page.pieces:
            draw_piece(painter, piece, piece.place.topLeft())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.colours().accent), _EDGE / scale))
            painter.drawRect(QRectF(0, 0, page.width, page.height))

    def _follow(self) -> None:
        self.setAccessibleName(f"What the room sees now: {self._board.page.words}")
        self.update()
