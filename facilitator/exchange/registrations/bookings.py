"""What one row of a booking list says of one person, and why a row is no person."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.capacities import Capacity
from facilitator.domain.names import fold
from facilitator.exchange.registrations.consenting import Consented


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody who is brought and not named, and as what they come."""

    label: str
    capacity: str


@dataclass(frozen=True, slots=True)
class Booking:
    """A row read as a person; what the list does not say is empty, and `raw` keeps the row as it came.

    `cancelled` and `coming` are only set where the list says so in words. `companions` are whom it names, of that
    capacity, `brings` whom it does not; `host_row` is the row of who brings this person, `comes_with` that in words;
    `added` is set of who has no row of their own.
    """

    row_number: int
    name: str
    given: str = ""
    family: str = ""
    known_as: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    capacity: Capacity | None = None
    access: str = ""
    consents: tuple[Consented, ...] = ()
    badge: str = ""
    cancelled: bool = False
    coming: bool = False
    part: int = 0
    written: str = ""
    companions: tuple[str, ...] = ()
    companions_as: Capacity | None = None
    brings: tuple[Unnamed, ...] = ()
    guest_of: str = ""
    host_row: int | None = None
    comes_with: str = ""
    added: bool = False
    raw: tuple[tuple[str, str], ...] = ()

    @property
    def says(self) -> tuple[str, ...]:
        """What the row says of the person, letter for letter: two rows with the same are one person, said twice."""
        rest = (self.organisation, self.phone, self.capacity or "", self.access, self.badge)
        return (self.written, self.known_as, fold(self.email), *rest)


@dataclass(frozen=True, slots=True)
class NotAPerson:
    """A row that is no person, and why."""

    row_number: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Registrations:
    """A booking list as read: how it was written, which heading was read as what, its people and what is none."""

    form: str
    columns: tuple[tuple[str, str], ...]
    bookings: tuple[Booking, ...]
    not_people: tuple[NotAPerson, ...]


def no_person(number: int, reason: str, cells: Iterable[str]) -> NotAPerson:
    """Return a row that is no person with its first words."""
    return NotAPerson(number, reason, " ".join(filter(None, cells))[:80])
