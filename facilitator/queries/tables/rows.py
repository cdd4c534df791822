"""The rows of the grid of tables × questions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.kinds import Kind
from facilitator.domain.marks import Mark
from facilitator.domain.tables import CellState, cell_in_words, cell_state

_THEMES = 1  # that a cell tells at a glance


@dataclass(frozen=True, slots=True)
class TablePoint:
    """A point from a table: `text` as it was written, `meaning` as it is understood."""

    id: bytes
    item: bytes | None
    question_no: int
    table_no: int
    kind: str
    text: str
    meaning: str
    who: str
    capacity: str
    sensitive: int
    mark: str
    said_at: str
    themes: tuple[str, ...]

    @property
    def was_said(self) -> bool:
        """Whether somebody at the table said or wrote it."""
        return self.kind != Kind.NOTE and self.mark != Mark.MISSED


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """What the tables talked about: a question of an item, by `question_no` within it.

    `number` is that of the question on the table sheets, 0 where the sheets do not ask it. What belongs to no question
    yet stands in a column without an item.
    """

    item: bytes | None
    question_no: int
    number: int
    title: str
    words: str

    @property
    def called(self) -> str:
        """How the column is called where it is spoken of."""
        return f"question {self.number}" if self.number else self.title


@dataclass(frozen=True, slots=True)
class SeatedTable:
    """A table, with its name; one that was `planned` is missed where it says nothing."""

    number: int
    name: str
    planned: bool


@dataclass(frozen=True, slots=True)
class CellRow:
    """What came of a question at a table: its points in order, how its sheet is marked, the number of its photo."""

    table: SeatedTable
    column: ColumnRow
    points: tuple[TablePoint, ...]
    marked: str = ""
    photo: str = ""

    @property
    def number(self) -> int:
        """How many points there are; notes of the team are none, nor is what stands where a bit was missed."""
        return sum(point.was_said for point in self.points)

    @property
    def state(self) -> CellState:
        """Whether it is entered, empty, or without a sheet."""
        return cell_state(self.number, self.marked)

    @property
    def words(self) -> str:
        """The state in words."""
        return cell_in_words(self.number, self.marked, self.photo)

    @property
    def newest(self) -> str:
        """When the newest point was written down."""
        return max((point.said_at for point in self.points), default="")

    @property
    def gist(self) -> str:
        """What the table says at a glance: the theme it named most, then its points, the newest first.

        What is sensitive stays out: others look at such a screen.
        """
        shown = [point for point in self.points if not point.sensitive and point.was_said]
        themes = Counter(theme for point in shown for theme in point.themes)
        said = (" ".join((point.meaning or point.text).split()) for point in reversed(shown))
        return " · ".join([*(f"#{theme}" for theme, _ in themes.most_common(_THEMES)), *said])


@dataclass(frozen=True, slots=True)
class Grid:
    """Tables × questions: for each table a row of cells, one for each column."""

    columns: tuple[ColumnRow, ...]
    tables: tuple[SeatedTable, ...]
    rows: tuple[tuple[CellRow, ...], ...]

    @property
    def asked(self) -> tuple[CellRow, ...]:
        """The cells that the sheets ask for, question by question."""
        return tuple(sorted(self._asked(), key=lambda cell: (cell.column.number, cell.table.number)))

    @property
    def done(self) -> tuple[CellRow, ...]:
        """Those of them of which something is known: entered, or no sheet."""
        return tuple(cell for cell in self.asked if cell.state is not CellState.EMPTY)

    @property
    def missing(self) -> tuple[CellRow, ...]:
        """Those of them that are empty."""
        return tuple(cell for cell in self.asked if cell.state is CellState.EMPTY)

    def _asked(self) -> Iterator[CellRow]:
        for row in self.rows:
            yield from (cell for cell in row if cell.column.number and cell.table.planned)
