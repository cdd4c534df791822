"""Reading back: what the room says of a decision or an action."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.entries import entry
from facilitator.domain.read_back import Said
from facilitator.domain.refused import Refused
from facilitator.domain.words import kept
from facilitator.storage.models import Point
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Keep what the room said when a decision or an action was read out; an empty answer takes that back."""

    label: ClassVar[str] = "Keep what the room said to a line"
    id: bytes
    answer: str
    note: str = ""

    def apply(self, work: Work) -> None:
        """Write the answer with its note."""
        row = entry(work, self.id)
        if isinstance(row, Point):
            raise Refused("Only decisions and actions are read back.")
        row.read_back, row.read_back_note = Said(self.answer), kept(self.note)
