"""Contacts as vCards (RFC 6350) become bookings."""

import re
from itertools import count

from facilitator.domain.names import ReadName, join_name, read_name, tidy
from facilitator.domain.refused import Refused
from facilitator.exchange.registrations.bookings import Booking, NotAPerson, Registrations, no_person
from facilitator.exchange.registrations.intake import MOST_ROWS

_LINE = re.compile(r"^(?:[\w-]+\.)?([A-Za-z-]+)(?:;[^:\r\n]*)?:(.*)$")


def is_vcards(text: str) -> bool:
    """Return whether a text is a row of vCards."""
    return text.lstrip().upper().startswith("BEGIN:VCARD")


def read_vcards(text: str) -> Registrations:
    """Return the person of each card; `row_number` counts cards."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    cards = re.split(r"(?im)^BEGIN:VCARD\s*$", unfolded)[1:]
    if len(cards) > MOST_ROWS:
        raise Refused(f"This file has more than {MOST_ROWS:,} cards, so it is not a booking list.")
    read = [_read(number, card) for number, card in zip(count(1), cards, strict=False)]
    bookings = tuple(each for each in read if isinstance(each, Booking))
    return Registrations("vCards", (), bookings, tuple(each for each in read if isinstance(each, NotAPerson)))


def _read(number: int, card: str) -> Booking | NotAPerson:
    said: dict[str, str] = {}
    for line in card.splitlines():
        if found := _LINE.match(line):
            said.setdefault(found[1].upper(), found[2].strip())
    read = _name(said)
    if not read.name:
        return no_person(number, "no name", ())
    organisation = _plain(said.get("ORG", "").partition(";")[0])
    email, phone = said.get("EMAIL", ""), said.get("TEL", "").removeprefix("tel:")
    raw = tuple(said.items())
    return Booking(
        *(number, read.name, read.given, read.family, read.aside, organisation, email, phone),
        written=read.name,
        raw=raw,
    )


def _name(said: dict[str, str]) -> ReadName:
    family, given, *_ = (_plain(part) for part in [*said.get("N", "").split(";"), ""])
    return join_name(given, family) if given and family else read_name(_plain(said.get("FN", "")) or given or family)


def _plain(value: str) -> str:
    return tidy(re.sub(r"\\([,;\\])", r"\1", value).replace("\\n", " "))
