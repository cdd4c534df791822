"""The words of each form of a document, read from its bytes, and where one form says others than the standard PDF.

What may differ, and nothing else does: white space; the signs of lists, which browsers and word processors draw
themselves; in large print and text each row of a table is an item in which every cell stands behind the name of its
column, and the caption is a paragraph; in text a word in front tells the level of a heading, and the last line of a
draft says DRAFT, as the foot of each page does elsewhere.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO
from itertools import groupby, zip_longest

from facilitator.domain.editions import Format
from tests.publish.readback import ReadBack, read_back
from tests.publish.web.reading import read_page
from tests.publish.word.reading import read_word

Entry = tuple[str, str]
_LETTERS = {"Caption": "C", "TH": "H", "TD": "D"}
_PIECES = re.compile("C|HD+|H+(?=HD)|H+")
"""Of a table: its caption, a row, the names of the columns."""
_MARKS = {"H2": "Section: ", "H3": "Part: ", "H4": "Subpart: ", "Figure": "Picture: "}


def differences(standard: bytes, others: Iterable[tuple[str, Format, bytes]]) -> list[str]:
    """Return what each of the others, told by its name, says differently from the standard PDF."""
    told = pdf_entries(standard)
    return [f"{name}: {found}" for name, form, data in others if (found := _difference(told, form, data))]


@lru_cache(maxsize=16)
def read_pdf(data: bytes) -> ReadBack:
    """Return what a PDF says; one that is asked for again soon is not read again."""
    return read_back(BytesIO(data))


def pdf_entries(data: bytes) -> list[Entry]:
    """Return what a PDF says, by the roles of its structure."""
    read = read_pdf(data)
    assert not read.faults, read.faults
    return _plain(read.entries)


def _difference(told: list[Entry], form: Format, data: bytes) -> str:
    match form:
        case Format.STANDARD:
            return _first(told, pdf_entries(data))
        case Format.LARGE_PRINT:
            return _first(_as_lists(told), pdf_entries(data))
        case Format.WEB:
            return _first(_unsigned(told), _plain(read_page(data).entries))
        case Format.WORD:
            return _first(_unsigned(told), _plain(read_word(data).entries))
        case Format.TEXT:
            return _first(list(_text_words(_as_lists(told))), data.decode().removesuffix("\r\nDRAFT\r\n").split())


def _first(wanted: list[Entry] | list[str], found: list[Entry] | list[str]) -> str:
    """Return the first place at which two readings differ."""
    pairs = enumerate(zip_longest(wanted, found))
    return next((f"at {place} {one!r} is {other!r}" for place, (one, other) in pairs if one != other), "")


def _plain(entries: Iterable[Entry]) -> list[Entry]:
    told = ((role, " ".join(text.split())) for role, text in entries)
    return [(role, text) for role, text in told if text]


def _unsigned(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry[0] != "Lbl"]


def _as_lists(entries: Iterable[Entry]) -> list[Entry]:
    """Return the same without tables."""
    parts = groupby(entries, key=lambda entry: entry[0] in _LETTERS)
    return [entry for table, part in parts for entry in (_rows(list(part)) if table else part)]


def _rows(cells: list[Entry]) -> Iterator[Entry]:
    names: list[str] = []
    for piece in _PIECES.finditer("".join(_LETTERS[role] for role, _ in cells)):
        texts = [text for _, text in cells[slice(*piece.span())]]
        if piece.group() == "C":
            yield "P", texts[0]
        elif "D" in piece.group():
            yield "Lbl", "•"
            yield "LBody", " ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True))
        else:
            names = texts


def _text_words(entries: Iterable[Entry]) -> Iterator[str]:
    for role, text in entries:
        yield from ("-" if (role, text) == ("Lbl", "•") else f"{_MARKS.get(role, '')}{text}").split()
