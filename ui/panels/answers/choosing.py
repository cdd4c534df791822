"""Choosing a point or an action: one that waits, to answer it, or any, to tie an answer to it."""

from PySide6.QtCore import QObject, Signal

from facilitator.commands.responses import LinkResponse
from facilitator.domain.wording import one_line
from facilitator.queries.responses import ResponseRow, responses
from facilitator.queries.waiting import said, waiting
from ui.panels.answers.lists import Lists
from ui.panels.answers.picking import PickLine
from ui.panels.answers.responses import Source
from ui.rows import Tone
from ui.workspace import Workspace

_WAITING = "These wait for an answer. Enter answers the one that is chosen."
_NONE_WAIT = "Nothing waits for an answer: every question, challenge and recommendation has one."


class Choosing(QObject):
    """Fills the list of points and actions. `answer` carries what is to be answered, and its words."""

    answer = Signal(object, str)
    told = Signal(str, int)

    def __init__(self, workspace: Workspace, lists: Lists, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._lists = workspace, lists
        self._response: bytes | None = None
        lists.picks.ticked.connect(self._tick)

    def waits(self, point: bytes) -> bool:
        """Return whether a point waits for an answer."""
        return any(each.id == point for each in self._workspace.read(waiting))

    def show_waiting(self) -> None:
        """Show what waits for an answer."""
        self._response = None
        self.look_again()
        self._lists.go_on()

    def show_ties(self, response: bytes) -> None:
        """Show all points and actions, those first to which an answer is tied."""
        self._response = response
        self.look_again()
        self._lists.go_on()

    def look_again(self) -> None:
        """Read the list again."""
        row = self._row()
        if row is None:
            lines = [PickLine(each.id, each) for each in self._workspace.read(waiting)]
            self._lists.show_picks(lines, _WAITING if lines else _NONE_WAIT, ticks=False)
            return
        tied = {*row.points, *row.actions}
        lines = [PickLine(each.id, each, each.id in tied) for each in self._workspace.read(said)]
        heading = f"What does {row.ref} answer? Space ties, Escape goes back: “{one_line(row.said)[:80]}”"
        self._lists.show_picks(sorted(lines, key=lambda line: not line.tied), heading, ticks=True)

    def take(self) -> None:
        """Answer the chosen one, or tie it where an answer is being tied."""
        line = self._lists.pick()
        if line is None or line.row.meeting is None:
            return
        if self._response is not None:
            self._tick(line.id)
        else:
            self.answer.emit(Source(line.row.meeting, line.row.entity, line.id), line.row.text)

    def _row(self) -> ResponseRow | None:
        return next((row for row in self._workspace.read(responses) if row.id == self._response), None)

    def _tick(self, picked: bytes) -> None:
        row, line = self._row(), self._lists.pick()
        if row is None or line is None:
            return
        held = row.points if line.row.entity == "point" else row.actions
        now = tuple(each for each in held if each != picked) if picked in held else (*held, picked)
        points, tied = (now, row.actions) if line.row.entity == "point" else (row.points, now)
        words = "Untied." if picked in held else "Tied."
        self._workspace.do(LinkResponse(row.id, points, tied), lambda _done: self.told.emit(words, int(Tone.GOOD)))
