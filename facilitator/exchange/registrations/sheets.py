"""Spreadsheets become rows of cells: the values as saved, no formula worked out, nothing unpacked unmeasured."""

import datetime as dt
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from facilitator.domain.refused import Refused
from facilitator.exchange.registrations.intake import MOST_COLUMNS
from facilitator.exchange.registrations.separated import Row, bounded, cleaned

MOST_UNPACKED = 60_000_000
"""The most bytes that a spreadsheet may unpack to."""
_MOST_PARTS = 500
_MOST_SHEETS = 20
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, SyntaxError, RuntimeError),
    *(InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError),
)
_UNREADABLE = "This spreadsheet is damaged or not one that can be read: save it again as XLSX or CSV."


def is_packed(data: bytes) -> bool:
    """Return whether a file is a ZIP archive, as every XLSX is."""
    return data.startswith(b"PK")


def sheet_rows(data: bytes) -> tuple[tuple[Row, ...], ...]:
    """Return the rows of every sheet that shows something, in order.

    A sheet that unpacks to more than it should, that declares entities, or that is no XLSX is refused.
    """
    try:
        _refuse_traps(data)
        with warnings.catch_warnings(action="ignore"):
            return _shown_sheets(data)
    except _BROKEN:
        raise Refused(_UNREADABLE) from None


def _shown_sheets(data: bytes) -> tuple[tuple[Row, ...], ...]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return tuple(bounded(_rows(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True))) for sheet in sheets)


def _refuse_traps(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise Refused("This spreadsheet unpacks to far more than a booking list, so it was not opened.")
        if "xl/workbook.xml" not in packed.namelist():
            raise Refused("This is a document or archive, not a spreadsheet: save the list as CSV or XLSX.")
        if sum("worksheets/" in part.filename for part in parts) > _MOST_SHEETS:
            raise Refused(f"This spreadsheet has more than {_MOST_SHEETS} sheets: save the one with the list as CSV.")
        for part in parts:
            _refuse_entities(packed, part)


def _refuse_entities(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.filename.endswith((".xml", ".rels")):
        with packed.open(part) as file:
            head = file.read(4_000).replace(b"\0", b"").upper()
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise Refused("This spreadsheet tries to define entities, which no list needs, so it was not opened.")


def _rows(rows: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    for number, cells in enumerate(rows, start=1):
        yield Row(number, cleaned([_shown(cell) for cell in cells]))


def _shown(value: object) -> str:
    """Return a cell as a person would read it."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
