"""A file from outside, taken in within bounds: never more than it may be, and never what it does not say it is."""

from pathlib import Path

from facilitator.domain.refused import Refused

MOST_BYTES = 20_000_000
"""The largest booking list that is read, in bytes."""
MOST_ROWS = 20_000
"""The most rows with something in them that are read."""
MOST_COLUMNS = 200
"""Columns beyond these are left unread."""
_MOST_LINES = 200_000
_LONGEST_LINE = 200_000

_KINDS = {
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Excel file or one with a password",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or a recording",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
    b"Rar!": "a compressed file",
    b"{\\rtf": "a text document",
}
_PAGES = (b"<!doctype html", b"<html", b"<?xml", b"<table")


def take(source: Path | bytes) -> bytes:
    """Return the bytes of a booking list; one that is empty, too large or of another kind is refused."""
    data = source if isinstance(source, bytes) else _read(source)
    if len(data) > MOST_BYTES:
        raise Refused(f"This file is larger than {MOST_BYTES // 1_000_000} MB, so it is not a booking list.")
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Refused("This file is empty.")
    _refuse_other_kinds(data)
    return data


def measured(text: str) -> str:
    """Return a text that has no more lines, and none longer, than a booking list can have."""
    if text.count("\n") + text.count("\r") > 2 * _MOST_LINES:
        raise Refused(f"This file has more than {_MOST_LINES:,} lines, so it is not a booking list.")
    if max(map(len, text.splitlines()), default=0) > _LONGEST_LINE:
        raise Refused("A line of this file is far too long for a booking list.")
    return text


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Refused(f"There is no file “{path.name}”.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        raise Refused(f"The file “{path.name}” cannot be opened: it may be in use, or not yours to read.") from None


def _refuse_other_kinds(data: bytes) -> None:
    for start, kind in _KINDS.items():
        if data.startswith(start):
            raise Refused(f"This is {kind}, not a booking list: save the list as CSV or XLSX and bring that in.")
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGES):
        raise Refused("This is a web page, not a booking list: save the list as CSV or XLSX and bring that in.")
