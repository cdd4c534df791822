"""The grid: a row for each table, a column for each question; arrows move, Enter and letters go into the box."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.queries.tables import CellRow, ColumnRow, Grid
from ui.panels.tables.words import Place, at_a_glance, heading, place_of, said, shown, tone
from ui.rows import Column, RowsModel
from ui.widgets.cells import PAD, Cell, broken

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROOM, _CLOSE = 16, 12  # pixels above and below the lines of a cell, and where not all tables are in sight
_NARROWEST = 10  # characters
_LEAST_ROWS = 3  # tables that are in sight whatever the size of text
_GLANCE = (3, 2)  # lines of a cell that tells what its table says, and where else not all tables are in sight
_HEADING, _BESIDE = 3, 8  # lines of a question over its column, and pixels at either side of it
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the grid: the cells of a table, and in which of them a line was begun."""

    id: bytes
    cells: tuple[CellRow, ...]
    unfinished: frozenset[int]


class GridModel(RowsModel[Line]):
    """The cells of the grid; its columns are what the tables were asked."""

    def __init__(self) -> None:
        super().__init__(())
        self._asked: tuple[ColumnRow, ...] = ()
        self._fitting: tuple[str, ...] = ()
        self._glance = False

    def show_grid(self, grid: Grid, unfinished: Collection[Place], *, glance: bool) -> None:
        """Show a grid: the state of its cells, or at a glance what the tables say."""
        lines = [_line(cells, unfinished) for cells in grid.rows]
        if (grid.columns, glance) == (self._asked, self._glance):
            self.show(lines)
            return
        self.beginResetModel()
        self._asked, self._glance, self._fitting = grid.columns, glance, ()
        self.columns = tuple(_column(at, column, glance=glance) for at, column in enumerate(grid.columns))
        self._hold(lines, [line.id for line in lines])
        self.endResetModel()

    def cell(self, row: int, column: int) -> CellRow | None:
        """Return a cell, or None outside the grid."""
        line = self.row(row)
        return line.cells[column] if line is not None and 0 <= column < len(line.cells) else None

    def where(self, place: Place) -> QModelIndex:
        """Return where a cell stands, or an index of nowhere."""
        for row, line in enumerate(self.rows()):
            for column, cell in enumerate(line.cells):
                if place_of(cell) == place:
                    return self.index(row, column)
        return QModelIndex()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a question, or the number of a table."""
        if orientation == Qt.Orientation.Horizontal:
            return self._question(section, role)
        cell = self.cell(section, 0)
        return f"Table {cell.table.number}" if cell and role == Qt.ItemDataRole.DisplayRole else None

    def fit_questions(self, font: QFont, width: int) -> None:
        """Show of each question what fits over its column; all of it is spoken."""
        fitting = tuple("\n".join(broken(column.heading, font, width, _HEADING)) for column in self.columns)
        if fitting != self._fitting:
            self._fitting = fitting
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(fitting) - 1)

    def _question(self, section: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole and section < len(self._fitting):
            return self._fitting[section]
        whole = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return self.columns[section].heading if whole else None


class GridView(QTableView):
    """Shows the grid. `moved` says that another cell is chosen, `opened` Enter, `typed` what was begun to be typed."""

    moved = Signal()
    opened = Signal()
    typed = Signal(str)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid, self._lines, self._glance = model, 1, False
        self.setAccessibleName("Tables and questions")
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._share)
        self.setItemDelegate(Cell(model, 1, self))
        self._measure()

    def minimumSizeHint(self) -> QSize:
        """Have room for some tables, however large the text is; the screen scrolls before the grid."""
        rows = _LEAST_ROWS * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth()
        around = self.horizontalHeader().height() + self.horizontalScrollBar().sizeHint().height()
        return QSize(super().minimumSizeHint().width(), around + rows)

    def show_lines(self, *, glance: bool) -> None:
        """Give every cell one line, or as many as tell something at a glance."""
        self._glance = glance
        self._measure()

    def cell(self) -> CellRow | None:
        """Return the cell that is chosen."""
        at = self.currentIndex()
        return self._grid.cell(at.row(), at.column())

    def go_to(self, place: Place | None) -> None:
        """Choose a cell; where there is none of that, the first."""
        found = self._grid.where(place) if place is not None else QModelIndex()
        self.setCurrentIndex(found if found.isValid() else self._grid.index(0, 0))

    def step(self, down: int, across: int) -> bool:
        """Choose a cell beside the chosen one; return whether there is one."""
        at = self.currentIndex()
        target = self._grid.index(at.row() + down, at.column() + across)
        if target.isValid():
            self.setCurrentIndex(target)
        return target.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell with Enter, begin a point with a letter; all else as tables have it."""
        plain = not event.modifiers() & _MODIFIERS
        if event.key() in _ENTER and plain:
            self.opened.emit()
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Say that another cell is chosen."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a cell as soon as the grid has the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew among the questions."""
        super().resizeEvent(event)
        self._measure() if self._glance else self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the size of text changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def _measure(self) -> None:
        metrics = self.fontMetrics()
        if (lines := self._lines_that_fit()) != self._lines:
            self._lines = lines
            self.setItemDelegate(Cell(self._grid, lines, self))
        room = _CLOSE if self._glance and self._lines < _GLANCE[0] else _ROOM
        self.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() * self._lines + room)
        self.verticalHeader().setFixedWidth(metrics.horizontalAdvance("Table 99") + 24)
        self.horizontalHeader().setFixedHeight(self.horizontalHeader().fontMetrics().lineSpacing() * _HEADING + _ROOM)
        self._share()

    def _lines_that_fit(self) -> int:
        if not self._glance:
            return 1
        most, fewer = _GLANCE
        height = (self.fontMetrics().lineSpacing() * most + _ROOM) * self._grid.rowCount()
        return most if height <= self.viewport().height() else fewer

    def _share(self) -> None:
        columns = self._grid.columnCount()
        if columns:
            least = self.fontMetrics().averageCharWidth() * _NARROWEST + 2 * PAD
            across, width = self.horizontalHeader(), max(least, self.viewport().width() // columns)
            across.setDefaultSectionSize(width)
            bold = across.font()
            bold.setWeight(QFont.Weight.DemiBold)
            self._grid.fit_questions(bold, width - 2 * _BESIDE)


def _line(cells: tuple[CellRow, ...], unfinished: Collection[Place]) -> Line:
    begun = frozenset(at for at, cell in enumerate(cells) if place_of(cell) in unfinished)
    number = cells[0].table.number if cells else 0
    return Line(number.to_bytes(16, "big"), cells, begun)


def _column(at: int, column: ColumnRow, *, glance: bool) -> Column[Line]:
    def speak(line: Line) -> str:
        told = said(line.cells[at], unfinished=at in line.unfinished)
        return f"{told}: {at_a_glance(line.cells[at])}" if glance else told

    if glance:
        return Column(heading(column), lambda line: at_a_glance(line.cells[at]), speak)
    return Column(
        heading(column),
        lambda line: shown(line.cells[at], unfinished=at in line.unfinished),
        speak,
        tone=lambda line: tone(line.cells[at]),
    )
