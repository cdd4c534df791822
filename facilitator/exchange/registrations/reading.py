"""A booking list in whatever form it comes becomes registrations."""

import re
from pathlib import Path

from facilitator.domain.refused import Refused
from facilitator.exchange.registrations.bookings import Registrations
from facilitator.exchange.registrations.companions import with_companions
from facilitator.exchange.registrations.decoding import decode
from facilitator.exchange.registrations.intake import MOST_BYTES, measured, take
from facilitator.exchange.registrations.lines import read_lines
from facilitator.exchange.registrations.separated import SEPARATORS, split_rows
from facilitator.exchange.registrations.sheets import is_packed, sheet_rows
from facilitator.exchange.registrations.tables import is_one_column, read_table, table_worth
from facilitator.exchange.registrations.vcards import is_vcards, read_vcards

_HEAD = 16_000
_HALF = 0.5
_NO_HEADING = "No heading for names was recognised: call the columns “First name”, “Surname” and “E-mail” at the top."


def read_registrations(source: Path | bytes | str) -> Registrations:
    """Return the people of a booking list: a file, its bytes, or text that was pasted.

    What cannot be read as one is refused in a sentence, within bounds of size and time.
    """
    if isinstance(source, str):
        return _with_people(_read_text(measured(_bounded(source))))
    data = take(source)
    return _with_people(_read_sheets(data) if is_packed(data) else _read_text(measured(decode(data))))


def _bounded(text: str) -> str:
    if not text.strip():
        raise Refused("There is nothing to read: paste names, one on each line.")
    if len(text) > MOST_BYTES:
        raise Refused("This text is far too long for a booking list.")
    return text.replace("\0", "")


def _with_people(read: Registrations) -> Registrations:
    if not read.bookings:
        raise Refused("There are headings in this list, but nobody is under them.")
    return with_companions(read)


def _read_sheets(data: bytes) -> Registrations:
    sheets = [rows for rows in sheet_rows(data) if any(not row.is_blank for row in rows)]
    if not sheets:
        raise Refused("This spreadsheet is empty.")
    best = max(sheets, key=table_worth)
    if any(table_worth(best)):
        return read_table(best, "spreadsheet")
    if max(len([cell for cell in row.cells if cell]) for row in best) > 1:
        raise Refused(_NO_HEADING)
    return read_lines("\n".join(" ".join(row.cells) for row in best))


def _read_text(text: str) -> Registrations:
    if is_vcards(text):
        return read_vcards(text)
    head = text[: text.rfind("\n", 0, _HEAD) + 1] or text[:_HEAD]
    separator = max(SEPARATORS, key=lambda each: table_worth(split_rows(head, each)))
    rows = split_rows(text, separator)
    if any(table_worth(rows)) and not (is_one_column(rows) and not _is_table(text)):
        return read_table(rows, f"text with {SEPARATORS[separator]}")
    if _is_table(text):
        raise Refused(_NO_HEADING)
    return read_lines(text)


def _is_table(text: str) -> bool:
    """Return whether a text without known headings is a table all the same, so that names cannot be told from the rest.

    Commas with a space after them are `Surname, First`; a first line that has an address like the others is no heading.
    """
    lines = [line for line in text[:_HEAD].splitlines() if line.strip()]
    if not lines or ("@" in lines[0] and sum("@" in line for line in lines) > len(lines) * _HALF):
        return False
    wide = [line for line in lines if re.search(r"[;\t|].*\S", line) or re.search(r",\S|,[^,]*,[^,]*,", line)]
    return len(lines) > 1 and len(wide) > len(lines) * _HALF
