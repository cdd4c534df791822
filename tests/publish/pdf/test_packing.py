"""The file around the objects: small, whole for any reader, and the same bytes for the same outline in any process."""

import hashlib
import os
import subprocess
import sys
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import ObjectStreamMode, Pdf

from facilitator.publish.outline import Listing, Outline, Paragraph, words
from facilitator.publish.pdf import pdf_bytes
from facilitator.publish.pdf.packing import Trailer, Written, packed
from tests.publish.samples import LOREM, NAMES, arabic, outline

_PRINT = """
import hashlib
from tests.publish.pdf.test_packing import long
from facilitator.publish.pdf import pdf_bytes
print(hashlib.sha256(pdf_bytes(long())).hexdigest())
"""


def long() -> Outline:
    return outline(*(Listing((words(LOREM), words(name))) for name in NAMES), Paragraph(words(arabic(60))))


def unpacked(data: bytes) -> bytes:
    written = BytesIO()
    with Pdf.open(BytesIO(data)) as pdf:
        pdf.save(written, object_stream_mode=ObjectStreamMode.disable)
    return written.getvalue()


def test_everything_but_streams_is_packed_and_the_file_is_much_smaller() -> None:
    data = pdf_bytes(long())
    opened = unpacked(data)
    assert data.startswith(b"%PDF-1.7\n%")
    assert data.count(b"\nendobj\n") == data.count(b"\r\nendstream\nendobj\n")
    assert b"/StructElem" not in data
    assert b"/StructElem" in opened
    assert len(data) < 0.7 * len(opened)


def test_the_packet_about_the_document_is_found_without_unpacking() -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf_bytes(long())


def test_another_reader_opens_the_file_without_mending_it() -> None:
    data = pdf_bytes(long())
    with Pdf.open(BytesIO(data)) as pdf:
        assert pdf.get_warnings() == []
        assert pdf.check_pdf_syntax() == []
    with pypdfium2.PdfDocument(data) as document:
        assert NAMES[0] in document[0].get_textpage().get_text_range()


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_same_outline_gives_the_same_bytes_in_any_process(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PRINT], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == hashlib.sha256(pdf_bytes(long())).hexdigest()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.integers(0, 10**6), st.binary(max_size=40)), max_size=450))
def test_every_object_is_found_again_whatever_there_is_of_each(found: list[int | bytes]) -> None:
    """Numbers stand for what is packed, bytes for streams."""
    catalog = Written(b"<< /Type /Catalog /Pages << /Type /Pages /Kids [] /Count 0 >> >>", stream=False)
    data = packed([*map(_written, found), catalog, Written(b"<< >>", stream=False)], _trailer(len(found)))
    with Pdf.open(BytesIO(data)) as pdf:
        assert pdf.get_warnings() == []
        for number, one in enumerate(found, 1):
            read = pdf.get_object(number, 0)
            assert (read.read_raw_bytes() if isinstance(read, pikepdf.Stream) else int(read)) == one


def _written(one: int | bytes) -> Written:
    if isinstance(one, int):
        return Written(b"%d" % one, stream=False)
    return Written(b"<< /Length %d >>\nstream\n%s\r\nendstream" % (len(one), one), stream=True)


def _trailer(count: int) -> Trailer:
    return Trailer(count + 1, count + 2, bytes(16))
