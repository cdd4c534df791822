"""Who arrives at two desks, in which order, and what is typed for them: made of a list by a seeded generator."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.at_the_door.strangers import strangers
from facilitator.domain.names import fold

ARRIVALS, NEW, MISSPELT, AGAIN = 80, 20, 8, 4
"""Of eighty who arrive, so many are not booked, are typed with a slip, or were let in at the other desk already."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Human:
    """Somebody who comes: booked with a badge, or somebody new; `number` tells them from others of their name."""

    number: int
    name: str
    badge: str = ""

    @property
    def booked(self) -> bool:
        """Whether they stand on the list."""
        return bool(self.badge)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One coming to a desk: who, which desk, and what is typed of their name."""

    human: Human
    desk: int
    typed: str
    again: bool = False

    @property
    def misspelt(self) -> bool:
        """Whether there is a slip in it."""
        return self.typed != self.human.name


def crowd(booked: Sequence[tuple[str, str]], chance: Random) -> list[Arrival]:
    """Return who arrives of a list of names and badges, in order.

    Among those who are new, one has the name of somebody booked who comes too, and two different people at two desks
    have one name. Of those let in at both desks, one is new at both.
    """
    here = [Human(at, name, badge) for at, (name, badge) in enumerate(booked)]
    coming = _with_twins(here, chance)[: ARRIVALS - NEW - (AGAIN - 1)]
    new = _new(coming[0].name, {human.name for human in here}, len(here), chance)
    firsts = [Arrival(human, chance.randrange(2), human.name) for human in (*coming, *new[:-2])]
    firsts += [Arrival(human, desk, human.name) for desk, human in enumerate(new[-2:])]
    chance.shuffle(firsts)
    firsts = _misspelt(firsts, chance)
    return _with_second_comings(firsts, new[1], chance)


def _with_twins(here: Sequence[Human], chance: Random) -> list[Human]:
    """Return those who come in an order of chance, people who share their name with others first."""
    names = [fold(human.name) for human in here]
    return sorted(chance.sample(list(here), len(here)), key=lambda human: names.count(fold(human.name)) < 2)


def _new(shared: str, known: set[str], first: int, chance: Random) -> list[Human]:
    made = (person.name for person in strangers(chance, 20 * NEW, b"new"))
    names = [name for name in dict.fromkeys(made) if name not in known][: NEW - 3]
    every = [shared, *names, names[-1]]
    return [Human(first + at, name) for at, name in enumerate(every)]


def _misspelt(firsts: list[Arrival], chance: Random) -> list[Arrival]:
    booked = [at for at, arrival in enumerate(firsts) if arrival.human.booked and _places(arrival.human.name)]
    slips = set(chance.sample(booked, MISSPELT))
    return [replace(one, typed=with_slip(one.typed, chance)) if at in slips else one for at, one in enumerate(firsts)]


def _with_second_comings(firsts: list[Arrival], new: Human, chance: Random) -> list[Arrival]:
    """Put in those who come to the other desk too, some time after the first; `new` is one of them."""
    known = [one for one in firsts if one.human.booked and not one.misspelt]
    twice = [*chance.sample(known, AGAIN - 1), next(one for one in firsts if one.human == new)]
    arrivals = list(firsts)
    for one in twice:
        at = arrivals.index(one)
        later = chance.randint(at + 1, len(arrivals))
        arrivals.insert(later, replace(one, desk=1 - one.desk, again=True))
    return arrivals


def with_slip(name: str, chance: Random) -> str:
    """Return a name with one letter wrong, missing, doubled or swapped with the next, not the first."""
    at = chance.choice(_places(name))
    return chance.choice(list(_slips(name, at, chance)))


def _places(name: str) -> list[int]:
    return [at for at in range(1, len(name) - 1) if name[at].isalpha() and name[at + 1].isalpha()]


def _slips(name: str, at: int, chance: Random) -> Iterator[str]:
    yield name[:at] + chance.choice([letter for letter in LETTERS if letter != name[at].lower()]) + name[at + 1 :]
    yield name[:at] + name[at + 1 :]
    yield name[: at + 1] + name[at:]
    if name[at] != name[at + 1]:
        yield name[:at] + name[at + 1] + name[at] + name[at + 2 :]
