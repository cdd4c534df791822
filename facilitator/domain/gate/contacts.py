"""Finding how and where somebody can be reached: addresses, numbers, postcodes, and numbers of the state."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_GAP = r"[\s.\-‐‑–()/]"
_ANY = re.compile(r"[\d@]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_EMAIL = re.compile(r"[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+", re.UNICODE)
_PHONE = re.compile(
    rf"(?<![\w£$€.,/+])(?:\(?(?:\+|00){_GAP}?\d{{1,3}}\)?{_GAP}{{0,2}}(?:\(0\){_GAP}?)?|\(?0)(?:{_GAP}{{0,2}}\d){{8,12}}(?!\w)"
)
_DIGITS_OF_A_PHONE = range(10, 16)
_TEN = re.compile(r"(?<![\w.,/+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-])")
_INSURANCE = re.compile(
    r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?!\w)", re.IGNORECASE
)
_AREAS = """
AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK
FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN
NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW
UB W WA WC WD WF WN WR WS WV YO ZE
"""
_POSTCODE = re.compile(
    rf"(?<!\w)(?:{'|'.join(_AREAS.split())})\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{{2}}(?!\w)|(?<!\w)GIR\s?0AA(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)$")
_WAY = (
    "road street avenue lane close drive crescent grove gardens terrace square mews way place court rise row walk hill "
    "view green park rd st ave ln cl dr cres"
)
_NUMBER = r"(?<![\w£$€.,:/-])(?:[Ff]lat \w{1,4},? )?\d{1,4}[A-Za-z]?,? "
_WRITTEN = re.compile(
    rf"{_NUMBER}(?:[A-Z][\w’'-]*\.? ){{1,3}}(?:{'|'.join(way.capitalize() for way in _WAY.split())})\b"
    r"(?! (?:bus|tram|service)\b)"
)
_TYPED = re.compile(
    rf"{_NUMBER}(?!(?:minutes?|mins?|hours?|miles?|days?|weeks?|months?|years?|metres?|yards?|people|more|new|other|way|main|"
    r"busy|long|short|small|big|car|of|on|in|at|per|times|or|and|to|bus|st|nd|rd|th)\b)[a-z’'-]{3,} "
    r"(?:road|street|avenue|lane|close|drive|crescent|terrace)\b"
)
_ELEVEN, _CHECKED = 11, 9


@dataclass(frozen=True, slots=True)
class Contact:
    """How somebody could be reached: the words as they stand, and what they are."""

    words: str
    what: str


def contacts(text: str) -> Iterator[Contact]:
    """Yield what of a text would tell how or where to find somebody, each stretch of it once."""
    if not _ANY.search(text):
        return
    plain, taken = _plain_digits(text), set[int]()
    for what, pattern, fits in _PATTERNS:
        for found in pattern.finditer(plain):
            stretch = range(*found.span())
            if fits(found[0]) and taken.isdisjoint(stretch):
                taken.update(stretch)
                yield Contact(text[found.start() : found.end()].strip(" .,’'-"), what)


def same(words: str) -> str:
    """Return a contact for comparing: without case and without what separates its parts."""
    return re.sub(r"[\W_]", "", _plain_digits(words).casefold())


def _plain_digits(text: str) -> str:
    """Return a text as long as it was, with the digits of every script as 0 to 9."""
    return _OTHER_DIGIT.sub(lambda found: str(int(found[0])), text)


def _digits(words: str) -> list[int]:
    return [int(char) for char in words if char.isdecimal()]


def _is_phone(words: str) -> bool:
    return len(_digits(words)) in _DIGITS_OF_A_PHONE


def is_nhs_number(words: str) -> bool:
    """Return whether ten digits are an NHS number: the last one checks the others, modulo 11."""
    digits = _digits(words)
    check = _ELEVEN - sum(digit * (10 - at) for at, digit in enumerate(digits[:_CHECKED])) % _ELEVEN
    return check % _ELEVEN == digits[_CHECKED]


def _is_postcode(words: str) -> bool:
    return words == words.upper() or not _ORDINAL.search(words)


def _always(_words: str) -> bool:
    return True


_PATTERNS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("an e-mail address", _EMAIL, _always),
    ("a phone number", _PHONE, _is_phone),
    ("an NHS number", _TEN, is_nhs_number),
    ("a National Insurance number", _INSURANCE, _always),
    ("a street address", _WRITTEN, _always),
    ("a street address", _TYPED, _always),
    ("a postcode", _POSTCODE, _is_postcode),
)
