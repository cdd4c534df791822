"""The box of the line: Enter keeps, Shift+Enter begins a new line inside, Tab completes, Up edits the last."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import TextArea
from ui.widgets.side import reveal

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_GO_BY = frozenset({"Ctrl+Up", "Ctrl+Down", "Alt+Up", "Alt+Down", "Ctrl+Del", "Ctrl+PgDown"})


class LineBox(TextArea):
    """Where the note-taker types. It never loses the focus by itself."""

    entered = Signal(str)
    completing = Signal(int)
    up = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("The line", "Type what is said, then Enter", lines=2, parent=parent)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only; pasted lines stay lines of one point."""
        self.insertPlainText(source.text())

    def event(self, event: QEvent) -> bool:
        """Let the keys of the screen go by; Tab completes before it would leave the box."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        step = _TABS.get(Qt.Key(event.key())) if event.type() == QEvent.Type.KeyPress else None
        if step and self.toPlainText():
            self.completing.emit(step)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and (_goes_by(event) or self._at_an_end(event)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something here."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and plain:
            self.entered.emit(self.toPlainText())
        elif key in _ENTER and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif key == Qt.Key.Key_Up and plain and not self.toPlainText():
            self.up.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight, where the text is so large that the screen scrolls."""
        super().focusInEvent(event)
        reveal(self)

    def _at_an_end(self, event: QKeyEvent) -> bool:
        """Return whether a key would go on by a word from where there is no further word."""
        key, cursor = QKeySequence(event.keyCombination()).toString(), self.textCursor()
        return (key == "Ctrl+Right" and cursor.atEnd()) or (key == "Ctrl+Left" and cursor.atStart())

    def replace(self, start: int, end: int, text: str) -> None:
        """Put text in place of what stands between two places."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def put_away(self) -> None:
        """Empty the box so that undo, as long as nothing else is entered, brings back what stood there."""
        self.selectAll()
        self.textCursor().removeSelectedText()

    def fill(self, text: str) -> None:
        """Show text with the cursor behind it."""
        self.start(text)
        self.moveCursor(QTextCursor.MoveOperation.End)


def _goes_by(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()).toString() in _GO_BY
