"""What is typed in the box of a cell: kept as a point of its table and question, or obeyed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.commands.points import KeepPoint
from facilitator.domain.attribution import Whose
from facilitator.domain.kinds import Kind
from facilitator.domain.line import Line
from facilitator.domain.refused import Refused
from facilitator.queries.entries import EntryRow, entries
from facilitator.queries.people import people
from facilitator.queries.queue import queue
from facilitator.queries.tables import CellRow
from facilitator.storage.work import Command
from ui.panels.room.asking import Ask, sensitive
from ui.panels.room.captured import on_its_way
from ui.panels.room.keeping import Place, keeping
from ui.panels.room.late import WriteUnder
from ui.panels.room.obeying import Scene, obey
from ui.panels.tables.cell import CellPane
from ui.panels.tables.words import Place as CellPlace
from ui.panels.tables.words import called, place_of
from ui.rows import Tone
from ui.workspace import Workspace

_OBEYED = frozenset({"continue", "withdraw", "forget", "sensitive", "substitute"})
_NO_QUESTION = "Choose a question first: these points are not sorted under any yet."


class Entering(QObject):
    """Takes lines for the chosen cell.

    `said` carries words for the status line, `to_table` the table that was named, `kept` that the box was emptied.
    """

    said = Signal(str, int)
    to_table = Signal(int)
    kept = Signal()

    def __init__(self, workspace: Workspace, pane: CellPane, cell: Callable[[], CellRow | None]) -> None:
        super().__init__(pane)
        self._workspace, self._typing, self._pane, self._cell = workspace, pane.typing, pane, cell
        self._coming: EntryRow | None = None
        self._returned: dict[CellPlace, list[str]] = {}
        self._typing.lined.connect(self._take)
        self._typing.answered.connect(self.do)
        self._typing.refused.connect(lambda told: self.said.emit(told, int(Tone.CARE)))
        self._typing.put_away.connect(lambda told: self.said.emit(told, int(Tone.PLAIN)))

    def rest(self) -> None:
        """Forget which line was the last: this is another meeting. What could not be saved waits in its cells."""
        self._coming = None

    def about(self, question: Callable[..., Ask], *more: object) -> None:
        """Ask something about the chosen point, as the Room does about a line."""
        point = self._pane.chosen()
        row = self._entry(point.id) if point is not None else None
        if row is None:
            self.said.emit("Choose a point first, with Alt+Up.", int(Tone.CARE))
        else:
            self._typing.ask(question(row, *more))

    def do(self, command: Command, typed: str = "") -> None:
        """Do something; words that come to nothing go back into the box."""
        cell = self._cell()
        self._workspace.do(
            command, lambda _: self.said.emit("Saved.", int(Tone.PLAIN)), lambda _: self._give_back(cell, typed)
        )

    def attempt(self, make: Callable[[], Command], then: Callable[[], None]) -> None:
        """Do what a key means, unless a rule says no."""
        try:
            command = make()
        except Refused as no:
            self.said.emit(str(no), int(Tone.CARE))
        else:
            self._workspace.do(command, lambda _: then())

    def bring_back(self) -> None:
        """Show words of the chosen cell that could not be saved, where its box is free."""
        cell = self._cell()
        waiting = self._returned.get(place_of(cell), []) if cell is not None else []
        if waiting and not self._typing.unfinished():
            self._typing.restore(waiting.pop())

    def _take(self, line: Line, typed: str) -> None:
        cell, meeting = self._cell(), self._workspace.meeting
        if cell is None or meeting is None:
            return
        try:
            if line.command:
                self._obey(line, meeting, typed)
            else:
                self._keep(line, cell, meeting, typed)
        except Refused as no:
            self.said.emit(str(no), int(Tone.CARE))
            self._give_back(cell, typed)
        self._pane.type_at(cell)
        self.kept.emit()
        if line.table not in {None, cell.table.number}:
            self.to_table.emit(line.table)
        self.bring_back()

    def _keep(self, line: Line, cell: CellRow, meeting: bytes, typed: str) -> None:
        if cell.column.item is None:
            raise Refused(_NO_QUESTION)
        place = Place(self._workspace.new_id(), meeting, cell.column.item, self._workspace.at())
        command, told = keeping(line, place), f"Kept: {line.kind.label.lower()}. {_where(line, cell)}"
        if isinstance(command, KeepPoint):
            command = replace(command, question_no=cell.column.question_no, whose=Whose.TABLE)
        self._coming = on_its_way(place.id, place.item, line)
        self._workspace.do(
            command, lambda _: self.said.emit(told, int(Tone.PLAIN)), lambda _: self._give_back(cell, typed)
        )
        if line.sensitive and line.kind not in {Kind.DECISION, Kind.ACTION}:
            self._typing.ask(sensitive(place.id))

    def _obey(self, line: Line, meeting: bytes, typed: str) -> None:
        if line.command == "table":
            if line.table is None:
                raise Refused("Here every point is from a table. What the whole room says is kept on the Room screen.")
            return
        if line.command not in _OBEYED:
            raise Refused("This is done on the Room screen, with Ctrl+4.")
        for done in obey(line, self._scene(meeting)):
            if isinstance(done, Ask):
                self._typing.ask(done)
            elif done is not None and not isinstance(done, WriteUnder):
                self.do(done, typed)

    def _scene(self, meeting: bytes) -> Scene:
        space = self._workspace
        people_known, queued = lambda: space.read(people), lambda item: space.read(queue, meeting, item)
        return Scene(meeting, space.at(), (), None, 0, self._last(), people_known, space.new_id, queued)

    def _last(self) -> EntryRow | None:
        """Return the point that was kept last here, also while it is on its way; else the last of the cell."""
        coming, cell = self._coming, self._cell()
        if coming is not None:
            return self._entry(coming.id, coming.entity) or (coming if self._workspace.pending else None)
        return self._entry(cell.points[-1].id) if cell is not None and cell.points else None

    def _entry(self, row: bytes, entity: str = "point") -> EntryRow | None:
        meeting = self._workspace.meeting
        found = self._workspace.read(entries, meeting, {(entity, row)}) if meeting is not None else ()
        return next(iter(found), None)

    def _give_back(self, cell: CellRow | None, typed: str) -> None:
        """Bring words back that could not be saved, into the box of their cell once that is free."""
        if cell is not None and typed:
            self._returned.setdefault(place_of(cell), []).append(typed)
            self.bring_back()


def _where(line: Line, cell: CellRow) -> str:
    if line.table is None:
        return "From the whole room."
    other = replace(cell, table=replace(cell.table, number=line.table))
    return f"{called(other)}."
