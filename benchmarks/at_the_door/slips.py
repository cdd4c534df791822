"""Full names with a slip: one letter wrong, missing, doubled, or two swapped; made by a seeded generator."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.at_the_door.keys import said
from facilitator.domain.finding import Findable, Finder, find
from facilitator.domain.names import fold

LETTERS = "abcdefghijklmnopqrstuvwxyz"
FIRST_THREE = 3


@dataclass(frozen=True, slots=True)
class Slipped:
    """A name typed with a slip, and everyone of that very name."""

    typed: str
    meant: frozenset[bytes]


@dataclass(frozen=True, slots=True)
class Hits:
    """How many cases there were, in how many the person was the first hit, and in how many among the first three."""

    cases: int
    first: int
    first_three: int

    def __add__(self, other: "Hits") -> "Hits":
        return Hits(self.cases + other.cases, self.first + other.first, self.first_three + other.first_three)

    def shares(self) -> tuple[float, float]:
        """Return the shares of first, and of among the first three."""
        return self.first / self.cases, self.first_three / self.cases


def slipped(people: Sequence[Findable], cases: int, seed: int) -> Iterator[Slipped]:
    """Yield so many cases: a person, a kind of slip and a letter of the full name, each by chance.

    A wrong letter is another of a to z; for one of another script, another that stands somewhere in the list.
    """
    chance = Random(seed)
    others = sorted({letter for person in people for letter in said(person.name) if _is_other(letter)})
    for _ in range(cases):
        name = said(chance.choice(people).name)
        meant = frozenset(person.id for person in people if said(person.name) == name)
        yield Slipped(_with_slip(name, others, chance), meant)


def hits(finder: Finder, cases: Sequence[Slipped]) -> Hits:
    """Return how often the person is found by what was typed; nobody is in yet."""
    places = [_place(finder, case) for case in cases]
    return Hits(len(places), sum(at < 1 for at in places), sum(at < FIRST_THREE for at in places))


def _place(finder: Finder, case: Slipped) -> int:
    shown = find(finder, case.typed, FIRST_THREE)
    return next((at for at, hit in enumerate(shown) if hit.id in case.meant), FIRST_THREE)


def _is_other(letter: str) -> bool:
    return letter.isalpha() and fold(letter) not in LETTERS


def _with_slip(name: str, others: Sequence[str], chance: Random) -> str:
    places = [at for at, letter in enumerate(name) if letter.isalpha()] or [0]
    at = chance.choice(places)
    kind = chance.choice(("wrong", "missing", "doubled", "swapped"))
    if kind == "wrong":
        alphabet = others if _is_other(name[at]) else LETTERS
        wrong = chance.choice([letter for letter in alphabet if letter != name[at]] or LETTERS)
        return name[:at] + wrong + name[at + 1 :]
    if kind == "missing":
        return name[:at] + name[at + 1 :]
    if kind == "doubled":
        return name[: at + 1] + name[at:]
    return _swapped(name, places, chance)


def _swapped(name: str, places: Sequence[int], chance: Random) -> str:
    """Return a name in which two different letters that stand side by side have changed places, where it has such."""
    pairs = [at for at in places if at + 1 in places and name[at] != name[at + 1]]
    if not pairs:
        return name
    at = chance.choice(pairs)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
