"""What the desk writes beside somebody who is on the list: table, badge, capacity, whether access needs were met."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.domain.access import Met
from facilitator.domain.capacities import Capacity
from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.domain.words import kept
from facilitator.storage.models import Attendance
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class Seat:
    """Give someone a table; 0 for none."""

    label: ClassVar[str] = "Seat at a table"
    id: bytes
    table: int

    def apply(self, work: Work) -> None:
        """Write the table."""
        work.get(Attendance, self.id).table_no = self.table


@dataclass(frozen=True, slots=True)
class SetCapacity:
    """Say as what someone is here today."""

    label: ClassVar[str] = "Set the capacity"
    id: bytes
    capacity: str

    def apply(self, work: Work) -> None:
        """Write the capacity."""
        work.get(Attendance, self.id).capacity = Capacity(self.capacity)


@dataclass(frozen=True, slots=True)
class GiveBadge:
    """Give someone a badge number; an empty one takes it back."""

    label: ClassVar[str] = "Give a badge"
    id: bytes
    badge: str

    def apply(self, work: Work) -> None:
        """Write the number; refuse one that somebody else has today."""
        row, badge = work.get(Attendance, self.id), kept(self.badge)
        query = select(Attendance.badge).where(
            Attendance.meeting == row.meeting, Attendance.uid != row.uid, Attendance.deleted == 0
        )
        if badge and fold(badge) in {fold(taken) for taken in work.session.scalars(query)}:
            raise Refused(f"Badge {badge} is somebody else’s today.")
        row.badge = badge


@dataclass(frozen=True, slots=True)
class SayMet:
    """Say whether what someone needs was there, with a note; an empty answer takes it back."""

    label: ClassVar[str] = "Say whether access needs were met"
    id: bytes
    met: str
    note: str = ""

    def apply(self, work: Work) -> None:
        """Write the answer."""
        row = work.get(Attendance, self.id)
        row.access_met, row.access_note = Met(self.met) if self.met else "", kept(self.note)


@dataclass(frozen=True, slots=True)
class SayFirstTime:
    """Say that someone is here for the first time, or is not, whatever the record says; empty: as the record says."""

    label: ClassVar[str] = "Mark a first-timer"
    id: bytes
    first: str

    def apply(self, work: Work) -> None:
        """Write the mark."""
        if self.first not in {"", "yes", "no"}:
            raise Refused("Say yes or no.")
        work.get(Attendance, self.id).first_time = self.first
