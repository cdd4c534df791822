"""Bookings: a list of people taken in as one step."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.attendance import Book, MarkAbsent, attendance_id
from facilitator.commands.companions import Unnamed, excuse, expect, tie
from facilitator.commands.consents import RecordConsent, consent_id
from facilitator.commands.people import SavePerson, kept_person, organisation
from facilitator.domain.attendance import Status
from facilitator.domain.bookings import Detail
from facilitator.domain.consents import BY_LIST, Answer, list_counts
from facilitator.domain.words import kept
from facilitator.storage.models import Attendance, Consent, Person
from facilitator.storage.work import Work

_NAMES = ("given", "family")
_OTHERS = (Detail.EMAIL, Detail.PHONE, Detail.ACCESS)


@dataclass(frozen=True, slots=True)
class NewConsent:
    """What a list says that somebody answered, with the wording they were shown."""

    purpose: str
    answer: str
    wording: str


@dataclass(frozen=True, slots=True)
class NewBooking:
    """What a list says of one person; `cancelled` where they sent word that they will not come.

    Of the details in `renewed` the list's word stands in place of what is known. `host` is who brings them, `brings`
    whom they bring without a name.
    """

    person: SavePerson
    badge: str = ""
    cancelled: bool = False
    renewed: frozenset[str] = frozenset()
    consents: tuple[NewConsent, ...] = ()
    host: bytes | None = None
    brings: tuple[Unnamed, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeBookings:
    """Add the people of a list, and book them all for a meeting where one is given.

    A person who is known keeps what is known, but for what is `renewed`; what was empty is filled in. Those of the
    attendances `gone` who are still expected have sent apologies. `source` is what the list is called, `at` when it
    is taken in: both stand beside what people agreed to.
    """

    label: ClassVar[str] = "Take in a booking list"
    bookings: tuple[NewBooking, ...]
    meeting: bytes | None = None
    gone: tuple[bytes, ...] = ()
    source: str = BY_LIST
    at: str = ""

    def apply(self, work: Work) -> None:
        """Write the people and their bookings."""
        for booking in self.bookings:
            held = work.find(Person, kept_person(work, booking.person.id))
            if held is None or held.deleted:
                booking.person.apply(work)
            else:
                _fill_in(work, held, booking.person, booking.renewed)
            for consent in booking.consents:
                self._record(work, booking, consent)
            if self.meeting is not None:
                _book(work, self.meeting, booking)
        if self.meeting is not None:
            for booking in self.bookings:
                _tie(work, self.meeting, booking)
        for attendance in self.gone:
            _excuse(work, attendance)

    def _record(self, work: Work, booking: NewBooking, new: NewConsent) -> None:
        """Write an answer, where what was answered before does not stand against it."""
        person = kept_person(work, booking.person.id)
        held = work.find(Consent, consent_id(person, new.purpose))
        answer, method = (held.answer, held.method) if held is not None and not held.deleted else ("", "")
        renewed = consent_field(new.purpose) in booking.renewed
        if list_counts(answer, method, Answer(new.answer), renewed=renewed):
            RecordConsent(person, new.purpose, new.answer, new.wording, self.at, self.source, BY_LIST).apply(work)


def _fill_in(work: Work, held: Person, person: SavePerson, renewed: Collection[str]) -> None:
    for field in (*_NAMES, *_OTHERS):
        if (field in renewed or not getattr(held, field)) and (value := getattr(person, field)):
            setattr(held, field, kept(value))
    if person.capacity and not held.capacity:
        held.capacity = person.capacity
    if person.organisation and (held.organisation is None or Detail.ORGANISATION in renewed):
        held.organisation = organisation(work, person.organisation)


def consent_field(purpose: str) -> str:
    """Return how a consent is called among the details that are renewed."""
    return f"consent {purpose}"


def _book(work: Work, meeting: bytes, booking: NewBooking) -> None:
    """Book a person; who sent word that they will not come is listed with apologies, unless they are here."""
    person = kept_person(work, booking.person.id)
    uid = attendance_id(meeting, person)
    held = work.find(Attendance, uid)
    if held is not None and held.deleted:
        held = None
    capacity = _said(held, Detail.CAPACITY, booking.person.capacity or "", booking.renewed)
    badge = _said(held, Detail.BADGE, booking.badge, booking.renewed)
    Book(meeting, person, capacity, badge).apply(work)
    row = work.get(Attendance, uid)
    if booking.cancelled and row.status == Status.BOOKED:
        excuse(work, row)
    elif row.status == Status.APOLOGIES and Detail.STATUS in booking.renewed:
        MarkAbsent(uid, Status.BOOKED).apply(work)


def _said(held: Attendance | None, detail: Detail, said: str, renewed: Collection[str]) -> str:
    """Return the list's word for a detail where it counts: nothing was known, or the new one is taken."""
    return said if held is None or detail in renewed or not getattr(held, detail) else ""


def _tie(work: Work, meeting: bytes, booking: NewBooking) -> None:
    """Write who comes with whom, once everybody on the list is booked."""
    person = kept_person(work, booking.person.id)
    expect(work, meeting, person, booking.brings)
    if booking.host is not None:
        tie(work, meeting, person, kept_person(work, booking.host))


def _excuse(work: Work, attendance: bytes) -> None:
    """List somebody with apologies who is still expected."""
    row = work.find(Attendance, attendance)
    if row is not None and not row.deleted and row.booked and row.status == Status.BOOKED:
        excuse(work, row)
