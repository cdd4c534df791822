"""What the door box says of somebody nobody expected: a name to be written, or so many who give none."""

import re
from dataclasses import dataclass, replace

from facilitator.domain.capacities import Capacity
from facilitator.domain.names import PARTICLES, ReadName, fold, read_name, tidy

MOST_AT_ONCE = 20
"""How many unnamed people may be counted with one Enter."""
_UNNAMED = re.compile(r"\+\s*(\d{0,2})\s*(.*)")


@dataclass(frozen=True, slots=True)
class Unnamed:
    """So many people without a name, and the capacities that what was typed may mean, in their order."""

    number: int
    capacities: tuple[Capacity, ...]


def read_unnamed(typed: str) -> Unnamed | None:
    """Return what `+1 citizen`, `+2 carers` or `+` mean, with the capacities begun; None where it is a name."""
    found = _UNNAMED.fullmatch(typed.strip())
    if found is None:
        return None
    words = fold(found[2])
    fitting = tuple(capacity for capacity in Capacity if _begins(capacity, words))
    return Unnamed(min(max(int(found[1] or 1), 1), MOST_AT_ONCE), fitting)


def written_name(typed: str) -> ReadName:
    """Return the name that a person at the door typed, with its given and its family part.

    It stays as typed, but for two things done in a hurry: small letters throughout, and the family name first.
    """
    bare = tidy(typed)
    words = bare.split()
    if len(words) > 1 and bare == bare.lower():
        bare = " ".join(_raised(word, at) for at, word in enumerate(words))
    read = read_name(bare)
    return read if "," in bare and not read.aside else replace(read, name=bare)


def _begins(capacity: Capacity, words: str) -> bool:
    return any(f" {alias}".find(f" {words}") >= 0 for alias in capacity.aliases)


def _raised(word: str, at: int) -> str:
    if at and word in PARTICLES:
        return word
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word)
