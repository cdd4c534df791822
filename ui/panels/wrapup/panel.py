"""The screen of the wrap-up: five parts, each a key away, and one box in which all of them ask."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.groups import MeetingStatus
from facilitator.queries.meetings import meeting
from facilitator.queries.wrapup import missing
from facilitator.storage.work import Command
from ui.panel import KeyHelp, Panel
from ui.panels.floor.strip import Strip
from ui.panels.wrapup.box import AskBox
from ui.panels.wrapup.closing import CLOSED, OPEN, closing, opening
from ui.panels.wrapup.counting import CountingPart
from ui.panels.wrapup.levels import LevelsPart
from ui.panels.wrapup.missing import MissingPart, counted
from ui.panels.wrapup.part import Asked, Part, Then
from ui.panels.wrapup.questions import Questions
from ui.panels.wrapup.reading import ReadingPart
from ui.panels.wrapup.turns import TurnsPart
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.workspace import Workspace

_NO_MEETING = "Choose a meeting on the Home screen. Before people leave, its decisions are read back here."
_TABS = (("Read-back", "F5"), ("Missing", "F6"), ("Evaluation", "F7"), ("Levels", "F8"), ("Turns", "F9"))
_DIGITS = (1, 2, 3, 4, 5, 0)
_BEGUN = "Enter keeps what you are typing, Escape lets it go."


class WrapupPanel(Panel):
    """What is done before people leave. `sought` carries the screen that was gone to, and what to stand on there."""

    sought = Signal(str, object)

    name = "wrapup"
    title = "Wrap-up"
    icon = "wrapup"
    section = "In the room"
    shortcut = "Ctrl+6"
    shows = frozenset(
        {
            *("meeting", "agenda_item", "decision", "action", "action_owner", "person", "point", "response"),
            *("response_link", "vote", "table_sheet", "evaluation_count", "evaluation_comment", "attendance", "turn"),
        }
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._meeting: bytes | None = None
        self._closed = False
        self._box, self._empty, self._work = AskBox(), EmptyState("No meeting is chosen", _NO_MEETING), QWidget()
        self._digits = {digit: self.act("", str(digit), partial(self._take_digit, digit)) for digit in _DIGITS}
        self._parts: tuple[Part, ...] = (
            ReadingPart(self),
            MissingPart(self),
            CountingPart(self, self._digit_buttons()),
            LevelsPart(self, self._digit_buttons()),
            TurnsPart(self),
        )
        self._questions = Questions(workspace, self._box, self._parts)
        self._shown: Part = self._parts[0]
        self._tabs = [
            ActionButton(self.act(words, key, partial(self.turn_to, part.name)))
            for part, (words, key) in zip(self._parts, _TABS, strict=True)
        ]
        self._close = self.act("Close the meeting", "Ctrl+E", self._close_or_open)
        self._lay_out()
        self._box.turned.connect(self._box_turned)
        self._box.told.connect(lambda told: self.say(told, Tone.CARE))

    def refresh(self) -> None:
        """Show how it stands."""
        here = self.workspace.meeting
        if here != self._meeting:
            self._leave_meeting()
            self._meeting, self._shown = here, self._parts[0]
        self._empty.setVisible(here is None)
        self._work.setVisible(here is not None)
        row = self.workspace.read(meeting, here) if here is not None else None
        self._close.setEnabled(row is not None)
        self._closed = row is not None and row.status == MeetingStatus.CLOSED
        self._close.setText("Open it again" if self._closed else "Close the meeting")
        self._show()
        self._questions.come_to(here)

    def first_focus(self) -> QWidget | None:
        """Return where the part that is shown begins."""
        if self._meeting is None:
            return None
        return self._box.field if self._box.asking else self._shown.first_focus()

    def leave(self) -> None:
        """Keep what is half typed, and read nothing out on the room's screen any more."""
        self._questions.keep_draft()
        for part in self._parts:
            part.leave()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the parts understand; they tell of the digits too, which mean something else in each."""
        own = super().keys()
        return (*(key for part in self._parts for key in part.helps()), *(key for key in own if key.does))

    def ask(self, asked: Asked) -> None:
        """Ask something in the box; an answer that cannot be kept comes back into it."""
        self._questions.ask(asked)

    def do(self, command: Command, then: Then) -> None:
        """Have a command done."""
        self.workspace.do(command, lambda _: then())

    def turn_to(self, part: str, about: bytes | None = None) -> None:
        """Show another part, unless an answer is being typed."""
        if self._box.begun:
            self.say(_BEGUN, Tone.CARE)
            return
        if self._box.asking:
            self._box.give_up()
        self._shown.leave()
        self._shown = next(each for each in self._parts if each.name == part)
        self._show()
        self._shown.turn_to(about)
        self._shown.first_focus().setFocus()

    def go_to(self, screen: str, what: object) -> None:
        """Show another screen, and stand on something there."""
        self.go.emit(screen)
        self.sought.emit(screen, what)

    def show_digits(self) -> None:
        """Say on the buttons what the digits mean now."""
        meant = self._shown.digits()
        for digit, action in self._digits.items():
            action.setText(meant.get(digit, ""))
            action.setVisible(digit in meant)
            action.setEnabled(digit in meant and not self._box.asking)

    def _digit_buttons(self) -> tuple[ActionButton, ...]:
        return tuple(ActionButton(action) for action in self._digits.values())

    def _show(self) -> None:
        for part, tab in zip(self._parts, self._tabs, strict=True):
            part.setVisible(part is self._shown)
            tab.setProperty("look", "primary" if part is self._shown else "plain")
            tab.style().unpolish(tab)
            tab.style().polish(tab)
        if self._meeting is not None:
            self._shown.show_meeting(self._meeting)
        self._enable()

    def _enable(self) -> None:
        """Let only the keys of the part that is shown do something, and none while something is asked."""
        for part in self._parts:
            for action in part.acts:
                action.setEnabled(part is self._shown and self._meeting is not None and not self._box.asking)
        self.show_digits()

    def _box_turned(self, asking: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._enable()
        if not asking and self._meeting is not None:
            self._shown.first_focus().setFocus()
            self._questions.ask_again()

    def _leave_meeting(self) -> None:
        self._meeting = None
        self._questions.leave()

    def _take_digit(self, digit: int) -> None:
        self._shown.take_digit(digit)

    def _close_or_open(self) -> None:
        if self._meeting is not None:
            (self._ask_to_open if self._closed else self._ask_to_close)(self._meeting)

    def _ask_to_open(self, here: bytes) -> None:
        ask = opening(here, self.workspace.at())
        self.say(ask.question)
        self.ask(Asked(ask, lambda: self.say(OPEN, Tone.GOOD)))

    def _ask_to_close(self, here: bytes) -> None:
        self.turn_to("missing")
        if self._box.asking:
            return
        lacking = counted(self.workspace.read(missing, here)) or "Nothing is missing."
        ask = closing(here, lacking, self.workspace.at())
        self.say(ask.question)
        self.ask(Asked(ask, lambda: self.say(CLOSED, Tone.GOOD)))

    def _lay_out(self) -> None:
        rows, tabs = QVBoxLayout(self._work), FlowLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for tab in self._tabs:
            tabs.addWidget(tab)
        self.header.addWidget(ActionButton(self._close), 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(Strip(self.workspace))
        rows.addLayout(tabs)
        for part in self._parts:
            rows.addWidget(part, 1)
        rows.addWidget(self._box)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)
