"""What the record of a meeting was at a moment, and which steps have changed since what its notes tell.

The moment is kept as the newest changes of each row (`known`). Two laptops may have changed other rows before it, of
which it did not know: what matters is what was known, not when it was written.
"""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, CompoundSelect, Select, bindparam, literal, select, union_all

from facilitator.domain.history import DELETED, FORGOTTEN, FORMER, Change, ancestors, fold
from facilitator.domain.publishing import CorrectionState
from facilitator.queries.reading import PRIVATE
from facilitator.storage.folding import rules_of
from facilitator.storage.history import signatures
from facilitator.storage.journal import FIELDS, changes_of, default, stamps
from facilitator.storage.models import (
    Action,
    ActionOwner,
    AgendaItem,
    Attendance,
    Correction,
    Decision,
    EvaluationComment,
    EvaluationCount,
    Group,
    Meeting,
    Point,
    PointTheme,
    Resource,
    Response,
    ResponseLink,
    TableSheet,
    Theme,
    Turn,
    Vote,
    VoteCount,
    VoteOption,
)
from facilitator.storage.row import Row
from facilitator.storage.sql import first
from facilitator.storage.store import Reader

_OF_MEETING = (
    *(AgendaItem, TableSheet, Attendance, Point, Decision, Action, Response, Turn, Vote),
    *(EvaluationCount, EvaluationComment, Correction, Resource),
)
_UNDER = (
    (PointTheme, PointTheme.point, Point),
    (ActionOwner, ActionOwner.action, Action),
    (ResponseLink, ResponseLink.response, Response),
    (VoteOption, VoteOption.vote, Vote),
    (VoteCount, VoteCount.vote, Vote),
)
_UNTOLD: Mapping[str, frozenset[str]] = {
    "meeting": frozenset(
        {"minutes_status", "status", "closed_at", "note_taker", "copied_from", "approved_in", "approved_at"}
    ),
    "group_": frozenset(FIELDS["group_"]) - {"name", "contact", "attribution", "sections_off"},
    "attendance": frozenset({"table_no", "badge", "with_person", *(field for _, field in PRIVATE)}),
    "turn": frozenset({"person", "label", "about", "joined_at", "ahead", "react", "table_no"}),
    "action": frozenset({"status", "outcome"}),
    "response": frozenset(FIELDS["response"]) - {"meeting", "ref", "said"},
    "correction": frozenset({"raised_by", "raised_at", "settled_in", "settled_at"}),
}
"""The fields of each entity that the notes do not tell, or that go on after a meeting: the next notes tell them."""
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
    line: Sequence[Change]
    new: frozenset[int]


def known_now(reader: Reader, meeting: bytes) -> str:
    """Return what the record of a meeting is now, as a text to be kept."""
    heads = sorted(stamp for _, _, rev in _rows(reader, meeting) for stamp in stamps(rev))
    return b64encode(zlib.compress(b"".join(heads), 9)).decode()


def changed(reader: Reader, meeting: bytes, known: str) -> bool:
    """Return whether the notes would tell something else than at the moment that was kept."""
    return next(_touched(reader, meeting, known), None) is not None


def steps_since(reader: Reader, meeting: bytes, known: str) -> tuple[SinceRow, ...]:
    """Return the steps that changed what the notes tell since a moment that was kept, the first one first."""
    found = {
        SinceRow(label, who, at)
        for each in _touched(reader, meeting, known)
        for at, who, _, label in _signed(reader, each)
    }
    return tuple(sorted(found, key=lambda row: (row.at, row.label, row.who)))


def _touched(reader: Reader, meeting: bytes, known: str) -> Iterator[_Touched]:
    """Yield the rows of which the notes tell something else; a row that has left the meeting is one of them."""
    held = _unpacked(known)
    gone = set(held)
    for row, entity, rev in _rows(reader, meeting):
        gone.difference_update(heads := stamps(rev))
        if not held.issuperset(heads):
            line = changes_of(reader.connection, row)
            gone.difference_update(change.stamp for change in line)
            each = _Touched(row, entity, line, _unknown(line, held))
            if _tells_otherwise(each):
                yield each
    yield from (_moved(reader, stamp) for stamp in sorted(gone))


