"""What is no booking list is refused in a sentence, soon and within bounds."""

import contextlib
import io
import random
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.exchange.registrations import read_registrations
from tests.exchange.booking_files import repacked, saved, workbook

GOOD = workbook([["Name", "E-mail"], ["Ada Moss", "ada@x.org"]])
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'


def zipped(name: str, parts: int = 1) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for number in range(parts):
            new.writestr(f"{name}{number or ''}", "<x/>")
    return out.getvalue()


def many_sheets() -> bytes:
    book = openpyxl.Workbook()
    for _ in range(25):
        book.create_sheet()
    return saved(book)


def noise() -> bytes:
    return random.Random(7).randbytes(3_000)


BAD = {
    "empty": (b"", "empty"),
    "blank": (b"\xef\xbb\xbf\r\n  ", "empty"),
    "PDF": (b"%PDF-1.7 ...", "a PDF"),
    "old Excel": (b"\xd0\xcf\x11\xe0\xa1", "old Excel"),
    "web page": (b"\n<!DOCTYPE html><table>", "web page"),
    "noise": (noise(), "save the list"),
    "NUL": (b"Name\nAda\0Moss\n", "not text"),
    "control signs": (b"Name\n\x01\x02\x03Ada\n", "not text"),
    "half a UTF-16 letter": ("Name\nAda".encode("utf-16")[:-1], "damaged"),
    "unknown headings": (b"Foo;Bar;Baz\nAda Moss;x;1\nUma Rao;y;2\n", "No heading"),
    "unknown headings with commas": (b"Foo,Bar\nAda Moss,Mind\nUma Rao,Scope\n", "No heading"),
    "unknown headings in a sheet": (workbook([["Foo", "Bar"], ["Ada Moss", "Mind"]]), "No heading"),
    "prose": (b"Dear all, thank you for coming to the forum. It was good to see you there.\n" * 3, "No names"),
    "JSON": (b'{"people": [1]}\n', "No names"),
    "numbers": (b"1\n2\n3\n", "No names"),
    "headings only": (b"Name,E-mail\n", "nobody is under them"),
    "too many rows": (b"Name,E-mail\n" + b"Ada Moss,a@x.org\n" * 20_001, "20,000 rows"),
    "too many lines": (b"Bo Li;" * 20_001, "20,000 lines"),
    "too many cards": (b"BEGIN:VCARD\nFN:Ada\nEND:VCARD\n" * 20_001, "20,000 cards"),
    "too many blank lines": (b"\n" * 500_000 + b"Ada Moss", "200,000 lines"),
    "one endless line": (b"a," * 200_000, "too long"),
    "one endless cell": (b'Name,Org\nAda Moss,"' + b"x " * 90_000, "too long"),
    "large": (b"Ada Moss\n" * 2_300_000, "larger than 20 MB"),
    "document": (zipped("word/document.xml"), "document or archive"),
    "archive of many": (zipped("part", 600), "far more"),
    "bomb": (repacked(GOOD, "sheet1", lambda part: part + b" " * 70_000_000), "far more"),
    "entities": (repacked(GOOD, "sheet1", lambda part: ENTITIES + part), "entities"),
    "many sheets": (many_sheets(), "20 sheets"),
    "cut short": (GOOD[:-200], "damaged"),
    "broken sheet": (repacked(GOOD, "sheet1", lambda part: part[:-40]), "damaged"),
    "broken book": (repacked(GOOD, "workbook.xml", lambda _: b""), "damaged"),
    "empty book": (workbook([]), "spreadsheet is empty"),
}


@pytest.mark.parametrize("kind", BAD)
def test_this_is_refused_in_one_sentence(kind: str) -> None:
    data, words = BAD[kind]
    with pytest.raises(Refused, match=words) as refused:
        read_registrations(data)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_a_file_of_200_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(Refused, match="larger than 20 MB"):
        read_registrations(large)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no file"):
        read_registrations(tmp_path / "none.csv")


def test_nothing_pasted_and_far_too_much_pasted_are_refused() -> None:
    with pytest.raises(Refused, match="nothing to read"):
        read_registrations("  \n")
    with pytest.raises(Refused, match="far too long"):
        read_registrations("Ada\n" * 6_000_000)


def test_a_sheet_with_one_cell_at_its_far_corner_is_read_at_once() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["A2"], sheet["XFD1048576"] = "Name", "Ada Moss", "x"
    assert [each.name for each in read_registrations(saved(book)).bookings] == ["Ada Moss"]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(Refused):
        assert read_registrations(data).bookings


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(Refused):
        assert read_registrations(text).bookings


@pytest.mark.parametrize("piece", ["a@", "a;", "a ;", "@", "a@b.", "<a@b", "; ", "a,"])
def test_no_line_takes_long_to_read(piece: str) -> None:
    with contextlib.suppress(Refused):
        read_registrations((piece * 50_000).encode())


def test_a_spreadsheet_that_says_it_is_locked_is_refused() -> None:
    locked = bytearray(GOOD)
    for at in [found.start() for found in re.finditer(b"PK\x01\x02", GOOD)]:
        locked[at + 8] |= 1
    with pytest.raises(Refused, match="damaged or not one that can be read"):
        read_registrations(bytes(locked))
