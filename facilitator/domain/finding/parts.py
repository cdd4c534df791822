"""A name as the door box meets it: its parts in the spellings people type, and where each stands in the name."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from facilitator.domain.names import TITLES, fold, folded_words, is_sign
from facilitator.domain.sameness import skeleton

_ENDS = "’'‘`ʼʻ´·.-‐‑–_"
_MARKS = re.compile(f"[{re.escape(_ENDS)}]+")
_KEPT = 32_768  # names, so that a list that is read again is made ready at once
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})

Span = tuple[int, int]
"""Where something stands in a name as it is written: first letter, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, and the spellings by which it may be typed; the first is the word folded.

    `latin` is the word in Latin letters, `sound` what other spellings of it have in common with it.
    """

    start: int
    word: str
    spellings: tuple[str, ...]
    latin: str
    sound: str

    @property
    def foreign(self) -> bool:
        """Whether the word is written in another script."""
        return self.latin != self.spellings[0]

    def span(self, typed: int) -> Span:
        """Return where the first `typed` letters of the word stand; marks between them are taken along."""
        if self.word.isascii() and self.word.isalnum():
            return self.start, self.start + min(typed, len(self.word))
        seen = end = 0
        for at, char in enumerate(self.word):
            if seen >= typed and not is_sign(char):
                break
            seen += len(squeezed(char))
            end = at + 1
        return self.start, self.start + end


def squeezed(text: str) -> str:
    """Return folded text without gaps and marks (`O’Brien` and `o brien` are `obrien`), syllables of Korean whole."""
    return unicodedata.normalize("NFC", _letters(text))


def _letters(text: str) -> str:
    """Return folded text without gaps and marks, the syllables of Korean taken apart."""
    return "".join(folded_words(fold(text)))


@lru_cache(maxsize=_KEPT)
def parts_of(name: str) -> tuple[Part, ...]:
    """Return the words of a name in order; titles are left out where other words remain."""
    found = [_part(start, word) for start, word in _words(name)]
    bare = tuple(part for part in found if part.spellings[0] not in TITLES)
    return bare or tuple(found)


def begun_spans(text: str, typed: tuple[str, ...]) -> tuple[Span, ...]:
    """Return where words of a text begin so, one for each word typed at most."""
    parts = [_part(start, word) for start, word in _words(text)]
    begun = (
        next((part.span(len(word)) for part in parts if part.spellings[0].startswith(word)), None) for word in typed
    )
    return tuple(sorted({span for span in begun if span}))


def _words(name: str) -> list[tuple[int, str]]:
    """Return the words of a name with where they start; marks at their ends are no part of them."""
    said = "".join(char if _is_inside(char) else " " for char in name)
    found = ((each.start(), each[0]) for each in re.finditer(r"\S+", said))
    bare = ((start + len(word) - len(word.lstrip(_ENDS)), word.strip(_ENDS)) for start, word in found)
    return [(start, word) for start, word in bare if word]


def _is_inside(char: str) -> bool:
    return char.isalnum() or is_sign(char) or char in _ENDS


def is_ideograph(char: str) -> bool:
    """Return whether a character is a syllable of Chinese or Korean, as names are written in."""
    return "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3"


def in_latin(text: str) -> str:
    """Return text as one word in Latin letters."""
    return squeezed(anyascii(text))


def _part(start: int, word: str) -> Part:
    spellings = _spellings(word)
    latin = in_latin(word) if fold(word) != fold(anyascii(word)) else spellings[0]
    return Part(start, word, spellings, latin, skeleton(latin))


def _spellings(word: str) -> tuple[str, ...]:
    halves = _MARKS.split(word)
    later = ["".join(halves[at:]) for at in range(1, len(halves))]
    if all(map(is_ideograph, word)):
        later += [said for at in range(1, len(word)) for said in (word[at:], anyascii(word[at:]))]
    said = [word, anyascii(word), word.casefold().translate(_SPELT_OUT), *later]
    spelt = [*map(squeezed, said), _letters(word)]
    return tuple(dict.fromkeys(filter(None, spelt))) or (word.casefold(),)
