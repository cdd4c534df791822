"""What one can do to the chosen cell and to the chosen point of it, each with its key."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from facilitator.commands.kinds import MarkSensitive
from facilitator.queries.tables import Grid
from ui.panels.room import asking as room
from ui.panels.tables import asking
from ui.panels.tables.cell import CellPane
from ui.panels.tables.entering import Entering
from ui.panels.tables.grid import GridView
from ui.panels.tables.words import said
from ui.rows import Tone
from ui.workspace import Workspace

_CHOOSE = "Choose a point first, with Alt+Up."
Act = tuple[str, str, Callable[[], object]]


class Deeds(QObject):
    """Does what the keys mean; `said` carries words for the status line."""

    said = Signal(str, int)

    def __init__(self, workspace: Workspace, view: GridView, pane: CellPane, entering: Entering) -> None:
        super().__init__(pane)
        self.grid = Grid((), (), ())
        self._workspace, self._view, self._pane, self._entering = workspace, view, pane, entering
        pane.points.digit.connect(self.sort)
        pane.points.entered_row.connect(lambda _row: entering.about(room.edit))
        pane.typing.box.up.connect(lambda: entering.about(room.edit))

    def acts(self) -> Iterator[Act]:
        """Give the words, the key, and what it does."""
        about, typing = self._entering.about, self._pane.typing
        yield "No sheet", "Ctrl+Shift+X", self._no_sheet
        yield "Photo number", "Ctrl+Shift+I", self._photo
        yield "As understood", "F8", self._understood
        yield "Question", "F7", self._question
        yield "Edit", "F2", lambda: about(room.edit)
        yield "Kind", "F3", lambda: about(room.kind)
        yield "Who", "F4", lambda: about(room.speaker, typing.context)
        yield "Table", "F5", lambda: about(room.table)
        yield "Themes", "F6", lambda: about(room.themes, typing.context)
        yield "Sensitive", "F9", self._sensitive
        yield "Withdraw", "Ctrl+Del", lambda: about(room.withdraw)

    def sort(self, number: int) -> None:
        """Put the chosen point under the question of a number."""
        point = self._pane.chosen()
        if point is None:
            self._care(_CHOOSE)
        else:
            self._entering.attempt(lambda: asking.sorting(point, number, self.grid.columns), self._tell)

    def _no_sheet(self) -> None:
        cell, here = self._view.cell(), self._workspace.meeting
        if cell is not None and here is not None:
            self._entering.attempt(lambda: asking.no_sheet(cell, here), self._tell)

    def _photo(self) -> None:
        cell, here = self._view.cell(), self._workspace.meeting
        if cell is not None and here is not None:
            self._pane.typing.ask(asking.photo(cell, here))

    def _understood(self) -> None:
        if (point := self._pane.chosen()) is None:
            self._care(_CHOOSE)
        else:
            self._pane.typing.ask(asking.understood(point))

    def _question(self) -> None:
        if (point := self._pane.chosen()) is None:
            self._care(_CHOOSE)
        else:
            self._pane.typing.ask(asking.question(point, self.grid.columns))

    def _sensitive(self) -> None:
        if (point := self._pane.chosen()) is None:
            self._care(_CHOOSE)
        else:
            self._entering.attempt(lambda: MarkSensitive(point.id, not point.sensitive), self._tell)

    def _care(self, told: str) -> None:
        self.said.emit(told, int(Tone.CARE))

    def _tell(self) -> None:
        """Say what has become of the chosen cell."""
        if (cell := self._view.cell()) is not None:
            self.said.emit(said(cell, unfinished=False), int(Tone.PLAIN))
