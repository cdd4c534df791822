"""The box, the list under it and the questions: from what is typed to whom it means, and what Enter does."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from facilitator.domain.capacities import Capacity
from facilitator.domain.refused import Refused
from facilitator.domain.walk_ins import read_unnamed
from facilitator.domain.wording import number_of
from facilitator.queries.people import organisations
from facilitator.storage.work import Command
from ui.panels.door import deeds
from ui.panels.door.asking import CAPACITY_KEYS, Asking
from ui.panels.door.box import NAME, DoorBox
from ui.panels.door.crowd import Crowd
from ui.panels.door.doing import Doing
from ui.panels.door.row import COLUMNS, DoorRow, Sort, someone_new, to_count
from ui.rows import RowsModel
from ui.widgets.table import RowsView
from ui.workspace import Workspace

_MOST = 20
_MOST_LATEST = 60
_LEAST_NEW = 2
_WHICH_KEY = "As what? Press a digit, 1 to 9 or 0"


@dataclass(frozen=True, slots=True)
class Question:
    """What is being asked about somebody: the answer is a digit, or where `aside` holds other words, the box."""

    row: DoorRow
    answer: Callable[[DoorRow, str], None]
    aside: str | None = None


class Desk(QObject):
    """Finds, chooses, asks; what it has done goes through `doing`."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self.crowd = workspace, Crowd(workspace)
        self.doing = Doing(workspace, self.crowd)
        self.box, self.asking = DoorBox(), Asking()
        self._rows = RowsModel(COLUMNS)
        self.view = RowsView("Who fits", self._rows)
        self._question: Question | None = None
        self._again: list[str] = []
        self.box.textChanged.connect(self._typed)
        self.box.entered.connect(self._entered)
        self.box.escaped.connect(self._escaped)
        self.box.moved.connect(self._step)
        for digits in (self.box.digit, self.asking.chosen):
            digits.connect(self._digit)
        self.asking.back.connect(self.box.setFocus)
        self.view.entered_row.connect(lambda _row: self._admit(self.chosen()))
        self.doing.done.connect(self.show)
        self.doing.gave_back.connect(self._take_back)

    def show(self) -> None:
        """Show whom the words in the box mean; who is chosen stays chosen, but for the first of an empty box."""
        if self._asks_text():
            return
        typed, place = self.box.text().strip(), self.view.currentIndex().row()
        chosen = self.view.current_id() if typed or place > 0 else None
        self._rows.show(self._fitting(typed) if typed else self.crowd.latest(_MOST_LATEST))
        self._choose(self._rows.place_of(chosen) or 0)

    def chosen(self) -> DoorRow | None:
        """Return who is chosen in the list."""
        return self._rows.row(self.view.currentIndex().row())

    def run(self, make: Callable[[DoorRow, bytes], Command]) -> None:
        """Do to who is chosen what a key means."""
        row, meeting = self.chosen(), self._workspace.meeting
        if row is None or meeting is None:
            self.doing.refuse("", "Type a name first.")
            return
        try:
            self.doing.do(make(row, meeting), row, meeting)
        except Refused as no:
            self.doing.refuse(row.name, str(no))
        self.box.selectAll()  # the row stays in sight, and the next name takes its place

    def walk_in(self) -> None:
        """Make somebody new of what was typed, though others fit."""
        if name := self.box.text().strip():
            self._admit(someone_new(name))
        else:
            self.doing.refuse("", "Type the name of the walk-in first.")

    def ask_table(self) -> None:
        """Ask for the table of who is chosen, in the box."""
        row = self.chosen()
        if row is None or row.here is None:
            self.doing.refuse(row.name if row else "", "Let somebody in first, or book them.")
            return
        self._ask(Question(row, self._seat, self.box.text()), f"Which table for {row.name}?", self._places())
        self.box.start(str(row.here.table_no or ""))
        self.box.selectAll()

    def ask_capacity(self) -> None:
        """Ask as what who is chosen is here."""
        if row := self.chosen():
            self._ask(Question(row, self._set_capacity), f"{row.name}. {_WHICH_KEY}", keys=True)

    def _fitting(self, typed: str) -> list[DoorRow]:
        unnamed = read_unnamed(typed)
        if unnamed is not None:
            return [to_count(unnamed.number, capacity) for capacity in unnamed.capacities]
        rows = self.crowd.find(typed, _MOST)
        return [*rows, someone_new(typed)] if len(typed) >= _LEAST_NEW else rows

    def _typed(self) -> None:
        if not self._asks_text():
            self._stop_asking()
            self.show()
            self._choose(0)

    def _entered(self) -> None:
        question = self._question
        if question is None and self.box.text().strip():
            self._admit(self.chosen())
        elif question is not None and question.aside is None:
            self.doing.refuse(question.row.name, f"{_WHICH_KEY}.")
        elif question is not None:
            question.answer(question.row, self.box.text())

    def _escaped(self) -> None:
        if self._question is not None:
            self._stop_asking()
        else:
            self._next()

    def _step(self, by: int) -> None:
        self._choose(min(max(self.view.currentIndex().row() + by, 0), self._rows.rowCount() - 1))

    def _choose(self, place: int) -> None:
        self.view.setCurrentIndex(self._rows.index(place, 0))

    def _digit(self, key: str) -> None:
        if self._question is not None and not self._asks_text():
            self._question.answer(self._question.row, key)

    def _asks_text(self) -> bool:
        return self._question is not None and self._question.aside is not None

    def _ask(self, question: Question, words: str, hint: str = "", *, keys: bool = False, place: bool = False) -> None:
        self._stop_asking()
        self._question = question
        self.asking.ask(words, hint, keys=keys, place=place)
        self.box.counts = keys
        self.box.setAccessibleName(words)
        self.box.setFocus()

    def _stop_asking(self) -> None:
        question, self._question = self._question, None
        if question is None:
            return
        self.asking.hide()
        self.box.counts = False
        self.box.setAccessibleName(NAME)
        if question.aside is not None:
            self.box.start(question.aside)
        self.box.setFocus()

    def _admit(self, row: DoorRow | None) -> None:
        """Let somebody in, count somebody, or ask as what somebody new is here."""
        meeting, space = self._workspace.meeting, self._workspace
        if row is None or meeting is None:
            return
        if row.sort is Sort.SOMEONE_NEW:
            self.asking.know([each.name for each in space.read(organisations)])
            self._ask(Question(row, self._walk_in), f"{row.name} is new. {_WHICH_KEY}", keys=True, place=True)
            return
        if row.sort is Sort.COUNT:
            words, typed = number_of(row.number, f"unnamed {row.name}"), self.box.text()
            self.doing.count(deeds.counting(space, meeting, row), words, typed)
        else:
            self.run(lambda row, meeting: deeds.arrival(row, meeting, space.at()))
        self._next()

    def _next(self) -> None:
        """Be ready for the next one; words that could not be saved come back now."""
        self.box.start(self._again.pop(0) if self._again else "")

    def _take_back(self, typed: str) -> None:
        if self.box.text() or self._question:
            self._again.append(typed)
        else:
            self.box.start(typed)

    def _walk_in(self, row: DoorRow, key: str) -> None:
        if (meeting := self._workspace.meeting) is not None:
            place = self.asking.organisation
            made = deeds.walking_in(self._workspace, meeting, row.name, CAPACITY_KEYS[key], place)
            self._stop_asking()
            self._next()
            self.doing.make(made, made.id, row, meeting)

    def _set_capacity(self, _row: DoorRow, key: str) -> None:
        capacity: Capacity = CAPACITY_KEYS[key]
        self._stop_asking()
        self.run(lambda row, _meeting: deeds.as_what(row, capacity))

    def _seat(self, row: DoorRow, typed: str) -> None:
        try:
            command = deeds.seating(row, typed, self.crowd.tables)
        except Refused as no:
            self.doing.refuse(row.name, str(no))
            return
        self._stop_asking()
        self.box.selectAll()
        if self._workspace.meeting is not None:
            self.doing.do(command, row, self._workspace.meeting)

    def _places(self) -> str:
        """Return how many sit at each table."""
        sitting = [row.table_no for row in self.crowd.attending()]
        return "   ".join(f"{t.number}: {sitting.count(t.number)} of {t.seats}" for t in self.crowd.tables)
