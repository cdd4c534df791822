"""Everything that can be read in a file, however it is packed or spelled, to look for what must not be there."""

import html
import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

from tests.publish.same_words import read_pdf

_TAG = re.compile(r"<[^>]*>")


def found(words: tuple[str, ...], name: str, data: bytes) -> list[str]:
    """Return which words can be read in a file or in its name, with or without capitals."""
    text = "\n".join((name, *readings(data))).casefold()
    return [word for word in words if word.casefold() in text]


def readings(data: bytes) -> Iterator[str]:
    """Yield everything that can be read in a file."""
    yield from _spelled(data)
    if data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif data.startswith(b"PK"):
        yield from _of_zip(data)
    else:
        yield from _without_markup(data)


def _spelled(data: bytes) -> Iterator[str]:
    """Yield bytes in the ways in which letters may be spelled, written as hexadecimal digits too."""
    yield data.decode("utf-8", "replace")
    yield from (data[start:].decode(code, "replace") for code in ("utf-16-be", "utf-16-le") for start in (0, 1))
    for digits in re.findall(rb"<([0-9A-Fa-f\s]{8,})>", data):
        spelled = bytes.fromhex(
            digits.decode().replace("\n", "").replace(" ", "").ljust(2, "0")[: len(digits) // 2 * 2]
        )
        yield from (spelled.decode("latin-1"), spelled.decode("utf-16-be", "replace"))


def _of_pdf(data: bytes) -> Iterator[str]:
    with Pdf.open(BytesIO(data)) as pdf:
        for each in pdf.objects:
            yield from _of_object(each)
        for page in pdf.pages:
            for instruction in pikepdf.parse_content_stream(page):
                yield from (text for operand in instruction.operands for text in _of_object(operand))
    read = read_pdf(data)
    told = (read.entries, read.contents, read.links, read.languages)
    yield from (text for pairs in told for pair in pairs for text in pair)
    yield from (text for page in (*read.artifacts, *read.pages) for text in page)
    yield from (title for _, title in read.bookmarks)


def _of_object(each: Object | object) -> Iterator[str]:
    """Yield the texts of an object; what it refers to is looked at by itself."""
    if isinstance(each, Stream):
        yield from _spelled(each.read_bytes())
    if isinstance(each, String):
        yield str(each)
        yield from _spelled(bytes(each))
    if isinstance(each, Dictionary | Stream):
        yield " ".join(each.keys())
        yield from (text for kid in each.values() if not _elsewhere(kid) for text in _of_object(kid))
    if isinstance(each, Array):
        yield from (text for kid in each if not _elsewhere(kid) for text in _of_object(kid))


def _elsewhere(kid: Object | object) -> bool:
    return isinstance(kid, Object) and kid.is_indirect


def _of_zip(data: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(data)) as file:
        yield file.comment.decode("latin-1")
        for member in file.infolist():
            yield f"{member.filename} {member.comment!r} {member.extra!r}"
            yield from _spelled(file.read(member))
            yield from _without_markup(file.read(member))


def _without_markup(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    yield html.unescape(text)
    yield html.unescape(_TAG.sub("", text))
