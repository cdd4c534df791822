"""Names as people type them: folded for comparing, split into parts, read from lists."""

import re
import unicodedata
from dataclasses import dataclass

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_INSIDE = re.compile(r"[’'‘`ʼʻ´·.\-‐‑–_]")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _set(
    "mr mrs ms miss mx dr prof professor rev revd reverend sir dame lord lady cllr councillor fr sr canon imam rabbi "
    "monsieur madame mademoiselle mme mlle herr frau"
)
"""What stands before a name and is no part of it, folded."""
SUFFIXES = _set("jr jnr snr ii iii phd obe mbe cbe bem bsc msc")
"""What stands after a name, folded; not those that are also names (Ma, Md)."""
PARTICLES = _set(
    "van von der den de del della di da dos das do du la le les el al ul bin ibn bint abu ter ten af av zu zur "
    "ó ní nic mac"
)
"""Small words with which a family name begins, in small letters."""
_LOWERED = PARTICLES - {"ó", "ní", "nic", "mac", "al", "el", "la", "le", "les", "do", "abu"}
_LOUD_RIGHTLY = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "OBE", "MBE", "CBE", "BEM"})
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]"
)
_PAIR = 2
_ASIDE = re.compile(r"\s*[(\[（]([^()\[\]（）]+)[)\]）]\s*")
_TAGS = re.compile(
    r"(ext|external|guest|unverified|host|co-?host|me|you|organi[sz]er|presenter|attendee|invit[ée]e?|externe|gast|"
    r"(she|he|they|her|him|them|any|elle|il|iel)\b.*)",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """Return text for comparing: accents, case and compatibility forms gone, spaces single."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(bare.translate(_LETTERS).split())


def name_parts(name: str) -> tuple[str, ...]:
    """Return the folded parts of a name in order; hyphens, stops and apostrophes join (`O’Brien` is `obrien`)."""
    return folded_words(_INSIDE.sub("", fold(name)))


def initials(name: str) -> str:
    """Return the folded initials of a name, a hyphenated part giving one for each half (`Mary-Ann Lee` is `mal`)."""
    halves = folded_words(_INSIDE.sub(" ", fold(name.replace("’", "").replace("'", ""))))
    return "".join(part[0] for part in halves)


def is_sign(char: str) -> bool:
    """Return whether a character belongs to the letter before it, as the vowels of Hindi or Tamil do."""
    return unicodedata.category(char)[0] == "M"


def folded_words(folded: str) -> tuple[str, ...]:
    """Return runs of letters, digits and the vowel signs that belong to them (Devanagari, Tamil and their like)."""
    spaced = "".join(char if char.isalnum() or is_sign(char) else " " for char in folded)
    return tuple(spaced.split())


def tidy(text: str) -> str:
    """Return text with single spaces, composed letters, and without marks that nobody sees."""
    return " ".join(unicodedata.normalize("NFC", _UNSEEN.sub("", text)).split())


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name as a list gives it: in the order it is said, and what stood beside it in brackets."""

    name: str
    given: str
    family: str
    aside: str = ""


def set_aside(text: str) -> tuple[str, str]:
    """Return a name without its brackets, and what they said; brackets that only say `guest` or `she/her` say nothing.

    A name that is nothing but brackets stays as it is.
    """
    said = [tidy(found) for found in _ASIDE.findall(text)]
    bare = tidy(_ASIDE.sub(" ", text)).replace(" ,", ",")
    if not bare:
        return tidy(text), ""
    return bare, " ".join(each for each in said if each and not _TAGS.fullmatch(each))


def read_name(text: str, email: str = "") -> ReadName:
    """Return a name from one cell: `Lee, Ann`, `Ann Lee`, `LEE Ann` and `ANN LEE` are all Ann Lee.

    Two words in capitals are turned round only where the e-mail address shows that the family name comes first.
    """
    bare, aside = set_aside(text)
    given, family = _halves(bare, email)
    return ReadName(*_whole(recased(given, beside=family), recased(family)), aside)


def join_name(given: str, family: str) -> ReadName:
    """Return a name from the two cells of a list that has a column for each."""
    first, aside = set_aside(given)
    last, other = set_aside(family)
    return ReadName(*_whole(recased(first, beside=last), recased(last)), " ".join(filter(None, (aside, other))))


def _whole(given: str, family: str) -> tuple[str, str, str]:
    return " ".join(filter(None, (given, family))), given, family


def _halves(bare: str, email: str) -> tuple[str, str]:
    before, comma, after = (half.strip() for half in bare.partition(","))
    if comma and after and before and not _is_suffix(before) and not _is_suffix(after):
        rest, _, suffix = (half.strip() for half in after.partition(","))
        return rest, f"{before} {suffix}".strip()
    words = [before, after] if not _is_suffix(before) else [after, before]
    return _split_words(" ".join(filter(None, words)).split(), email)


def _split_words(words: list[str], email: str) -> tuple[str, str]:
    at = _capitals_first(words, email)
    if at:
        return " ".join(words[at:]), " ".join(words[:at])
    at = _family_from(words)
    return " ".join(words[:at]), " ".join(words[at:])


def _capitals_first(words: list[str], email: str) -> int:
    """Return how many words of a family name stand first, in capitals; 0 where none do."""
    loud = next((at for at, word in enumerate(words) if not _is_loud(word)), len(words))
    if 0 < loud < len(words):
        return loud if all(len(word) > _PAIR or word.casefold() in PARTICLES for word in words[:loud]) else 0
    hints = re.split(r"[._\-]", fold(email.partition("@")[0]))
    turned = len(words) == loud == _PAIR and hints[:2] == [fold(words[1]), fold(words[0])]
    return 1 if turned else 0


def _family_from(words: list[str]) -> int:
    """Return where the family name begins: its first particle, else its last word with what follows that."""
    last = len(words)
    while last > 1 and _is_suffix(words[last - 1]):
        last -= 1
    if last <= 1:
        return len(words)
    first = 1 if fold(words[0].rstrip(".")) not in TITLES else min(_PAIR, last - 1)
    return next((at for at in range(first, last - 1) if words[at].casefold() in PARTICLES), last - 1)


def _is_suffix(text: str) -> bool:
    return fold(text.replace(".", "")) in SUFFIXES


def _is_loud(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return len(letters) > 1 and word == word.upper() != word.lower()


def recased(text: str, beside: str = "") -> str:
    """Return a name with words in capitals as names are written (`VAN DER BERG-O’NEIL` is `van der Berg-O’Neil`).

    Left alone: mixed letters, digits, two letters without a vowel (JF) or beside a name in small letters (AJ Moss),
    what is always in capitals (II, MBE).
    """
    pairs_stay = beside != beside.upper()
    quiet = " ".join(_quieter(word, pairs_stay=pairs_stay) for word in tidy(text).split())
    return re.sub(r"\bde (La|Las|Los)\b", lambda found: found[0].lower(), quiet)


def _quieter(word: str, *, pairs_stay: bool) -> str:
    bare = fold(word)
    if not _is_loud(word) or word in _LOUD_RIGHTLY or any(char.isdigit() for char in word):
        return word
    if len(bare) <= _PAIR and (pairs_stay or not set(bare) & set("aeiouy")):
        return word
    if word.casefold() in _LOWERED:
        return word.lower()
    small = re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word)
    return re.sub(r"\bMc([a-z])", lambda found: "Mc" + found[1].upper(), small)
