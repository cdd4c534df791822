"""The one box of the wrap-up: a question at a time, answered with Enter, given up with Escape."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.refused import Refused
from facilitator.storage.work import Command
from ui.panels.room.asking import Ask
from ui.widgets.fields import TextField
from ui.widgets.words import Words

Done = Callable[[Command | None, str], None]
_STRANGE = "Enter alone says yes, Escape says no."


class AskBox(QWidget):
    """A box that stands there only while something is asked. `turned` is sent when that changes, `let_go` by Escape."""

    turned = Signal(bool)
    let_go = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question, self.field = Words("", "label", wrap=True), TextField("Answer")
        self.field.setProperty("look", "line")
        self._question.setBuddy(self.field)
        self._ask: Ask | None = None
        self._done: Done | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._question)
        rows.addWidget(self.field)
        self.hide()
        self.field.returnPressed.connect(self._answer)

    @property
    def asking(self) -> bool:
        """Whether a question stands there."""
        return self._ask is not None

    @property
    def begun(self) -> bool:
        """Whether an answer has been begun."""
        return self.asking and self.field.isModified()

    def ask(self, ask: Ask, done: Done, typed: str | None = None) -> None:
        """Ask something; `done` is given the command that the answer means, if any, and the answer.

        `typed` is an answer that was begun before.
        """
        self._ask, self._done = ask, done
        self._question.setText(ask.question)
        self.field.setAccessibleName(ask.question)
        self.field.setText(ask.start if typed is None else typed)
        self.field.setModified(typed is not None)
        self.show()
        self.turned.emit(True)
        self.field.setFocus()
        self.field.selectAll()

    def give_up(self) -> None:
        """Let the question go."""
        self._ask = self._done = None
        self.hide()
        self.turned.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
            self.give_up()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        ask, done, typed = self._ask, self._done, self.field.text()
        if ask is None or done is None:
            return
        if not ask.takes(typed):
            self.told.emit(_STRANGE)
            return
        try:
            command = ask.answer(typed)
        except Refused as no:
            self.told.emit(str(no))
            return
        self.give_up()
        done(command, typed)
