"""The grid of a count: options down, tables across; number keys type into the cell that has the focus."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from facilitator.domain.votes import COUNT, cells, totals
from facilitator.queries.votes import VoteRow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GOING = {Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Left: (0, -1)}
_DIGITS, _LEAST = 5, 24  # digits of a number, characters of an option
_AROUND = 16  # pixels around words, beside those that the style has; across only where there is room for them
Index = QModelIndex | QPersistentModelIndex
Cell = tuple[bytes, int, int]
"""An option, a table and a round."""
_MARKS = {False: ("…", "being saved"), True: ("?", "not saved")}


class CountsModel(QAbstractTableModel):
    """Options in rows; between their words and their totals a column for each table and round."""

    def __init__(self) -> None:
        super().__init__()
        self.row: VoteRow | None = None
        self.places: tuple[tuple[int, int], ...] = ()
        self.typed: tuple[int, int, str] | None = None
        self.unsaved: dict[Cell, tuple[int, bool]] = {}
        """Numbers that the disk has not, with whether saving them failed."""

    def show(self, row: VoteRow | None, places: tuple[tuple[int, int], ...]) -> None:
        """Show a vote; the cells stay where the columns do."""
        held = self.row.options if self.row else ()
        same = row is not None and (held, self.places) == (row.options, places)
        if not same:
            self.beginResetModel()
        self.row, self.places, self.typed = row, places, self.typed if same else None
        if not same:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many options there are."""
        return 0 if parent.isValid() or self.row is None else len(self.row.options)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.places) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return what a cell shows or says."""
        if not index.isValid() or self.row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            option = self.row.options[index.row()].text
            return f"{option}, {self.heading(index.column())}: {self._said(index.row(), index.column())}"
        left = Qt.AlignmentFlag.AlignLeft if index.column() == 0 else Qt.AlignmentFlag.AlignHCenter
        return left | Qt.AlignmentFlag.AlignVCenter if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the heading of a column, at the left over the options."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        across = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.heading(section) if across else None

    def cell(self, row: int, column: int) -> Cell | None:
        """Return which number stands in a cell of the grid, None where none can be typed."""
        if self.row is None or not 0 < column <= len(self.places):
            return None
        return self.row.options[row].id, *self.places[column - 1]

    def heading(self, column: int) -> str:
        """Return what a column is called."""
        if not 0 < column <= len(self.places):
            return "Option" if column == 0 else "Total"
        table, round_ = self.places[column - 1]
        again = "" if round_ == COUNT else " again"
        return f"Table {table}{again}" if table else f"Count{again}"

    def _said(self, row: int, column: int) -> str:
        cell = self.cell(row, column)
        if cell is not None and cell in self.unsaved and not self._is_typed(row, column):
            number, failed = self.unsaved[cell]
            return f"{number}, {_MARKS[failed][1]}"
        return self._text(row, column) or "empty"

    def _is_typed(self, row: int, column: int) -> bool:
        return self.typed is not None and self.typed[:2] == (row, column)

    def _text(self, row: int, column: int) -> str:
        assert self.row is not None  # noqa: S101 - only asked for cells that are there
        if column == 0:
            return self.row.options[row].text
        if column > len(self.places):
            return str(totals(self.row.ballot)[row].number)
        if self.typed is not None and self._is_typed(row, column):
            return self.typed[2]
        if (cell := self.cell(row, column)) in self.unsaved and cell is not None:
            number, failed = self.unsaved[cell]
            return f"{number} {_MARKS[failed][0]}"
        table, round_ = self.places[column - 1]
        held = cells(self.row.ballot).get((self.row.options[row].id, table), {})
        return str(held[round_]) if round_ in held else ""


class CountsGrid(QTableView):
    """Arrows move, number keys type, Enter keeps and goes down, Delete empties. `counted` has option, place, number."""

    counted = Signal(bytes, int, int, object)

    def __init__(self, name: str, model: CountsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        model.modelReset.connect(self._share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something here."""
        text, key = event.text(), event.key()
        if text.isascii() and text.isdigit():
            self._type(self._so_far() + text)
        elif key == Qt.Key.Key_Backspace:
            self._type(self._so_far()[:-1])
        elif key in _ENTER:
            self._go(1, 0)
        elif key in _GOING:
            self._go(*_GOING[Qt.Key(key)])
        elif key == Qt.Key.Key_Delete:
            self._counts.typed = None
            self._emit(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the options what room the numbers leave."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keep(self) -> None:
        """Keep the number that is being typed, or the one here that could not be saved."""
        typed, self._counts.typed = self._counts.typed, None
        here = self._counts.cell(self.currentIndex().row(), self.currentIndex().column())
        number, failed = self._counts.unsaved.get(here, (0, False)) if here is not None else (0, False)
        if typed is not None and typed[2]:
            self._emit(int(typed[2]))
        elif failed:
            self._emit(number)

    def _so_far(self) -> str:
        return self._counts.typed[2] if self._counts.typed is not None else ""

    def _type(self, text: str) -> None:
        here = self.currentIndex()
        if 0 < here.column() <= len(self._counts.places) and len(text) <= _DIGITS:
            self._counts.typed = (here.row(), here.column(), text)
            self.viewport().update()

    def _go(self, down: int, across: int) -> None:
        self.keep()
        here, model = self.currentIndex(), self._counts
        row = min(max(here.row() + down, 0), model.rowCount() - 1)
        column = min(max(here.column() + across, 1), max(len(model.places), 1))
        self.setCurrentIndex(model.index(row, column))

    def _emit(self, number: int | None) -> None:
        cell = self._counts.cell(self.currentIndex().row(), self.currentIndex().column())
        if cell is not None:
            self.counted.emit(*cell, number)

    def _share(self) -> None:
        self._fit()
        if self._counts.rowCount():
            self.setCurrentIndex(self._counts.index(0, 1))

    def _fit(self) -> None:
        """Make each number as wide as its heading, and the options what is left; where that is little, one scrolls."""
        letters = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(letters.height() + _AROUND)
        least, room = letters.averageCharWidth() * _LEAST, self.viewport().width()
        widths = self._widths(_AROUND)
        if sum(widths) + least > room:
            widths = self._widths(0)
        for column, width in enumerate(widths, 1):
            self.setColumnWidth(column, width)
        if widths:
            self.setColumnWidth(0, max(room - sum(widths), least))

    def _widths(self, around: int) -> list[int]:
        header, digits = self.horizontalHeader(), self.fontMetrics().horizontalAdvance("0") * _DIGITS
        columns = range(1, self._counts.columnCount())
        return [max(header.sectionSizeHint(column), digits) + around for column in columns]
