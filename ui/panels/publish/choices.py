"""What is to be made: for whom, and in what size of text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.domain.editions import LARGE_SIZES, Edition, Format, Wanted
from ui.widgets.form import Form
from ui.widgets.words import Words

_EDITIONS = {
    Edition.PUBLISHED: (
        "Published: for everyone",
        "Names only those who ran the meeting and those who presented. What is sensitive is left out.",
    ),
    Edition.INTERNAL: (
        "Internal: for the team only",
        "With the names of those who came and of those who spoke. Keep it within the team.",
    ),
}
_SIZES = {14: "Standard: 14 point", **{size: f"Large print: {size} point" for size in LARGE_SIZES}}


class Choices(QWidget):
    """The choices. `changed` tells that another one was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editions, self._sizes, self._meaning = QComboBox(), QComboBox(), Words("", "small", wrap=True)
        self.editions.addItems([words for words, _ in _EDITIONS.values()])
        self._sizes.addItems(list(_SIZES.values()))
        first, second = Form(), Form()
        first.add("Edition", self.editions)
        second.add("Size of text", self._sizes)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (first, self._meaning, second):
            rows.addWidget(widget)
        rows.insertSpacing(2, 8)
        rows.addSpacing(12)
        self._explain()
        self.editions.currentIndexChanged.connect(self._choose)
        self._sizes.currentIndexChanged.connect(self._choose)

    @property
    def wanted(self) -> Wanted:
        """The edition that is chosen."""
        edition, size = list(_EDITIONS)[self.editions.currentIndex()], list(_SIZES)[self._sizes.currentIndex()]
        return Wanted(Format.LARGE_PRINT, edition, size) if size in LARGE_SIZES else Wanted(Format.STANDARD, edition)

    def _choose(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        _, meaning = _EDITIONS[self.wanted.edition]
        self._meaning.setText(meaning)
        self.editions.setAccessibleDescription(meaning)
