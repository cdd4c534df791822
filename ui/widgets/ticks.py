"""A list in which each row is on or off: one stop of Tab, arrows to go, Space to switch."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_LINES = 6
_VALUE = Qt.ItemDataRole.UserRole


class TickList(QListWidget):
    """Rows with the word that is kept of each and the words that are shown; its text names those that are off."""

    def __init__(self, rows: Sequence[tuple[str, str]], least: int = _LINES, parent: QWidget | None = None) -> None:
        """Show these rows, all on; where room is scarce the list has `least` lines at least."""
        super().__init__(parent)
        self._least = least
        self._others: list[str] = []
        for value, words in rows:
            item = QListWidgetItem(words, self)
            item.setData(_VALUE, value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.setCurrentRow(0)
        self._fit()

    def text(self) -> str:
        """Return the words of the rows that are off, with a space between; those of no row here stay as they were."""
        return " ".join((*(item.data(_VALUE) for item in self._items() if not _on(item)), *self._others))

    def set_text(self, text: str) -> None:
        """Switch off the rows that are named, and all others on."""
        off = set(text.split())
        for item in self._items():
            named = item.data(_VALUE) in off
            item.setCheckState(Qt.CheckState.Unchecked if named else Qt.CheckState.Checked)
        self._others = sorted(off.difference(item.data(_VALUE) for item in self._items()))

    def ticked(self) -> tuple[str, ...]:
        """Return the words of the rows that are on."""
        return tuple(item.data(_VALUE) for item in self._items() if _on(item))

    def tick(self, values: Collection[str]) -> None:
        """Switch on the rows of these words, and all others off."""
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.data(_VALUE) in values else Qt.CheckState.Unchecked)

    def event(self, event: QEvent) -> bool:
        """Be as high as some rows, however large the letters are."""
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Ask for as much room as it has at most."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing() + 16
        self.setMinimumHeight(line * self._least)
        self.setMaximumHeight(line * _LINES)


def _on(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
