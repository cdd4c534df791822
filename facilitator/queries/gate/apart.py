"""The rows of a meeting that two laptops set apart."""

from collections.abc import Iterator

from sqlalchemy import select

from facilitator.domain.gate import Place, Told
from facilitator.queries.history import ChoiceRow, choices
from facilitator.queries.libraries import clashes
from facilitator.queries.reading import fetch
from facilitator.queries.told import names_told, rows_told
from facilitator.storage.models import MODELS
from facilitator.storage.store import Reader

_PARENTS = {
    "action_owner": ("action", "action"),
    "action_update": ("action", "action"),
    "point_theme": ("point", "point"),
    "response_link": ("response", "response"),
    "vote_option": ("vote", "vote"),
    "vote_count": ("vote", "vote"),
}
"""By which field, and to which entity, a row belongs that does not name its meeting."""


def apart(reader: Reader, meeting: bytes) -> tuple[Told, ...]:
    """Return the rows of a meeting, and those its notes tell something of, on which laptops disagree about that."""
    every = clashes(reader)
    told = _told_around(reader, meeting) if every else frozenset()
    here = [
        clash
        for clash in every
        if (clash.row, clash.field) in told or meeting in _meetings_of(reader, clash.entity, clash.row)
    ]
    found: dict[bytes, list[ChoiceRow]] = {}
    for row in choices(reader, here):
        found.setdefault(row.row, []).append(row)
    return tuple(map(_told, found.values()))


def _told_around(reader: Reader, meeting: bytes) -> frozenset[tuple[bytes, str]]:
    """Return the rows that the notes of a meeting are made of, each with the fields that they tell."""
    rows = rows_told(reader, meeting)
    return frozenset((row, name) for row, entity, part, _ in rows for name in names_told(entity, part))


def _told(rows: list[ChoiceRow]) -> Told:
    fields = dict.fromkeys(row.field_words.lower() for row in rows)
    return Told(Place(rows[0].entity, rows[0].row), ", ".join(fields), rows[0].thing)


def _meetings_of(reader: Reader, entity: str, uid: bytes) -> Iterator[bytes]:
    """Yield the meeting that a row is, or belongs to."""
    if entity == "meeting":
        yield uid
    elif entity in _PARENTS:
        field, parent = _PARENTS[entity]
        for held in _field(reader, entity, uid, field):
            yield from _meetings_of(reader, parent, held)
    elif hasattr(MODELS[entity], "meeting"):
        yield from _field(reader, entity, uid, "meeting")


def _field(reader: Reader, entity: str, uid: bytes, field: str) -> Iterator[bytes]:
    model = MODELS[entity]
    for (held,) in fetch(reader, select(getattr(model, field)).where(model.uid == uid)):
        if held is not None:
            yield held
