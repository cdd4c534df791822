"""Text becomes rows of cells: comma, semicolon, tab or bar, with quotes, whatever the line ends are."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from facilitator.domain.names import tidy
from facilitator.domain.refused import Refused
from facilitator.exchange.registrations.intake import MOST_COLUMNS, MOST_ROWS

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
"""What may part the cells of a row, and how a person calls it."""

_LONGEST = 20_000
_TALLEST = 30
_PATIENCE = 5_000


class Row(NamedTuple):
    """A row of a list: the number that an editor or spreadsheet shows for it, and its tidied cells."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(self.cells)


def split_rows(text: str, separator: str) -> tuple[Row, ...]:
    """Return the rows of a text; a quote that is never closed is read as a letter, not as the rest of the file."""
    skipped = 1 if text.lower().startswith("sep=") else 0
    if skipped:
        text = text.partition("\n")[2]
    try:
        rows = bounded(_parsed(text, separator, csv.QUOTE_MINIMAL, skipped))
        sound = all(len(cell) <= _LONGEST for row in rows for cell in row.cells)
    except csv.Error:
        sound = False
    return rows if sound else _unquoted(text, separator, skipped)


def _unquoted(text: str, separator: str, skipped: int) -> tuple[Row, ...]:
    try:
        return bounded(_parsed(text, separator, csv.QUOTE_NONE, skipped))
    except csv.Error:
        raise Refused("A line of this file is far too long for a booking list.") from None


def _parsed(text: str, separator: str, quoting: Literal[0, 3], skipped: int) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)
    before = skipped
    for cells in reader:
        if any(cell.count("\n") > _TALLEST for cell in cells):
            raise csv.Error
        yield Row(before + 1, cleaned(cells[:MOST_COLUMNS]))
        before = skipped + reader.line_num


def bounded(rows: Iterator[Row]) -> tuple[Row, ...]:
    """Return rows up to the bounds of a booking list; rows of blanks without end are left off."""
    kept: list[Row] = []
    filled = blank = 0
    for row in rows:
        filled, blank = (filled, blank + 1) if row.is_blank else (filled + 1, 0)
        if filled > MOST_ROWS:
            raise Refused(f"This list has more than {MOST_ROWS:,} rows, so it is not a booking list.")
        if blank > _PATIENCE:
            break
        kept.append(row)
    while kept and kept[-1].is_blank:
        kept.pop()
    return tuple(kept)


def cleaned(cells: Sequence[str]) -> tuple[str, ...]:
    """Return cells as they speak, without the empty ones at the end."""
    last = max((at for at, cell in enumerate(cells, start=1) if cell), default=0)
    return tuple(clean(cell) for cell in cells[:last])


def clean(cell: str) -> str:
    """Return what a cell says: single spaces, without quotes round it and without Excel's guard (`="007"`)."""
    said = tidy(cell)
    if said.startswith('="') and said.endswith('"'):
        said = said[2:-1]
    while len(said) > 1 and said[0] == said[-1] == '"':
        said = tidy(said[1:-1])
    return said
