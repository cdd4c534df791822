"""Which paper is to be made: its kind, and what there is to choose of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.domain.desks import MOST
from facilitator.domain.wording import number_of
from facilitator.publish.paper import Paper, PaperKind
from ui.widgets.form import labelled
from ui.widgets.words import Words

_MEANING = {
    PaperKind.SIGN_IN: "Everybody expected, by letters for each desk, to tick and sign. First names and a letter.",
    PaperKind.TABLES: "A page for each table: its number, who sits there, the questions, and room to write.",
    PaperKind.BADGES: "A badge for everybody expected or here. Print at full size; cut along the lines.",
    PaperKind.EVACUATION: "Who is in the building now, who needs help to leave, and the room at a glance. Internal.",
}
_LAYOUTS = ("Eight to a page", "Four to a page, large")
_ALL = "All desks"


class PaperChoices(QWidget):
    """The choices. `changed` tells that another one was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds, self._desks, self._sheets, self._layouts = (QComboBox() for _ in range(4))
        self._meaning = Words("", "small", wrap=True)
        self.kinds.addItems([kind.label for kind in PaperKind])
        self._desks.addItems([number_of(number, "desk") for number in range(1, MOST + 1)])
        self._desks.setCurrentIndex(1)
        self._sheets.addItem(_ALL)
        self._layouts.addItems(list(_LAYOUTS))
        self._only = {
            PaperKind.SIGN_IN: (labelled("How many desks", self._desks), labelled("Which sheets", self._sheets)),
            PaperKind.BADGES: (labelled("Layout", self._layouts),),
        }
        self._lay_out()
        self._explain()
        self.kinds.currentIndexChanged.connect(self._choose)
        self._desks.currentIndexChanged.connect(self._choose_desks)
        for box in (self._sheets, self._layouts):
            box.currentIndexChanged.connect(self.changed)

    @property
    def paper(self) -> Paper:
        """What is chosen."""
        kind = list(PaperKind)[self.kinds.currentIndex()]
        sheet = self._sheets.currentIndex() - 1 if kind is PaperKind.SIGN_IN else -1
        large = kind is PaperKind.BADGES and self._layouts.currentIndex() == 1
        return Paper(kind, self.desks, sheet if sheet >= 0 else None, large)

    @property
    def desks(self) -> int:
        """How many desks there are."""
        return self._desks.currentIndex() + 1

    def show_letters(self, words: Sequence[str]) -> None:
        """Offer the sheets of these letters; the one chosen stays where there are as many."""
        told, here = [_ALL, *words], self._sheets.currentIndex()
        if told == [self._sheets.itemText(place) for place in range(self._sheets.count())]:
            return
        self._sheets.blockSignals(True)
        self._sheets.clear()
        self._sheets.addItems(told)
        self._sheets.setCurrentIndex(here if here < len(told) else 0)
        self._sheets.blockSignals(False)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(labelled("Paper", self.kinds))
        rows.addWidget(self._meaning)
        for parts in self._only.values():
            for part in parts:
                rows.addWidget(part)
        rows.addSpacing(8)

    def _choose(self) -> None:
        self._explain()
        self.changed.emit()

    def _choose_desks(self) -> None:
        """Begin with all desks again: the letters are other ones."""
        self._sheets.blockSignals(True)
        self._sheets.setCurrentIndex(0)
        self._sheets.blockSignals(False)
        self.changed.emit()

    def _explain(self) -> None:
        kind = self.paper.kind
        self._meaning.setText(_MEANING[kind])
        self.kinds.setAccessibleDescription(_MEANING[kind])
        for only, parts in self._only.items():
            for part in parts:
                part.setVisible(only is kind)
