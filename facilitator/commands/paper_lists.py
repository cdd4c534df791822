"""What is settled once a list that was signed on paper is typed in."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.domain.attendance import Status
from facilitator.storage.models import Attendance, Meeting
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class CloseList:
    """Mark everybody who is still only booked for a meeting as not come; who sent apologies keeps them."""

    label: ClassVar[str] = "Mark the others as not come"
    meeting: bytes

    def apply(self, work: Work) -> None:
        """Write the state of each."""
        work.get(Meeting, self.meeting)
        query = select(Attendance).where(
            Attendance.meeting == self.meeting, Attendance.status == Status.BOOKED, Attendance.deleted == 0
        )
        for row in work.session.scalars(query):
            row.status = Status.DID_NOT_COME
