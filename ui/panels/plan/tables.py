"""The tables: how many, and who sits at each as host and scribe."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from facilitator.commands.agenda import SaveTable, SetTables
from facilitator.domain.typed import typed_number
from facilitator.queries.agenda import TableRow
from ui.names import Names
from ui.rows import RIGHT, Column
from ui.widgets.sheet import Sheet, complete, tell_words

MOST_TABLES = 99
_MOST_SEATS = 99
_SEATS = 8
Values = Mapping[str, str]


class CountSheet(Sheet):
    """How many tables there are, and how many sit at a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines_beside(("count", "Number of tables", 1), ("seats", "Seats at a new table", 1))


class TableSheet(Sheet):
    """What is said of one table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        host, scribe = self.line("host", "Host"), self.line("scribe", "Scribe")
        self.line("name", "Name of the table", example="None, or for example Blue table")
        self.line("seats", "Seats")
        self._names = (complete(host), complete(scribe))

    def know(self, names: list[str]) -> None:
        """Complete these names."""
        for model in self._names:
            tell_words(model, names)


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table with host and scribe as they are chosen from the names."""

    id: bytes
    table: TableRow
    host: str
    scribe: str


def count_values(tables: tuple[TableRow, ...]) -> dict[str, str]:
    """Return what the form of the number shows."""
    return {"count": str(len(tables) or ""), "seats": str(tables[-1].seats if tables else _SEATS)}


def table_values(line: TableLine) -> dict[str, str]:
    """Return what the form shows of a table."""
    seats = str(line.table.seats or "")
    return {"host": line.host, "scribe": line.scribe, "name": line.table.name, "seats": seats}


def counting(meeting: bytes, values: Values) -> SetTables:
    """Return the command for the number of tables that was typed."""
    count = typed_number(values["count"], "number of tables", MOST_TABLES)
    return SetTables(meeting, count, typed_number(values["seats"], "seats", _MOST_SEATS) or _SEATS)


def saving_table(meeting: bytes, line: TableLine, values: Values, names: Names) -> SaveTable:
    """Return the command for what was typed of a table; refuse a name that nobody has."""
    row, seats = line.table, typed_number(values["seats"], "seats", _MOST_SEATS)
    host = row.host if values["host"] == line.host else names.one(values["host"])
    scribe = row.scribe if values["scribe"] == line.scribe else names.one(values["scribe"])
    return SaveTable(meeting, row.number, values["name"], seats, host, scribe)


def _called(line: TableLine) -> str:
    return f"{line.table.number}. {line.table.name}" if line.table.name else f"Table {line.table.number}"


def _said(line: TableLine) -> str:
    host, scribe = line.host or "nobody yet", line.scribe or "nobody yet"
    return f"{_called(line)}, host {host}, scribe {scribe}, {line.table.seats} seats"


COLUMNS: tuple[Column[TableLine], ...] = (
    Column("Table", _called, _said, width=12),
    Column("Host", lambda line: line.host),
    Column("Scribe", lambda line: line.scribe),
    Column("Seats", lambda line: str(line.table.seats or ""), width=6, align=RIGHT),
)
