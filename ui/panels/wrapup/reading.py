"""Reading back: one decision or action at a time in big print, and what the room says to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.commands.entries import EditEntry
from facilitator.commands.read_back import ReadBack
from facilitator.commands.together import Together
from facilitator.domain.read_back import Said, how_far
from facilitator.domain.wording import day_in_words, listed
from facilitator.queries.read_back import ReadBackRow, read_backs
from facilitator.storage.work import Command
from ui.panel import KeyHelp
from ui.panels.room.asking import Ask
from ui.panels.wrapup.part import Asked, Hands, Part, Place, named
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words

_TONES = {Said.NOTHING: Tone.PLAIN, Said.AGREED: Tone.GOOD, Said.NOT_AGREED: Tone.BAD, Said.WORDING: Tone.CARE}
_WHY = "Not agreed. Why, in the room’s words? Enter alone for no reason"
_WORDING = "The wording that the room wants"
_NONE = "Decisions and actions are kept in the Room. Before people leave, each is read out here and agreed, or not."


class Card(QScrollArea):
    """A decision or an action, as large as the room can read it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "reading")
        self.setAccessibleName("Read-back")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._what, self._words = Words("", "heading"), Words("", "big", wrap=True)
        self._who, self._state = Words("", "title", wrap=True), Words("", "pill")
        inside = QWidget()
        inside.setProperty("look", "bare")
        rows, first = QVBoxLayout(inside), QHBoxLayout()
        first.addWidget(self._what)
        first.addStretch()
        first.addWidget(self._state)
        rows.setContentsMargins(24, 16, 24, 16)
        rows.setSpacing(16)
        rows.addLayout(first)
        rows.addWidget(self._words)
        rows.addWidget(self._who)
        rows.addStretch()
        self.setWidget(inside)

    def show_row(self, row: ReadBackRow) -> None:
        """Show one."""
        state = Said(row.read_back)
        self._what.setText(what(row))
        self._words.setText(row.text)
        self._who.setText(who_and_when(row))
        self._who.setVisible(row.entity == "action")
        self._state.setText(f"{state.label}: {row.note}" if row.note else state.label)
        self._state.set_tone(_TONES[state])
        self.setAccessibleDescription(f"{said(row)} {self._state.text()}.")
        self.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Hold no words: what was read out may be forgotten."""
        for words in (self._what, self._words, self._who, self._state):
            words.setText("")
        self.setAccessibleDescription("")


class ReadingPart(Part):
    """The reading back of a meeting."""

    name = "reading"
    asks = ("why", "wording")

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self._meeting = b""
        self._rows: tuple[ReadBackRow, ...] = ()
        self._at: bytes | None = None
        self._card, self._far = Card(), Words("", "muted", wrap=True)
        self._empty = EmptyState("Nothing to read back yet", _NONE)
        self._work = QWidget()
        self.acts = (
            hands.act("Agreed", "A", self._agree),
            hands.act("Not agreed", "N", partial(self._ask_of_this, "why")),
            hands.act("Other wording", "W", partial(self._ask_of_this, "wording")),
            hands.act("Next", "Down", partial(self._step, 1)),
            hands.act("Previous", "Up", partial(self._step, -1)),
        )
        rows, buttons = QVBoxLayout(self._work), FlowLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for action in self.acts:
            buttons.addWidget(ActionButton(action, primary=action is self.acts[0]))
        rows.addWidget(self._far)
        rows.addWidget(self._card, 1)
        rows.addLayout(buttons)
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self._work, 1)

    def show_meeting(self, meeting: bytes) -> None:
        """Show the one that is being read out, or the first that was not."""
        self._meeting = meeting
        self._rows = self.hands.workspace.read(read_backs, meeting)
        self._empty.setVisible(not self._rows)
        self._work.setVisible(bool(self._rows))
        if self._rows and self._place() is None:
            self._at = next((row.id for row in self._rows if not row.read_back), self._rows[0].id)
        self._show()

    def first_focus(self) -> QWidget:
        """Return the card."""
        return self._card

    def turn_to(self, about: bytes | None) -> None:
        """Read out the one of that id."""
        if any(row.id == about for row in self._rows):
            self._at = about
        self._show()

    def question(self, meeting: bytes, place: Place) -> Asked | None:
        """Ask why something was not agreed, or for its wording; of what is not on the card it says of what."""
        sort, about = place
        row = next((row for row in self.hands.workspace.read(read_backs, meeting) if row.id == about), None)
        if row is None:
            return None
        of = "" if self._is_on(about) else f"{named(row.text)}: "
        if sort == "why":
            then = partial(self._go_on, about, Said.NOT_AGREED)
            return Asked(Ask(f"{of}{_WHY}", row.note, _against(about)), then, place)
        return Asked(Ask(f"{of}{_WORDING}", row.text, _reworded(row)), partial(self._stay, about), place)

    def helps(self) -> tuple[KeyHelp, ...]:
        """Say how a long text is read."""
        return (KeyHelp("Page Down, Page Up", "Read on in a long text"),)

    def leave(self) -> None:
        """Read nothing out any more."""
        self.hands.workspace.read_out.show(None)

    def _place(self) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.id == self._at), None)

    def _row(self) -> ReadBackRow | None:
        place = self._place()
        return self._rows[place] if place is not None else None

    def _show(self) -> None:
        self._far.setText(f"{self._counted()}{self._how_far()}")
        if (row := self._row()) is not None:
            self._card.show_row(row)
            if not self.isHidden():
                self.hands.workspace.read_out.show(row.id)
        else:
            self._card.show_nothing()

    def _counted(self) -> str:
        place = self._place()
        return f"{place + 1} of {len(self._rows)}  ·  " if place is not None else ""

    def _step(self, by: int) -> None:
        place = self._place()
        if place is not None:
            self._at = self._rows[max(0, min(len(self._rows) - 1, place + by))].id
            self._show()
            self._tell("")

    def _agree(self) -> None:
        if (row := self._row()) is not None:
            self.hands.do(ReadBack(row.id, Said.AGREED), partial(self._go_on, row.id, Said.AGREED))

    def _ask_of_this(self, sort: str) -> None:
        if self._at is not None:
            self.ask(self._meeting, (sort, self._at))

    def _stay(self, about: bytes) -> None:
        """Stay with a line that was reworded, so that it is read out again."""
        self._show()
        if self._is_on(about):
            self._tell("The wording is changed; read it out again. ")
        else:
            self.hands.say(f"The wording is changed{self._of(about)}; read it out again.", Tone.CARE)

    def _go_on(self, about: bytes, answer: Said) -> None:
        """Go on to the next that was not read back, if there is one; not where somebody has gone on by themselves."""
        place = next((place for place, row in enumerate(self._rows) if row.id == about), -1) + 1
        ahead = [row.id for row in (*self._rows[place:], *self._rows[:place]) if not row.read_back]
        here = self._is_on(about)
        if here and ahead:
            self._at = ahead[0]
        self._show()
        if here and ahead:
            self._tell(f"{answer.label}. ")
        else:
            of, far = ("", f" {self._how_far()}.") if here else (self._of(about), "")
            self.hands.say(f"{answer.label}{of}.{far}", Tone.GOOD)

    def _is_on(self, about: bytes) -> bool:
        return self._at == about and not self.isHidden()

    def _of(self, about: bytes) -> str:
        return next((f": {named(row.text)}" for row in self._rows if row.id == about), "")

    def _how_far(self) -> str:
        return how_far(row.read_back for row in self._rows)

    def _tell(self, first: str) -> None:
        if (row := self._row()) is not None:
            self.hands.say(f"{first}{self._counted().replace('  ·  ', ': ')}{said(row)}")


def what(row: ReadBackRow) -> str:
    """Return what it is."""
    return f"Action {row.ref}".strip() if row.entity == "action" else "Decision"


def who_and_when(row: ReadBackRow) -> str:
    """Return who will do an action and by when, or that this is not known."""
    who = listed(row.owners) or "No owner yet"
    return f"{who}, by {when}" if (when := day_in_words(row.due) or row.due_words) else f"{who}, no date yet"


def said(row: ReadBackRow) -> str:
    """Return all of it as it is read out."""
    return f"{what(row)}. {row.text} {who_and_when(row)}." if row.entity == "action" else f"{what(row)}. {row.text}"


def _against(row: bytes) -> Callable[[str], Command]:
    return lambda typed: ReadBack(row, Said.NOT_AGREED, typed)


def _reworded(row: ReadBackRow) -> Callable[[str], Command]:
    def answer(typed: str) -> Command:
        answered = ReadBack(row.id, Said.WORDING)
        return Together(answered.label, (EditEntry(row.id, typed), answered)) if typed != row.text else answered

    return answer
