"""What the door may ask under its box: a question with its answers on keys, and the parts of a new name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.capacities import Capacity
from ui.rows import Tone
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import labelled
from ui.widgets.words import Words

CAPACITY_KEYS = dict(zip("1234567890", Capacity, strict=True))
"""The digit for each capacity."""
CAPACITIES = tuple((digit, capacity.label) for digit, capacity in CAPACITY_KEYS.items())
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Option = tuple[str, str]
"""A digit, and what it answers."""


@dataclass(frozen=True, slots=True)
class NewName:
    """The parts of the name of somebody new, and where they come from, as they stand in the fields."""

    given: str
    family: str
    organisation: str = ""

    @property
    def whole(self) -> str:
        """The name as it is said."""
        return " ".join(filter(None, (self.given.strip(), self.family.strip())))


class KeyButton(QPushButton):
    """A button with a digit before its words; Enter presses it as Space does."""

    def __init__(self, digit: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{digit}   {words}", parent)
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Key {digit}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class Asking(QWidget):
    """A question with its answers on keys. `chosen` gives the digit of an answer, `back` asks for the box."""

    chosen = Signal(str)
    back = Signal()

    def __init__(self, watch: Callable[[QWidget], None], parent: QWidget | None = None) -> None:
        """Ask nothing yet; `watch` is shown each button, so that letters typed on it go to the box."""
        super().__init__(parent)
        self._watch = watch
        self._question, self._hint = Words("", "answer", wrap=True), Words("", "body", wrap=True)
        self._question.set_tone(Tone.ACCENT)
        self._known = QStringListModel(self)
        self._given, self._family = TextField("Given name"), TextField("Family name")
        self._place = TextField("Organisation", "Only where they come from one")
        self._name, self._keys = QWidget(), QWidget()
        self._flow, self._buttons = FlowLayout(self._keys), list[KeyButton]()
        self._lay_out()
        self._complete()
        self.hide()

    @property
    def new_name(self) -> NewName:
        """The fields as typed."""
        return NewName(self._given.text(), self._family.text(), self._place.text())

    def ask(self, words: str, hint: str, options: Sequence[Option], name: NewName | None) -> None:
        """Show a question, with its keys and, for somebody new, the parts of the name."""
        self._question.setText(words)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._show_keys(options)
        self._name.setVisible(name is not None)
        if name is not None:
            for field, text in ((self._given, name.given), (self._family, name.family), (self._place, "")):
                field.start(text)
        self.show()

    def know(self, organisations: Sequence[str]) -> None:
        """Complete the names of these organisations."""
        self._known.setStringList(list(organisations))

    def _show_keys(self, options: Sequence[Option]) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [KeyButton(digit, words) for digit, words in options]
        for button, (digit, _) in zip(self._buttons, options, strict=True):
            self._flow.addWidget(button)
            self._watch(button)
            button.clicked.connect(partial(self.chosen.emit, digit))
        self._keys.setVisible(bool(options))

    def _lay_out(self) -> None:
        rows, fields = QVBoxLayout(self), QHBoxLayout(self._name)
        for layout in (rows, fields):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
        for name, field, hint in (
            ("Given name", self._given, ""),
            ("Family name", self._family, ""),
            ("Organisation", self._place, "Then Enter, then the digit"),
        ):
            fields.addWidget(labelled(name, field, hint), 1, Qt.AlignmentFlag.AlignTop)
            field.returnPressed.connect(self.back)
        for widget in (self._question, self._hint, self._name, self._keys):
            rows.addWidget(widget)

    def _complete(self) -> None:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._place.setCompleter(completer)
