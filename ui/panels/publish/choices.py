"""What is to be made: for whom, and in what size of text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.domain.editions import LARGE_SIZES, Content, Edition, Format, Wanted
from ui.widgets.form import Form
from ui.widgets.words import Words

_EDITIONS = {
    Edition.PUBLISHED: (
        "Published: for everyone",
        "Names only those who ran the meeting, presented or gave an answer. What is sensitive is left out.",
    ),
    Edition.INTERNAL: (
        "Internal: for the team only",
        "With the names of those who came and of those who spoke. Keep it within the team.",
    ),
}
CONTENTS = {
    Content.NOTES: "Notes of the meeting",
    Content.ANSWERS: "You said, we did",
    Content.ACTIONS: "Actions of each owner",
    Content.EASY_READ: "A start for Easy Read",
    Content.EVENT_REPORT: "Report of an event",
    Content.QUALITY_BOARD: "Report of a quality board",
    Content.PRACTICE_EXAMPLE: "Practice example",
}
DOCUMENTS = {
    Content.NOTES: "the notes",
    Content.ANSWERS: "“You said, we did”",
    Content.ACTIONS: "the list of actions",
    Content.EASY_READ: "the start for Easy Read",
    Content.EVENT_REPORT: "the report of the event",
    Content.QUALITY_BOARD: "the report of the quality board",
    Content.PRACTICE_EXAMPLE: "the practice example",
}
"""What each is called in a sentence."""
_FORMS = {
    "PDF, standard: 14 point": (Format.STANDARD, 0, False),
    **{f"PDF, large print: {size} point": (Format.LARGE_PRINT, size, False) for size in LARGE_SIZES},
    "PDF, yellow on black: 14 point": (Format.STANDARD, 0, True),
    **{f"PDF, yellow on black: {size} point": (Format.LARGE_PRINT, size, True) for size in LARGE_SIZES},
    "Web page": (Format.WEB, 0, False),
    "Web page, yellow on black": (Format.WEB, 0, True),
    "Plain text, for e-mail": (Format.TEXT, 0, False),
    "Word document": (Format.WORD, 0, False),
}
"""Each form with the size of large print, and whether it is dark."""


def words_of(wanted: Wanted) -> str:
    """Return `Notes of the meeting: PDF, large print: 18 point`: a document and its form."""
    which = (wanted.format, wanted.size if wanted.format is Format.LARGE_PRINT else 0, wanted.dark)
    return f"{CONTENTS[wanted.content]}: {next(words for words, form in _FORMS.items() if form == which)}"


class _Choice(QComboBox):
    """A choice that leaves Page Up and Page Down to the pages: nothing is chosen by looking further down."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the other keys."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Choices(QWidget):
    """The choices. `changed` tells that another one was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents, self._editions, self._forms = _Choice(), _Choice(), _Choice()
        self._meaning = Words("", "small", wrap=True)
        self.contents.addItems(list(CONTENTS.values()))
        self._editions.addItems([words for words, _ in _EDITIONS.values()])
        self._forms.addItems(list(_FORMS))
        first, second = Form(), Form()
        first.add("Document", self.contents)
        first.add("Edition", self._editions)
        second.add("Form", self._forms)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (first, self._meaning, second):
            rows.addWidget(widget)
        rows.insertSpacing(2, 8)
        self._explain()
        for choice in (self.contents, self._editions, self._forms):
            choice.currentIndexChanged.connect(self._choose)

    @property
    def wanted(self) -> Wanted:
        """The edition that is chosen."""
        content = list(CONTENTS)[self.contents.currentIndex()]
        edition = list(_EDITIONS)[self._editions.currentIndex()]
        form, size, dark = _FORMS[self._forms.currentText()]
        return Wanted(content, edition, form, size or LARGE_SIZES[0], dark)

    def _choose(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        _, meaning = _EDITIONS[self.wanted.edition]
        self._meaning.setText(meaning)
        self._editions.setAccessibleDescription(meaning)
