"""Whether a booking is somebody known, somebody said before in the list, or like somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from facilitator.domain.lookalikes import Lookalike, Lookalikes
from facilitator.domain.names import fold, tidy
from facilitator.domain.sameness import Nicknames, likeness
from facilitator.exchange.registrations.bookings import Booking


@dataclass(frozen=True, slots=True)
class Known:
    """A person the library has, as far as a list can be set beside them."""

    id: bytes
    name: str
    organisation: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Like:
    """Somebody a row may be the same as: known by `id` or said in the row `row_number`, with the reason in words."""

    name: str
    reason: str
    id: bytes | None = None
    row_number: int | None = None
    organisation: str = ""


_MOST = 3
_COMPATIBLE = 55
_CERTAIN = 98
_PHONE = 7
_SHARING = 200


class Matcher:
    """Holds the people known and, as a list is read, those it has named."""

    def __init__(self, known: Iterable[Known], nicknames: Nicknames) -> None:
        self._nicknames = nicknames
        self._people: list[Known | Booking] = []
        self._by_name: dict[str, list[int]] = {}
        self._by_contact: dict[str, list[int]] = {}
        self._said: dict[tuple[str, ...], int] = {}
        self._claimed: dict[bytes, int] = {}
        self._lookalikes: Lookalikes[int] = Lookalikes(nicknames)
        for person in known:
            self._add(person)

    def said_before(self, booking: Booking) -> int | None:
        """Return the row that says the same of one person: letter for letter, or nothing else in another part."""
        earlier = self._said.get(booking.says)
        return earlier if earlier is not None else self._said_elsewhere(booking)

    def known_as(self, booking: Booking) -> tuple[bytes | None, str]:
        """Return the one known person a booking is, and why: the same name, and nothing that speaks against it."""
        same = [each for each in self._same_name(booking) if isinstance(each, Known) and not _against(booking, each)]
        near = [each for each in same if _contacts(booking) & _contacts(each)]
        free = [each for each in same if each.id not in self._claimed]
        sure = [each for each in near if each.organisation == booking.organisation] or near or free
        if len(sure) != 1 or sure[0].id in self._claimed:
            return None, ""
        shared = _contacts(booking) & _contacts(sure[0])
        return sure[0].id, "the name and the address are the same" if shared else "the name is the same"

    def like(self, booking: Booking) -> tuple[Like, ...]:
        """Return who a booking may be the same as, the likest first, with why."""
        found: dict[int, tuple[int, str]] = {}
        for at in self._by_name.get(_name(booking.name), ())[:_MOST]:
            found[at] = (100, _reason(booking, self._people[at], "the name is the same"))
        for at in self._reached_by(booking) - found.keys():
            alike = likeness(booking.name, self._people[at].name, self._nicknames)
            if alike.score >= _COMPATIBLE:
                found[at] = (alike.score, _reason(booking, self._people[at], alike.reason))
        for at, alike in self._lookalikes_of(booking):
            if at not in found and not (alike.score < _CERTAIN and _apart(booking, self._people[at])):
                found[at] = (alike.score, _reason(booking, self._people[at], alike.reason))
        best = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))[:_MOST]
        return tuple(_like(self._people[at], reason) for at, (_, reason) in best)

    def _reached_by(self, booking: Booking) -> set[int]:
        """Return where those stand who share an address or number, at most as many as could be told apart."""
        shared = (self._by_contact.get(contact, ())[:_SHARING] for contact in _contacts(booking))
        return set(chain.from_iterable(shared))

    def _lookalikes_of(self, booking: Booking) -> tuple[Lookalike[int], ...]:
        beside = self._lookalikes.find(booking.known_as) if " " in booking.known_as else ()
        return (*self._lookalikes.find(booking.name), *beside)

    def keep(self, booking: Booking, known: bytes | None) -> None:
        """Remember a booking for the rows that follow, and whom it was found to be."""
        self._said[booking.says] = booking.row_number
        if known:
            self._claimed[known] = booking.row_number
        self._add(booking)

    def _add(self, person: Known | Booking) -> None:
        at = len(self._people)
        self._people.append(person)
        self._by_name.setdefault(_name(person.name), []).append(at)
        for contact in _contacts(person):
            self._by_contact.setdefault(contact, []).append(at)
        self._lookalikes.add(at, person.name)

    def _same_name(self, booking: Booking) -> list[Known | Booking]:
        return [self._people[at] for at in self._by_name.get(_name(booking.name), ())]

    def _said_elsewhere(self, booking: Booking) -> int | None:
        earlier = (each for each in self._same_name(booking) if isinstance(each, Booking) and each.part != booking.part)
        return next((each.row_number for each in earlier if not _against(booking, each)), None)


def _name(name: str) -> str:
    return tidy(name).casefold()


def _contacts(person: Known | Booking) -> set[str]:
    digits = "".join(char for char in person.phone if char.isdigit())
    return {fold(person.email)} - {""} | ({digits[-10:]} if len(digits) >= _PHONE else set())


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and fold(one) != fold(other)


def _against(booking: Booking, other: Known | Booking) -> bool:
    """Return whether something speaks against one person: another address or, without a shared one, another place."""
    if _contacts(booking) & _contacts(other):
        return False
    return _differ(booking.email, other.email) or _differ(booking.organisation, other.organisation)


def _apart(booking: Booking, other: Known | Booking) -> bool:
    return _differ(booking.email, other.email) and _differ(booking.organisation, other.organisation)


def _reason(booking: Booking, other: Known | Booking, name_reason: str) -> str:
    said = [name_reason]
    if _contacts(booking) & _contacts(other):
        said.append("the address is the same")
    elif _differ(booking.email, other.email):
        said.append("the address differs")
    if _differ(booking.organisation, other.organisation):
        said.append("the organisation differs")
    elif fold(booking.organisation) == fold(other.organisation) and booking.organisation != other.organisation:
        said.append("the organisation is written otherwise")
    return "; ".join(said)


def _like(person: Known | Booking, reason: str) -> Like:
    if isinstance(person, Known):
        return Like(person.name, reason, id=person.id, organisation=person.organisation)
    return Like(person.name, reason, row_number=person.row_number, organisation=person.organisation)
