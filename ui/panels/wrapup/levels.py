"""Levels: what was aimed for and what was reached, for the meeting and each item, with what tells them apart."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.commands.levels import SetAchieved, SetItemAchieved
from facilitator.commands.together import Together
from facilitator.domain.agenda import with_number
from facilitator.domain.evaluation import EQUAL, QUESTIONS, Side, answers, mean_in_words
from facilitator.domain.levels import Level, felt_as
from facilitator.domain.wording import number_of, one_line, short_day_in_words
from facilitator.queries.evaluation import counted
from facilitator.queries.levels import LastTime, LevelsRow, last_time, levels
from facilitator.storage.work import Command
from ui.panel import KeyHelp
from ui.panels.room.asking import Ask
from ui.panels.wrapup.part import Asked, Hands, Part, Place
from ui.rows import Column, RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsView
from ui.widgets.words import Words

_CHOICES = dict(enumerate(Level, 1))
_WHY = "Why was it equal all the same? Enter keeps the reason, and the level with it"
_WHICH = "Which citizen led it with the team, as they agreed to be named?"
_AS_EQUAL = next(question for question in QUESTIONS if question.key == EQUAL)


@dataclass(frozen=True, slots=True)
class LevelLine:
    """The meeting, or an item of it, with its levels."""

    id: bytes
    words: str
    intended: str
    achieved: str


def _label(level: str) -> str:
    return Level(level).label if level else ""


COLUMNS: tuple[Column[LevelLine], ...] = (
    Column(
        "Part",
        lambda line: line.words,
        lambda line: (
            f"{line.words}, aimed for {_label(line.intended) or 'nothing said'}, "
            f"reached {_label(line.achieved) or 'not said'}"
        ),
    ),
    Column("Aimed for", lambda line: _label(line.intended), width=14),
    Column("Reached", lambda line: _label(line.achieved), width=14, tone=lambda _line: Tone.ACCENT),
)


class LevelsPart(Part):
    """The levels of a meeting."""

    name = "levels"
    asks = ("level", "note", "co_lead")

    def __init__(self, hands: Hands, digits: tuple[ActionButton, ...]) -> None:
        super().__init__(hands)
        self._meeting = b""
        self._held = LevelsRow("", "", "", "", ())
        self._model = RowsModel(COLUMNS)
        self._view = RowsView("Levels", self._model)
        self._felt, self._takes, self._note = (Words("", look, wrap=True) for look in ("label", "body", "body"))
        self.acts = (
            hands.act("Note why", "F2", lambda: self.ask(self._meeting, ("note", self._meeting))),
            hands.act("Citizen co-lead", "F3", lambda: self.ask(self._meeting, ("co_lead", self._meeting))),
        )
        self._lay_out(digits)

    def show_meeting(self, meeting: bytes) -> None:
        """Show how it stands."""
        self._meeting = meeting
        read = self.hands.workspace.read
        self._held = held = read(levels, meeting)
        self._model.show(lines(meeting, held))
        self._felt.setText(self._felt_words(meeting))
        self._takes.setText(takes(held, read(last_time, meeting)))
        self._note.setText(f"Note: {held.note}" if held.note else "No note yet.")

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self._view

    def digits(self) -> dict[int, str]:
        """Return the levels, and none."""
        return {digit: level.label for digit, level in _CHOICES.items()} | {0: "Not said"}

    def take_digit(self, digit: int) -> None:
        """Say which level the chosen part reached; ask why where it lacks what the highest takes."""
        line = self._model.row(max(self._view.currentIndex().row(), 0))
        if line is None:
            return
        level = str(_CHOICES.get(digit, ""))
        meeting = self._meeting
        whole = line.id == meeting
        command: Command = SetAchieved(line.id, level) if whole else SetItemAchieved(line.id, level)
        said = f"{line.words}: {_label(level) or 'not said'}."
        self.hands.workspace.do(
            command, lambda _: self.hands.say(said, Tone.GOOD), lambda told: self._ask_why(told, meeting, line, level)
        )

    def helps(self) -> tuple[KeyHelp, ...]:
        """Say what the digits do."""
        return (KeyHelp("1, 2, 3, 0", "On a part of the meeting: the level it reached, or not said"),)

    def question(self, meeting: bytes, place: Place) -> Asked | None:
        """Ask for the note, for the co-lead, or why the highest level was reached all the same."""
        sort, about = place
        say, held = self.hands.say, self.hands.workspace.read(levels, meeting)
        if sort == "note":
            ask = Ask("Note: why this level, or not", held.note, lambda typed: SetAchieved(meeting, note=typed))
            return Asked(ask, partial(say, "The note is kept.", Tone.GOOD), place)
        if sort == "co_lead":
            ask = Ask(_WHICH, held.co_lead, lambda typed: SetAchieved(meeting, co_lead=typed))
            return Asked(ask, partial(say, "The co-lead is kept.", Tone.GOOD), place)
        line = next((line for line in lines(meeting, held) if line.id == about), None)
        return self._why(meeting, line, f"{line.words}: {_label(Level.TRANSFORMATIVE)}.") if line is not None else None

    def _why(self, meeting: bytes, line: LevelLine, told: str) -> Asked:
        answer: Callable[[str], Command | None] = partial(_with_reason, meeting, line.id)
        then = partial(self.hands.say, f"{line.words}: {_label(Level.TRANSFORMATIVE)}.")
        return Asked(Ask(f"{told} {_WHY}", "", answer), then, ("level", line.id))

    def _ask_why(self, told: str, meeting: bytes, line: LevelLine, level: str) -> None:
        if level == Level.TRANSFORMATIVE and meeting == self._meeting:
            self.hands.ask(self._why(meeting, line, told))

    def _felt_words(self, meeting: bytes) -> str:
        cells = self.hands.workspace.read(counted, meeting)
        told = [(side, answers(cells, _AS_EQUAL, side)) for side in Side]
        felt = [
            f"{side.label}: {mean_in_words(each.mean)} of 3, {felt_as(each.mean).label.lower()} ({each.base})"
            for side, each in told
            if each.mean is not None
        ]
        return (
            f"How equal it felt, by the forms. {'  ·  '.join(felt)}" if felt else "No form says yet how equal it felt."
        )

    def _lay_out(self, digits: tuple[ActionButton, ...]) -> None:
        left, right, buttons = QVBoxLayout(), QVBoxLayout(), FlowLayout()
        for button in (*digits, *(ActionButton(action) for action in self.acts)):
            buttons.addWidget(button)
        left.addWidget(self._view, 1)
        left.addLayout(buttons)
        for words in (self._felt, self._note, self._takes):
            left.addWidget(words)
        for level in Level:
            right.addWidget(Words(level.said, "heading"))
            right.addWidget(Words("\n".join(f"•  {each}" for each in level.seen_in), wrap=True))
        right.addStretch()
        for column in (left, right):
            column.setSpacing(12)
        self.put_beside(left, right, shares=(5, 4))


def lines(meeting: bytes, held: LevelsRow) -> list[LevelLine]:
    """Return the meeting and its items."""
    whole = LevelLine(meeting, "The whole meeting", held.intended, held.achieved)
    names = [with_number(row.number, one_line(row.title)) for row in held.items]
    items = zip(names, held.items, strict=True)
    return [whole, *(LevelLine(row.id, name, row.intended, row.achieved) for name, row in items)]


def takes(held: LevelsRow, last: LastTime | None) -> str:
    """Return what claiming the highest level takes, and how far it is there (R-L2)."""
    lead = f"yes, {held.co_lead}" if held.co_lead else "not recorded"
    return (
        f"“Transformative” takes a citizen co-lead: {lead}. And what was said last time, answered: {_answered(last)}."
    )


def _answered(last: LastTime | None) -> str:
    if last is None:
        return "there was no last time"
    if last.answered:
        return f"yes, {short_day_in_words(last.date)}"
    lacks = [number_of(last.silent, "thing has", "things have") + " no answer"] if last.silent else []
    lacks += [] if last.published else ["the notes are not published"]
    return f"no, {short_day_in_words(last.date)}: {' and '.join(lacks)}"


def _with_reason(meeting: bytes, about: bytes, typed: str) -> Command | None:
    if not typed.strip():
        return None
    reason = SetAchieved(meeting, str(Level.TRANSFORMATIVE) if about == meeting else None, typed)
    if about == meeting:
        return reason
    return Together(SetItemAchieved.label, (reason, SetItemAchieved(about, Level.TRANSFORMATIVE)))
