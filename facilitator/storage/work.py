"""What a command is given: the rows of the library inside the transaction that the store opened."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol, TypeVar

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from facilitator.domain.history import FORGOTTEN, FORMER, gone_for_good
from facilitator.domain.refused import Refused
from facilitator.storage import kept
from facilitator.storage.journal import changes_of, default, encoded
from facilitator.storage.row import Row

RowT = TypeVar("RowT", bound=Row)


class Command(Protocol):
    """One thing a person can do: ids and plain values, with the words for undo and history."""

    @property
    def label(self) -> str:
        """The words for undo and history; never words that people said or names."""

    def apply(self, work: "Work") -> None:
        """Change rows, or raise `Refused`."""


@cache
def _by_uid(model: type[Row]) -> Select[Any]:
    """Return the question for a row; it is made once, since making it takes longer than asking it."""
    return select(model).where(model.uid == bindparam("uid"))


@dataclass
class Work:
    """The open transaction of one step."""

    session: Session
    _new: dict[bytes, Row] = field(default_factory=dict)
    forced: dict[bytes, dict[str, object]] = field(default_factory=dict)
    forgetting: bool = False
    final: bool = False

    def add(self, row: RowT) -> RowT:
        """Put a new row into the library."""
        self._new[row.uid] = row
        self.session.add(row)
        return row

    def find(self, model: type[RowT], uid: bytes | None) -> RowT | None:
        """Return a row, withdrawn or not, or None where it is not here."""
        if uid is None:
            return None
        fresh = self._new.get(uid)
        if isinstance(fresh, model):
            return fresh
        held: RowT | None = self.session.scalar(_by_uid(model), {"uid": uid})
        return held

    def get(self, model: type[RowT], uid: bytes | None) -> RowT:
        """Return a row that is there and not withdrawn, or refuse."""
        row = self.find(model, uid)
        if row is None or row.deleted:
            thing = model.__doc__ or "This"
            raise Refused(f"This is no longer in the library ({thing.split(';')[0].split('.')[0].lower()}).")
        return row

    def find_or_add(self, row: RowT) -> RowT:
        """Return the row of that uid, brought back if it was withdrawn, or put the given one in."""
        held = self.find(type(row), row.uid)
        if held is None:
            return self.add(row)
        if held.deleted and gone_for_good(changes_of(self.session.connection(), row.uid)):
            raise Refused("This was forgotten, and cannot be brought back.")
        held.deleted = 0
        return held

    def settle(self, row: Row, **values: object) -> None:
        """Set fields and say so in the journal even where they hold these values already: that closes a clash."""
        for name, value in values.items():
            setattr(row, name, value)
            self.forced.setdefault(row.uid, {})[name] = encoded(value)

    def keep(self, data: bytes) -> str:
        """Keep the bytes of a published file, where the step is undone later too; return their SHA-256."""
        kept.keep(self.session.connection(), data)
        return kept.digest(data)

    def ever_held(self, row: Row, name: str) -> frozenset[str]:
        """Return the texts that a field has had, this one too, without those that are forgotten."""
        before = (change.fields.get(name) for change in changes_of(self.session.connection(), row.uid))
        return frozenset(text for text in (*before, getattr(row, name)) if isinstance(text, str) and text)

    def forget(self, row: Row, *fields: str) -> None:
        """Withdraw a row and forget some fields of it; the step cannot be undone."""
        self.settle(row, deleted=1)
        self.forget_fields(row, *fields)
        self.final = True

    def forget_fields(self, row: Row, *fields: str) -> None:
        """Take what some fields hold out of a row and out of all its history, for good; the row stays.

        A row that is withdrawn in the same step stays so. Undo puts back what else the step did.
        """
        for name in fields:
            setattr(row, name, default(row.__tablename__, name))
        self._mark(row, fields)

    def forget_former(self, row: Row, **values: object) -> None:
        """Set fields, and take what they held before out of all history for good; the row takes other words later.

        What another laptop writes into them meanwhile goes as well: it did not know, and may hold those words.
        """
        self.settle(row, **values)
        self._mark(row, [FORMER + name for name in values])

    def _mark(self, row: Row, names: Iterable[str]) -> None:
        forced = self.forced.setdefault(row.uid, {})
        gone = forced.get(FORGOTTEN, [])
        forced[FORGOTTEN] = sorted({*names, *(gone if isinstance(gone, list) else [])})
        self.forgetting = True
