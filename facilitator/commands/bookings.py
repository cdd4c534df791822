"""Bookings: a list of people taken in as one step."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.attendance import Book
from facilitator.commands.people import SavePerson
from facilitator.domain.words import kept
from facilitator.storage.models import Person
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class TakeBookings:
    """Add the people of a list, and book them all for a meeting where one is given.

    A person who is known keeps what is known; only what was empty is filled in.
    """

    label: ClassVar[str] = "Take in a booking list"
    people: tuple[SavePerson, ...]
    meeting: bytes | None = None
    badges: tuple[str, ...] = ()

    def apply(self, work: Work) -> None:
        """Write the people and their bookings."""
        badges = self.badges or ("",) * len(self.people)
        for person, badge in zip(self.people, badges, strict=True):
            held = work.find(Person, person.id)
            if held is None or held.deleted:
                person.apply(work)
            else:
                _fill_in(held, person)
            if self.meeting is not None:
                Book(self.meeting, person.id, person.capacity or "", badge).apply(work)


def _fill_in(held: Person, person: SavePerson) -> None:
    for field in ("given", "family", "email", "phone", "access", "capacity"):
        if not getattr(held, field) and (value := getattr(person, field)):
            setattr(held, field, kept(value))
