"""Who among the people known may be the same as somebody whose name was typed in full: to be offered, never decided."""

from collections import Counter
from dataclasses import dataclass

from facilitator.domain.finding.finder import Finder
from facilitator.domain.finding.meaning import most_slips
from facilitator.domain.finding.parts import parts_of
from facilitator.domain.sameness import ALIKE, Nicknames, likeness

_CROWD = 300
"""So many people are compared with one name, those first who share most of its parts."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody whose name is like the one typed, and why, as words that follow “because”."""

    id: bytes
    score: int
    reason: str


def alike(finder: Finder, name: str, nicknames: Nicknames, limit: int = 3) -> tuple[Alike, ...]:
    """Return at most `limit` people whose names are like this one, the likest first."""
    shared = Counter(person for part in parts_of(name) for person in _met(finder, part.spellings))
    found = []
    for person, _ in shared.most_common(_CROWD):
        like = likeness(name, finder.entry(person).person.name, nicknames)
        if like.score >= ALIKE:
            found.append(Alike(person, like.score, like.reason))
    return tuple(sorted(found, key=lambda one: (-one.score, finder.entry(one.id).order, one.id))[:limit])


def _met(finder: Finder, spellings: tuple[str, ...]) -> set[bytes]:
    """Return who has a part that is spelt so, nearly so, or is another form of it."""
    met: set[bytes] = set()
    for spelling in spellings:
        met |= finder.parts.exactly(spelling) | finder.parts.of(finder.other_forms(spelling))
        if most := most_slips(spelling):
            met |= finder.parts.of(finder.parts.nearly(spelling, most))
    return met
