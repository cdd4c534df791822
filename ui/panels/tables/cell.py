"""The chosen cell: its question, its points as written and as understood, and the box for the next one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.capacities import Capacity
from facilitator.domain.kinds import Kind
from facilitator.queries.tables import CellRow, TablePoint
from ui.panels.room.captured import tone_of
from ui.panels.room.typing import Typing
from ui.panels.tables.headlines import Headlines
from ui.panels.tables.words import called, state_told
from ui.rows import Column, RowsModel
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsView
from ui.widgets.words import Words

_KIND, _WRITTEN = "Kind", "As written"
_LINES = 3  # of a point: as much as most of those that a table writes
_NOTHING = "Nothing is written down here yet. Type what stands on the sheet, a point at a time, each with Enter."


class PointsView(RowsView):
    """The points of a cell; a digit sorts the chosen one under a question."""

    digit = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits; all else as lists have it."""
        if event.text().isdecimal() and event.text().isascii() and self.current_id() is not None:
            self.digit.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class CellPane(QWidget):
    """What is known of one cell, and where more of it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typing, self.headlines = Typing("Table {}"), Headlines()
        self._rows = RowsModel(_COLUMNS)
        self.points = PointsView("Points of this table", self._rows, lines=_LINES, least=12)
        self._heading, self._question = Words("", "heading"), Words("", wrap=True)
        self._state, self._nothing = Words("", "muted", wrap=True), Words(_NOTHING, "muted", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        top = QWidget()
        beside = FlowLayout(top)
        beside.addWidget(self._heading)
        beside.addWidget(self.headlines)
        for widget in (top, self._question, self._state, self._nothing):
            rows.addWidget(widget)
        rows.addWidget(self.points, 1)
        rows.addStretch()
        rows.addWidget(self.typing)

    def show_cell(self, cell: CellRow) -> None:
        """Show a cell; the point that was chosen stays chosen, else the newest is."""
        name = f" ({cell.table.name})" if cell.table.name else ""
        self._heading.setText(called(cell) + name)
        self._question.setText(cell.column.words)
        self._state.setText(state_told(cell))
        chosen, before = self.points.current_id(), {row.id for row in self._rows.rows()}
        self._rows.show(cell.points)
        understood = any(point.meaning for point in cell.points)
        self.points.show_columns(*(() if understood else (_KIND, _WRITTEN)))
        ids = [point.id for point in cell.points]
        fresh = [row for row in ids if row not in before]
        self.points.go_to(chosen if chosen in ids and not fresh else next(reversed(fresh or ids), None))
        self.points.setVisible(bool(cell.points))
        self._nothing.setVisible(not cell.points)

    def type_at(self, cell: CellRow) -> None:
        """Let lines be from the table of a cell, whichever was named before."""
        if self.typing.context is not None:
            self.typing.set_context(self.typing.context, cell.table.number)

    def chosen(self) -> TablePoint | None:
        """Return the point that is chosen."""
        return self._rows.find(self.points.current_id())

    def step(self, by: int) -> None:
        """Choose the point before or after."""
        row = self._rows.id_at(self.points.currentIndex().row() + by)
        if row is not None:
            self.points.go_to(row)


def said(point: TablePoint) -> str:
    """Return a point as a sentence."""
    meaning = f"understood as: {point.meaning}" if point.meaning else ""
    parts = (Kind(point.kind).label, " ".join(point.text.split()), meaning, _who(point), *_marks(point))
    return ", ".join(filter(None, parts))


def _marks(point: TablePoint) -> tuple[str, ...]:
    return (*(f"#{theme}" for theme in point.themes), *(("sensitive",) if point.sensitive else ()))


def _written(point: TablePoint) -> str:
    who = f"{_who(point)}: " if _who(point) else ""
    return "  ".join((who + point.text, *_marks(point)))


def _who(point: TablePoint) -> str:
    return point.who or (f"a {Capacity(point.capacity).label}" if point.capacity in set(Capacity) else "")


_COLUMNS: tuple[Column[TablePoint], ...] = (
    Column(_KIND, lambda point: Kind(point.kind).label, said, width=11, tone=lambda point: tone_of(Kind(point.kind))),
    Column(_WRITTEN, _written),
    Column("As understood", lambda point: point.meaning),
)
