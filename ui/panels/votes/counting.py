"""The stage on which a vote is counted: how far it is, what is odd, and the grid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.commands.counting import Count
from facilitator.domain.vote_words import doubts, impossible, missing, progress, recounted
from facilitator.domain.votes import COUNT, RECOUNT
from facilitator.queries.agenda import tables
from facilitator.queries.votes import VoteRow
from ui.panels.votes.grid import CountsGrid, CountsModel
from ui.rows import Tone
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_TABLES = "The meeting has no tables: what is counted in the room stands in one column, as table 1."


class Counting(QWidget):
    """Shows the counts of a vote and takes new ones; `kept` has the option and the number."""

    kept = Signal(bytes, object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self.again = workspace, False
        self._counts = CountsModel()
        self.grid = CountsGrid("Count", self._counts)
        self._progress, self._told = Words("", "heading", wrap=True), Words("", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._progress, self._told):
            rows.addWidget(part)
        rows.addWidget(self.grid, 1)
        self.grid.counted.connect(self._count)

    def show_vote(self, row: VoteRow | None) -> None:
        """Show a vote of which counting has begun, or none."""
        self._counts.show(row, self._columns(row))
        if row is None:
            return
        ballot = row.ballot
        apart = [f"{told} Type the right number." for told in doubts(ballot)]
        columns = sorted({table for table, _ in self._counts.places if table})
        self._progress.setText(progress(ballot))
        unseated = (_NO_TABLES,) if row.by_table and not self._seats() else ()
        told = (*unseated, *apart, *impossible(ballot), *recounted(ballot), *missing(ballot, columns))
        self._told.setText("\n".join(told))
        self._told.set_tone(Tone.CARE if apart or impossible(ballot) else Tone.PLAIN)

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

    def _count(self, option: bytes, table: int, round_: int, number: int | None) -> None:
        self._workspace.do(Count(option, table, number, round_), lambda _done: self.kept.emit(option, number))
