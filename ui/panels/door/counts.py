"""How many are in and how many are still expected, by capacity."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.capacities import Capacity
from facilitator.domain.wording import number_of
from facilitator.queries.attendance import AttendanceRow, RoomCount, room_counts
from ui.panels.door.row import capacity_words
from ui.rows import RIGHT, Column, RowsModel
from ui.widgets.table import RowsView
from ui.widgets.words import Words


class Counts(QWidget):
    """The number of people in the room in big figures, and a table of capacities."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total, self._expected = Words("", "figure"), Words("", "body", wrap=True)
        self._rows = RowsModel(COLUMNS, key=lambda row: row.capacity.encode() or b"-")
        self.table = RowsView("Who is in, by capacity", self._rows, lines=2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (Words("In the room", "caps"), self._total, self._expected):
            rows.addWidget(widget)
        rows.addSpacing(8)
        rows.addWidget(self.table, 1)

    def show_counts(self, attending: tuple[AttendanceRow, ...]) -> None:
        """Count these; supporters and interpreters are counted apart."""
        counts = room_counts(attending)
        apart = [count for count in counts if count.capacity and Capacity(count.capacity).counted_apart]
        others = [count for count in counts if count not in apart]
        self._total.setText(str(_here(others)))
        beside = f"and {number_of(_here(apart), 'supporter or interpreter', 'supporters and interpreters')}"
        expected = f"{sum(count.expected for count in counts)} still expected"
        self._expected.setText(f"{beside}\n{expected}" if _here(apart) else expected)
        self._rows.show(counts)


def _here(counts: Sequence[RoomCount]) -> int:
    return sum(count.here for count in counts)


def _called(count: RoomCount) -> str:
    words = capacity_words(count.capacity) or "not said"
    return words[0].upper() + words[1:]


def _said(count: RoomCount) -> str:
    return f"{_called(count)}: {count.here} in, {count.expected} still expected, {count.came} came"


COLUMNS: tuple[Column[RoomCount], ...] = (
    Column("Capacity", _called, _said, width=12),
    Column("In", lambda row: str(row.here), width=2, align=RIGHT),
    Column("Due", lambda row: str(row.expected or ""), width=3, align=RIGHT),
)
