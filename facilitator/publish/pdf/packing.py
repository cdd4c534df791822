"""Objects put together as a file: streams as they are, all others many to a stream (ISO 32000-1 7.5.7 and 7.5.8).

A tagged document is mostly small dictionaries, so this halves it. Streams end with two bytes of line end, since a line
feed alone, after data that ends in a carriage return, could be taken for half of one.
"""

import zlib
from dataclasses import dataclass, field

IN_STREAM, BY_ITSELF, FREE = 2, 1, 0
GROUP = 200
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True, slots=True)
class Written:
    """The syntax of one object, and whether it is a stream."""

    syntax: bytes
    stream: bool


@dataclass(frozen=True, slots=True)
class Trailer:
    """The numbers of the catalog and of the information, and the fingerprint of the whole."""

    root: int
    info: int
    digest: bytes


@dataclass(slots=True)
class _File:
    """The bytes so far, and for each object number where it is: kind, offset or stream, place in the stream."""

    data: bytearray = field(default_factory=lambda: bytearray(_HEAD))
    places: dict[int, tuple[int, int, int]] = field(default_factory=lambda: {0: (FREE, 0, 0)})

    def put(self, number: int, syntax: bytes) -> None:
        self.places[number] = (BY_ITSELF, len(self.data), 0)
        self.data += b"%d 0 obj\n%s\nendobj\n" % (number, syntax)


def packed(objects: list[Written], trailer: Trailer) -> bytes:
    """Return the file of these objects, of which the first has the number 1."""
    file = _File()
    small: list[tuple[int, bytes]] = []
    for number, written in enumerate(objects, 1):
        if written.stream:
            file.put(number, written.syntax)
        else:
            small.append((number, written.syntax))
    number = len(objects) + 1
    for start in range(0, len(small), GROUP):
        _put_group(file, number, small[start : start + GROUP])
        number += 1
    _put_places(file, number, trailer)
    return bytes(file.data)


def stream(header: bytes, data: bytes) -> bytes:
    """Return a stream that is compressed here; the header has every entry but length and filter."""
    data = zlib.compress(data)
    return b"<< %s /Length %d /Filter /FlateDecode >>\nstream\n%s\r\nendstream" % (header, len(data), data)


def _put_group(file: _File, number: int, group: list[tuple[int, bytes]]) -> None:
    index, body = b"", b""
    for place, (each, syntax) in enumerate(group):
        file.places[each] = (IN_STREAM, number, place)
        index += b"%d %d " % (each, len(body))
        body += syntax + b"\n"
    file.put(number, stream(b"/Type /ObjStm /N %d /First %d" % (len(group), len(index)), index + body))


def _put_places(file: _File, number: int, trailer: Trailer) -> None:
    start = len(file.data)
    file.places[number] = (BY_ITSELF, start, 0)
    rows = b"".join(
        b"%c%s%c" % (kind, at.to_bytes(4, "big"), place) for _, (kind, at, place) in sorted(file.places.items())
    )
    mark = b"<%s>" % trailer.digest.hex().encode("ascii")
    header = b"/Type /XRef /Size %d /W [1 4 1] /Root %d 0 R /Info %d 0 R /ID [%s %s]" % (
        number + 1,
        trailer.root,
        trailer.info,
        mark,
        mark,
    )
    file.put(number, stream(header, rows))
    file.data += b"startxref\n%d\n%%%%EOF\n" % start
