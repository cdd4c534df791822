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
        self._meeting = b""
        self._not_saved: dict[bytes, list[str]] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.field)
        rows.addWidget(self._chips)
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.returnPressed.connect(self._enter)
        self.field.completing.connect(self._complete)

    def set_context(self, context: Context, meeting: bytes) -> None:
        """Read against who is here now, at the meeting that is shown."""
        self._context, self._meeting = context, meeting
        self._show()
        self._take_up()

    def start(self) -> None:
        """Be ready for the next one; words that could not be saved come back now."""
        self.field.start()
        self._take_up()

    def give_back(self, words: str, meeting: bytes) -> None:
        """Bring words back that could not be saved, at their meeting, once nothing else is being typed."""
        self._not_saved.setdefault(meeting, []).append(words)
        self._take_up()

    def _take_up(self) -> None:
        if (waiting := self._not_saved.get(self._meeting)) and not self._words():
            self.field.setText(waiting.pop(0))
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
