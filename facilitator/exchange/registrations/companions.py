"""Who comes with whom, as booking lists say it: columns of companions, counts of guests, and whose guest a row is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.domain.capacities import Capacity
from facilitator.domain.ids import uid_of
from facilitator.domain.names import fold, read_name
from facilitator.exchange.registrations.bookings import Booking, Registrations, Unnamed

_ROLES = (
    r"(carers?|pas?|personal assistants?|support workers?|supporters?|companions?|assistants?|enablers?|escorts?|"
    r"interpreters?)"
)
_SOMEBODY = rf"({_ROLES}|guests?|anyone|anybody|someone|somebody|friends?|family)( else)?( with you)?"
_COMPANIONS = re.compile(
    rf"((names? of )?(your |any |my )?((carer (or )?pa|pa (or )?carer|companions?|accompanied by|accompanying person|"
    rf"plus (1|one)s?|support workers?|supporters?|personal assistants?|pas?)( s)?)( full)?( names?)?( if \w+)?( y n)?|"
    rf"(names? of )?(your )?{_ROLES}( s)? (full )?names?( if \w+)?|names? of (your )?{_ROLES}( if \w+)?|"
    r"((number|no) of |additional |extra )?guests( coming| attending)?|"
    rf"(who (are you |will you be )?|i am )?bringing|(.* )?bring(ing)? (.* )?{_SOMEBODY}|"
    r"(are|will|is|do|would) .*\baccompan\w+\b.*|"
    rf".*\b({_ROLES}|anyone|anybody|someone|somebody)\b.*\b(coming|come|attend\w*|accompany\w*|with you|with me)\b.*)"
)
_HOST = re.compile(
    rf"(is )?(a )?(guests?|{_ROLES}) (of|to|for)( whom?)?( name)?|"
    r"(accompanying|supporting|coming with|comes with|here with|attending with|with)( whom?)?( name)?"
)
_NEITHER = re.compile(
    r"\b(e ?mail|phone|telephone|mobile|needs?|dietary|access|requirements?|allerg\w*|tickets?|address|emergency|cost|"
    rf"paid|order|(are you|i am|as) an? {_ROLES})\b"
)
_GUESTS = re.compile(r"\b(guests?|plus|bringing)\b")
_ALONE = re.compile(
    r"(no|none|nobody|no one|not|n a|na|nil|0|zero|false|alone|just me|only me|myself|non|aucun|nein)\b.*"
)
_FILLING = re.compile(
    r"^(yes|y|true|oui|x|✓|✔|with|my|our|the|a|an|own|is|coming|bringing|will|be|by|i am|i'm|name|guest|"
    r"plus (one|1)|\+ ?1|someone|somebody|tbc|tba|to be confirmed|husband|wife|partner|spouse|son|daughter|mother|mum|"
    rf"father|dad|brother|sister|friend|neighbour|bsl|sign language|{_ROLES})(?![\w'’])[\s:,.–—-]*",
    re.IGNORECASE,
)
_COUNT = re.compile(r"^\+?\s*(\d+|one|two|three)(?![\w])[\s:,.x×–—-]*", re.IGNORECASE)
_WORDS = {"one": 1, "two": 2, "three": 3}
_BETWEEN = re.compile(r"\s*(?:[;&/\n]|\band\b|\bet\b)\s*", re.IGNORECASE)
_PROSE = frozenset(
    re.findall(
        r"\w+",
        """if there need needs will sure maybe perhaps depends possibly be yet please can could would who when then have
        has not no or but for because she he they we me it in on at to see later""",
    )
)
_LONGEST_NAME = 5
_LONGEST = 200
_MOST = 9
"""The most whom one row brings without names; a larger number is no number of guests."""


@dataclass(frozen=True, slots=True)
class Brought:
    """Whom a cell names, and how many it says there are."""

    names: tuple[str, ...] = ()
    number: int = 0


def names_companions(words: str) -> bool:
    """Return whether a heading, folded and without signs, asks who comes with somebody."""
    return bool(_COMPANIONS.fullmatch(words)) and not _NEITHER.search(words)


def names_host(words: str) -> bool:
    """Return whether a heading, folded and without signs, says with whom somebody comes."""
    return bool(_HOST.fullmatch(words)) and not _NEITHER.search(words)


def brought(cell: str, *, named: bool) -> Brought:
    """Return whom a cell says somebody brings; `named` where the heading asks for names, so that small letters are one.

    What is neither a name, a number nor a yes says nothing.
    """
    if len(cell) > _LONGEST or _ALONE.fullmatch(" ".join(re.sub(r"[^\w]+", " ", fold(cell)).split())):
        return Brought()
    count = _COUNT.match(cell.strip())
    number = int(_WORDS.get(count[1].lower(), count[1])) if count and len(count[1]) < _MOST else 0
    rest = cell.strip()[count.end() :] if count else cell.strip()
    pieces = [_unfilled(piece) for piece in _BETWEEN.split(re.sub(r"[()\[\]]", " ; ", rest))]
    names = tuple(dict.fromkeys(piece for piece, _ in pieces if _is_name(piece, named=named)))
    said_yes = any(filled for _, filled in pieces)
    return Brought(names, max(len(names), number if number <= _MOST else 0, int(said_yes)))


def _unfilled(piece: str) -> tuple[str, bool]:
    """Return a piece without the words before a name (`yes – my carer`), and whether there were any."""
    bare = piece.strip(" .,:–—-")
    while (shorter := _FILLING.sub("", bare)) != bare:
        bare = shorter
    return bare, bare != piece.strip(" .,:–—-")


def _is_name(piece: str, *, named: bool) -> bool:
    words = piece.replace(",", " ").split()
    if not 1 <= len(words) <= _LONGEST_NAME or any(fold(word) in _PROSE for word in words):
        return False
    letters = all(char.isalpha() or not char.isascii() or char in "-'." for word in words for char in word)
    return letters and len(piece) > 1 and (named or piece != piece.lower() or piece.upper() == piece.lower())


def brings(columns: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], tuple[Unnamed, ...]]:
    """Return the names and the unnamed whom the columns of a row, heading and cell, say that somebody brings.

    A count and a name mean the same people: only who is left over is unnamed.
    """
    names: dict[str, None] = {}
    number, one = 0, Unnamed("Supporter", Capacity.SUPPORTER)
    for words, cell in columns:
        said = brought(cell, named="name" in words)
        names |= dict.fromkeys(said.names)
        if said.number > number:
            number, one = said.number, _as_what(words, cell)
    return tuple(names), (one,) * (number - len(names))


def _as_what(words: str, cell: str) -> Unnamed:
    if "interpret" in f"{words} {fold(cell)}":
        return Unnamed("Interpreter", Capacity.INTERPRETER)
    supports = re.search(rf"\b{_ROLES}\b", f"{words} {fold(cell)}")
    return Unnamed("Guest", "") if _GUESTS.search(words) and not supports else Unnamed("Supporter", Capacity.SUPPORTER)


def capacity_of_companions(columns: Iterable[tuple[str, str]]) -> Capacity | None:
    """Return as what those come whom the columns of a row name; None for a guest."""
    found = [_as_what(words, cell).capacity for words, cell in columns]
    return Capacity(found[0]) if found and found[0] else None


def companion_id(host: bytes, name: str) -> bytes:
    """Return the id of somebody whom only their host's row names: the same host's same companion is one person."""
    return uid_of("companion", host, fold(name))


def with_companions(read: Registrations) -> Registrations:
    """Return a list in which everyone named as a companion is a person, tied to who brings them.

    Who has a row of their own is that row; the others follow after the last row.
    """
    rows: dict[str, list[int]] = {}
    for at, booking in enumerate(read.bookings):
        rows.setdefault(fold(booking.name), []).append(at)
    bookings = [_hosted(booking, read, rows) for booking in read.bookings]
    numbers = [*(each.row_number for each in read.bookings), *(each.row_number for each in read.not_people)]
    last = max(numbers, default=0)
    for host in read.bookings:
        for name in host.companions:
            found = rows.get(fold(read_name(name).name), [])
            if len(found) == 1:
                bookings[found[0]] = _tied(bookings[found[0]], host)
            else:
                last += 1
                bookings.append(_tied(_companion(name, host, last), host))
    return replace(read, bookings=tuple(bookings))


def _hosted(booking: Booking, read: Registrations, rows: dict[str, list[int]]) -> Booking:
    if not booking.guest_of:
        return booking
    found = rows.get(fold(read_name(booking.guest_of).name), [])
    if len(found) == 1:
        return _tied(booking, read.bookings[found[0]])
    return replace(booking, comes_with=f"with {booking.guest_of}, of whom this list has no row")


def _tied(booking: Booking, host: Booking) -> Booking:
    if booking.row_number == host.row_number or booking.host_row is not None:
        return booking
    return replace(booking, host_row=host.row_number, comes_with=f"comes with {host.name}")


def _companion(name: str, host: Booking, number: int) -> Booking:
    read = read_name(name)
    return Booking(
        row_number=number,
        name=read.name,
        given=read.given,
        family=read.family,
        capacity=host.companions_as,
        cancelled=host.cancelled,
        part=host.part,
        written=f"{read.name} with {host.written}",
        added=True,
    )
