"""The PDF file as ReportLab writes it: the one place that knows ReportLab's names.

Values are Python's: dict, list, int, float, bool, bytes (raw syntax), str (text for people), Name and Ref.
"""

import hashlib
import zlib
from typing import NewType, TypeAlias

from reportlab.pdfbase import pdfdoc

from facilitator.publish.pdf.packing import Trailer, Written, packed

Ref = NewType("Ref", bytes)
"""How an object is referred to, as PDF syntax."""


class Name(str):
    """A PDF name, written with a slash."""

    __slots__ = ()


Value: TypeAlias = "dict[str, Value] | list[Value] | float | bytes | str"


class _Holder(pdfdoc.PDFDictionary):  # type: ignore[misc] # ReportLab tells no types
    """A dictionary, or its syntax where that is told at once: ReportLab would spell thousands of tags too slowly."""

    syntax = b""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        written: bytes = self.syntax or super().format(document)
        return written


class Entry:
    """An object whose number is known before its content; `place` is how others refer to it in PDF syntax."""

    def __init__(self, holder: _Holder, ref: Ref) -> None:
        self._holder = holder
        self.ref = ref
        self.place = place_of(ref)

    def fill(self, content: "dict[str, Value]") -> None:
        """Give the object its content."""
        for key, value in content.items():
            self._holder[key] = _written(value)

    def spell(self, syntax: str) -> None:
        """Give the object its content as PDF syntax."""
        self._holder.syntax = syntax.encode("ascii")


class _Stream(pdfdoc.PDFStream):  # type: ignore[misc] # ReportLab tells no types
    """A stream with a line end before `endstream`, as ISO 19005-2 6.1.7.1 asks and ReportLab leaves out."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\r\nendstream"


class Book:
    """A PDF file being put together; it knows no clock, so the same content gives the same bytes."""

    def __init__(self) -> None:
        self._document = pdfdoc.PDFDocument(dummyoutline=1, compression=0, invariant=1)
        self._objects: list[_Holder | _Stream] = []

    def reserve(self) -> Entry:
        """Return an object to be filled later."""
        holder = _Holder({})
        return Entry(holder, self._keep(holder))

    def add(self, content: "dict[str, Value]") -> Ref:
        """Add a dictionary as an object of its own."""
        entry = self.reserve()
        entry.fill(content)
        return entry.ref

    def stream(self, content: "dict[str, Value]", data: bytes, *, compress: bool = True) -> Ref:
        """Add a stream; only the XMP packet stays readable without unpacking."""
        header = pdfdoc.PDFDictionary({key: _written(value) for key, value in content.items()})
        if compress:
            header["Filter"] = pdfdoc.PDFName("FlateDecode")
            data = zlib.compress(data)
        return self._keep(_Stream(header, data))

    def bytes(self, catalog: "dict[str, Value]", info: "dict[str, Value]") -> bytes:
        """Return the whole file; the book cannot be used again."""
        self.add(catalog)
        self.add(info)
        objects = [Written(each.format(self._document), isinstance(each, _Stream)) for each in self._objects]
        digest = hashlib.sha256(b"".join(each.syntax for each in objects)).digest()[:16]
        return packed(objects, Trailer(len(objects) - 1, len(objects), digest))

    def _keep(self, content: _Holder | _Stream) -> Ref:
        """Give an object the next number and return how it is referred to."""
        self._objects.append(content)
        return Ref(b"%d 0 R" % len(self._objects))


def place_of(ref: Ref) -> str:
    """Return a reference as text."""
    return ref.decode("ascii")


def text_string(text: str) -> bytes:
    """Return text as PDF syntax, in UTF-16 with its mark."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def _written(value: "Value") -> object:
    match value:
        case Name():
            return pdfdoc.PDFName(value)
        case bool():
            return "true" if value else "false"
        case str():
            return text_string(value)
        case dict():
            return pdfdoc.PDFDictionary({key: _written(part) for key, part in value.items()})
        case list():
            return pdfdoc.PDFArray([_written(part) for part in value])
        case _:
            return value
