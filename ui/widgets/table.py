"""The table of rows: fixed heights, the current row kept by id, Tab goes on to the next control."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import theme
from ui.rows import TONE, RowsModel, Tone

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsView(QTableView):
    """Shows a `RowsModel`. Enter on a row emits `entered_row` with its id; moving emits `current_changed`."""

    entered_row = Signal(object)
    current_changed = Signal(object)

    def __init__(self, name: str, model: RowsModel[Any], *, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._lines = lines
        self._kept: bytes | None = None
        self._kept_place = 0
        self.setAccessibleName(name)
        self.setModel(model)
        self._lay_out()
        self.setItemDelegate(_Cell(self))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row with Enter; all else as tables have it."""
        if event.key() in _ENTER and not event.modifiers() and (row := self.current_id()) is not None:
            self.entered_row.emit(row)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Any) -> None:  # noqa: ANN401
        """Say which row is current now."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_changed.emit(self.rows.id_at(current.row()))

    def focusInEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's own
        """Stand on a row as soon as the table has the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self._measure()

    def _measure(self) -> None:
        metrics, down, across = self.fontMetrics(), self.verticalHeader(), self.horizontalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(metrics.lineSpacing() * self._lines + 16)
        for place, column in enumerate(self.rows.columns):
            stretch = column.width == 0
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            across.setSectionResizeMode(place, mode)
            if not stretch:
                across.resizeSection(place, metrics.averageCharWidth() * column.width + 24)

    def _keep(self) -> None:
        self._kept, self._kept_place = self.current_id(), self.currentIndex().row()

    def _restore(self) -> None:
        last = self.rows.rowCount() - 1
        place = self.rows.place_of(self._kept)
        if place is None and self._kept is not None:
            place = min(self._kept_place, last)
        if place is not None and place >= 0:
            self.setCurrentIndex(self.rows.index(place, 0))


class _Cell(QStyledItemDelegate):
    """Draws a cell; one that has a tone is drawn as a pill."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw no frame around the one current cell: the whole row is chosen."""
        super().initStyleOption(option, index)
        state = option.state
        option.state = state & ~QStyle.StateFlag.State_HasFocus

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the text, or a pill where the cell has a tone."""
        tone = index.data(TONE)
        if tone is None:
            super().paint(painter, option, index)
            return
        empty = QStyleOptionViewItem(option)
        self.initStyleOption(empty, index)
        text, empty.text = empty.text, ""
        style = empty.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, empty, painter, empty.widget)
        if text:
            _pill(painter, empty.rect, text, Tone(tone))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Leave room beside the words."""
        return super().sizeHint(option, index) + QSize(8, 0)


def _pill(painter: QPainter, cell: QRect, text: str, tone: Tone) -> None:
    metrics, colours = painter.fontMetrics(), theme.colours()
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, cell.width() - 28)
    height = metrics.height() + 4
    left, top = cell.left() + 6, cell.center().y() - height // 2
    pill = QRect(left, top, metrics.horizontalAdvance(words) + 18, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.words(tone)))
    painter.setBrush(QColor(colours.behind(tone)))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
