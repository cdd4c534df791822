"""Text fields that leave Ctrl+Z to the library once nothing unsaved has been typed in them."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class TextField(QLineEdit):
    """One line of text."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)

    def start(self, text: str = "") -> None:
        """Show text that is saved already: there is no typing of one's own to undo in it."""
        self.setText(text)
        self.setModified(False)

    def event(self, event: QEvent) -> bool:
        """Let undo and redo go by where there is nothing of one's own to undo or redo."""
        if _goes_by(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class TextArea(QPlainTextEdit):
    """Text of several lines; Tab goes on to the next control."""

    def __init__(self, name: str, hint: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._lines = lines
        self._fit()

    def start(self, text: str = "") -> None:
        """Show text that is saved already: there is no typing of one's own to undo in it."""
        self.setPlainText(text)
        self.document().setModified(False)

    def toPlainText(self) -> str:
        """Return the text as typed; Qt would make a plain space of one that does not break."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def event(self, event: QEvent) -> bool:
        """Let undo and redo go by where there is nothing of one's own to undo or redo."""
        history = self.document()
        if _goes_by(event, can_undo=history.isUndoAvailable(), can_redo=history.isRedoAvailable()):
            event.ignore()
            return False
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 24)


def _goes_by(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), is_redo(event)
    return (undo and not can_undo) or (redo and not can_redo)


def is_redo(event: QKeyEvent) -> bool:
    """Return whether a key means redo: Ctrl+Shift+Z and Ctrl+Y, on every system."""
    return QKeySequence(event.keyCombination()).toString() in {"Ctrl+Shift+Z", "Ctrl+Y"}
