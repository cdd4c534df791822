"""Clashes: two laptops set one field apart, and a person says which it is."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.speakers import forget_speakers
from facilitator.domain.refused import Refused
from facilitator.storage.journal import FIELDS, decoded
from facilitator.storage.models import MODELS, Meeting
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SettleClash:
    """Let one value stand, wherever the row goes; `value` is as the journal holds it."""

    label: ClassVar[str] = "Settle a clash"
    entity: str
    id: bytes
    field: str
    value: object

    def apply(self, work: Work) -> None:
        """Write the value, also where it is the one that is shown already; it may close a meeting (R-C9)."""
        row = work.find(MODELS[self.entity], self.id)
        if row is None or self.field not in FIELDS[self.entity]:
            raise Refused("This clash is no longer in the library.")
        work.settle(row, **{self.field: decoded(self.entity, self.field, self.value)})
        if isinstance(row, Meeting):
            forget_speakers(work)
