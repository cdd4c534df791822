"""How the screen of the tables calls its cells, and what it says of them."""

from facilitator.domain.tables import CellState
from facilitator.domain.wording import time_in_words
from facilitator.queries.tables import CellRow, ColumnRow, Grid, SeatedTable
from ui.rows import Tone

Place = tuple[int, bytes | None, int]
"""A cell by what it is: the number of its table, its item, and the number of the question there."""

TONES = {CellState.ENTERED: Tone.GOOD, CellState.EMPTY: Tone.CARE, CellState.NO_SHEET: Tone.PLAIN}
_UNFINISHED = "unfinished line"


def place_of(cell: CellRow) -> Place:
    """Return what a cell is found by, whatever else changes."""
    return cell.table.number, cell.column.item, cell.column.question_no


def table_called(table: SeatedTable) -> str:
    """Return `Table 4`, with its name where it has one."""
    return f"Table {table.number}, {table.name}" if table.name else f"Table {table.number}"


def called(cell: CellRow) -> str:
    """Return `Table 4, question 2`."""
    return f"Table {cell.table.number}, {_lower(cell.column.called)}"


def heading(column: ColumnRow) -> str:
    """Return what stands over a column."""
    return f"{column.number}. {column.words}" if column.number else column.title


def shown(cell: CellRow, *, unfinished: bool) -> str:
    """Return what a cell shows; it says in words what its colour shows."""
    if cell.column.item is None and not cell.number:
        return "–"
    return f"{cell.words}, {_UNFINISHED}" if unfinished else cell.words


def tone(cell: CellRow) -> Tone:
    """Return the colour of a cell."""
    if cell.column.item is None:
        return Tone.CARE if cell.number else Tone.PLAIN
    return TONES[cell.state]


def said(cell: CellRow, *, unfinished: bool) -> str:
    """Return a cell as a sentence: `Table 4, question 2, empty`."""
    return f"{called(cell)}, {shown(cell, unfinished=unfinished).replace('–', 'nothing')}"


def at_a_glance(cell: CellRow) -> str:
    """Return what a table says, in the words that stand first; else the state of the cell."""
    return cell.gist or cell.words


def state_told(cell: CellRow) -> str:
    """Return the state of a cell with when its newest point was written."""
    newest = time_in_words(cell.newest[11:16])
    return f"{cell.words}, the newest at {newest}" if newest else cell.words


def progress(grid: Grid) -> str:
    """Return `31 of 36 cells done, 5 empty`."""
    if not grid.asked:
        return "The programme asks the tables no question yet"
    missing = f", {len(grid.missing)} empty" if grid.missing else ""
    return f"{len(grid.done)} of {len(grid.asked)} cells done{missing}"


def _lower(name: str) -> str:
    return "not sorted" if name == "Not sorted" else name
