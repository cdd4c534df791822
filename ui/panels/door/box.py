"""The box of the door, and the keeping of it in focus: letters typed anywhere on the screen go there."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.fields import TextField

NAME = "Who is here?"
_HINT = "A letter or two of a name, then Enter"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_GO_BY = frozenset({"Ctrl+Del", "Ctrl+Return", "Ctrl+Enter"})
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class DoorBox(TextField):
    """Where names are typed. While `counts` is set a digit answers a question and is not typed."""

    entered = Signal()
    escaped = Signal()
    moved = Signal(int)
    digit = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NAME, _HINT, parent)
        self.setProperty("look", "line")
        self.counts = False

    def event(self, event: QEvent) -> bool:
        """Let the keys of the screen go by: the box has no use of its own for them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _goes_by(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something here."""
        key = event.key()
        if key in _ENTER and not event.modifiers() & _WITH:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in _MOVES and not event.modifiers() & _WITH:
            self.moved.emit(_MOVES[Qt.Key(key)])
        elif self.counts and len(event.text()) == 1 and event.text() in "0123456789":
            self.digit.emit(event.text())
        else:
            super().keyPressEvent(event)


class Homing(QObject):
    """Sends letters typed elsewhere on the screen to the box."""

    def __init__(self, box: DoorBox) -> None:
        super().__init__(box)
        self._box = box

    def watch(self, *widgets: QWidget) -> None:
        """Send what is typed on these to the box."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand a letter on, and the focus with it; Space still presses a button."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not _is_letter(event):
            return False
        if event.text() == " " and isinstance(watched, QPushButton):
            return False
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.end(False)
        QCoreApplication.sendEvent(self._box, event)
        return True


def _is_letter(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & _WITH


def _goes_by(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()).toString() in _GO_BY
