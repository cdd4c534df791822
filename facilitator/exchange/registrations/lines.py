"""Names pasted one a line, or as an e-mail program lists them, become bookings."""

import re
from itertools import chain

from facilitator.domain.names import PARTICLES, read_name, set_aside, tidy
from facilitator.domain.refused import Refused
from facilitator.exchange.registrations.bookings import Booking, NotAPerson, Registrations, no_person
from facilitator.exchange.registrations.headings import NAMING, column_of
from facilitator.exchange.registrations.intake import MOST_ROWS
from facilitator.exchange.registrations.people import is_total, name_of_address

_MARKER = re.compile(r"^\s*(?:[-*•·–—▪◦‣●○■□+>]\s*|\(?\d{1,4}[.):]\s*|\d{1,4}[\t ]+|\[[ xX✓]?\]\s*)+(?=\S)")
_MAILBOX = r"[^\s<>()\[\],;:\"@]{1,64}@[^\s<>()\[\],;:\"@]{1,255}\.[^\s<>()\[\],;:\"@]{1,63}"
"""An address: its lengths are bounded, as mail bounds them, so that no line takes long to search."""
_ADDRESS = re.compile(rf"[<(\[]?\s*(?:mailto:)?({_MAILBOX})\s*[>)\]]?")
_BETWEEN = re.compile(r"(?<=>)\s*,\s*|(?<=\S)\s*;\s*")
_ODD = re.compile(r"[{}=\\/|<>^~$%#]|://|[.!?]\s+\S+\s+\S+\s+\S+")
_APART = re.compile(r"\s+[-–—]\s+|\t+")
_LONGEST, _WORDIEST, _MANY = 60, 6, 3


def read_lines(text: str) -> Registrations:
    """Return the people of a list with one name a line; a text that is mostly something else is refused."""
    lines = _lines(text)
    if len(lines) > MOST_ROWS:
        raise Refused(f"This list has more than {MOST_ROWS:,} lines, so it is not a list of names.")
    family_first = _family_first([line for _, line in lines])
    read = [_read(number, line, family_first=family_first) for number, line in lines]
    bookings = tuple(each for each in read if isinstance(each, Booking))
    others = tuple(each for each in read if isinstance(each, NotAPerson))
    if len(bookings) <= sum(1 for each in others if each.reason == _NO_NAME):
        raise Refused("No names were found: give the list a row of headings, or put one name on each line.")
    return Registrations("one name a line", (), bookings, others)


_NO_NAME = "not a name"


def _lines(text: str) -> list[tuple[int, str]]:
    """Return what says something, each with a number of its own: the line's, or the piece's where a line names many."""
    pieces = [_pieces(line) for line in re.split(r"\r\n|\r|\n", text)]
    said = [[tidy(_MARKER.sub("", piece).strip(" ,;")) for piece in parted] for parted in pieces]
    if any(len(parted) > 1 for parted in said):
        return list(enumerate(filter(None, chain.from_iterable(said)), start=1))
    return [(number, line) for number, (line,) in enumerate(said, start=1) if line]


def _pieces(line: str) -> list[str]:
    """Return the people of a line: parted where an e-mail program parts them, or at commas between many names."""
    if ";" in line or line.count("@") > 1:
        return _BETWEEN.split(line)
    return line.split(",") if line.count(",") >= _MANY and "@" not in line else [line]


def _read(number: int, line: str, *, family_first: bool) -> Booking | NotAPerson:
    address = _ADDRESS.search(line)
    email = address[1] if address else ""
    if column_of(line)[0] in NAMING:
        return no_person(number, "headings", (line,))
    said = _ADDRESS.sub(" ", line).strip(" ,;\"'") if address else line
    if line.endswith(":") or is_total((line,)):
        return no_person(number, "a heading or a total", (line,))
    name, organisation = _parted(tidy(said).lstrip("@") or name_of_address(email), family_first=family_first)
    if not is_like_a_name(name):
        return no_person(number, _NO_NAME, (line,))
    read = read_name(name, email)
    written = set_aside(name)[0]
    return Booking(number, read.name, read.given, read.family, read.aside, organisation, email, written=written)


def _parted(said: str, *, family_first: bool) -> tuple[str, str]:
    """Return name and organisation of `Ann Lee – Mind` or, where names are not turned round, of `Ann Lee, Mind`."""
    name, *rest = _APART.split(said, maxsplit=1)
    if not rest and not family_first and " " in name.partition(",")[0]:
        name, *rest = name.split(",", maxsplit=1)
    organisation = " ".join(rest).strip(" ,;")
    return (name.strip(" \"'"), organisation) if len(organisation) <= _LONGEST else (said, "")


def _family_first(lines: list[str]) -> bool:
    """Return whether most lines with a comma have one word before it (small ones like `van` aside)."""
    before = [line.partition(",")[0].split() for line in lines if "," in line and not line.endswith(",")]
    single = [words for words in before if len([word for word in words if word.casefold() not in PARTICLES]) == 1]
    return len(single) * 2 > len(before)


def is_like_a_name(text: str) -> bool:
    """Return whether a text may be a name: letters, not long, not a sentence, not code."""
    bare, _ = set_aside(text)
    letters = sum(char.isalpha() for char in bare)
    short = len(bare) <= _LONGEST and len(bare.split()) <= _WORDIEST
    return short and letters * 3 >= len(bare.replace(" ", "")) and letters > 0 and not _ODD.search(bare)
