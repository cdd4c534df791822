"""What is typed in the door box becomes hits, whoever is likeliest first.

Every word typed must begin a part of the name, in any order; beside that stand badge, initials, organisation and names
run together; behind it short forms, then misspellings. In each of these, who is booked stands before who is only known,
and who is in already stands last; but a name typed in full stands before all others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from heapq import nsmallest

from facilitator.domain.finding.finder import Entry, Finder
from facilitator.domain.finding.meaning import Meaning, meaning, most_slips, spans_of, spans_of_run
from facilitator.domain.finding.parts import Part, Span, squeezed
from facilitator.domain.names import TITLES

_SHORTEST_BESIDE = 2
_SHORTEST_RUN = 5
_UNFIT = 1_000
_CROWD = 60


class Rank(IntEnum):
    """How a hit was come by."""

    WHOLE_NAME = 0
    BEGINNING = 1
    BESIDE = 2
    NICKNAME = 3
    MISSPELT = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A person found: how, and which letters of the name were meant."""

    id: bytes
    rank: Rank
    spans: tuple[Span, ...]


Words = tuple[str, ...]
Found = dict[bytes, Rank]


def find(finder: Finder, typed: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return at most `limit` people meant by what is typed, the likeliest first; nothing typed finds nobody."""
    words = _words(typed)
    if not words:
        return ()
    chosen: Found = {}
    for tier in (_whole, _begun, _nicknamed, _misspelt):
        if len(chosen) < limit:
            found = {person: rank for person, rank in tier(finder, words).items() if person not in chosen}
            chosen.update(_likeliest(finder, words, found, limit - len(chosen)))
    return tuple(
        Hit(person, rank, _spans(finder, finder.entry(person), words, rank)) for person, rank in chosen.items()
    )


def _words(typed: str) -> Words:
    words = tuple(word for word in map(squeezed, typed.split()) if word)
    return tuple(word for word in words if word not in TITLES) or words


def _likeliest(finder: Finder, words: Words, found: Found, limit: int) -> Found:
    """Return the first so many: booked, then known, then those in already; each by how well the words fit."""
    best: list[bytes] = []
    for shelf in _shelves(finder, words, set(found)):
        best += nsmallest(limit - len(best), shelf, key=_order(finder, words, found, crowd=len(shelf) > _CROWD))
        if len(best) == limit:
            break
    return {person: found[person] for person in best}


def _shelves(finder: Finder, words: Words, people: set[bytes]) -> Iterator[set[bytes]]:
    away = people - finder.here
    for bucket in (away & finder.booked, away - finder.booked, people & finder.here):
        yield from _likelier(finder, words, bucket)


def _likelier(finder: Finder, words: Words, people: set[bytes]) -> Iterator[set[bytes]]:
    """Yield people in turn so that, of a crowd that a letter or two fits, only the likeliest are looked at closely."""
    if len(words) == 1 and len(people) > _CROWD:
        begun = finder.first.beginning(words[0])
        for likelier in (finder.parts.exactly(words[0]), begun, finder.parts.beginning(words[0])):
            yield people & likelier
            people = people - likelier
    yield people


def _order(finder: Finder, words: Words, found: Found, *, crowd: bool) -> Callable[[bytes], tuple[object, ...]]:
    """Return what people are ordered by: how well the words fit or, in a crowd that one word fits alike, the name."""
    if crowd and len(words) == 1:
        return lambda person: (finder.entry(person).order, person)
    return lambda person: _fit(finder, finder.entry(person), words, found)


def _fit(finder: Finder, entry: Entry, words: Words, found: Found) -> tuple[int, int, int, str, bytes]:
    rank = found[entry.person.id]
    meant = None if rank == Rank.BESIDE else _meaning(finder, entry, words, rank)
    place = _standing(entry.parts, meant.places[0]) if meant else 0
    return rank, meant.cost if meant else _UNFIT, place, entry.order, entry.person.id


def _standing(parts: tuple[Part, ...], place: int) -> int:
    """Return 0 for the first part of a name, 1 for the last, 2 for one between."""
    return 0 if place == 0 else 1 if place == len(parts) - 1 else 2


def _meaning(finder: Finder, entry: Entry, words: Words, rank: Rank) -> Meaning | None:
    return meaning(entry.parts, words, finder.other_forms, loosely=rank > Rank.BESIDE)


def _whole(finder: Finder, words: Words) -> Found:
    """Return whose full name this is; a single word is not taken for one of somebody who is in."""
    people = finder.runs.exactly("".join(words))
    return dict.fromkeys(people if len(words) > 1 else people - finder.here, Rank.WHOLE_NAME)


def _begun(finder: Finder, words: Words) -> Found:
    """Return who has parts that begin so, and who is meant by badge, initials, organisation or a name run together."""
    begun = [finder.parts.beginning(word) for word in words]
    named = set.intersection(*begun)
    if len(words) > 1:
        named = {each for each in named if _meaning(finder, finder.entry(each), words, Rank.BEGINNING)}
    return dict.fromkeys(_beside(finder, words, begun), Rank.BESIDE) | dict.fromkeys(named, Rank.BEGINNING)


def _beside(finder: Finder, words: Words, begun: list[set[bytes]]) -> set[bytes]:
    run = "".join(words)
    found = finder.badges.exactly(run) | finder.runs.beginning(run)
    if len(run) < _SHORTEST_BESIDE:
        return found
    if len(words) > 1:
        found |= finder.parts.beginning(run)
    return found | finder.initials.beginning(run) | _placed(finder, words, begun)


def _placed(finder: Finder, words: Words, begun: list[set[bytes]]) -> set[bytes]:
    """Return who comes from an organisation so begun, other words beginning the name."""
    places = [finder.organisations.beginning(word) if len(word) >= _SHORTEST_BESIDE else set() for word in words]
    placed = set.intersection(*(names | place for names, place in zip(begun, places, strict=True)))
    return placed & set().union(*places)


def _nicknamed(finder: Finder, words: Words) -> Found:
    met = [finder.parts.beginning(word) | finder.parts.of(finder.other_forms(word)) for word in words]
    people = (each for each in set.intersection(*met) if _meaning(finder, finder.entry(each), words, Rank.NICKNAME))
    return dict.fromkeys(people, Rank.NICKNAME)


def _misspelt(finder: Finder, words: Words) -> Found:
    """Return whose name is missed by a slip in its words or, where that finds nobody, in the name run together."""
    met = [
        finder.parts.beginning(word) | finder.parts.of(finder.other_forms(word)) | _near(finder, word) for word in words
    ]
    people = [each for each in set.intersection(*met) if _meaning(finder, finder.entry(each), words, Rank.MISSPELT)]
    run = "".join(words)
    if not people and len(run) >= _SHORTEST_RUN:
        people = list(finder.runs.nearly(run, most_slips(run), same_start=True))
    return dict.fromkeys(people, Rank.MISSPELT)


def _near(finder: Finder, word: str) -> set[bytes]:
    most = most_slips(word)
    return finder.parts.nearly(word, most) if most else set()


def _spans(finder: Finder, entry: Entry, words: Words, rank: Rank) -> tuple[Span, ...]:
    meant = _meaning(finder, entry, words, rank)
    if meant:
        return spans_of(entry.parts, words, meant.places)
    run = "".join(words)
    if spans := spans_of_run(entry.parts, run):
        return spans
    return tuple(part.span(1) for part in entry.parts) if entry.initials.startswith(run) else ()
