"""Keys per person: everybody arrives in a seeded order and is typed until they are the first hit, plus Enter.

The name is typed as it is said: the given name, a space, the family name, as the list has it; a title is not said.
Whoever has come is marked as in, as the real door does, so they stand last from then on. Two people whose names are
equal letter for letter cannot be told apart by name: either counts. Where someone is not the first hit even with the
whole name, every press of Down that leads to them is one more key, for each tool alike.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from facilitator.domain.finding import Findable, Finder, find
from facilitator.domain.names import TITLES, fold, name_parts

MOST = 20
LEAST_ELSEWHERE = 4

Look = Callable[[str], Sequence[bytes]]
"""Gives the ids that a tool shows for what is typed, the first hit first."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys for each person of a list, in the order of coming: typed as said, the least there is, and elsewhere."""

    said: tuple[int, ...]
    least: tuple[int, ...] = ()
    from_four: tuple[int, ...] = ()


def said(name: str) -> str:
    """Return a name as it is typed when it is said: in small letters, without its title."""
    words = name.casefold().split()
    return " ".join(word for word in words if fold(word.rstrip(".")) not in TITLES) or " ".join(words)


def keys_alone(people: Sequence[Findable], finder: Finder, seed: int) -> Keys:
    """Let everybody arrive, with the least possible and what a tool would need that looks from four letters on."""
    twins = _twins(people)
    gone: set[bytes] = set()
    taken, least, elsewhere = [], [], []
    for person in _arriving(people, seed):
        same, typed = twins[said(person.name)] - gone, said(person.name)
        keys = keys_until(typed, same, _looking(finder))
        taken.append(keys)
        least.append(min([keys, *_prefixes(person, same, finder)]))
        elsewhere.append(keys_until(typed, same, substring(people, gone), LEAST_ELSEWHERE))
        _admit(finder, person, gone)
    return Keys(tuple(taken), tuple(least), tuple(elsewhere))


def keys_among(people: Sequence[Findable], finder: Finder, seed: int) -> Keys:
    """Let everybody arrive where others are known too."""
    twins = _twins(people)
    gone: set[bytes] = set()
    taken = []
    for person in _arriving(people, seed):
        taken.append(keys_until(said(person.name), twins[said(person.name)] - gone, _looking(finder)))
        _admit(finder, person, gone)
    return Keys(tuple(taken))


def keys_until(typed: str, same: set[bytes], look: Look, shortest: int = 1) -> int:
    """Return the keys until one of `same` is the first hit, Enter among them; a tool may look only from `shortest`."""
    for length in range(min(shortest, len(typed)), len(typed) + 1):
        if set(look(typed[:length])[:1]) & same:
            return length + 1
    shown = look(typed)
    return len(typed) + next((at for at, each in enumerate(shown) if each in same), len(shown)) + 1


def substring(people: Iterable[Findable], gone: set[bytes]) -> Look:
    """Return a search as pretixSCAN has it: `LIKE '%q%'` on the name, small and capital letters alike, in list order.

    It is given more than it has: accents typed right, names in the order they are said, and those in already left out.
    """
    names = [(person.id, said(person.name)) for person in people]
    return lambda typed: [each for each, name in names if typed in name and each not in gone]


def _looking(finder: Finder) -> Look:
    return lambda typed: [hit.id for hit in find(finder, typed, MOST)]


def _arriving(people: Sequence[Findable], seed: int) -> list[Findable]:
    return Random(seed).sample(people, len(people))


def _twins(people: Iterable[Findable]) -> dict[str, set[bytes]]:
    twins: dict[str, set[bytes]] = {}
    for person in people:
        twins.setdefault(said(person.name), set()).add(person.id)
    return twins


def _prefixes(person: Findable, same: set[bytes], finder: Finder) -> list[int]:
    """Return the keys of each part of the name of which some beginning alone makes the person the first hit."""
    look, parts = _looking(finder), name_parts(person.name)
    fitting = (
        next((end for end in range(1, len(part) + 1) if set(look(part[:end])[:1]) & same), None) for part in parts
    )
    return [end + 1 for end in fitting if end]


def _admit(finder: Finder, person: Findable, gone: set[bytes]) -> None:
    finder.mark(person.id, here=True)
    gone.add(person.id)
