"""Who comes and goes at a meeting. Times are local, ISO, to the second."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.people import SavePerson
from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.ids import uid_of
from facilitator.domain.refused import Refused
from facilitator.domain.words import kept
from facilitator.storage.models import Attendance, Meeting, Person
from facilitator.storage.work import Work


def attendance_id(meeting: bytes, person: bytes) -> bytes:
    """Return the id of a person's attendance, the same at every desk."""
    return uid_of("attendance", meeting, person)


@dataclass(frozen=True, slots=True)
class Book:
    """Put a person on the list of a meeting; who is there already stays as they are."""

    label: ClassVar[str] = "Book a person"
    meeting: bytes
    person: bytes
    capacity: str = ""
    badge: str = ""

    def apply(self, work: Work) -> None:
        """Write the booking."""
        row = _attendance(work, self.meeting, self.person)
        row.booked, row.status = 1, row.status or Status.BOOKED
        row.capacity = self.capacity or row.capacity or work.get(Person, self.person).capacity
        row.badge = kept(self.badge) or row.badge or ""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Let a person in."""

    label: ClassVar[str] = "Check in"
    meeting: bytes
    person: bytes
    at: str
    capacity: str = ""

    def apply(self, work: Work) -> None:
        """Write the arrival; refuse who is in already."""
        row = _attendance(work, self.meeting, self.person)
        if row.status == Status.PRESENT:
            raise Refused(f"Already in since {row.arrived_at[11:16]}.")
        row.arrived_at = row.arrived_at or self.at
        row.status, row.left_at = Status.PRESENT, ""
        row.capacity = self.capacity or row.capacity or work.get(Person, self.person).capacity


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Let in someone nobody expected: a new person, present at once."""

    label: ClassVar[str] = "Check in a walk-in"
    id: bytes
    meeting: bytes
    name: str
    capacity: str
    at: str
    organisation: str = ""
    given: str = ""
    family: str = ""

    def apply(self, work: Work) -> None:
        """Write the person and the arrival."""
        capacity = Capacity(self.capacity)
        person = SavePerson(self.id, self.name, self.given, self.family, self.organisation, capacity)
        person.apply(work)
        CheckIn(self.meeting, self.id, self.at, capacity).apply(work)


@dataclass(frozen=True, slots=True)
class AdmitUnnamed:
    """Count someone who gives no name."""

    label: ClassVar[str] = "Count an unnamed person"
    id: bytes
    meeting: bytes
    capacity: str
    at: str

    def apply(self, work: Work) -> None:
        """Write an attendance without a person."""
        work.get(Meeting, self.meeting)
        row = Attendance(uid=self.id, meeting=self.meeting, status=Status.PRESENT, arrived_at=self.at)
        row.capacity = Capacity(self.capacity)
        work.add(row)


@dataclass(frozen=True, slots=True)
class Leave:
    """Someone goes; an attendance by its own id."""

    label: ClassVar[str] = "Mark as left"
    id: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write the time."""
        row = work.get(Attendance, self.id)
        if row.status != Status.PRESENT:
            raise Refused("Only someone who is in can leave.")
        row.status, row.left_at = Status.LEFT, self.at


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Someone who left is in again."""

    label: ClassVar[str] = "Mark as back"
    id: bytes

    def apply(self, work: Work) -> None:
        """Take the leaving back."""
        row = work.get(Attendance, self.id)
        if row.status != Status.LEFT:
            raise Refused("Only someone who left can come back.")
        row.status, row.left_at = Status.PRESENT, ""


@dataclass(frozen=True, slots=True)
class MarkAbsent:
    """Someone sent apologies, did not come, or is only booked after all."""

    label: ClassVar[str] = "Mark as absent"
    id: bytes
    status: str

    def apply(self, work: Work) -> None:
        """Write the state, and no times."""
        if Status(self.status) in CAME:
            raise Refused("Check people in at the door.")
        row = work.get(Attendance, self.id)
        row.status, row.arrived_at, row.left_at = Status(self.status), "", ""


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
class WithdrawAttendance:
    """Take someone off the list of a meeting."""

    label: ClassVar[str] = "Take off the list"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw the attendance."""
        work.get(Attendance, self.id).deleted = 1


def _attendance(work: Work, meeting: bytes, person: bytes) -> Attendance:
    """Return the attendance of a person; one that was taken off the list, or undone, begins anew."""
    work.get(Meeting, meeting)
    work.get(Person, person)
    uid = attendance_id(meeting, person)
    held = work.find(Attendance, uid)
    withdrawn = held is not None and bool(held.deleted)
    row = work.find_or_add(Attendance(uid=uid, meeting=meeting, person=person))
    if withdrawn:
        row.status, row.booked, row.arrived_at, row.left_at = "", 0, "", ""
    return row