def _unpacked(known: str) -> set[bytes]:
    """Return the stamps of a text that was kept; none where it is damaged, so that everything counts as changed."""
    try:
        return set(stamps(zlib.decompressobj().decompress(b64decode(known), _MOST)))
    except (ValueError, zlib.error):
        return set()


def _rows(reader: Reader, meeting: bytes) -> Sequence[tuple[bytes, str, bytes]]:
    """Return the rows that the notes of a meeting are made of, withdrawn ones too, with their heads."""
    found = reader.connection.execute(_all_rows(), {"meeting": meeting}).all()
    return [(row[0], row[1], row[2]) for row in found]


@cache
def _all_rows() -> CompoundSelect[Any]:
    """Return the question for these rows; it is made once, since making it takes longer than asking it."""
    here: BindParameter[bytes] = bindparam("meeting")
    group = select(Meeting.group).where(Meeting.uid == here)
    themes = select(PointTheme.theme).join(Point, Point.uid == PointTheme.point).where(Point.meeting == here)
    return union_all(
        *(_heads(model).where(model.meeting == here) for model in _OF_MEETING),
        *(_heads(model).join(over, over.uid == tie).where(over.meeting == here) for model, tie, over in _UNDER),
        _heads(Meeting).where(Meeting.uid == here),
        _heads(Group).where(Group.uid.in_(group)),
        _heads(Theme).where(Theme.uid.in_(themes)),
    )


def _heads(model: type[Row]) -> Select[Any]:
    return select(model.uid, literal(model.__tablename__), model.rev)


def _unknown(line: Sequence[Change], held: set[bytes]) -> frozenset[int]:
    """Return the places of the changes that are neither among those held nor before one of them."""
    seen = ancestors(line)
    known = 0
    for place, change in enumerate(line):
        if change.stamp in held:
            known |= seen[place] | 1 << place
    return frozenset(place for place in range(len(line)) if not known >> place & 1)


def _tells_otherwise(each: _Touched) -> bool:
    before = [change for place, change in enumerate(each.line) if place not in each.new]
    forgot = any(_forgets(each.entity, each.line[place]) for place in each.new)
    return forgot or _told(each.entity, before) != _told(each.entity, each.line)


def _told(entity: str, line: Sequence[Change]) -> dict[str, object] | None:
    """Return what the notes tell of a row with these changes; None where they tell nothing of it."""
    values = fold(line, rules_of(entity)).values
    if not line or values[DELETED]:
        return None
    names = set(FIELDS[entity]) - _UNTOLD.get(entity, frozenset()) - {DELETED}
    told = {name: values.get(name, default(entity, name)) for name in names}
    unsettled = entity == Correction.__tablename__ and told["state"] == CorrectionState.OPEN
    return None if unsettled else told


def _forgets(entity: str, change: Change) -> bool:
    """Return whether a change forgets words that the notes told: no older change says any more what they were."""
    marks = change.fields.get(FORGOTTEN)
    names = {str(name).removeprefix(FORMER) for name in marks} if isinstance(marks, list) else set()
    return bool(names - _UNTOLD.get(entity, frozenset()))


def _moved(reader: Reader, stamp: bytes) -> _Touched:
    """Return the row that had a change of this stamp and is no longer of the meeting, or has not arrived here."""
    found = first(reader.connection, "SELECT row, entity FROM change WHERE stamp=?", (stamp,))
    row, entity = found or (b"", "")
    line = changes_of(reader.connection, row)
    return _Touched(row, entity, line, _unknown(line, {stamp}))


def _signed(reader: Reader, each: _Touched) -> Iterator[tuple[int, str, str, str]]:
    signed = signatures(reader, each.row)
    untold = {*_UNTOLD.get(each.entity, frozenset())}
    for place in each.new:
        change = each.line[place]
        if change.stamp in signed and set(change.fields) - untold:
            yield signed[change.stamp]
