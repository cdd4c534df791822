"""What stands in the way of publishing: gone to, put in other words, or let stand for a reason."""

from contextlib import closing
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.commands.gate import REPLACEABLE, ReplaceWords, TakeBackOverrule, let_stand
from facilitator.domain.editions import Edition
from facilitator.domain.gate import Problem, alike
from facilitator.domain.words import needed
from facilitator.queries.gate import problems
from facilitator.queries.meetings import meeting as meeting_row
from facilitator.storage.errors import explained
from facilitator.storage.store import Changes
from facilitator.storage.work import Command
from ui.jobs import Job
from ui.panel import KeyHelp
from ui.panels.publish.check_rows import COLUMNS, KINDS, counted, whole
from ui.panels.publish.part import Hands, Part
from ui.panels.publish.places import screen_for, where
from ui.panels.room.asking import Ask
from ui.panels.wrapup.box import AskBox
from ui.panels.wrapup.homes import Now, answered
from ui.rows import RowsModel, Tone
from ui.widgets.beside import is_narrow
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import in_lines
from ui.widgets.table import ShortRows
from ui.widgets.words import Words

_LOOKING = "The record is being looked through…"
_FIRST = "Choose something in the list first."
_ASKED = frozenset({"unanswered", "parked"})
"""The checks that find what an answer puts right."""
_FEW, _MANY = 2, 3  # lines of a sentence
_NARROW = 60  # characters across, with which a sentence takes many


