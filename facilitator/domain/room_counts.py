"""How many people of each capacity are told in what is published: the same in every part of it (R-D5, R-E2).

Two parts that told the same people by other groups could be subtracted from one another.
"""

from collections.abc import Mapping

from facilitator.domain.capacities import Capacity
from facilitator.domain.small_counts import THRESHOLD, Names, together, told_alone

APART = frozenset(capacity.value for capacity in Capacity if capacity.counted_apart)
"""Capacities that do not count as taking part."""
SHARES_FROM = 20
"""How many there must be before a part of them is told in hundredths (R-E5)."""


def by_capacity(counts: Mapping[str, int]) -> dict[Names, int]:
    """Return how many took part as what; nothing where any of these numbers would give away another."""
    return named_sums({capacity: number for capacity, number in counts.items() if capacity not in APART})


def named_sums(counts: Mapping[str, int]) -> dict[Names, int]:
    """Return counts of people under the names that came, and no others; nothing where that would give one away.

    As each is one at least, a sum must leave open how it is shared out beyond that.
    """
    told = together({name: number for name, number in counts.items() if number}, each=1)
    return {} if any(number < max(THRESHOLD, _open_from(names)) for names, number in told.items()) else told


def counted_apart(counts: Mapping[str, int]) -> dict[Names, int]:
    """Return how many came as supporter or interpreter; a sum under the threshold is not to be told as a number."""
    return together({capacity: number for capacity, number in counts.items() if number and capacity in APART})


def told_openly(counts: Mapping[str, int]) -> dict[str, int]:
    """Return those counts that are told by themselves.

    Only one of these is called `a carer`: where it is told for others too, the words say what the numbers hide.
    """
    told = by_capacity(counts) | counted_apart(counts)
    return {names[0]: number for names, number in told.items() if len(names) == 1 and number >= THRESHOLD}


def part_in_words(part: int, whole: int) -> str:
    """Return how many of all those who came; no number that is small, or leaves few others (R-E2)."""
    if part == 0:
        return "none"
    if part >= THRESHOLD and (whole == part or whole - part >= THRESHOLD):
        return str(part)
    if whole < 2 * THRESHOLD:
        return "some"
    return told_alone(part) if part < THRESHOLD else "nearly all"


def may_tell_newcomers(newcomers: int, people: int, not_back: int) -> bool:
    """Return whether the newcomers among the people may be told; `not_back` had come before and did not come now.

    The notes of the last meeting tell how many those before were, so each of the three numbers gives away the others.
    """
    return min(newcomers, people - newcomers, not_back) >= THRESHOLD


def _open_from(names: Names) -> int:
    return len(names) + 2 if len(names) > 1 else 0
