"""Acronyms in a text, and whether they are explained where they are first used (R-N4)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

_FORM = re.compile(r"(?<![\w.@/&’'-])([A-Z](?:\d{0,2}&?[A-Z]){1,5})(?:s|\+)?(?![\w&@]|://|\.\w|-\d{3})")
_LONGEST = 6
_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:[A-Z]{2}\d|[ENW]1)[A-Z]\b")
_SENTENCE = re.compile(r"[^.!?:\n]+")
_SHOUTED = re.compile(r"\b[A-Z][A-Z’'-]*(?: +[A-Z][A-Z’'-]*){2,}\b")
_TWO_WORDS = re.compile(r"[A-Z] +[A-Z]")
_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_NO_ACRONYMS = frozenset((
    *("ALL", "AM", "AND", "ANY", "ARE", "BUT", "CAN", "CANNOT", "DO", "DOES", "EVER", "EVERY"),
    *("HAVE", "IS", "LOT", "MANY", "MORE", "MOST", "MUCH", "MUST", "NEED", "NEVER", "NO", "NOBODY"),
    *("NONE", "NOT", "NOW", "OFF", "OK", "ONLY", "OR", "OUR", "OUT", "PLEASE", "PM", "REALLY"),
    *("SHOULD", "SO", "STILL", "STOP", "THAT", "THE", "THEY", "THIS", "TOO", "TV", "UK", "VERY"),
    *("WAS", "WE", "WERE", "WHY", "WILL", "WITH", "YES", "YOU", "YOUR"),
))  # fmt: skip
"""Words that are said loudly, and what everybody reads without an explanation."""
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym without its plural s, and the words that explain it where it is first used, or none."""

    short: str
    words: str = ""


def acronyms(texts: Iterable[str]) -> tuple[Acronym, ...]:
    """Return the acronyms of texts that are read one after another, in the order of their first use."""
    found: dict[str, Acronym] = {}
    for text in texts:
        for match in _forms(text):
            found.setdefault(match[1], Acronym(match[1], _explained(text, match)))
    return tuple(found.values())


def unexplained(texts: Iterable[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the acronyms that the texts do not explain at first use, and for which no words are `known`."""
    listed = {short.casefold() for short, words in known.items() if words.strip()}
    return tuple(each.short for each in acronyms(texts) if not each.words and each.short.casefold() not in listed)


def meanings(texts: Iterable[str], known: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the acronyms that can be explained with their words, in the order of the alphabet.

    The words of the text come before those that are `known`, which say what the team means elsewhere.
    """
    listed = {short.casefold(): words.strip() for short, words in known.items()}
    told = {each.short: each.words or listed.get(each.short.casefold(), "") for each in acronyms(texts)}
    return tuple(sorted((short, words) for short, words in told.items() if words))


def _forms(text: str) -> list[re.Match[str]]:
    forms = [match for match in _FORM.finditer(text) if _is_acronym(match[1])]
    apart = _apart(text) if forms else []  # most sentences have no form in them
    return [match for match in forms if not any(start <= match.start() < end for start, end in apart)]


def _apart(text: str) -> list[tuple[int, int]]:
    """Return where capitals mean nothing: in postcodes, and in what is said loudly."""
    spans = [found.span() for pattern in (_POSTCODE, _SHOUTED) for found in pattern.finditer(text)]
    return spans + [found.span() for found in _SENTENCE.finditer(text) if _loud(found[0])]


def _loud(sentence: str) -> bool:
    """Return whether a sentence of several words has no small letter, so that capitals mean nothing in it."""
    return _TWO_WORDS.search(sentence) is not None and not any(letter.islower() for letter in sentence)


def _is_acronym(form: str) -> bool:
    return len(form) <= _LONGEST and form not in _NO_ACRONYMS and not _NUMERAL.fullmatch(form)


def _explained(text: str, match: re.Match[str]) -> str:
    """Return the words of `adult social care (ASC)` or `ASC (adult social care)`."""
    before, sign, _ = text[: match.start()].rpartition("(")
    if sign and text[len(before) + 1 : match.start()].strip() == "" and text[match.end() : match.end() + 1] == ")":
        return spelt_by(match[1], before)
    behind = _IN_BRACKETS.match(text, match.end())
    return spelt_by(match[1], behind[1]) if behind else ""


def spelt_by(short: str, words: str) -> str:
    """Return the end of `words` that an acronym stands for, or nothing (Schwartz and Hearst, 2003).

    From the last letter on each is found in the words before it; the first letter begins a word.
    """
    letters = [letter for letter in short.translate(_SMALL) if letter.isalnum()]
    near = " ".join(words.split()[-min(len(letters) + 5, 2 * len(letters)) :])
    small, place = near.translate(_SMALL), len(near)
    for letter in reversed(letters[1:]):
        if (place := small.rfind(letter, 0, place)) < 0:
            return ""
    first = re.compile(rf".*(?<!\w){letters[0]}", re.DOTALL).match(small, 0, place)
    return near[first.end() - 1 :] if first else ""
