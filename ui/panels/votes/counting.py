"""The stage on which a vote is counted: who may vote, how far it is, what is odd, and the grid."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.commands.counting import Count
from facilitator.domain.refused import Refused
from facilitator.domain.vote_words import doubts, impossible, missing, progress, recounted
from facilitator.domain.votes import COUNT, RECOUNT
from facilitator.domain.wording import one_line
from facilitator.queries.agenda import tables
from facilitator.queries.votes import VoteRow, may_vote
from ui.panels.votes.grid import Cell, CountsGrid, CountsModel
from ui.panels.votes.planning import setting_voters
from ui.rows import Tone
from ui.widgets.fields import TextField
from ui.widgets.form import labelled
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_TABLES = "The meeting has no tables: what is counted in the room stands in one column, as table 1."
_VOTERS = "People who may vote"


class Counting(QWidget):
    """Shows the counts of a vote and takes new ones; `kept` has what was said and the number, `said` other words."""

    kept = Signal(str)
    said = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self.again = workspace, False
        self._row: VoteRow | None = None
        self._counts = CountsModel()
        self.grid = CountsGrid("Count", self._counts)
        self._progress, self._told = Words("", "heading", wrap=True), Words("", wrap=True)
        self.voters, self._here = TextField(_VOTERS), Words("", "small", wrap=True)
        self._lay_out()
        self.voters.returnPressed.connect(self._set_voters)
        self.grid.counted.connect(self._count)

    def show_vote(self, row: VoteRow | None) -> None:
        """Show a vote of which counting has begun, or none."""
        moved = (row.id if row else None) != (self._row.id if self._row else None)
        self._row = row
        self._counts.show(row, self._columns(row))
        if row is None:
            return
        if moved or not self.voters.isModified():
            self.voters.start(str(row.voters or ""))
        self._here.setText(self._present())
        self.voters.setAccessibleDescription(self._here.text())
        ballot, told = row.ballot, self._odd(row)
        self._progress.setText(progress(ballot))
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))
        self._told.set_tone(Tone.CARE if doubts(ballot) or impossible(ballot) else Tone.PLAIN)

    def ask_voters(self) -> None:
        """Go to how many may vote."""
        self.voters.setFocus()
        self.voters.selectAll()

    def _lay_out(self) -> None:
        rows, above, who = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(20)
        who.addWidget(labelled(_VOTERS, self.voters))
        who.addWidget(self._here)
        who.setSpacing(4)
        above.addWidget(self._progress, 3, Qt.AlignmentFlag.AlignTop)
        above.addLayout(who, 1)
        rows.addLayout(above)
        rows.addWidget(self._told)
        rows.addWidget(self.grid, 1)

    def _present(self) -> str:
        here = self._workspace.meeting
        number = self._workspace.read(may_vote, here) if here is not None else 0
        return f"In the room now, without supporters and interpreters: {number}" if number else ""

    def _odd(self, row: VoteRow) -> tuple[str, ...]:
        """Return what is to be said of the counts."""
        ballot = row.ballot
        columns = sorted({table for table, _ in self._counts.places if table})
        unseated = (_NO_TABLES,) if row.by_table and not self._seats() else ()
        apart = (f"{told} Type the right number, or press F3." for told in doubts(ballot))
        odd = (*apart, *impossible(ballot), *recounted(ballot), *missing(ballot, columns))
        return *unseated, *self._not_saved(row), *odd

    def _columns(self, row: VoteRow | None) -> tuple[tuple[int, int], ...]:
        if row is None or self._workspace.meeting is None:
            return ()
        if not row.by_table:
            return ((0, COUNT), (0, RECOUNT))
        known = self._seats() | {one.table for one in row.counts if one.table}
        return tuple((table, RECOUNT if self.again else COUNT) for table in sorted(known or {1}))

    def _seats(self) -> set[int]:
        here = self._workspace.meeting
        return {table.number for table in self._workspace.read(tables, here)} if here is not None else set()

    def _set_voters(self) -> None:
        here, row = self._workspace.meeting, self._row
        if here is None or row is None:
            return
        try:
            command = setting_voters(here, row, self.voters.text())
        except Refused as refused:
            self.said.emit(str(refused), int(Tone.CARE))
            return
        typed = self.voters.text()
        self._workspace.do(command, lambda _done: self._voters_set(command.voters, typed))

    def _voters_set(self, number: int, typed: str) -> None:
        """Take as saved what was sent, unless something else is being typed by then."""
        if self.voters.text() == typed:
            self.voters.setModified(False)
            if self.voters.hasFocus():
                self.grid.setFocus()
        self.kept.emit(f"People who may vote: {number or 'not known'}")

    def _count(self, option: bytes, table: int, round_: int, number: int | None) -> None:
        names = {one.id: one.text for one in self._row.options} if self._row else {}
        said = f"{names.get(option, '')}: {'empty' if number is None else number}"
        cell = option, table, round_
        self._mark(cell, number, failed=False)
        self._workspace.do(
            Count(option, table, number, round_),
            lambda _done: self._counted(cell, number, said),
            lambda _told: self._mark(cell, number, failed=True),
        )

    def _counted(self, cell: Cell, number: int | None, said: str) -> None:
        if self._counts.unsaved.get(cell, (None,))[0] == number:
            self._counts.unsaved.pop(cell, None)
        self.kept.emit(said)

    def _mark(self, cell: Cell, number: int | None, *, failed: bool) -> None:
        """Show a number that is on its way, or could not be saved where no other is on its way since."""
        if failed and self._counts.unsaved.get(cell) != (number, False):
            return
        self._counts.unsaved.pop(cell, None)
        if number is not None:
            self._counts.unsaved[cell] = number, failed
        self.show_vote(self._row)

    def _not_saved(self, row: VoteRow) -> Iterator[str]:
        names = {one.id: one_line(one.text) for one in row.options}
        for (option, table, _round), (number, failed) in self._counts.unsaved.items():
            if failed and option in names:
                at = f" at table {table}" if table else ""
                yield f"{names[option]}{at}: {number} is not saved. Enter on it tries again."
