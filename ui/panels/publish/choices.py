"""What is to be made: for whom, and in what size of text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.domain.editions import LARGE_SIZES, Content, Edition, Format, Wanted
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
_CONTENTS = {
    Content.NOTES: "Notes of the meeting",
    Content.ANSWERS: "You said, we did",
    Content.ACTIONS: "Actions of each owner",
}
_SIZES = {14: "Standard: 14 point", **{size: f"Large print: {size} point" for size in LARGE_SIZES}}


class Choices(QWidget):
    """The choices. `changed` tells that another one was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents, self._editions, self._sizes = QComboBox(), QComboBox(), QComboBox()
        self._meaning = Words("", "small", wrap=True)
        self.contents.addItems(list(_CONTENTS.values()))
        self._editions.addItems([words for words, _ in _EDITIONS.values()])
        self._sizes.addItems(list(_SIZES.values()))
        first, second = Form(), Form()
        first.add("Document", self.contents)
        first.add("Edition", self._editions)
        second.add("Size of text", self._sizes)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (first, self._meaning, second):
            rows.addWidget(widget)
        rows.insertSpacing(2, 8)
        rows.addSpacing(12)
        self._explain()
        for choice in (self.contents, self._editions, self._sizes):
            choice.currentIndexChanged.connect(self._choose)

    @property
    def wanted(self) -> Wanted:
        """The edition that is chosen."""
        content = list(_CONTENTS)[self.contents.currentIndex()]
        edition, size = list(_EDITIONS)[self._editions.currentIndex()], list(_SIZES)[self._sizes.currentIndex()]
        large = size in LARGE_SIZES
        return Wanted(content, edition, Format.LARGE_PRINT, size) if large else Wanted(content, edition)

    def _choose(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        _, meaning = _EDITIONS[self.wanted.edition]
        self._meaning.setText(meaning)
        self._editions.setAccessibleDescription(meaning)
