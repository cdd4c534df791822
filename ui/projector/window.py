"""The window that fills the second screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.projector.board import Board


class RoomWindow(QWidget):
    """The board on a screen of its own. It never takes the keyboard from whoever is typing."""

    def __init__(self) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle("The room’s screen – Facilitator")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.board = Board(self)

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.board.resize(screen.size())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def rest(self, size: QSize) -> None:
        """Close, and have the board laid out for a size meanwhile."""
        self.hide()
        self.board.resize(size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the window with the board."""
        super().resizeEvent(event)
        self.board.resize(event.size())
