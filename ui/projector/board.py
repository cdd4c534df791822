"""The board: a page in labels that a screen reader reads in order. Each label draws itself, whatever the style says."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.projector.pages import laid_out
from ui.projector.pieces import Page, Piece, draw_ground, draw_piece
from ui.projector.seen import Seen


class Board(QWidget):
    """Shows what the room is to see, in its whole size; `laid` says that another page is shown."""

    laid = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The room’s screen")
        self.page = Page(1, 1)
        self._seen: Seen | None = None
        self._lines: list[_Line] = []

    def show_seen(self, seen: Seen) -> None:
        """Lay out what is to be seen; nothing is drawn anew where it comes to the same page."""
        self._seen = seen
        page = laid_out(seen, self.size())
        before, self.page = self.page, page
        if page == before:
            return
        while len(self._lines) < len(page.pieces):
            self._lines.append(_Line(self))
        for place, line in enumerate(self._lines):
            line.show_piece(page.pieces[place] if place < len(page.pieces) else None)
        self.setAccessibleDescription(page.words)
        self.update()
        self.laid.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        if self._seen is not None:
            self.show_seen(self._seen)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what lies behind the words."""
        draw_ground(QPainter(self), self.page)


class _Line(QLabel):
    """Words of the board."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._piece: Piece | None = None

    def show_piece(self, piece: Piece | None) -> None:
        """Show words in their place, or nothing."""
        if piece != self._piece:
            self._piece = piece
            self.setText(piece.text if piece else "")
            self.update()
        if piece is not None:
            self.setGeometry(piece.place.toAlignedRect())
        self.setVisible(piece is not None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        if self._piece is not None:
            draw_piece(QPainter(self), self._piece, self._piece.place.topLeft() - QPointF(self.pos()))
