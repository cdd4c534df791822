"""What is typed in the door box becomes hits, whoever is likeliest first.

Every word typed must begin a part of the name, in any order; beside that stand badge, initials, organisation and names
run together; behind it short forms, then misspellings. In each of these, who is booked stands before who is only known,
and who is in already stands last; but a name typed in full stands before all others.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.finding.asked import Asked, Found, Rank, ask
from facilitator.domain.finding.finder import Finder
from facilitator.domain.finding.meaning import most_slips, slip_cost, spans_of, spans_of_run
from facilitator.domain.finding.order import CROWD, likeliest
from facilitator.domain.finding.parts import Span, begun_spans
from facilitator.domain.sameness import skeleton

_SHORTEST_BESIDE, _SHORTEST_SLIPPED = 2, 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A person found: how, and which letters of the name and of the organisation were meant, or the badge."""

    id: bytes
    rank: Rank
    spans: tuple[Span, ...]
    organisation: tuple[Span, ...] = ()
    badge: bool = False


def find(finder: Finder, typed: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return at most `limit` people meant by what is typed, the likeliest first; nothing typed finds nobody."""
    asked = ask(finder, typed)
    if not asked.words:
        return ()
    chosen: Found = {}
    for tier in _tiers(asked):
        found = {person: rank for person, rank in tier.items() if person not in chosen}
        chosen.update(likeliest(asked, found, limit - len(chosen)))
        if len(chosen) == limit:
            break
    return tuple(_hit(asked, person, rank) for person, rank in chosen.items())


def _tiers(asked: Asked) -> Iterator[Found]:
    """Yield who is found, the likelier way before the others; somebody may be found in several."""
    yield _whole(asked)
    begun, expected = _begun(asked), asked.finder.booked - asked.finder.here
    yield {person: rank for person, rank in begun.items() if person in expected}
    called = _nicknamed(asked)
    yield {person: rank for person, rank in (_all_but_named(asked) | called).items() if person in expected}
    yield begun
    yield called
    if not any(rank == Rank.BEGINNING for person, rank in begun.items() if person in expected):
        yield _misspelt(asked)  # where somebody expected is called so, nobody need be guessed


def _whole(asked: Asked) -> Found:
    """Return whose full name this is; a single word is not taken for one of somebody who is in."""
    people = asked.finder.runs.exactly(asked.run)
    return dict.fromkeys(people if len(asked.words) > 1 else people - asked.finder.here, Rank.WHOLE_NAME)


def _begun(asked: Asked) -> Found:
    """Return who has parts that begin so, and who is meant by badge, initials, organisation or a name run together."""
    begun = [asked.finder.parts.beginning(word) for word in asked.words]
    named = set.intersection(*begun)
    if len(asked.words) > 1:
        named = {each for each in named if asked.meaning(each, Rank.BEGINNING)}
    return dict.fromkeys(_beside(asked, begun), Rank.BESIDE) | dict.fromkeys(named, Rank.BEGINNING)


def _beside(asked: Asked, begun: list[set[bytes]]) -> set[bytes]:
    finder, run = asked.finder, asked.run
    found = finder.badges.exactly(run) | finder.runs.beginning(run)
    if len(run) < _SHORTEST_BESIDE:
        return found
    if len(asked.words) > 1:
        found |= finder.parts.beginning(run)
    return found | finder.initials.beginning(run) | _placed(asked, begun)


def _placed(asked: Asked, begun: list[set[bytes]]) -> set[bytes]:
    """Return who comes from an organisation so begun, other words beginning the name."""
    places = [
        asked.finder.organisations.beginning(word) if len(word) >= _SHORTEST_BESIDE else set() for word in asked.words
    ]
    placed = set.intersection(*(names | place for names, place in zip(begun, places, strict=True)))
    return placed & set().union(*places)


def _all_but_named(asked: Asked) -> Found:
    """Return whose full name is missed by a slip.

    Who is expected and named or called nearly so stands before those not booked, though their names begin so.
    """
    near = asked.finder.runs.nearly_whole(asked.run, 1) if len(asked.run) >= _SHORTEST_SLIPPED else set()
    return dict.fromkeys(near, Rank.MISSPELT)


def _nicknamed(asked: Asked) -> Found:
    finder = asked.finder
    forms = [finder.parts.of(finder.other_forms(word)) for word in asked.words]
    if not any(forms):
        return {}
    met = (people | finder.parts.beginning(word) for people, word in zip(forms, asked.words, strict=True))
    return {each: Rank.NICKNAME for each in set.intersection(*met) if asked.meaning(each, Rank.NICKNAME)}


def _misspelt(asked: Asked) -> Found:
    """Return whose name is missed by a slip in its words, or in the name run together."""
    finder, words = asked.finder, asked.words
    met = [finder.parts.of(finder.other_forms(word)) | _near(asked, word) for word in words]
    if len(words) > 1:
        met = [people | finder.parts.beginning(word) for people, word in zip(met, words, strict=True)]
    people = {each for each in set.intersection(*met) if asked.meaning(each, Rank.MISSPELT)}
    slipped = finder.runs.nearly_whole(asked.run, 1) if len(asked.run) > 1 else set()
    if not people | slipped:
        slipped = finder.runs.nearly_whole(asked.run, most_slips(asked.run))
    return dict.fromkeys(people | slipped, Rank.MISSPELT)


def _near(asked: Asked, word: str) -> set[bytes]:
    """Return whose name has a part like a word, which may be of two letters where it stands beside others."""
    finder, alone = asked.finder, len(asked.words) == 1
    most, sound = most_slips(word), skeleton(word)
    if not most:
        return finder.parts.nearly_whole(word, 1) if len(word) > 1 and not alone else set()
    heard = finder.sounds.exactly(sound) | finder.bones.beginning(sound) if sound else set()
    near = finder.parts.nearly(word, most)
    return heard | (_nearest(finder, word, near) if alone else finder.parts.of(near))


def _nearest(finder: Finder, word: str, near: set[str]) -> set[bytes]:
    """Return whose the words are that are the nearest to one; no more of them than make a crowd."""
    people: set[bytes] = set()
    for other in sorted(near, key=lambda each: (slip_cost(word, each) or 0, each)):
        if len(people) > CROWD:
            break
        people |= finder.parts.exactly(other)
    return people


def _hit(asked: Asked, person: bytes, rank: Rank) -> Hit:
    entry = asked.finder.entry(person)
    if meant := asked.meaning(person, rank):
        return Hit(person, rank, spans_of(entry.parts, asked.words, meant.places))
    if spans := spans_of_run(entry.parts, asked.run):
        return Hit(person, rank, spans)
    if entry.initials.startswith(asked.run):
        return Hit(person, rank, tuple(part.span(1) for part in entry.parts))
    name, place = (begun_spans(text, asked.words) for text in (entry.person.name, entry.person.organisation))
    return (
        Hit(person, rank, name, place, badge=entry.badge == asked.run) if rank == Rank.BESIDE else Hit(person, rank, ())
    )
