"""The one table model: it shows frozen rows that a query returned, already sorted, and knows rows by id."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
TONE = Qt.ItemDataRole.UserRole + 1
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Tone(IntEnum):
    """What a pill or a message is about; it is shown by a colour beside the word, never by colour alone."""

    PLAIN = 0
    ACCENT = 1
    GOOD = 2
    CARE = 3
    BAD = 4


@dataclass(frozen=True)
class Column(Generic[R]):
    """How one field of a row is shown. `width` is in characters; 0 takes what room is left.

    `say` is the whole row as a sentence where the column is the first, since screen readers read that cell.
    `marks` gives the places of letters that stand out: the first, and the one after the last.
    """

    heading: str
    read: Callable[[R], str]
    say: Callable[[R], str] | None = None
    align: Qt.AlignmentFlag = LEFT
    width: int = 0
    tone: Callable[[R], Tone] | None = None
    marks: Callable[[R], Sequence[tuple[int, int]]] | None = None


class RowsModel(QAbstractTableModel, Generic[R]):
    """Frozen rows in columns."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], bytes] = attrgetter("id"),
        parent: QObject | None = None,
    ) -> None:
        """Show no rows yet; `key` reads the id of a row."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: list[R] = []
        self._ids: list[bytes] = []
        self._places: dict[bytes, int] = {}

    def show(self, rows: Sequence[R]) -> None:
        """Show other rows, saying no more than what is different, so that a view keeps its place."""
        new, ids = list(rows), [self._key(row) for row in rows]
        start = _same(self._ids, ids)
        rest = min(len(self._ids), len(ids)) - start
        end = _same(self._ids[::-1][:rest], ids[::-1][:rest]) if rest else 0
        gone, come = len(self._ids) - end - start, len(ids) - end - start
        if gone and come:
            self._begin_again(new, ids)
            return
        before = self._rows
        self._shift(start, gone, come, new, ids)
        self._tell_changed(before, start, gone, come)

    def insert(self, place: int, row: R) -> None:
        """Show one more row at a place; at the end of ten thousand this takes no longer than at the end of ten."""
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self._ids.insert(place, self._key(row))
        self._places.update((self._ids[at], at) for at in range(place, len(self._ids)))
        self.endInsertRows()

    def replace(self, place: int, row: R) -> None:
        """Show other words in the row at a place; only the columns in which they differ are painted anew."""
        before, self._rows[place] = self._rows[place], row
        changed = [at for at, column in enumerate(self.columns) if column.read(before) != column.read(row)]
        if changed:
            self.dataChanged.emit(self.index(place, changed[0]), self.index(place, changed[-1]))

    def row(self, place: int) -> R | None:
        """Return the row at a place, or None outside the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def find(self, row_id: bytes | None) -> R | None:
        """Return the row of an id, or None where it is not shown."""
        place = self.place_of(row_id)
        return None if place is None else self._rows[place]

    def rows(self) -> tuple[R, ...]:
        """Return all rows shown."""
        return tuple(self._rows)

    def id_at(self, place: int) -> bytes | None:
        """Return the id of the row at a place, or None outside the list."""
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def place_of(self, row_id: bytes | None) -> int | None:
        """Return where the row of an id stands, or None where it is not shown."""
        return self._places.get(row_id) if row_id is not None else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return what a cell shows, says, or looks like."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.read(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.say or column.read)(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align
        return column.tone(row) if role == TONE and column.tone else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align
        return self.columns[section].heading if role == Qt.ItemDataRole.DisplayRole else None

    def _begin_again(self, rows: list[R], ids: list[bytes]) -> None:
        self.beginResetModel()
        self._hold(rows, ids)
        self.endResetModel()

    def _shift(self, start: int, gone: int, come: int, rows: list[R], ids: list[bytes]) -> None:
        if come:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
        elif gone:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
        self._hold(rows, ids)
        if come:
            self.endInsertRows()
        elif gone:
            self.endRemoveRows()

    def _hold(self, rows: list[R], ids: list[bytes]) -> None:
        self._rows, self._ids = rows, ids
        self._places = {row_id: place for place, row_id in enumerate(ids)}

    def _tell_changed(self, before: list[R], start: int, gone: int, come: int) -> None:
        shown = before[:start] + before[start + gone :]
        now = self._rows[:start] + self._rows[start + come :]
        places = [at if at < start else at + come for at, row in enumerate(now) if row != shown[at]]
        if places:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], last))


def _same(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    """Return how many ids the two lists have in common from their beginning."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))
