"""Points that are alike as groups: proposed, most alike first; nothing is gathered by it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations

from facilitator.domain.likeness import Pair

LEAST = 0.06
"""Groups whose points are less alike than this on average are not proposed."""
Apart = Collection[frozenset[bytes]]
"""Pairs of which a person said that they are not alike."""


@dataclass(frozen=True, slots=True)
class Group:
    """Points that may say the same, the most telling first, and how alike they are on average."""

    points: tuple[bytes, ...]
    score: float


def proposed(points: Iterable[bytes], pairs: Sequence[Pair], apart: Apart = ()) -> tuple[Group, ...]:
    """Return groups of at least two points, most alike first; each point is in one group at most.

    How alike is alike enough depends on the meeting: so much that as many pairs reach it as there are points.
    """
    known = frozenset(points)
    ranked = sorted((pair for pair in pairs if {pair.one, pair.other} <= known), key=lambda pair: -pair.score)
    least = max(LEAST, ranked[min(len(known), len(ranked)) - 1].score) if ranked else LEAST
    scores = {frozenset((pair.one, pair.other)): pair.score for pair in ranked}
    groups = (_group(each, scores) for each in clusters(known, ranked, least, apart) if len(each) > 1)
    return tuple(sorted(groups, key=lambda group: (-group.score, group.points)))


def clusters(
    points: Iterable[bytes], pairs: Iterable[Pair], least: float, apart: Apart = ()
) -> tuple[tuple[bytes, ...], ...]:
    """Return the points parted into clusters, each in one: the two most alike are joined while they are alike enough.

    Two clusters are as alike as their points are on average; two that hold a pair set apart are never joined.
    """
    held = _Clusters(points, pairs, least, apart)
    while held.join_likest():
        pass
    return tuple(sorted(tuple(sorted(each)) for each in held.members.values()))


class _Clusters:
    """Clusters by the id with which each began, and the sums of likeness between them."""

    def __init__(self, points: Iterable[bytes], pairs: Iterable[Pair], least: float, apart: Apart) -> None:
        self.members: dict[bytes, tuple[bytes, ...]] = {point: (point,) for point in points}
        self._least = least
        self._sums: dict[bytes, dict[bytes, float]] = {point: {} for point in self.members}
        self._apart: dict[bytes, set[bytes]] = {point: set() for point in self.members}
        for one, other in map(tuple, apart):
            if one in self.members and other in self.members:
                self._apart[one].add(other)
                self._apart[other].add(one)
        for pair in pairs:
            self._sums[pair.one][pair.other] = self._sums[pair.other][pair.one] = pair.score
        self._queue = [_queued(pair.score, pair.one, pair.other) for pair in pairs if pair.score >= least]
        heapify(self._queue)

    def join_likest(self) -> bool:
        """Join the two that are most alike; return whether there were two."""
        while self._queue:
            score, one, other = heappop(self._queue)
            if self._still(score, one, other):
                self._join(one, other)
                return True
        return False

    def _still(self, score: float, one: bytes, other: bytes) -> bool:
        there = one in self.members and other in self.members
        return there and other not in self._apart[one] and self._score(one, other) == -score

    def _score(self, one: bytes, other: bytes) -> float:
        return self._sums[one].get(other, 0.0) / (len(self.members[one]) * len(self.members[other]))

    def _join(self, one: bytes, other: bytes) -> None:
        """Put the other into the one, whose id is the lesser, and say anew how alike the rest is to both."""
        self.members[one] += self.members.pop(other)
        for each, score in self._sums.pop(other).items():
            self._sums[each].pop(other)
            if each != one:
                self._sums[one][each] = self._sums[each][one] = self._sums[one].get(each, 0.0) + score
        for each in self._apart.pop(other):
            self._apart[each] = self._apart[each] - {other} | {one}
            self._apart[one].add(each)
        for each in self._sums[one]:
            if (score := self._score(one, each)) >= self._least:
                heappush(self._queue, _queued(score, one, each))


def _queued(score: float, one: bytes, other: bytes) -> tuple[float, bytes, bytes]:
    return -score, min(one, other), max(one, other)


def _group(points: Sequence[bytes], scores: dict[frozenset[bytes], float]) -> Group:
    """Return a group with its most telling point first: the one that is most like the others."""
    like = dict.fromkeys(points, 0.0)
    for one, other in combinations(points, 2):
        score = scores.get(frozenset((one, other)), 0.0)
        like[one] += score
        like[other] += score
    number = len(points) * (len(points) - 1)
    return Group(tuple(sorted(points, key=lambda point: (-like[point], point))), sum(like.values()) / number)
