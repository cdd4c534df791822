"""A name as the door box meets it: its parts in the spellings people type, and where each stands in the name."""

import re
from dataclasses import dataclass

from anyascii import anyascii

from facilitator.domain.names import TITLES, fold

_WORD = re.compile(r"[^\W_]+(?:[’'‘`ʼʻ´·.\-‐‑–_]+[^\W_]+)*", re.UNICODE)
_MARKS = re.compile(r"[’'‘`ʼʻ´·\-‐‑–_]+")
_LETTERS = re.compile(r"[\W_]+", re.UNICODE)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})

Span = tuple[int, int]
"""Where something stands in a name as it is written: first letter, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, and the spellings by which it may be typed; the first is the word folded."""

    start: int
    word: str
    spellings: tuple[str, ...]

    def span(self, typed: int) -> Span:
        """Return where the first `typed` letters of the word stand; marks within it are taken along."""
        seen = 0
        for at, char in enumerate(self.word):
            if seen >= typed and squeezed(char):
                return self.start, self.start + at
            seen += len(squeezed(char))
        return self.start, self.start + len(self.word)


def squeezed(text: str) -> str:
    """Return folded text without gaps and marks (`O’Brien` and `o brien` are `obrien`)."""
    return _LETTERS.sub("", fold(text))


def parts_of(name: str) -> tuple[Part, ...]:
    """Return the words of a name in order; titles are left out where other words remain."""
    found = [Part(each.start(), each[0], _spellings(each[0])) for each in _WORD.finditer(name)]
    bare = tuple(part for part in found if part.spellings[0] not in TITLES)
    return bare or tuple(found)


def _spellings(word: str) -> tuple[str, ...]:
    halves = _MARKS.split(word)
    later = ["".join(halves[at:]) for at in range(1, len(halves))]
    said = [word, anyascii(word), word.casefold().translate(_SPELT_OUT), *later]
    return tuple(dict.fromkeys(spelling for each in said if (spelling := squeezed(each)))) or (word.casefold(),)
