"""The quiet words under the chips: the keys of the line, and in their place what was said before."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ui.widgets.words import Words

_GAP = 16


class Below(QStackedWidget):
    """Shows a hint, or a line in its place: as high for the one as for the other, so that nothing moves.

    The line is never spoken by itself; a screen reader finds it whole, under its name.
    """

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._hint, self._line = Words(hint, "small", wrap=True), _Line(name)
        self.addWidget(self._hint)
        self.addWidget(self._line)

    def show_line(self, words: str, key: str) -> None:
        """Show a line, and the key that tells more; without words the hint."""
        self._line.show_words(words, key)
        self.setCurrentWidget(self._line if words else self._hint)

    def hasHeightForWidth(self) -> bool:
        """Say that the hint takes more lines in a narrower window."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the hint, whatever is shown: Qt asks only what is shown."""
        return self._hint.heightForWidth(width)


class _Line(QWidget):
    """Words on one line, cut at its end, and a key that is always there."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._whole, self._words, self._key = "", Words("", "small"), Words("", "small")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)

    def show_words(self, words: str, key: str) -> None:
        """Show as much of the words as there is room for."""
        self._whole = words
        self._key.setText(key)
        self.setAccessibleDescription(f"{words} {key}")
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - self._key.sizeHint().width() - _GAP
        self._words.setText(self._words.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
