"""At which table somebody is best seated: beside whom they came with, else where few of their capacity sit."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A table and how many it seats; 0 seats means that nobody has said."""

    number: int
    seats: int


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody who sits at a table, and as what they are here."""

    table: int
    capacity: str


def best_table(
    places: Sequence[Place], seated: Sequence[Seated], capacity: str, beside: int = 0, party: int = 1
) -> int:
    """Return the number of a table for somebody who comes with `party` people in all, or 0 where all are full.

    `beside` is the table of whom they came with: supporters sit with the person they support, though it be full.
    Else it is the one with the fewest of their capacity, then with the fewest people, then the first.
    """
    if beside:
        return beside
    people = Counter(each.table for each in seated)
    alike = Counter(each.table for each in seated if each.capacity == capacity)
    free = [place for place in places if not place.seats or place.seats - people[place.number] >= party]
    best = min(free, key=lambda place: (alike[place.number], people[place.number], place.number), default=None)
    return best.number if best else 0