class ChecksPart(Part):
    """The list, and the line in which a reason or other words are typed.

    `found` tells how many things stand in the way; none while that is not known.
    """

    found = Signal(int)
    words = "Checks"
    key = "F7"

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self._space, self._meeting = hands.workspace, b""
        self._job: Job | None = None
        self._model = RowsModel(COLUMNS, key=lambda row: row.key)
        self._view, self._told = ShortRows("What was found", self._model, lines=_FEW), Words(_LOOKING, wrap=True)
        self._box, self._whole = AskBox(), Words("", wrap=True)
        self.acts = (
            hands.act("Put other words", "F2", self._ask_words),
            hands.act("Answered at the meeting", "Shift+F2", self._ask_answer),
            hands.act("Let it stand", "F3", self._ask_reason),
            hands.act("Let all of this kind stand", "Shift+F3", self._ask_reason_for_all),
            hands.act("Let it count again", "F4", self._take_back),
        )
        self._buttons = in_lines(*map(ActionButton, self.acts))
        for widget in (self._told, self._view, self._whole, self._box, self._buttons):
            self.rows.addWidget(widget, int(widget is self._view))
        self.rows.addStretch()
        self._view.entered_row.connect(self._go_to)
        self._view.current_changed.connect(lambda _key: self._show_whole())
        self._box.turned.connect(self._box_turned)
        self._box.told.connect(lambda told: hands.say(told, Tone.CARE))
        self._space.closing.connect(self.stop)
        self._space.changed.connect(self._let_go)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for whole sentences where the text is large."""
        super().resizeEvent(event)
        self._view.show_lines(_MANY if is_narrow(self, _NARROW) else _FEW)

    def look_again(self, meeting: bytes) -> None:
        """Look the record through, off the UI thread: that takes longer than a key may."""
        if meeting != self._meeting:
            self._meeting = meeting
            self._begin()
        self.stop()
        today = self._space.today()

        def look(_job: Job) -> tuple[Problem, ...]:
            with explained(), closing(self._space.reader_for_job()) as reader:
                return problems(reader, meeting, Edition.PUBLISHED, today)

        job = self._space.run_job(look, lambda found: self._end(job, found), lambda told: self._end(job, None, told))
        self._job = job

    def stop(self) -> None:
        """Give up looking."""
        if self._job is not None:
            self._job.cancel()

    def waiting(self) -> int:
        """Return how many things are neither put right nor let stand."""
        return sum(not row.overruled for row in self._model.rows())

    def first_focus(self) -> QWidget:
        """Return the list, or what is asked."""
        return self._box.field if self._box.asking else self._view

    def helps(self) -> tuple[KeyHelp, ...]:
        """Say what Enter does."""
        return (KeyHelp("Enter", "On what was found: go where it is put right"),)

    def leave(self) -> None:
        """Let what is asked go."""
        if self._box.asking:
            self._box.give_up()

    def _begin(self) -> None:
        """Show nothing until the record is looked through."""
        self._model.show(())
        self._told.setText(_LOOKING)
        self._view.show()
        self._whole.hide()
        self.found.emit(0)

    def _let_go(self, changes: Changes) -> None:
        """Take at once off the screen what may hold forgotten words."""
        if changes.forgot and self._meeting:
            self._begin()
            self.look_again(self._meeting)

    def _end(self, job: Job, found: tuple[Problem, ...] | None, told: str = "") -> None:
        if job is not self._job:
            return
        self._job = None
        if found is not None:
            self._show(found)
            self._told.setText(counted(found))
            self.counted.emit()
            self.found.emit(sum(row.in_the_way for row in found))
        elif not job.cancelled():
            self._told.setText(told)

    def _show(self, rows: tuple[Problem, ...]) -> None:
        self._model.show(rows)
        for widget in (self._view, self._buttons):
            widget.setVisible(bool(rows))
        self._show_whole()

    def _show_whole(self) -> None:
        """Show under the list the whole sentence of the row that is chosen, which a cell may cut."""
        row = self._model.find(self._view.current_id())
        self._whole.setText(whole(row) if row else "")
        self._whole.setVisible(row is not None)

    def _chosen(self) -> Problem | None:
        row = self._model.find(self._view.current_id())
        if row is None:
            self.hands.say(_FIRST, Tone.CARE)
        return row

    def _go_to(self, key: bytes) -> None:
        if (row := self._model.find(key)) is not None:
            screen = screen_for(self._space, self._meeting, row)
            self.hands.go_to(screen, row.place.id)
            self.hands.say(f"{where(screen)}: {row.sentence}", Tone.CARE)

    def _ask_words(self) -> None:
        row = self._chosen()
        if row is None:
            return
        if not row.private or row.place.entity not in REPLACEABLE:
            self.hands.say("There are no words to put others for. Enter goes where this is put right.", Tone.CARE)
            return
        question = f"What is to stand in place of “{row.words}”?"
        self._ask(Ask(question, "", partial(ReplaceWords, row.place, row.words)), "Other words stand there now.")

    def _ask_answer(self) -> None:
        row = self._chosen()
        if row is not None and row.check not in _ASKED:
            self.hands.say("This asks for no answer.", Tone.CARE)
        elif row is not None and (here := self._space.read(meeting_row, self._meeting)) is not None:
            now = Now(self._meeting, here.date, self._space.new_id)
            ask = Ask("What was answered at the meeting?", "", lambda typed: _answer(row, typed, now))
            self._ask(ask, "The answer is in the notes now.", (row,))

    def _ask_reason(self) -> None:
        if (row := self._chosen()) is not None:
            self._ask_why("Why may this stand?", row.overruled, (row,), "It may stand, with that reason.")

    def _ask_reason_for_all(self) -> None:
        row = self._chosen()
        if row is None:
            return
        if row.private or row.check not in KINDS:
            self.hands.say("This may be private, or there is one only: it is judged by itself, with F3.", Tone.CARE)
        elif rows := alike(self._model.rows(), row):
            told = f"{len(rows)} may stand, with that reason. One Ctrl+Z takes all of them back."
            self._ask_why(f"Why may all {len(rows)} {KINDS[row.check]} stand?", "", rows, told)
        else:
            self.hands.say("All of this kind stand already.", Tone.CARE)

    def _ask_why(self, question: str, start: str, rows: tuple[Problem, ...], told: str) -> None:
        self._ask(Ask(question, start, partial(let_stand, self._meeting, rows)), told, rows)

    def _take_back(self) -> None:
        row = self._chosen()
        if row is not None and row.overruled:
            command = TakeBackOverrule(row.overruling(self._meeting))
            self._space.do(command, lambda _: self.hands.say("It counts again.", Tone.GOOD))
        elif row is not None:
            self.hands.say("This was not let stand.", Tone.CARE)

    def _ask(self, ask: Ask, told: str, settles: tuple[Problem, ...] = ()) -> None:
        """Ask, do what the answer means, and go on to the next thing that is not settled by it."""

        def kept() -> None:
            self.hands.say(told, Tone.GOOD)
            self._view.go_to(_next(self._model.rows(), self._view.current_id(), settles))

        def done(command: Command | None, typed: str) -> None:
            if command is not None:
                self._space.do(command, lambda _: kept(), lambda _: self._box.ask(ask, done, typed))

        self.hands.say(ask.question)
        self._box.ask(ask, done)

    def _box_turned(self, asking: bool) -> None:  # noqa: FBT001 - Qt's own signature
        for act in self.acts:
            act.setEnabled(not asking and self.isVisible())
        if not asking and self.isVisible():
            self._view.setFocus()


def _answer(row: Problem, typed: str, now: Now) -> Command:
    """Return the command that writes an answer which was given at the meeting; refuse where nothing is typed."""
    return answered(row.place.id, row.text, needed(typed, "what was answered"), now)


def _next(rows: tuple[Problem, ...], current: bytes | None, settled: tuple[Problem, ...]) -> bytes | None:
    """Return the key of the next open row after the current one, or of the first; none where all are settled."""
    keys = [row.key for row in rows]
    at = keys.index(current) if current in keys else 0
    gone = {row.key for row in settled}
    around = (*rows[at:], *rows[:at])
    return next((row.key for row in around if row.key not in gone and not row.overruled), None)
