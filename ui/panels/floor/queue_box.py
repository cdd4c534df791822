"""The box of the queue: a name, a badge or a capacity, and after `to` what they want to say."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.line import Context, Line, chips, complete, read_line
from ui.rows import Tone
from ui.widgets.fields import TextField
from ui.widgets.flow import Chips

NAME = "Who wants to speak"
_JOINS = "q+ "


class QueueField(TextField):
    """One line in which Tab completes a name before it would leave."""

    completing = Signal()

    def event(self, event: QEvent) -> bool:
        """Complete where something is typed."""
        tab = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if tab and self.text().strip() and self.isModified():
            self.completing.emit()
            return True
        return super().event(event)


class QueueBox(QWidget):
    """Who asks to speak, as one types it and as it is read. `entered` carries it, read, with the words as typed."""

    entered = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QueueField(NAME, "Name, badge or capacity, then Enter")
        self._chips = Chips("How it is read")
        self._context: Context | None = None
        self._not_saved: list[str] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.field)
        rows.addWidget(self._chips)
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.returnPressed.connect(self._enter)
        self.field.completing.connect(self._complete)

    def set_context(self, context: Context) -> None:
        """Read against who is here now."""
        self._context = context
        self._show()

    def start(self) -> None:
        """Be ready for the next one; words that could not be saved come back now."""
        self.field.start()
        self._take_up()

    def give_back(self, words: str) -> None:
        """Bring words back that could not be saved, once nothing else is being typed."""
        self._not_saved.append(words)
        if not self._words():
            self._take_up()

    def _take_up(self) -> None:
        if self._not_saved:
            self.field.setText(self._not_saved.pop(0))
            self.field.setModified(True)

    def _read(self) -> Line | None:
        words = self._words()
        return read_line(f"{_JOINS}{words}", self._context) if words and self._context else None

    def _words(self) -> str:
        """Return what was typed, or pasted, in one run of words."""
        return " ".join(self.field.text().split())

    def _show(self) -> None:
        line = self._read()
        found = chips(line) if line else ()
        tones = {"notice": Tone.CARE}
        self._chips.show_chips([(chip.text, tones.get(chip.sort, Tone.ACCENT)) for chip in found])

    def _enter(self) -> None:
        if (line := self._read()) is not None:
            self.entered.emit(line, self._words())

    def _complete(self) -> None:
        """Put the likeliest name in; where there is none, go on to the next control."""
        typed = f"{_JOINS}{self.field.text()}"
        offers = complete(typed, len(typed), self._context) if self._context else ()
        if not offers:
            self.field.focusNextPrevChild(True)
            return
        offer = offers[0]
        self.field.setText(f"{typed[: offer.start]}{offer.insert}{typed[offer.end :]}".removeprefix(_JOINS))
        self.field.setModified(False)
