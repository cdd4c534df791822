"""Bookings: a list of people taken in as one step."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.attendance import Book, MarkAbsent, attendance_id
from facilitator.commands.people import SavePerson, organisation
from facilitator.domain.attendance import Status
from facilitator.domain.words import kept
from facilitator.storage.models import Attendance, Person
from facilitator.storage.work import Work

_FILLED = ("given", "family", "email", "phone", "access", "capacity")


@dataclass(frozen=True, slots=True)
class NewBooking:
    """What a list says of one person; `cancelled` where they sent word that they will not come."""

    person: SavePerson
    badge: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class TakeBookings:
    """Add the people of a list, and book them all for a meeting where one is given.

    A person who is known keeps what is known; only what was empty is filled in.
    """

    label: ClassVar[str] = "Take in a booking list"
    bookings: tuple[NewBooking, ...]
    meeting: bytes | None = None

    def apply(self, work: Work) -> None:
        """Write the people and their bookings."""
        for booking in self.bookings:
            held = work.find(Person, booking.person.id)
            if held is None or held.deleted:
                booking.person.apply(work)
            else:
                _fill_in(work, held, booking.person)
            if self.meeting is not None:
                _book(work, self.meeting, booking)


def _fill_in(work: Work, held: Person, person: SavePerson) -> None:
    for field in _FILLED:
        if not getattr(held, field) and (value := getattr(person, field)):
            setattr(held, field, kept(value))
    if held.organisation is None and person.organisation:
        held.organisation = organisation(work, person.organisation)


def _book(work: Work, meeting: bytes, booking: NewBooking) -> None:
    """Book a person; who sent word that they will not come is listed with apologies, unless they are here."""
    person = booking.person
    Book(meeting, person.id, person.capacity or "", booking.badge).apply(work)
    row = work.get(Attendance, attendance_id(meeting, person.id))
    if booking.cancelled and row.status == Status.BOOKED:
        MarkAbsent(row.uid, Status.APOLOGIES).apply(work)
