"""What may be told beside counts without giving away a small one: every set of counts that fits is gone through.

Whoever knows the program knows when it keeps something back, and may reckon from that. So whether to tell depends on
what is told anyway, never on what it protects.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from itertools import product
from math import comb, prod

from facilitator.domain.small_counts import THRESHOLD, together

Numbers = tuple[int, ...]
Shape = tuple[tuple[Numbers, int], ...]
"""The places that are told in one sum, and the sum."""

_LEAST = 3
_MOST = 25_000


def shape_of(numbers: Sequence[int]) -> Shape:
    """Return how counts that stand in a row are told."""
    told = together({str(place): number for place, number in enumerate(numbers)})
    return tuple((tuple(int(name) for name in names), number) for names, number in told.items())


def guarded(possible: Collection[Numbers]) -> bool:
    """Return whether each count that may be small could be one of three numbers at least."""
    places = (set(place) for place in zip(*possible, strict=True))
    return all(len(held) >= _LEAST or not any(0 < number < THRESHOLD for number in held) for held in places)


def may_tell(numbers: Numbers, what: Callable[[Numbers], str], *, counts: bool = True) -> bool:
    """Return whether something that is reckoned from counts may be told beside them, or beside their sum alone."""
    shape = shape_of(numbers) if counts else ((tuple(range(len(numbers))), sum(numbers)),)
    return what(numbers) in _tellable(shape, what, counts=counts)


@lru_cache(maxsize=256)
def _tellable(shape: Shape, what: Callable[[Numbers], str], *, counts: bool) -> frozenset[str]:
    """Return what may be told of all counts of a shape: so much is kept back that this tells nothing either."""
    if prod(comb(number + len(places) - 1, len(places) - 1) for places, number in shape) > _MOST:
        return frozenset()
    saying: dict[str, list[Numbers]] = {}
    for numbers in _fitting(shape):
        if not counts or shape_of(numbers) == shape:
            saying.setdefault(what(numbers), []).append(numbers)
    by_number = sorted(saying, key=lambda said: (not guarded(saying[said]), -len(saying[said]), said))
    kept_back: list[Numbers] = []
    while by_number and not (guarded(saying[by_number[-1]]) and guarded(kept_back)):
        kept_back += saying[by_number.pop()]
    return frozenset(by_number)


def _fitting(shape: Shape) -> Iterator[Numbers]:
    length = sum(len(places) for places, _ in shape)
    for parts in product(*(tuple(_parted(number, len(places))) for places, number in shape)):
        row = [0] * length
        for (places, _), part in zip(shape, parts, strict=True):
            for place, number in zip(places, part, strict=True):
                row[place] = number
        yield tuple(row)


def _parted(number: int, among: int) -> Iterator[Numbers]:
    """Yield every way to part a number among so many."""
    if among == 1:
        yield (number,)
        return
    for first in range(number + 1):
        for rest in _parted(number - first, among - 1):
            yield (first, *rest)
