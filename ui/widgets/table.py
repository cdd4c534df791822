"""The table of rows: fixed heights, the current row kept by id, Tab goes on to the next control."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from ui.rows import RowsModel
from ui.widgets.beside import is_narrow
from ui.widgets.cells import PAD, Cell

LEAST = 18  # characters that a column which takes what room is left has at least, where nothing else is said
_BETWEEN, _BETWEEN_HIGH = 16, 10  # pixels beside the lines of a row; several lines have room enough in themselves
_FEW = 4  # lines of text
_NARROW = 60  # characters across
PART = 0.45  # of the width of the table, where not all columns have room
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsView(QTableView):
    """Shows a `RowsModel`. Enter on a row emits `entered_row` with its id; moving emits `current_changed`."""

    entered_row = Signal(object)
    current_changed = Signal(object)
    focused = Signal()

    def __init__(
        self, name: str, model: RowsModel[Any], *, lines: int = 1, least: int = LEAST, parent: QWidget | None = None
    ) -> None:
        """Show a model in so many lines a row; `least` characters has a column that takes what room is left."""
        super().__init__(parent)
        self.rows = model
        self._lines, self._least = lines, least
        self._kept: bytes | None = None
        self._kept_place = 0
        self._came_at: int | None = None
        self._others = False
        self.setAccessibleName(name)
        self.setModel(model)
        self._lay_out()
        self.setItemDelegate(Cell(model, lines, self))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.doubleClicked.connect(lambda index: self.entered_row.emit(model.id_at(index.row())))

    def current_id(self) -> bytes | None:
        """Return the id of the current row."""
        return self.rows.id_at(self.currentIndex().row())

    def go_to(self, row_id: bytes | None) -> None:
        """Make a row the current one and bring it into sight."""
        place = self.rows.place_of(row_id)
        if place is not None:
            self.setCurrentIndex(self.rows.index(place, 0))

    def show_columns(self, *headings: str) -> None:
        """Show only the columns of these headings, or all where none are given."""
        for place, column in enumerate(self.rows.columns):
            self.setColumnHidden(place, bool(headings) and column.heading not in headings)
        self._share()

    def show_lines(self, lines: int) -> None:
        """Have room for so many lines in every row."""
        if lines != self._lines:
            self._lines = lines
            self.setWordWrap(lines > 1)
            self.setItemDelegate(Cell(self.rows, lines, self))
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row with Enter, go to the first and the last with Home and End; all else as tables have it."""
        plain, last = not event.modifiers(), self.rows.rowCount() - 1
        if plain and event.key() in _ENTER and (row := self.current_id()) is not None:
            self.entered_row.emit(row)
        elif plain and event.key() in _ENDS and last >= 0:
            self.setCurrentIndex(self.rows.index(last if event.key() == Qt.Key.Key_End else 0, 0))
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Any) -> None:  # noqa: ANN401
        """Say which row is current now."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_changed.emit(self.rows.id_at(current.row()))

    def focusInEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's own
        """Stand on a row as soon as the table has the focus."""
        super().focusInEvent(event)
        if self.rows.rowCount() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.rows.index(max(self.currentIndex().row(), 0), 0))
        self.focused.emit()

    def rowsInserted(self, parent: Any, start: int, end: int) -> None:  # noqa: ANN401 - Qt's own
        """Remember where rows came: what stands above them does not move."""
        super().rowsInserted(parent, start, end)
        self._came_at = start if self._came_at is None else min(start, self._came_at)

    def rowsAboutToBeRemoved(self, parent: Any, start: int, end: int) -> None:  # noqa: ANN401 - Qt's own
        """Lay all out anew, for rows go."""
        super().rowsAboutToBeRemoved(parent, start, end)
        self._others = True

    def dataChanged(self, first: Any, last: Any, roles: Any = ()) -> None:  # noqa: ANN401 - Qt's own
        """Paint what says something else, also while what came waits to be laid out, which paints nothing above it."""
        super().dataChanged(first, last, roles)
        if self._came_at is not None and first.row() < self._came_at:
            top, end = (self.rowViewportPosition(row) for row in (first.row(), min(last.row() + 1, self._came_at)))
            self.viewport().update(0, top, self.viewport().width(), end - top)

    def reset(self) -> None:
        """Lay all out anew, for all rows are others."""
        self._others = True
        super().reset()

    def doItemsLayout(self) -> None:
        """Paint no more than what came and what stands below it, where nothing else happened; else all."""
        start, inside, room = None if self._others else self._came_at, self.viewport(), self.viewport().size()
        self._others, self._came_at = False, None
        if start is not None:
            self.updateGeometries()
        if start is not None and room == inside.size():
            top = self.rowViewportPosition(start)
            inside.update(0, top, inside.width(), inside.height() - top)
        else:
            super().doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground before the rows are drawn."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.viewport().palette().brush(self.viewport().backgroundRole()))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew among the columns."""
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the size of text changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def _lay_out(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(self._lines > 1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is opaque is scrolled by copying it
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.rows, self))  # else moving paints it anew
        self._measure()

    def _measure(self) -> None:
        metrics, down, across = self.fontMetrics(), self.verticalHeader(), self.horizontalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (down, across):
            header.setMinimumSectionSize(1)
        between = _BETWEEN if self._lines == 1 else _BETWEEN_HIGH
        down.setDefaultSectionSize(metrics.lineSpacing() * self._lines + between)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._share()

    def _share(self) -> None:
        """Give each column its characters, and what room is left to those that take it.

        Where there is not room for all, the table scrolls, and those columns still have a good part of its width.
        """
        char, room = self.fontMetrics().averageCharWidth(), self.viewport().width()
        shown = [not self.isColumnHidden(place) for place in range(len(self.rows.columns))]
        needed = [
            shown[place] * (char * (column.width or self._least) + 2 * PAD)
            for place, column in enumerate(self.rows.columns)
        ]
        open_ones = [place for place, column in enumerate(self.rows.columns) if not column.width and shown[place]]
        spare = max(0, room - sum(needed)) // (len(open_ones) or 1)
        for place, width in enumerate(needed):
            least = round(room * PART) if sum(needed) > room else 0
            wide = max(width + spare, least) if place in open_ones else width
            self.horizontalHeader().resizeSection(place, wide)

    def _keep(self) -> None:
        self._kept, self._kept_place = self.current_id(), self.currentIndex().row()

    def _restore(self) -> None:
        last = self.rows.rowCount() - 1
        place = self.rows.place_of(self._kept)
        if place is None and self._kept is not None:
            place = min(self._kept_place, last)
        if place is not None and place >= 0:
            self.setCurrentIndex(self.rows.index(place, 0))


class ShortRows(RowsView):
    """A table that asks for no more room than a few lines, and takes what there is."""

    def sizeHint(self) -> QSize:
        """Return the height of a few lines of text."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when what stands under the table takes room from it."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        """Return the same, with room for a whole row: under that, the screen scrolls."""
        row = self.horizontalHeader().sizeHint().height() + self.verticalHeader().defaultSectionSize()
        few = self.fontMetrics().lineSpacing() * _FEW
        return QSize(super().minimumSizeHint().width(), max(few, row + 2 * self.frameWidth()))


class WordyRows(ShortRows):
    """A short table of two lines a row, or of four where the text is large or the window small."""

    def __init__(self, name: str, model: RowsModel[Any]) -> None:
        super().__init__(name, model, lines=2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have room for the words of a row at this width."""
        super().resizeEvent(event)
        self.show_lines(4 if is_narrow(self, _NARROW) else 2)
        self.updateGeometry()
