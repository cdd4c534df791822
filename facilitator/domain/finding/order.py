"""Which of those found stand first: who is booked, known, withdrawn, in already; each by how well the words fit."""

from collections.abc import Callable, Iterator
from heapq import nsmallest

from rapidfuzz.distance import OSA

from facilitator.domain.finding.asked import Asked, Found, Rank
from facilitator.domain.finding.meaning import SLIP
from facilitator.domain.finding.parts import Part

CROWD = 60
"""Of more people than these, only the likeliest are looked at closely."""
_UNFIT = 1_000

Fit = tuple[int, int, bool, int, int, str, bytes]


def likeliest(asked: Asked, found: Found, limit: int) -> Found:
    """Return the first so many of those found, in order."""
    best: list[bytes] = []
    for shelf in _shelves(asked, set(found)):
        best += nsmallest(limit - len(best), shelf, key=_order(asked, found, crowd=len(shelf) > CROWD))
        if len(best) == limit:
            break
    return {person: found[person] for person in best}


def _shelves(asked: Asked, people: set[bytes]) -> Iterator[set[bytes]]:
    finder = asked.finder
    away = people - finder.here
    known = away - finder.booked
    for bucket in (
        away & finder.booked,
        known - finder.withdrawn,
        known & finder.withdrawn,
        people & finder.here,
    ):
        yield from _likelier(asked, bucket)


def _likelier(asked: Asked, people: set[bytes]) -> Iterator[set[bytes]]:
    """Yield people in turn so that, of a crowd that a letter or two fits, only the likeliest are looked at closely."""
    finder, words = asked.finder, asked.words
    if len(words) == 1 and len(people) > CROWD:
        begun = finder.first.beginning(words[0])
        for likelier in (finder.parts.exactly(words[0]), begun, finder.parts.beginning(words[0])):
            yield people & likelier
            people = people - likelier
    yield people


def _order(asked: Asked, found: Found, *, crowd: bool) -> Callable[[bytes], tuple[object, ...]]:
    """Return what people are ordered by: how well the words fit or, in a crowd that one word fits alike, the name."""
    if crowd and len(asked.words) == 1:
        return lambda person: (person != asked.turn, asked.finder.entry(person).order, person)
    return lambda person: _fit(asked, person, found[person])


def _fit(asked: Asked, person: bytes, rank: Rank) -> Fit:
    """Return how well the words fit; where they do so loosely, a name with words left over stands behind."""
    entry = asked.finder.entry(person)
    meant = None if rank == Rank.BESIDE else asked.meaning(person, rank)
    cost = meant.cost if meant else _slips(asked, person, rank)
    place = _standing(entry.parts, meant.places[0]) if meant else 0
    over = len(entry.parts) - len(asked.words) if rank > Rank.BESIDE else 0
    return rank, cost, person != asked.turn, place, over, entry.order, person


def _slips(asked: Asked, person: bytes, rank: Rank) -> int:
    """Return what it costs that no word means a part: by so many slips the name run together is missed."""
    if rank < Rank.MISSPELT:
        return _UNFIT
    return SLIP * min(OSA.distance(asked.run, run) for run in asked.finder.entry(person).runs)


def _standing(parts: tuple[Part, ...], place: int) -> int:
    """Return 0 for the first part of a name, 1 for the last, 2 for one between."""
    return 0 if place == 0 else 1 if place == len(parts) - 1 else 2
