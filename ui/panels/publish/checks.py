"""What stands in the way of publishing: gone to, put in other words, or let stand for a reason."""

from contextlib import closing
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.commands.gate import REPLACEABLE, Overrule, ReplaceWords, TakeBackOverrule
from facilitator.domain.editions import Edition
from facilitator.domain.gate import Problem
from facilitator.domain.wording import listed, one_line
from facilitator.queries.gate import problems
from facilitator.storage.errors import explained
from facilitator.storage.store import Changes
from facilitator.storage.work import Command
from ui.jobs import Job
from ui.panel import KeyHelp
from ui.panels.publish.part import Hands, Part
from ui.panels.publish.places import screen_for, where
from ui.panels.room.asking import Ask
from ui.panels.wrapup.box import AskBox
from ui.rows import Column, RowsModel, Tone
from ui.widgets.beside import is_narrow
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import in_lines
from ui.widgets.table import ShortRows
from ui.widgets.words import Words

MUST, LOOK, STANDS = "Must be put right", "Look at this", "May stand"
NOTHING = "Nothing stands in the way."
_LOOKING = "The record is being looked through…"
_FIRST = "Choose something in the list first."
_IN_WORDS = frozenset({"name", "part_of_name", "contact", "health"})
"""The checks that find words for which others can be put."""
_FEW, _MANY = 2, 4  # lines of a sentence
_NARROW = 60  # characters across, with which a sentence takes many
_TONES = {MUST: Tone.BAD, LOOK: Tone.CARE, STANDS: Tone.PLAIN}


def weight(row: Problem) -> str:
    """Return in words how much a problem weighs."""
    if row.overruled:
        return STANDS
    return MUST if row.blocks else LOOK


def _sentence(row: Problem) -> str:
    return f"{row.sentence} May stand: {one_line(row.overruled)}" if row.overruled else row.sentence


COLUMNS: tuple[Column[Problem], ...] = (
    Column(
        "Weight", weight, lambda row: f"{weight(row)}: {_sentence(row)}", width=18, tone=lambda r: _TONES[weight(r)]
    ),
    Column("What was found", _sentence),
)


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
        self._box = AskBox()
        self.acts = (
            hands.act("Put other words", "F2", self._ask_words),
            hands.act("Let it stand", "F3", self._ask_reason),
            hands.act("Take back", "F4", self._take_back),
        )
        self._buttons = in_lines(*map(ActionButton, self.acts))
        for widget, stretch in ((self._told, 0), (self._view, 1), (self._box, 0), (self._buttons, 0)):
            self.rows.addWidget(widget, stretch)
        self.rows.addStretch()
        self._view.entered_row.connect(self._go_to)
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
        if row.check not in _IN_WORDS or row.place.entity not in REPLACEABLE:
            self.hands.say("There are no words to put others for. Enter goes where this is put right.", Tone.CARE)
            return
        question = f"What is to stand in place of “{row.words}”?"
        self._ask(Ask(question, "", partial(ReplaceWords, row.place, row.words)), "Other words stand there now.")

    def _ask_reason(self) -> None:
        if (row := self._chosen()) is not None:
            ask = Ask("Why may this stand?", row.overruled, partial(Overrule, self._meeting, row))
            self._ask(ask, "It may stand, with that reason.")

    def _take_back(self) -> None:
        row = self._chosen()
        if row is not None and row.overruled:
            self._space.do(
                TakeBackOverrule(self._meeting, row), lambda _: self.hands.say("It counts again.", Tone.GOOD)
            )
        elif row is not None:
            self.hands.say("This was not let stand.", Tone.CARE)

    def _ask(self, ask: Ask, told: str) -> None:
        def done(command: Command | None, typed: str) -> None:
            if command is not None:
                self._space.do(
                    command, lambda _: self.hands.say(told, Tone.GOOD), lambda _: self._box.ask(ask, done, typed)
                )

        self.hands.say(ask.question)
        self._box.ask(ask, done)

    def _box_turned(self, asking: bool) -> None:  # noqa: FBT001 - Qt's own signature
        for act in self.acts:
            act.setEnabled(not asking and self.isVisible())
        if not asking and self.isVisible():
            self._view.setFocus()


def counted(rows: tuple[Problem, ...]) -> str:
    """Return how many things were found, by what they weigh."""
    found = [sum(weight(row) == each for row in rows) for each in (MUST, LOOK, STANDS)]
    told = ("must be put right", "can be looked at", "may stand")
    said = [f"{number} {words}" for number, words in zip(found, told, strict=True) if number]
    free = "" if found[0] else f"{NOTHING} "
    return f"{free}{listed(said)}.".strip() if said else NOTHING
