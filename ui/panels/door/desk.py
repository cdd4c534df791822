"""The box, the list under it and the questions: from what is typed to whom it means, and what Enter does."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Signal

from facilitator.domain.attendance import Status
from facilitator.domain.refused import Refused
from facilitator.domain.walk_ins import read_unnamed
from facilitator.domain.wording import number_of
from facilitator.storage.work import Command
from ui.panels.door import deeds, walk_ins
from ui.panels.door.asking import Asking
from ui.panels.door.box import NAME, DoorBox, Homing
from ui.panels.door.crowd import Crowd
from ui.panels.door.doing import Doing, Telling
from ui.panels.door.question import Question
from ui.panels.door.reply import came_in, stands
from ui.panels.door.row import COLUMNS, DoorRow, Sort, back_since, someone_new, to_count
from ui.panels.door.seats import seats_for
from ui.rows import RowsModel
from ui.sounds import Sound
from ui.widgets.table import RowsView
from ui.workspace import Workspace

_MOST = 12
_MOST_LATEST = 60
_LEAST_NEW = 2
_NONE = QModelIndex()


class Desk(QObject):
    """Finds, chooses, asks; what it has done goes through `doing`. `asked` carries a question, or None when over."""

    asked = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace, self.crowd = workspace, Crowd(workspace)
        self.doing = Doing(workspace, self.crowd)
        self.box = DoorBox()
        self.homing = Homing(self.box)
        self.asking = Asking(self.homing.watch)
        self._rows = RowsModel(COLUMNS)
        self.view = RowsView("Who fits", self._rows)
        self.seats_them = False  # whether whoever comes is given a table at once
        self._question: Question | None = None
        self._aside: tuple[str, bytes | None] = "", None
        self._again: list[str] = []
        self._connect()

    def show(self) -> None:
        """Show whom the words in the box mean; who is chosen stays chosen, but for the first of an empty box."""
        question = self._question
        if question is not None and (question.rows or (question.text is not None and not question.finds)):
            return
        typed, place = self.box.text().strip(), self.view.currentIndex().row()
        chosen = self.view.current_id() if typed or place > 0 else None
        self._rows.show(self._fitting(typed) if typed else self.crowd.latest(_MOST_LATEST))
        self._choose_again(chosen)

    def chosen(self) -> DoorRow | None:
        """Return who is chosen in the list."""
        return self._rows.row(self.view.currentIndex().row())

    def run(self, make: Callable[[DoorRow, bytes], Command], tell: Telling = stands) -> None:
        """Do to who is chosen what a key means."""
        row, meeting = self.chosen(), self.workspace.meeting
        if row is None or meeting is None:
            self.doing.refuse("", "Type a name first.")
        else:
            self.apply(row, meeting, make, tell)

    def apply(
        self, row: DoorRow, meeting: bytes, make: Callable[[DoorRow, bytes], Command], tell: Telling = stands
    ) -> None:
        """Do something to somebody, or say why not."""
        try:
            self.doing.do(make(row, meeting), row, meeting, tell)
        except Refused as no:
            self.doing.refuse(row.name, str(no))
        self.box.selectAll()  # the row stays in sight, and the next name takes its place

    def admit(self, row: DoorRow | None) -> None:
        """Let somebody in, count somebody, or ask as what somebody new is here."""
        meeting, space = self.workspace.meeting, self.workspace
        if row is None or meeting is None:
            if typed := self.box.text().strip():
                self.doing.refuse("", f"Nobody fits “{typed}”. Type more of the name.", Sound.NOBODY)
            return
        if row.sort is Sort.SOMEONE_NEW:
            walk_ins.ask_new(self, self.box.text().strip() or row.name)
            return
        if row.sort is Sort.COUNT:
            words, typed = number_of(row.number, f"unnamed {row.name}"), self.box.text()
            self.doing.count(deeds.counting(space, meeting, row), f"{words} counted", typed)
        elif row.status == Status.PRESENT:
            self.doing.refuse(row.name, back_since(row), Sound.AGAIN)
        else:
            self.apply(row, meeting, self._arrival, came_in)
        self.next()
        self._choose_again(row.id)

    def walk_in(self) -> None:
        """Make somebody new of what was typed, though others fit."""
        if self.box.text().strip():
            walk_ins.ask_new(self, self.box.text().strip())
        else:
            self.doing.refuse("", "Type the name of the walk-in first.")

    def ask(self, question: Question) -> None:
        """Ask something; the box keeps the focus, and what stood in it comes back afterwards."""
        self.stop()
        self._question, self._aside = question, (self.box.text(), self.view.current_id())
        self.asking.ask(question.words, question.hint, question.options, question.name)
        self.box.counts = bool(question.options)
        self.box.setAccessibleName(question.words)
        if question.rows:
            self._rows.show(question.rows)
            self._choose_nobody()
        if question.text is not None:
            self.box.start(question.text)
            self.box.selectAll()
        self.box.setFocus()
        self.asked.emit(question)

    def stop(self) -> None:
        """Give up what is asked; what stood in the box before stands there again, and who was chosen is."""
        question, self._question = self._question, None
        if question is None:
            return
        self.asking.hide()
        self.box.counts = False
        self.box.setAccessibleName(NAME)
        if question.text is not None:
            self.box.start(self._aside[0])
        if self.box.isVisible():
            self.box.setFocus()
        self.show()
        self._choose_again(self._aside[1])
        self.asked.emit(None)

    def next(self) -> None:
        """Be ready for the next one; words that could not be saved come back now."""
        self.box.start(self._again.pop(0) if self._again else "")

    def _connect(self) -> None:
        self.box.textChanged.connect(self._typed)
        self.box.entered.connect(self._entered)
        self.box.escaped.connect(self._escaped)
        self.box.moved.connect(self._step)
        for digits in (self.box.digit, self.asking.chosen):
            digits.connect(self._digit)
        self.asking.back.connect(self.box.setFocus)
        self.view.entered_row.connect(lambda _row: self._entered())
        self.doing.done.connect(self._show_done)
        self.doing.gave_back.connect(self._take_back)

    def _arrival(self, row: DoorRow, meeting: bytes) -> Command:
        seats = seats_for(row, meeting, self.crowd) if self.seats_them else ()
        return deeds.arrival(row, meeting, self.workspace.at(), seats)

    def _fitting(self, typed: str) -> list[DoorRow]:
        unnamed = read_unnamed(typed)
        if unnamed is not None:
            return [to_count(unnamed.number, capacity) for capacity in unnamed.capacities]
        rows = self.crowd.find(typed, _MOST)
        return [*rows, someone_new(typed)] if len(typed) >= _LEAST_NEW else rows

    def _typed(self) -> None:
        question = self._question
        if question is not None and question.text is None:
            self.stop()
        if question is None or question.text is None or question.finds:
            self.show()
            self._choose_again(None)

    def _entered(self) -> None:
        question, chosen = self._question, self.chosen()
        if question is None:
            if self.box.text().strip() or self.view.hasFocus():
                self.admit(chosen)
        elif chosen is not None and (meant := question.meant_by(self.box.text())) is not None:
            meant(chosen)
        elif question.text is not None:
            question.answer(self.box.text())
        else:
            self.doing.refuse("", question.hint)

    def _escaped(self) -> None:
        if (question := self._question) is None:
            self.next()
            return
        self.stop()
        if question.name is None:
            self.box.selectAll()  # the next name takes the place of this one

    def _step(self, by: int) -> None:
        self._choose(min(max(self.view.currentIndex().row() + by, 0), self._rows.rowCount() - 1))

    def _choose(self, place: int) -> None:
        self.view.setCurrentIndex(self._rows.index(place, 0))

    def _choose_again(self, row: bytes | None) -> None:
        """Choose a row, or the first; nobody in an empty box while whom the next key means is not known yet."""
        if self.doing.busy and not self.box.text() and self._question is None:
            self._choose_nobody()
        else:
            self._choose(self._rows.place_of(row) or 0)

    def _choose_nobody(self) -> None:
        self.view.clearSelection()
        self.view.setCurrentIndex(_NONE)

    def _digit(self, key: str) -> None:
        question = self._question
        if question is not None and key in dict(question.options):
            question.answer(key)

    def _show_done(self, row: bytes | None) -> None:
        """Show the list anew; in an empty box whoever was dealt with last stays chosen, for the keys that follow."""
        self.show()
        if not self.box.text() and self._question is None:
            self._choose_again(row)

    def _take_back(self, typed: str) -> None:
        if self.box.text() or self._question:
            self._again.append(typed)
        else:
            self.box.start(typed)
