"""The bytes of a meeting file to a document. The file may be hostile: it is bounded before anything is believed."""

import codecs
import json
from pathlib import Path

from facilitator.domain.refused import Refused
from facilitator.exchange.interchange.checks import check_references
from facilitator.exchange.interchange.codec import from_json
from facilitator.exchange.interchange.document import MeetingDocument
from facilitator.exchange.interchange.shape import check_shape, quoted
from facilitator.exchange.interchange.simple import from_simple
from facilitator.exchange.interchange.writing import FORMAT, VERSION

MOST_BYTES = 20_000_000
"""The largest meeting file that is read; a meeting of 1,300 points has 600,000 bytes."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_meeting(path: Path) -> MeetingDocument:
    """Return the document in a file, which is not read at all where it is too large; otherwise as `parse_meeting`."""
    try:
        if not path.is_file():
            raise Refused(f"The meeting file {path.name} cannot be opened: there is no such file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refused(f"The meeting file {path.name} cannot be opened: {error.strerror}.") from error
    return parse_meeting(data)


def parse_meeting(data: bytes) -> MeetingDocument:
    """Return the document in our own format or in the simple form; Refused says what is wrong and where."""
    tree = _tree(data)
    if isinstance(tree, dict) and "format" in tree:
        _check_version(tree)
        check_shape(tree, "meeting.schema.json")
        document = from_json(MeetingDocument, tree)
        check_references(document)
        return document
    if isinstance(tree, dict) and "agenda" in tree:
        check_shape(tree, "simple.schema.json")
        return from_simple(tree)
    raise Refused("This file holds no meeting: it has neither a format nor an agenda. Nothing was changed.")


def _check_version(tree: dict[str, object]) -> None:
    version = tree.get("version")
    if tree["format"] == FORMAT and isinstance(version, int) and version > VERSION:
        raise Refused("A newer version of Facilitator wrote this meeting file; update the program to read it.")


def _tree(data: bytes) -> object:
    """Return what the bytes say as JSON; a number with a fraction is no part of any meeting."""
    try:
        return json.loads(
            _words(data),
            object_pairs_hook=_object,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except json.JSONDecodeError as error:
        raise Refused(
            f"This file is not JSON: it stops making sense at line {error.lineno}, column {error.colno}. "
            "Nothing was changed."
        ) from error
    except (RecursionError, ValueError) as error:
        raise Refused(
            "This file is not a meeting: its entries are nested too deeply or a number is too long."
        ) from error


def _words(data: bytes) -> str:
    if not data.strip():
        raise Refused("This file is empty; choose a meeting file. Nothing was changed.")
    if len(data) > MOST_BYTES:
        raise Refused(
            f"This file is larger than {MOST_BYTES // 1_000_000} MB; no meeting file is. Nothing was changed."
        )
    try:
        return data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            f"This file is not a meeting file: it is not text in UTF-8 from byte {error.start + 1:,} on."
        ) from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON, its line ends made LF; one name twice would let two readers see two files."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise Refused(f"This file is not a meeting: the entry {quoted(name)} stands twice in one place.")
        found[name] = _line_ends(value) if isinstance(value, str) else value
    return found


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _no_number(text: str) -> object:
    raise Refused(f"This file is not a meeting: {quoted(text)} is no number that can stand in one.")
