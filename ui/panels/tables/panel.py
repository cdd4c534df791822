"""The screen of the tables: the grid, and beside it the chosen cell with its box."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.queries.tables import CellRow, Grid, grid
from facilitator.storage.store import Changes
from ui.drafts import Drafts
from ui.line_context import context_of
from ui.panel import Panel
from ui.panels.floor.strip import Strip
from ui.panels.tables.cell import CellPane
from ui.panels.tables.deeds import Act, Deeds
from ui.panels.tables.entering import Entering
from ui.panels.tables.grid import GridModel, GridView
from ui.panels.tables.words import Place, place_of, progress, said
from ui.rows import Tone
from ui.widgets.beside import Beside
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.workspace import Workspace

_READ_AGAINST = frozenset(
    {"attendance", "person", "organisation", "group_", "theme", "table_", "abbreviation", "meeting"}
)
_NO_CELLS = (
    "Choose a meeting on the Home screen. On the Plan screen, set up its tables, and write what they are asked into a"
    " discussion or a workshop, a question a line. What each table says is kept here."
)


class TablesPanel(Panel):
    """What each table says to every question."""

    name = "tables"
    title = "Tables"
    icon = "tables"
    section = "In the room"
    shortcut = "Ctrl+5"
    shows = _READ_AGAINST | {"point", "point_theme", "agenda_item", "table_sheet"}

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._meeting: bytes | None = None
        self._grid = Grid((), (), ())
        self._place: Place | None = None
        self._glance, self._showing, self._context_stale = False, False, True
        self._model = GridModel()
        self._view, self._pane = GridView(self._model), CellPane()
        self._typing = self._pane.typing
        self._entering = Entering(workspace, self._pane, self._view.cell)
        self._deeds, self._drafts = Deeds(workspace, self._view, self._pane, self._entering), Drafts(workspace, "table")
        self._empty, self._work = EmptyState("No tables to show yet", _NO_CELLS), QWidget()
        self._buttons = QWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the grid as it is now; the chosen cell and what is typed in it stay."""
        here = self._workspace.meeting
        if here != self._meeting:
            self._drafts.save(self._typing.rest(), self._place)
            self._entering.rest()
            self._pane.headlines.end()
            self._meeting = self._drafts.meeting = here
            self._place, self._context_stale = None, True
        self._grid = self._workspace.read(grid, here) if here is not None else Grid((), (), ())
        self._deeds.grid = self._grid
        some = bool(self._grid.columns and self._grid.tables)
        self._empty.setVisible(not some)
        self._work.setVisible(some)
        self.set_subtitle(progress(self._grid) if some else "")
        if here is not None and self._context_stale:
            self._typing.set_context(context_of(self._workspace, here))
            self._context_stale = False
        self._show()

    def first_focus(self) -> QWidget:
        """Return the grid."""
        return self._view if self._grid.columns else self

    def seek(self, what: object) -> None:
        """Stand on a cell."""
        if isinstance(what, tuple):
            self._view.go_to(what)

    def leave(self) -> None:
        """Keep the unfinished line."""
        self._drafts.save(self._typing.rest(), self._place)

    def _lay_out(self) -> None:
        rows, buttons = QVBoxLayout(self._work), FlowLayout(self._buttons)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(Strip(self._workspace, "No item has been started"))
        rows.addWidget(Beside(self._view, self._pane), 1)
        rows.addWidget(self._buttons)
        for words, key, does in self._deeds.acts():
            buttons.addWidget(ActionButton(self.act(words, key, partial(self._in_sight, does))))
        for words, key, does in (("Headlines", "Ctrl+Shift+H", self._headlines), ("At a glance", "F12", self._turn)):
            self.header.addWidget(ActionButton(self.act(words, key, does)), 0, Qt.AlignmentFlag.AlignTop)
        for move in _moves(self._step, self._pane.step):
            self.act(*move)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)

    def _connect(self) -> None:
        self._workspace.changed.connect(self._note)
        self._view.moved.connect(self._moved)
        self._view.opened.connect(self._open)
        self._view.typed.connect(self._begin)
        self._pane.headlines.over.connect(lambda table: self.say(f"Table {table} has had its two minutes.", Tone.CARE))
        self._typing.given_up.connect(self._view.setFocus)
        self._typing.drafted.connect(lambda text: self._drafts.save(text, self._place))
        self._entering.said.connect(self.said)
        self._deeds.said.connect(self.said)
        self._entering.kept.connect(lambda: self._drafts.save(self._typing.unfinished(), self._place))
        self._entering.to_table.connect(self._to_table)

    def _note(self, changes: Changes) -> None:
        self._context_stale |= bool(changes.entities & _READ_AGAINST)

    def _show(self) -> None:
        """Show the grid with the cell that was chosen, whatever became of the rows around it."""
        self._showing = True
        places = (place_of(cell) for row in self._grid.rows for cell in row)
        begun = frozenset(place for place in places if self._drafts.of(place))
        self._model.show_grid(self._grid, begun, glance=self._glance)
        self._view.go_to(self._place)
        self._showing = False
        cell = self._view.cell()
        if cell is None:
            self._enter_none()
        elif place_of(cell) != self._place:
            self._enter(cell)
        else:
            self._pane.show_cell(cell)

    def _moved(self) -> None:
        cell = self._view.cell()
        if self._showing or cell is None or place_of(cell) == self._place:
            return
        self._enter(cell)
        self._show()
        self.say(said(cell, unfinished=bool(self._drafts.of(place_of(cell)))))

    def _enter(self, cell: CellRow) -> None:
        """Show a cell, with the line that was begun in it; what was begun in the one before stays there."""
        self._drafts.save(self._typing.rest(), self._place)
        self._place = place_of(cell)
        self._typing.start_with(self._drafts.of(self._place))
        self._pane.type_at(cell)
        self._entering.bring_back()
        self._pane.show_cell(cell)

    def _enter_none(self) -> None:
        """Stand nowhere, so that no key means a cell that is not there any more."""
        self._drafts.save(self._typing.rest(), self._place)
        self._place = None
        self._typing.start_with("")
        self._pane.points.rows.show(())

    def _in_sight(self, does: Callable[[], object]) -> None:
        """Do something to the chosen cell where one sees it."""
        if self._glance:
            self._turn()
        does()

    def _open(self) -> None:
        """Go into the box of the cell."""
        self._in_sight(self._typing.box.setFocus)

    def _begin(self, typed: str) -> None:
        """Begin a point with the letter that was typed on the grid; among what is not sorted, a digit sorts."""
        cell = self._view.cell()
        if cell is not None and cell.column.item is None:
            self._deeds.sort(int(typed) if typed.isascii() and typed.isdecimal() else -1)
            return
        self._open()
        self._typing.box.fill(self._typing.box.toPlainText() + typed)

    def _step(self, down: int, across: int) -> None:
        if self._view.step(down, across):
            if down and self._pane.headlines.table:
                self._give_turn()
        elif down > 0 and self._pane.headlines.table:
            self._pane.headlines.end()
            self.say("Every table has spoken. The headlines are over.")
        else:
            self.say("There is no further " + ("table." if down else "question."), Tone.CARE)

    def _to_table(self, number: int) -> None:
        if self._place is not None:
            self._view.go_to((number, *self._place[1:]) if self._known(number) else self._place)

    def _known(self, number: int) -> bool:
        return any(table.number == number for table in self._grid.tables)

    def _turn(self) -> None:
        """Turn from the state of the cells to what the tables say, and back."""
        self._glance = not self._glance
        for widget in (self._pane, self._buttons):
            widget.setVisible(not self._glance)
        self._view.show_lines(glance=self._glance)
        self._show()
        self._view.setFocus()
        self.say("At a glance: what each table says." if self._glance else "The state of every cell.")

    def _headlines(self) -> None:
        if self._pane.headlines.table:
            self._pane.headlines.end()
            self.say("The headlines are over.")
        elif self._place is not None:
            self._view.go_to((self._grid.tables[0].number, *self._place[1:]))
            self._give_turn()
            self._open()

    def _give_turn(self) -> None:
        cell = self._view.cell()
        if cell is not None:
            self._pane.headlines.begin(cell.table.number, self._workspace.now.time)
            self.say(f"Headlines: table {cell.table.number}, two minutes.")


def _moves(go: Callable[[int, int], object], choose: Callable[[int], object]) -> Iterator[Act]:
    yield "The next table", "Ctrl+Down", partial(go, 1, 0)
    yield "The table before", "Ctrl+Up", partial(go, -1, 0)
    yield "The next question", "Ctrl+Right", partial(go, 0, 1)
    yield "The question before", "Ctrl+Left", partial(go, 0, -1)
    yield "Choose the point above", "Alt+Up", partial(choose, -1)
    yield "Choose the point below", "Alt+Down", partial(choose, 1)
