"""What the record of a meeting was at a moment, and which steps have changed since what its notes tell.

The moment is kept as the newest changes of each row (`known`). Two laptops may have changed other rows before it, of
which it did not know: what matters is what was known, not when it was written.
"""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.history import DELETED, FORGOTTEN, FORMER, Change, ancestors
from facilitator.queries.told import Part, names_told, rows_told, short_forms_used, told
from facilitator.storage.history import signatures
from facilitator.storage.journal import FIELDS, changes_among, changes_of, stamps
from facilitator.storage.store import Reader

_MOST = 16 * 1_000_000
"""No record has as many bytes of stamps."""


@dataclass(frozen=True, slots=True)
class SinceRow:
    """A step that changed what the notes tell; `at` in milliseconds since 1970."""

    label: str
    who: str
    at: int


@dataclass(frozen=True, slots=True)
class _Touched:
    """A row that is not as it was: its changes, and those that were not known."""

    row: bytes
    entity: str
    part: Part
    line: Sequence[Change]
    new: frozenset[int]


def known_now(reader: Reader, meeting: bytes) -> str:
    """Return what the record of a meeting is now, as a text to be kept."""
    heads = sorted(stamp for _, _, _, rev in rows_told(reader, meeting) for stamp in stamps(rev))
    return b64encode(zlib.compress(b"".join(heads), 9)).decode()


def changed(reader: Reader, meeting: bytes, known: str, *, later: bool = True) -> bool:
    """Return whether the notes would tell something else than at the moment that was kept.

    Without `later` it does not count what came to stand around the meeting since and takes nothing back: that the next
    one was planned, that somebody may be named now. The next notes tell it.
    """
    return next(_touched(reader, meeting, known, later=later), None) is not None


def steps_since(reader: Reader, meeting: bytes, known: str) -> tuple[SinceRow, ...]:
    """Return the steps that changed what the notes tell since a moment that was kept, the first one first."""
    found = {
        SinceRow(label, who, at)
        for each in _touched(reader, meeting, known, later=False)
        for at, who, _, label in _signed(reader, each)
    }
    return tuple(sorted(found, key=lambda row: (row.at, row.label, row.who)))


def _touched(reader: Reader, meeting: bytes, known: str, *, later: bool) -> Iterator[_Touched]:
    """Yield the rows of which the notes tell something else; a row that has left the meeting is one of them."""
    held = _unpacked(known)
    gone = set(held)
    for row, entity, part, rev in rows_told(reader, meeting):
        gone.difference_update(heads := stamps(rev))
        if not held.issuperset(heads):
            line = changes_of(reader.connection, row)
            gone.difference_update(change.stamp for change in line)
            each = _Touched(row, entity, part, line, _unknown(line, held))
            if _tells_otherwise(each, later=later) and _is_used(reader, meeting, each):
                yield each
    yield from _moved(reader, gone)


def _unpacked(known: str) -> set[bytes]:
    """Return the stamps of a text that was kept; none where it is damaged, so that everything counts as changed."""
    try:
        return set(stamps(zlib.decompressobj().decompress(b64decode(known), _MOST)))
    except (ValueError, zlib.error):
        return set()


def _unknown(line: Sequence[Change], held: set[bytes]) -> frozenset[int]:
    """Return the places of the changes that are neither among those held nor before one of them."""
    seen = ancestors(line)
    known = 0
    for place, change in enumerate(line):
        if change.stamp in held:
            known |= seen[place] | 1 << place
    return frozenset(place for place in range(len(line)) if not known >> place & 1)


def _tells_otherwise(each: _Touched, *, later: bool) -> bool:
    before, now = told(each.entity, each.part, _before(each)), told(each.entity, each.part, each.line)
    if each.part is not Part.OWN and before is None and not later:
        return False
    return before != now or any(_forgets(each, each.line[place]) for place in each.new)


def _before(each: _Touched) -> list[Change]:
    return [change for place, change in enumerate(each.line) if place not in each.new]


def _is_used(reader: Reader, meeting: bytes, each: _Touched) -> bool:
    """Return whether a short form, as it was or as it is, stands in the notes; all other rows do."""
    if each.part is not Part.SHORT:
        return True
    states = (told(each.entity, each.part, line) for line in (_before(each), each.line))
    forms = {str(state["short"]).casefold() for state in states if state}
    return bool(forms & short_forms_used(reader, meeting))


def _forgets(each: _Touched, change: Change) -> bool:
    """Return whether a change forgets words that the notes told: no older change says any more what they were."""
    marks = change.fields.get(FORGOTTEN)
    names = {str(name).removeprefix(FORMER) for name in marks} if isinstance(marks, list) else set()
    return bool(names & names_told(each.entity, each.part))


def _moved(reader: Reader, gone: Collection[bytes]) -> Iterator[_Touched]:
    """Yield the rows that had changes of these stamps and are no longer of the meeting, or have not arrived here."""
    found = changes_among(reader.connection, gone)
    for stamp in sorted(gone):
        row, entity = found.get(stamp, (b"", ""))
        line = changes_of(reader.connection, row)
        yield _Touched(row, entity, Part.OWN, line, _unknown(line, {stamp}))


def _signed(reader: Reader, each: _Touched) -> Iterator[tuple[int, str, str, str]]:
    signed = signatures(reader, each.row)
    for place in each.new:
        change = each.line[place]
        untold = frozenset(FIELDS[each.entity]) - names_told(each.entity, each.part) - {DELETED}
        if change.stamp in signed and set(change.fields) - untold:
            yield signed[change.stamp]
