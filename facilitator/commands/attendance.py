"""Who comes and goes at a meeting. Times are local, ISO, to the second; none is kept once the meeting is closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import Select, select

from facilitator.commands.people import SavePerson, kept_person
from facilitator.domain.attendance import CAME, Status, in_since
from facilitator.domain.capacities import Capacity
from facilitator.domain.closing import time_kept
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
        person = kept_person(work, self.person)
        row = _attendance(work, self.meeting, person)
        row.booked, row.status = 1, row.status or Status.BOOKED
        row.capacity = self.capacity or row.capacity or work.get(Person, person).capacity
        row.badge = kept(self.badge) or row.badge or ""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Let a person in, and with them all who are booked to come with them."""

    label: ClassVar[str] = "Check in"
    meeting: bytes
    person: bytes
    at: str
    capacity: str = ""

    def apply(self, work: Work) -> None:
        """Write the arrivals; refuse who is in already. Somebody who was taken out of the lists is back in them."""
        person = kept_person(work, self.person)
        if (known := work.find(Person, person)) is not None and known.deleted:
            work.find_or_add(Person(uid=person))
        row = _attendance(work, self.meeting, person)
        at = _time(work, self.meeting, self.at)
        _refuse_who_is_in(row, at)
        _arrive(row, at)
        work.settle(row, status=Status.PRESENT)  # said though it was so before: another desk may mark them absent
        row.capacity = self.capacity or row.capacity or work.get(Person, person).capacity
        for other in _coming_with(work, self.meeting, person):
            _arrive(other, at)


@dataclass(frozen=True, slots=True)
class BringAlong:
    """Say who brings somebody: from then on both are let in together; None for nobody."""

    label: ClassVar[str] = "Bring somebody along"
    id: bytes
    person: bytes | None

    def apply(self, work: Work) -> None:
        """Write who brings them; nobody brings themselves, and who is brought brings nobody."""
        row = work.get(Attendance, self.id)
        if self.person is not None:
            host = work.get(Attendance, attendance_id(row.meeting or b"", self.person))
            if self.person == row.person or host.with_person is not None:
                raise Refused("Choose somebody who comes on their own account.")
            if row.person is not None and work.session.scalars(_brought_by(row.meeting or b"", row.person)).first():
                raise Refused("They bring somebody themselves.")
        row.with_person = self.person


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
    with_person: bytes | None = None

    def apply(self, work: Work) -> None:
        """Write an attendance without a person."""
        row = Attendance(uid=self.id, meeting=self.meeting, status=Status.PRESENT)
        row.arrived_at = _time(work, self.meeting, self.at)
        row.with_person = self.with_person
        row.capacity = Capacity(self.capacity)
        work.add(row)


@dataclass(frozen=True, slots=True)
class CheckInUnnamed:
    """Let in somebody who is expected and gives no name; an attendance by its own id."""

    label: ClassVar[str] = "Check in"
    id: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write the arrival; refuse who is in already."""
        row = work.get(Attendance, self.id)
        at = _time(work, row.meeting, self.at)
        _refuse_who_is_in(row, at)
        _arrive(row, at)


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
        row.status, row.left_at, row.back_at = Status.LEFT, _time(work, row.meeting, self.at), ""


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Someone who left is in again; when they left stays on the record."""

    label: ClassVar[str] = "Mark as back"
    id: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write the time."""
        row = work.get(Attendance, self.id)
        if row.status != Status.LEFT:
            raise Refused("Only someone who left can come back.")
        row.status, row.back_at = Status.PRESENT, _time(work, row.meeting, self.at)


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
        row.status, row.arrived_at, row.left_at, row.back_at = Status(self.status), "", "", ""


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
        row.status, row.booked, row.with_person = "", 0, None
        row.arrived_at, row.left_at, row.back_at = "", "", ""
    return row


def _time(work: Work, meeting: bytes | None, at: str) -> str:
    held = work.get(Meeting, meeting)
    return time_kept(held.status, held.closed_at, at)


def _refuse_who_is_in(row: Attendance, at: str) -> None:
    """Refuse who is in; of a meeting that is over, who was there and left as well: they have come already."""
    if row.status == Status.LEFT and not at:
        raise Refused("They are in the record already, as having left before the end.")
    if row.status == Status.PRESENT:
        raise Refused(f"Already {in_since(row.arrived_at, row.back_at)}.")


def _arrive(row: Attendance, at: str) -> None:
    """Write an arrival; who had left is back, and keeps the time of their first coming."""
    if row.status == Status.LEFT:
        row.back_at = at
    row.arrived_at = row.arrived_at or at
    row.status = Status.PRESENT


def _brought_by(meeting: bytes, person: bytes) -> Select[Attendance]:
    """Return the question for those whom a person brings to a meeting."""
    return select(Attendance).where(
        Attendance.meeting == meeting, Attendance.with_person == person, Attendance.deleted == 0
    )


def _coming_with(work: Work, meeting: bytes, person: bytes) -> Sequence[Attendance]:
    """Return those still expected whom a person brings."""
    return work.session.scalars(_brought_by(meeting, person).where(Attendance.status == Status.BOOKED)).all()
