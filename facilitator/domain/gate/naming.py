"""Finding the names of many people in many texts at once, however they are cased, accented, hyphenated or put."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.names import PARTICLES, SUFFIXES, TITLES, fold

_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0a01-\u0a03"
_MORE_SIGNS = "\u0a3c-\u0a4d\u0a70\u0a71\u0981-\u0983\u09bc-\u09cd\u0b82\u0bbe-\u0bcd\u0e31-\u0e3a\u0e47-\u0e4e"
_UNSPACED = "\u0e00-\u0e30\u0e32-\u0e33\u0e40-\u0e46\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNSEEN = "\u200b-\u200f\u00ad\u2060\ufeff"
_SIGN = f"[{_SIGNS}{_MORE_SIGNS}{_UNSEEN}]"
_PIECE = re.compile(rf"[{_UNSPACED}]{_SIGN}*|(?:(?![{_UNSPACED}])[^\W\d_]{_SIGN}*)+")
_BETWEEN = re.compile(f"(?:[\\s,’'‘`ʼʻ´·\\-‐‑–_{_UNSEEN}]|\\.(?!\\s)){{0,4}}")
_AFTER_INITIAL = re.compile(r"\.\s{0,3}")
_NO_LETTER = re.compile(f"[\u0640{_UNSEEN}]")
_PREFIXED = re.compile("[\u0648\u0641\u0628\u0644\u0643\u05d5\u05d4\u05d1\u05dc\u05de\u05e9\u05db]")
"""Letters with which Arabic and Hebrew join a small word to the next one: and, in, to, like, from, that."""
_PLAIN = re.compile("[a-z]+")
_LEAST, _PAIR = 3, 2
Piece = tuple[str, int, int]
"""A run of letters in a text, folded, and where it begins and ends."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody on file; `named` where the document may name them, `here` where they had to do with the meeting.

    `refused` is who said no to being named, which counts for who ran the meeting too.
    """

    name: str
    given: str = ""
    family: str = ""
    named: bool = False
    here: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """The words of a text that are a name, and whose it may be."""

    words: str
    people: tuple[Known, ...]


class Names:
    """The full names of people, to be looked for together: the time hardly grows with how many there are."""

    def __init__(self, people: Iterable[Known]) -> None:
        """Take up every form in which each may be written."""
        self._held: dict[str, list[Known]] = {}
        for person in people:
            for form in set(_forms(person)):
                self._held.setdefault(form, []).append(person)
        self._sorted = sorted(self._held)
        self._starts = {form[:length] for form in self._held for length in range(1, _LEAST + 1)}

    def found(self, text: str, pieces: Sequence[Piece]) -> Iterator[Hit]:
        """Yield the names in a text that was cut into pieces, the longest at each place."""
        after = 0
        for at, (folded, start, _) in enumerate(pieces):
            if at >= after and (folded[:_LEAST] in self._starts or not folded.isascii()):
                last, people = self._longest(text, pieces, at)
                if people:
                    after = last + 1
                    yield Hit(text[start : pieces[last][2]], tuple(people))

    def _longest(self, text: str, pieces: Sequence[Piece], first: int) -> tuple[int, list[Known]]:
        """Return the last piece of the longest name that begins here, and whose it is; nobody where none does."""
        found: tuple[int, list[Known]] = first, []
        for form in _beginnings(pieces[first][0]):
            held, last = form, first
            while self._begins(held):
                if held in self._held and (last > found[0] or not found[1]):
                    found = last, self._held[held]
                last += 1
                if last == len(pieces) or not _belong(text, pieces[last - 1], pieces[last]):
                    break
                held += pieces[last][0]
        return found

    def _begins(self, form: str) -> bool:
        """Return whether a name begins so."""
        at = bisect_left(self._sorted, form)
        return at < len(self._sorted) and self._sorted[at].startswith(form)


def _belong(text: str, one: Piece, following: Piece) -> bool:
    """Return whether two pieces may be of one name; a stop and a space end a sentence, but for an initial."""
    place = one[2], following[1]
    initial = len(one[0]) < _PAIR and _AFTER_INITIAL.fullmatch(text, *place)
    return bool(initial or _BETWEEN.fullmatch(text, *place))


def pieces_of(text: str) -> list[Piece]:
    """Return the runs of letters of a text; where a script has no spaces, each letter by itself."""
    if text.isascii():
        return [(found[0], *found.span()) for found in _PLAIN.finditer(text.lower())]
    return [(_folded(found[0]), *found.span()) for found in _PIECE.finditer(text)]


def parts_of(person: Known) -> frozenset[str]:
    """Return the parts of a name by which somebody may be known, without titles and small words."""
    words = _words(person.name) + _words(person.family)
    return frozenset(word for word in words if len(word) >= _LEAST and word not in PARTICLES)


def _beginnings(folded: str) -> tuple[str, ...]:
    return (folded, folded[1:]) if len(folded) > _LEAST and _PREFIXED.match(folded) else (folded,)


def _forms(person: Known) -> Iterator[str]:
    """Yield a full name in the orders in which it is written, without spaces; nothing for a single word."""
    words, family = _words(person.name), "".join(_words(person.family))
    if len(words) < _PAIR:
        if len(person.name) >= _PAIR and re.search(f"[{_UNSPACED}]", person.name):
            yield "".join(words)
        return
    yield "".join(words)
    yield "".join((words[-1], *words[:-1]))
    yield words[0] + words[-1]
    if family and "".join(words).endswith(family):
        given = "".join(words).removesuffix(family)
        yield from (family + given, words[0] + family)


def _words(name: str) -> list[str]:
    """Return the words of a name, folded, each without hyphens and apostrophes, without titles and what follows."""
    words = ["".join(_folded(found) for found in _PIECE.findall(word)) for word in name.split()]
    return [word for word in words if word and word not in TITLES and word not in SUFFIXES]


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return word.lower() if word.isascii() else fold(_NO_LETTER.sub("", word))
