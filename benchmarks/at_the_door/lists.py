"""Attendee lists: from any file that `people import` or `meeting import` reads, or made up."""

from pathlib import Path
from random import Random

from benchmarks.at_the_door.strangers import strangers
from facilitator.domain.finding import Findable
from facilitator.domain.refused import Refused
from facilitator.exchange.interchange import read_meeting
from facilitator.exchange.nicknames import shipped_nicknames
from facilitator.exchange.registrations import preview, read_registrations

MADE_UP = 90


def people_of(path: Path) -> tuple[Findable, ...]:
    """Return who is on the list in a file, in its order, everyone booked; Refused where it holds no list."""
    people = _of_meeting(path) if _is_json(path) else _of_registrations(path)
    if not people:
        raise Refused("Nobody is on this list.")
    return people


def made_up(seed: int) -> tuple[Findable, ...]:
    """Return a list that needs no file."""
    return strangers(Random(seed), MADE_UP, b"list", booked=True)


def _is_json(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    except OSError:
        return False


def _of_meeting(path: Path) -> tuple[Findable, ...]:
    document = read_meeting(path)
    places = {place.uid: place.name for place in document.organisations}
    badges = {row.person: row.badge for row in document.attendance if row.person}
    return tuple(
        Findable(person.uid, person.name, places.get(person.organisation or b"", ""), badges[person.uid], booked=True)
        for person in document.people
        if person.uid in badges
    )


def _of_registrations(path: Path) -> tuple[Findable, ...]:
    seen = preview(read_registrations(path), (), shipped_nicknames())
    bookings = (row.booking for row in seen.people if row.booking)
    return tuple(
        Findable(b"%08d" % number, booking.name, booking.organisation, booking.badge, booked=True)
        for number, booking in enumerate(bookings)
    )
