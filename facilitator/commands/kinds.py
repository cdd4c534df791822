"""An entry becomes another kind and comes back whole; what is sensitive is so under every kind it had."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.commands.entries import ENTRIES, Entry, claim_reference, entry
from facilitator.domain.ids import is_made_of, uid_of
from facilitator.domain.kinds import Kind
from facilitator.storage.models import Action, Decision, Point
from facilitator.storage.work import Work

_HOMES: dict[Kind, type[Entry]] = {Kind.DECISION: Decision, Kind.ACTION: Action}
_CARRIED = ("text", "meeting", "item", "position", "said_at", "sensitive")


@dataclass(frozen=True, slots=True)
class Reclassify:
    """Make an entry another kind: a point, a decision or an action.

    Under another name it is another row, whose id comes from the first one, the same on every laptop. Who said it, at
    which table, themes, owners and links stay with the row that is withdrawn, and are back as soon as that one is.
    """

    label: ClassVar[str] = "Change the kind of a line"
    id: bytes
    kind: str

    def apply(self, work: Work) -> None:
        """Write the kind, or put the words into the row of the other kind, in the old one's place."""
        row, kind = entry(work, self.id), Kind(self.kind)
        model = _HOMES.get(kind, Point)
        if not isinstance(row, model):
            row = _turned(work, row, model)
        if isinstance(row, Point):
            row.kind = kind


@dataclass(frozen=True, slots=True)
class MarkSensitive:
    """Keep an entry off the room's screen and out of every edition, or take that back."""

    label: ClassVar[str] = "Mark as sensitive"
    id: bytes
    sensitive: bool = True

    def apply(self, work: Work) -> None:
        """Write the mark under every kind the line has had: an option of a vote may know it as another."""
        entry(work, self.id)
        for row in shapes(work, self.id):
            row.sensitive = int(self.sensitive)


def _turned(work: Work, row: Entry, model: type[Entry]) -> Entry:
    """Return the row of an entry as another thing, new or brought back; the one that was is withdrawn."""
    uid = _as(model, *_origin(work, row))
    other: Entry = work.find_or_add(model(uid=uid))
    for field in _CARRIED:
        setattr(other, field, getattr(row, field))
    if isinstance(other, Action) and not other.ref:
        claim_reference(work, other)
    row.deleted = 1
    return other


def _as(model: type[Entry], born: type[Entry], uid: bytes) -> bytes:
    """Return the id that an entry, born as a thing under an id, has as this thing."""
    return uid if model is born else uid_of("entry_as", model.__tablename__, uid)


def ids_as_others(uid: bytes) -> frozenset[bytes]:
    """Return the ids that an entry born under this one has as other things."""
    return frozenset(uid_of("entry_as", entity, uid) for entity in ENTRIES)


def _origin(work: Work, row: Entry) -> tuple[type[Entry], bytes]:
    """Return as what and under which id an entry was born: its own, or the one of which its own was made."""
    if not is_made_of(row.uid):
        return type(row), row.uid
    for model in ENTRIES.values():
        for uid in work.session.scalars(select(model.uid).where(model.meeting == row.meeting)):
            if uid_of("entry_as", row.__tablename__, uid) == row.uid:
                return model, uid
    return type(row), row.uid


def shapes(work: Work, id_: bytes) -> Iterator[Entry]:
    """Yield the rows that an entry has had, withdrawn or not."""
    held = [row for model in ENTRIES.values() if (row := work.find(model, id_)) is not None]
    for row in held:
        born, uid = _origin(work, row)
        for model in ENTRIES.values():
            if (shape := work.find(model, _as(model, born, uid))) is not None:
                yield shape
