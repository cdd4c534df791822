"""What a note-taker keeps to come back to: where a bit was missed, and what is to be asked again."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.entries import entry, place_at_end
from facilitator.domain.kinds import Kind
from facilitator.domain.marks import MISSED_WORDS, Mark
from facilitator.domain.refused import Refused
from facilitator.storage.models import Point
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class MissedABit:
    """Keep that something was said here that nobody wrote down; a note, which no edition has."""

    label: ClassVar[str] = "Mark that a bit was missed"
    id: bytes
    meeting: bytes
    item: bytes | None
    at: str
    table: int = 0

    def apply(self, work: Work) -> None:
        """Write the note with its mark and its time."""
        point = Point(uid=self.id, text=MISSED_WORDS, kind=Kind.NOTE, mark=Mark.MISSED, said_at=self.at)
        point.table_no = self.table
        place_at_end(work, point, self.meeting, self.item)
        work.add(point)


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Mark that a point is to be asked again; once more takes the mark back."""

    label: ClassVar[str] = "Mark to ask again"
    id: bytes

    def apply(self, work: Work) -> None:
        """Write the mark, or take it back."""
        point = entry(work, self.id)
        if not isinstance(point, Point):
            raise Refused("Only a point can be marked to ask again, not a decision or an action.")
        if point.mark == Mark.MISSED:
            raise Refused("This line says already that a bit was missed.")
        point.mark = "" if point.mark == Mark.ASK_AGAIN else Mark.ASK_AGAIN
