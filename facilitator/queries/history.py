"""What happened to a row, and where two laptops set a field apart, in words for a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from facilitator.domain.history import DELETED
from facilitator.queries.libraries import ClashRow, clashes
from facilitator.queries.reading import fetch, hidden
from facilitator.storage.clashing import claimed
from facilitator.storage.history import history
from facilitator.storage.journal import REFS, decoded
from facilitator.storage.models import MODELS
from facilitator.storage.store import Reader

_NAMING = ("name", "title", "text", "said", "label", "ref", "question")
_THINGS = {
    "group_": "Group",
    "table_": "Table",
    "agenda_item": "Agenda item",
    "point_theme": "Theme of a point",
    "action_owner": "Owner of an action",
    "overruling": "Problem that may stand",
    "action_update": "Update of an action",
    "response": "Answer",
    "response_link": "Link of an answer",
    "vote_option": "Option of a vote",
    "vote_count": "Count of a vote",
}
_NAMED = ("person", "organisation", "group_", "agenda_item", "meeting", "point", "vote", "vote_option")
_HIDDEN = frozenset({"position"})
_ABOUT = {
    "person": "person",
    "meeting": "meeting",
    "group": "group_",
    "point": "point",
    "action": "action",
    "option": "vote_option",
}
"""The fields by whose rows one that has no name of its own is called, and what they are."""


@dataclass(frozen=True, slots=True)
class EditRow:
    """One field that one step set, in words; `id` counts the edits."""

    id: bytes
    at: str
    who: str
    laptop: str
    label: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One of the values between which a person must choose; `value` as the journal holds it."""

    id: bytes
    entity: str
    row: bytes
    field: str
    thing: str
    field_words: str
    value: object
    words: str
    by: str


def edits(reader: Reader, entity: str, row: bytes) -> tuple[EditRow, ...]:
    """Return every edit of a row that the view may see, oldest first."""
    found = [e for e in history(reader, row) if e.field not in _HIDDEN and not hidden(reader, entity, e.field)]
    return tuple(
        EditRow(
            number.to_bytes(4, "big"),
            _time(edit.at),
            edit.who,
            edit.laptop,
            edit.label,
            _field(edit.field),
            _spoken(reader, entity, edit.field, edit.before),
            _spoken(reader, entity, edit.field, edit.after),
        )
        for number, edit in enumerate(found)
    )


def choices(reader: Reader, among: Sequence[ClashRow] | None = None) -> tuple[ChoiceRow, ...]:
    """Return the values of every clash that the view may see, or of those given, one row for each."""
    rows = []
    for clash in clashes(reader) if among is None else among:
        if hidden(reader, clash.entity, clash.field):
            continue
        thing = f"{_THINGS.get(clash.entity, clash.entity.capitalize())}: {_called(reader, clash.entity, clash.row)}"
        for number, claim in enumerate(claimed(reader, clash.row, clash.field)):
            uid = clash.row + clash.field.encode() + bytes([number])
            words = _spoken(reader, clash.entity, clash.field, claim.value)
            by = ", ".join(filter(None, [claim.who, claim.laptop, _time(claim.at) if claim.at else ""]))
            field = _field(clash.field)
            rows.append(ChoiceRow(uid, clash.entity, clash.row, clash.field, thing, field, claim.value, words, by))
    return tuple(rows)


def _time(at: int) -> str:
    return f"{datetime.fromtimestamp(at / 1000, UTC).astimezone():%Y-%m-%d %H:%M:%S}"


def _field(field: str) -> str:
    return "State" if field == DELETED else field.removesuffix("_no").replace("_", " ").capitalize()


def _spoken(reader: Reader, entity: str, field: str, value: object) -> str:
    if value is None or value == "":
        return "nothing"
    if field == DELETED:
        return "withdrawn" if value else "kept"
    if field == "status":
        return str(value).replace("_", " ")
    uid = decoded(entity, field, value) if field in REFS.get(entity, frozenset()) else None
    return _anyone(reader, uid) if isinstance(uid, bytes) else str(value)


def _anyone(reader: Reader, uid: bytes) -> str:
    """Return how a row of any kind is called."""
    names = (_called(reader, entity, uid) for entity in _NAMED)
    return next((name for name in names if name), "a row that is not here yet")


def _called(reader: Reader, entity: str, uid: bytes) -> str:
    model = MODELS[entity]
    columns = [getattr(model, field) for field in _NAMING if hasattr(model, field)]
    found = fetch(reader, select(*columns).where(model.uid == uid)) if columns else ()
    return next((str(value) for row in found for value in row if value), "") or _called_by_others(reader, entity, uid)


def _called_by_others(reader: Reader, entity: str, uid: bytes) -> str:
    """Return what a row without a name is of: `Ann Lee, November` for an attendance."""
    model = MODELS[entity]
    others = [field for field in _ABOUT if hasattr(model, field)]
    if not others or entity in _ABOUT.values():
        return ""
    found = fetch(reader, select(*(getattr(model, field) for field in others)).where(model.uid == uid))
    pairs = [(field, value) for row in found for field, value in zip(others, row, strict=True) if value]
    return ", ".join(filter(None, (_called(reader, _ABOUT[field], value) for field, value in pairs)))
