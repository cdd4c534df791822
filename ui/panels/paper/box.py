"""The box of a signed list: one key ticks, one passes by, numbers and letters jump."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import TextField

NAME = "Row, name or somebody new"
_HINT = "Space or Enter: came. Down: did not come"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
_PASSING = frozenset("-.")
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ListBox(TextField):
    """What is typed while a list is gone through.

    `ticked` is one key for who came, `moved` carries how many rows to go without a tick, `forced` asks for somebody new
    whatever fits, `escaped` gives up.
    """

    ticked = Signal()
    forced = Signal()
    moved = Signal(int)
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NAME, _HINT, parent)
        self.setProperty("look", "line")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something here; a space inside a name stays a space."""
        bare = not self.text().strip() or self.text().strip().isdigit()
        if event.key() in _ENTER:
            (self.forced if event.modifiers() & Qt.KeyboardModifier.ControlModifier else self.ticked).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _MOVES and not event.modifiers() & _WITH:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        elif bare and event.text() == " ":
            self.ticked.emit()
        elif not self.text() and event.text() in _PASSING and event.text():
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)
