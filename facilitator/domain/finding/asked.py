"""One question to the finder: the words typed, whose turn it is to stand first, and what was worked out already."""

from dataclasses import dataclass, field
from enum import IntEnum

from facilitator.domain.finding.finder import Finder
from facilitator.domain.finding.meaning import Meaning, meaning
from facilitator.domain.finding.parts import squeezed
from facilitator.domain.names import TITLES


class Rank(IntEnum):
    """How a hit was come by."""

    WHOLE_NAME = 0
    BEGINNING = 1
    BESIDE = 2
    NICKNAME = 3
    MISSPELT = 4


Words = tuple[str, ...]
Found = dict[bytes, Rank]


@dataclass(frozen=True, slots=True)
class Asked:
    """The words typed, folded, and the finder that is asked."""

    finder: Finder
    words: Words
    turn: bytes | None
    _meant: dict[tuple[bytes, bool], Meaning | None] = field(default_factory=dict)

    @property
    def run(self) -> str:
        """The words run together."""
        return "".join(self.words)

    def meaning(self, person: bytes, rank: Rank) -> Meaning | None:
        """Return what the words mean of a name; by a short form or with a slip only where the rank says so."""
        loosely = rank > Rank.BESIDE
        if (person, loosely) not in self._meant:
            parts = self.finder.entry(person).parts
            self._meant[person, loosely] = meaning(parts, self.words, self.finder.other_forms, loosely=loosely)
        return self._meant[person, loosely]


def ask(finder: Finder, typed: str) -> Asked:
    """Return the question; a title before other words is no part of it, and there may be no words at all."""
    words = tuple(word for word in map(squeezed, typed.split()) if word)
    words = tuple(word for word in words if word not in TITLES) or words
    return Asked(finder, words, finder.turns.first(" ".join(words)))
