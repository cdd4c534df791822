"""The screen of the door desk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.attendance import Status
from ui.panel import KeyHelp, Panel
from ui.panels.door import deeds
from ui.panels.door.answer import Answer
from ui.panels.door.box import Homing
from ui.panels.door.counts import Counts
from ui.panels.door.crowd import Crowd
from ui.panels.door.desk import Desk
from ui.panels.door.row import details
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_MEETING = (
    "Choose a meeting on the Home screen, or plan one. People who have booked, and everyone known, are found here "
    "from the first letter."
)
_READY = "Ready: type a name"


class DoorPanel(Panel):
    """Who comes, who goes."""

    name = "door"
    title = "Door"
    icon = "door"
    section = "Meeting"
    shortcut = "Ctrl+3"
    shows = Crowd.shows

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._desk = workspace, Desk(workspace)
        self._answer, self._counts = Answer(), Counts()
        self._details = Words("", "muted", wrap=True)
        self._empty, self._work = EmptyState("No meeting is chosen", _NO_MEETING), QWidget()
        self._buttons = [ActionButton(action) for action in self._acts()]
        self._lay_out()
        Homing(self._desk.box).watch(self._desk.view, self._counts.table, *self._desk.asking.buttons, *self._buttons)
        self._desk.doing.answered.connect(self._show_answer)
        self._desk.asking.asked.connect(self._show_question)
        self._desk.doing.done.connect(self._show_counts)
        self._desk.view.current_changed.connect(self._show_details)
        self._answer.show_answer(_READY, Tone.PLAIN)

    def refresh(self) -> None:
        """Show the meeting: all of it, or only what changed since."""
        here = self._workspace.meeting
        self._empty.setVisible(here is None)
        self._work.setVisible(here is not None)
        if here is None:
            return
        self._desk.doing.look_again(here, aloud=self.isVisible())
        self._desk.show()
        self._show_counts()
        self._show_details()

    def first_focus(self) -> QWidget:
        """Return the box."""
        return self._desk.box

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put what the box understands before the keys."""
        return (
            KeyHelp("any letters", "A part of a name, initials, an organisation, a badge number"),
            KeyHelp("Enter", "Lets in who is chosen; somebody new where nobody fits: then a digit says as what"),
            KeyHelp("Up, Down", "Choose another"),
            KeyHelp("+1 citizen", "Counts somebody who gives no name"),
            KeyHelp("Escape", "Clears the box, or gives up a question"),
            *super().keys(),
        )

    def _acts(self) -> list[QAction]:
        desk, space = self._desk, self._workspace
        return [
            self.act("Someone new", "Ctrl+Return", desk.walk_in),
            self.act("As what", "F3", desk.ask_capacity),
            self.act("Apologies", "F4", lambda: desk.run(lambda row, here: deeds.absence(row, here, Status.APOLOGIES))),
            self.act(
                "Did not come", "F5", lambda: desk.run(lambda row, here: deeds.absence(row, here, Status.DID_NOT_COME))
            ),
            self.act("Left", "F6", lambda: desk.run(lambda row, _here: deeds.leaving(row, space.at()))),
            self.act("Back", "F7", lambda: desk.run(lambda row, _here: deeds.coming_back(row, space.at()))),
            self.act("Table", "F8", desk.ask_table),
            self.act("Undo", "F9", space.undo),
            self.act("Off the list", "Ctrl+Del", lambda: desk.run(lambda row, _here: deeds.off_the_list(row))),
        ]

    def _lay_out(self) -> None:
        columns, desk, buttons = QHBoxLayout(self._work), QVBoxLayout(), FlowLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(28)
        desk.setSpacing(12)
        for button in self._buttons:
            buttons.addWidget(button)
        for widget in (self._desk.box, self._desk.asking, self._answer):
            desk.addWidget(widget)
        desk.addWidget(self._desk.view, 1)
        desk.addWidget(self._details)
        desk.addLayout(buttons)
        columns.addLayout(desk, 3)
        columns.addWidget(self._counts, 1)
        self.body.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._work, 1)

    def _show_question(self, words: str) -> None:
        """Say a question; it stands where the answer was."""
        self._answer.hide()
        self.say(words)

    def _show_answer(self, words: str, tone: int, more: str) -> None:
        self._answer.show()
        self._answer.show_answer(words, Tone(tone), more)
        self.say(". ".join(filter(None, (words, more))), Tone(tone))

    def _show_counts(self) -> None:
        self._counts.show_counts(self._desk.crowd.attending())

    def _show_details(self) -> None:
        row = self._desk.chosen()
        self._details.setText(details(row) if row else "")
