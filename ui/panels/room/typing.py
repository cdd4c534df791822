"""The line as one types it: read at every key, shown as chips, completed with Tab, kept as a draft."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.line import Completion, Context, Line, chips, complete, expand, next_context, read_line
from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.storage.work import Command
from ui.panels.room.asking import Ask
from ui.panels.room.below import Below
from ui.panels.room.box import LineBox
from ui.rows import Tone
from ui.widgets.flow import Chips
from ui.widgets.words import Words

DRAFT_MS = 300
_TONES = {
    "kind": Tone.ACCENT,
    "command": Tone.ACCENT,
    "sensitive": Tone.BAD,
    "notice": Tone.CARE,
    "theme": Tone.GOOD,
    "due": Tone.GOOD,
    "owner": Tone.GOOD,
}
_HINT = "Enter keeps · Shift+Enter new line · Tab completes · Up edits the last · F1 all keys"
_PUT_AWAY = "The line is put away. Ctrl+Z brings it back."
_LEFT = "Nothing was changed."


class Typing(QWidget):
    """The box with what stands around it.

    `lined` carries a line and the words as typed; `answered` a command, the answer and its question; `drafted` the
    unfinished line, every 300 ms; `refused` a sentence about an answer; `given_up` Escape where nothing is left;
    `put_away` a sentence about what Escape did.
    `table_goes_on` is what the empty box says of the table that the next line is from. `below` is the quiet line under
    it all.
    """

    lined = Signal(object, str)
    answered = Signal(object, str, object)
    drafted = Signal(str)
    refused = Signal(str)
    given_up = Signal()
    put_away = Signal(str)

    def __init__(self, table_goes_on: str = "Table {}, until t0", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, self._chips, self._question = LineBox(), Chips("How the line is read"), Words("", "label")
        self.below = Below("Said before", _HINT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (self._question, self.box, self._chips, self.below):
            rows.addWidget(widget)
        self._question.hide()
        self._context: Context | None = None
        self._ask: Ask | None = None
        self._table_goes_on, self._aside = table_goes_on, ""
        self._offers: tuple[Completion, ...] = ()
        self._offered, self._silent = -1, False
        self._drafting = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._drafting.timeout.connect(lambda: self.drafted.emit(self.unfinished()))
        self.box.textChanged.connect(self._typed)
        self.box.entered.connect(self._entered)
        self.box.escaped.connect(self._escaped)
        self.box.completing.connect(self._complete)

    @property
    def context(self) -> Context | None:
        """What lines are read against."""
        return self._context

    def set_context(self, context: Context, table: int | None = None) -> None:
        """Read against other people and themes; the table that goes on stays, where no other is given."""
        stays = self._context.table if self._context else 0
        self._context = replace(context, table=stays if table is None else table)
        self._show_reading()

    def unfinished(self) -> str:
        """Return the line that has not been entered."""
        typed = self.box.toPlainText()
        return self._aside if self._ask and self._ask.takes(typed) else typed

    def rest(self) -> str:
        """Stop waiting for more typing; return the line that has not been entered."""
        self._drafting.stop()
        return self.unfinished()

    def start_with(self, text: str) -> None:
        """Show another meeting's unfinished line, and no question."""
        if self._ask:
            self._done_asking()
        self.box.fill(text)
        self._drafting.stop()

    @property
    def free(self) -> bool:
        """Whether nothing is being typed and nothing asked."""
        return self._ask is None and not self.unfinished()

    def restore(self, text: str) -> bool:
        """Put an unfinished line back, where nothing else has been typed; return whether there was room."""
        if not text or self.unfinished():
            return not text
        if not self._ask:
            self.box.fill(text)
        self._aside = text
        return True

    def ask(self, ask: Ask) -> None:
        """Ask something in the box; what was being typed comes back after."""
        self._aside = self.unfinished()
        self._ask = ask
        self._question.setText(ask.question)
        self._question.show()
        self.box.setAccessibleName(ask.question)
        self.box.fill(ask.start)
        self.box.setFocus()
        self._show_reading()

    def _typed(self) -> None:
        self._offers, self._offered = ((), -1) if not self._silent else (self._offers, self._offered)
        self._expand()
        self._show_reading()
        if not self._drafting.isActive():  # begun again at every key it would never end while somebody types
            self._drafting.start()

    def _expand(self) -> None:
        """Write the words an abbreviation stands for, once a space follows it."""
        if self._silent or self._ask or self._context is None or not self._context.abbreviations:
            return
        text, cursor = self.box.toPlainText(), self.box.textCursor().position()
        longer, place = expand(text, cursor, self._context.abbreviations)
        if longer != text:
            self._quietly(lambda: self.box.replace(0, len(text), longer))
            moved = self.box.textCursor()
            moved.setPosition(place)
            self.box.setTextCursor(moved)

    def _show_reading(self) -> None:
        if self._context is None:
            return
        typed = self.box.toPlainText()
        if self._ask and self._ask.takes(typed):
            self._chips.show_chips([(offer, Tone.PLAIN) for offer in _fitting(self._ask, typed)])
        else:
            self._chips.show_chips(_read_as(typed, self._context, self._table_goes_on))

    def _entered(self, text: str) -> None:
        if self._ask and self._ask.takes(text):
            self._answer(self._ask, text)
        elif self._context is not None and text.strip():
            line: Line = read_line(text, self._context)
            if line.empty:
                self.refused.emit("There are no words to keep yet. Go on typing, or clear the line with Escape.")
                return
            self._context = next_context(line, self._context)
            self._let_go()
            self._drafting.stop()
            self.lined.emit(line, text)

    def _let_go(self) -> None:
        """Empty the box; of words that do not answer a question, give it up, and go on with what was begun before."""
        if self._ask:
            self._done_asking()
        else:
            self.box.start("")

    def _answer(self, ask: Ask, text: str) -> None:
        try:
            command: Command | None = ask.answer(text)
        except Refused as no:
            self.refused.emit(str(no))
            return
        self._done_asking()
        if command is not None:
            self.answered.emit(command, text, ask)

    def _escaped(self) -> None:
        if self._ask:
            typed = self.box.toPlainText() if not self._ask.takes(self.box.toPlainText()) else ""
            self._done_asking()
            self.box.fill("\n".join(filter(None, (self.box.toPlainText(), typed))))
            self.put_away.emit(_LEFT)
        elif self.box.toPlainText():
            self.box.put_away()
            self.put_away.emit(_PUT_AWAY)
        else:
            self.given_up.emit()

    def _done_asking(self) -> None:
        self._ask, text, self._aside = None, self._aside, ""
        self._question.hide()
        self.box.setAccessibleName("The line")
        self.box.fill(text)
        self._show_reading()

    def _complete(self, step: int) -> None:
        if self._offered < 0:
            self._offers = self._find_offers()
        if not self._offers:
            self.focusNextPrevChild(step > 0)
            return
        before = self._offers[self._offered] if self._offered >= 0 else None
        self._offered = (self._offered + step) % len(self._offers) if before else 0
        offer = self._offers[self._offered]
        end = offer.start + len(before.insert) if before else offer.end
        self._quietly(lambda: self.box.replace(offer.start, end, offer.insert))

    def _find_offers(self) -> tuple[Completion, ...]:
        text, cursor = self.box.toPlainText(), self.box.textCursor().position()
        if self._ask:
            return tuple(Completion(0, len(text), offer, offer) for offer in _fitting(self._ask, text) if offer != text)
        return complete(text, cursor, self._context) if self._context else ()

    def _quietly(self, change: Callable[[], None]) -> None:
        """Change the text without forgetting what Tab offers next."""
        self._silent = True
        change()
        self._silent = False


def _read_as(text: str, context: Context, table_goes_on: str) -> list[tuple[str, Tone]]:
    """Return the chips of a line; of an empty one, which table the next is from."""
    if not text.strip():
        return [(table_goes_on.format(context.table), Tone.ACCENT)] if context.table else []
    return [(chip.text, _TONES.get(chip.sort, Tone.PLAIN)) for chip in chips(read_line(text, context))]


def _fitting(ask: Ask, typed: str) -> tuple[str, ...]:
    wanted = fold(typed).lstrip("#")
    return tuple(offer for offer in ask.offers if fold(offer.lstrip("#")).startswith(wanted))[:16]
