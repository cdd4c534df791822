"""The screen of the door desk."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.attendance import Status
from ui.panel import KeyHelp, Panel
from ui.panels.door import deeds, questions
from ui.panels.door.answer import Answer
from ui.panels.door.box import DoorBox
from ui.panels.door.counts import Counts
from ui.panels.door.crowd import Crowd
from ui.panels.door.desk import Desk
from ui.panels.door.question import Question
from ui.panels.door.reply import READY, Reply, came_back, first_time_now
from ui.panels.door.row import details, sentence
from ui.rows import Tone
from ui.sounds import Sound
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_MEETING = (
    "Choose a meeting on the Home screen, or plan one. People who have booked, and everyone known, are found here "
    "from the first letter."
)
_ROOMY = 100  # letters side by side that the list and the counts need


def silence(_sound: Sound) -> None:
    """Let nothing be heard."""


class DoorPanel(Panel):
    """Who comes, who goes. `rehearsing` asks for a practice crowd."""

    rehearsing = Signal()

    name = "door"
    title = "Door"
    icon = "door"
    section = "Meeting"
    shortcut = "Ctrl+3"
    shows = Crowd.shows

    def __init__(
        self, workspace: Workspace, sound: Callable[[Sound], None] = silence, parent: QWidget | None = None
    ) -> None:
        """Show the desk; `sound` has a sound heard."""
        super().__init__(parent)
        self._workspace, self._desk, self._sound = workspace, Desk(workspace), sound
        self._answer, self._counts = Answer(), Counts()
        self._details = Words("", "muted", wrap=True)
        self._empty, self._work = EmptyState("No meeting is chosen", _NO_MEETING), QWidget()
        self._keys, self._columns = QWidget(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        mine = self._acts_of_the_screen()
        self.rehearse = mine[-1]
        self._above, self._below = [ActionButton(act) for act in mine], [ActionButton(act) for act in mine]
        self._buttons = [*(ActionButton(action) for action in self._acts()), *self._below]
        self._lay_out()
        self._desk.homing.watch(self._desk.view, self._counts.table, *self._buttons, *self._above)
        self._desk.doing.answered.connect(self._show_reply)
        self._desk.asked.connect(self._show_question)
        workspace.meeting_chosen.connect(self._desk.stop)  # an answer would be for the meeting before
        self._desk.doing.done.connect(lambda _row: self._show_counts())
        self._desk.view.current_changed.connect(self._show_details)
        self._desk.box.textChanged.connect(self._show_details)
        self._desk.box.textEdited.connect(self._answer.fade)
        self._answer.show_reply(READY)

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

    def first_focus(self) -> DoorBox:
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
            self.act("Table", "F8", lambda: questions.ask_table(desk)),
            self.act("Badge", "F2", lambda: questions.ask_badge(desk)),
            self.act("As what", "F3", lambda: questions.ask_capacity(desk)),
            self.act("Comes with", "F10", lambda: questions.ask_companion(desk)),
            self.act("Left", "F6", lambda: desk.run(lambda row, _here: deeds.leaving(row, space.at()))),
            self.act("Back", "F7", lambda: desk.run(lambda row, _here: deeds.coming_back(row, space.at()), came_back)),
            self.act("Apologies", "F4", lambda: desk.run(lambda row, here: deeds.absence(row, here, Status.APOLOGIES))),
            self.act(
                "Did not come", "F5", lambda: desk.run(lambda row, here: deeds.absence(row, here, Status.DID_NOT_COME))
            ),
            self.act("Needs met", "F11", lambda: questions.ask_met(desk)),
            self.act("Consents", "Shift+F11", lambda: questions.ask_consents(desk)),
            self.act("First time", "Shift+F3", lambda: desk.run(lambda row, _: deeds.first_time(row), first_time_now)),
            self.act("Off the list", "Ctrl+Del", lambda: desk.run(lambda row, _here: deeds.off_the_list(row))),
        ]

    def _acts_of_the_screen(self) -> list[QAction]:
        return [
            self.act("Undo", "F9", self._undo),
            self.act("Seat all who come", "Shift+F8", self._seat_all),
            self.act("At a glance", "F12", lambda: self.go.emit("glance")),
            self.act("Rehearse", "Ctrl+R", self.rehearsing.emit),
        ]

    def _undo(self) -> None:
        """Take back the last step of a door; the booking list and the plan are not undone from here."""
        self._workspace.undo_one_of(deeds.LABELS, lambda sentence: self._desk.doing.refuse("", sentence))

    def _seat_all(self) -> None:
        """Give everyone who comes a table from now on, or no longer."""
        self._desk.seats_them = not self._desk.seats_them
        on = "Everyone who comes is given a table now." if self._desk.seats_them else "Nobody is given a table unasked."
        self._show_reply(Reply(on, Tone.ACCENT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the counts under the list, and all buttons under both, where large text has no room for them beside."""
        super().resizeEvent(event)
        outside = self.parentWidget()
        room = outside.width() if outside is not None else self.width()
        narrow = room < _ROOMY * self.fontMetrics().averageCharWidth()
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for above, below in zip(self._above, self._below, strict=True):
            above.setVisible(not narrow)
            below.setVisible(narrow)

    def _lay_out(self) -> None:
        rows, columns, desk, buttons = QVBoxLayout(self._work), self._columns, QVBoxLayout(), FlowLayout(self._keys)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        columns.setSpacing(28)
        desk.setSpacing(12)
        for button in self._buttons:
            buttons.addWidget(button)
        for button in self._above:
            self.header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self._desk.box, self._desk.asking, self._answer):
            desk.addWidget(widget)
        desk.addWidget(self._desk.view, 1)
        desk.addWidget(self._details)
        columns.addLayout(desk, 3)
        columns.addWidget(self._counts, 1)
        rows.addLayout(columns, 1)
        rows.addWidget(self._keys)
        self.body.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._work, 1)

    def _show_question(self, question: Question | None) -> None:
        """Say a question; it stands where the answer was."""
        self._answer.setVisible(question is None)
        self._keys.setVisible(question is None)  # they mean nothing meanwhile, and their room is needed
        if question is not None:
            self.say(" ".join(filter(None, (question.words, question.hint))))
            if question.name is not None:
                self._sound(Sound.LOOK if question.rows else Sound.NOBODY)

    def _show_reply(self, reply: Reply) -> None:
        self._answer.show()
        self._answer.show_reply(reply)
        self.say(reply.spoken, reply.tone)
        if reply.sound is not None:
            self._sound(reply.sound)

    def _show_counts(self) -> None:
        self._counts.show_counts(self._desk.crowd.attending())

    def _show_details(self) -> None:
        row = self._desk.chosen()
        self._details.setText(details(row) if row else "")
        if self._desk.box.text():  # whoever cannot see the list hears whom Enter would let in
            self._desk.box.setAccessibleDescription(sentence(row) if row else "Nobody fits")
