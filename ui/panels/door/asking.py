"""What the door may ask under its box: as what somebody is here, from which organisation, at which table."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.capacities import Capacity
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import labelled
from ui.widgets.words import Words

CAPACITY_KEYS = dict(zip("1234567890", Capacity, strict=True))
"""The digit for each capacity."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyButton(QPushButton):
    """A button with a digit before its words; Enter presses it as Space does."""

    def __init__(self, digit: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{digit}   {words}", parent)
        self.digit = digit
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Key {digit}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class Asking(QWidget):
    """A question with its answers on keys.

    `chosen` gives the digit of a capacity, `back` asks for the box, `asked` gives the words of a new question.
    """

    chosen = Signal(str)
    back = Signal()
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question, self._hint = Words("", "heading"), Words("", "muted", wrap=True)
        self._place = TextField("Organisation", "Only where they come from one")
        self._known = QStringListModel(self)
        self._labelled = labelled("Organisation", self._place, "Then Enter, then the digit")
        self._labelled.setMaximumWidth(420)
        self._keys = QWidget()
        self.buttons = [KeyButton(digit, capacity.label) for digit, capacity in CAPACITY_KEYS.items()]
        self._lay_out()
        self._complete()
        self._place.returnPressed.connect(self.back)
        self.hide()

    @property
    def organisation(self) -> str:
        """The organisation as typed."""
        return self._place.text()

    def ask(self, question: str, hint: str = "", *, keys: bool = False, place: bool = False) -> None:
        """Show a question, with the keys of the capacities and the field for an organisation where asked."""
        self._question.setText(question)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._keys.setVisible(keys)
        self._labelled.setVisible(place)
        self._place.start("")
        self.show()
        self.asked.emit(" ".join(filter(None, (question, hint))))

    def know(self, organisations: Sequence[str]) -> None:
        """Complete the names of these organisations."""
        self._known.setStringList(list(organisations))

    def _lay_out(self) -> None:
        rows, flow = QVBoxLayout(self), FlowLayout(self._keys)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for button in self.buttons:
            flow.addWidget(button)
            button.clicked.connect(partial(self.chosen.emit, button.digit))
        for widget in (self._question, self._hint, self._labelled, self._keys):
            rows.addWidget(widget)

    def _complete(self) -> None:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._place.setCompleter(completer)
