"""The order in which the practice crowd comes: level by level, and within a level as a number has it."""

from collections.abc import Iterable

from facilitator.domain.ids import uid_of
from facilitator.domain.rehearsal.crowd import Arrival

Scene = tuple[Arrival, ...]


def in_order(levels: Iterable[Iterable[Scene]], number: int) -> tuple[Arrival, ...]:
    """Return the arrivals: the same number gives the same order, another one nearly always another."""
    scenes = [scene for level in levels for scene in sorted(level, key=lambda scene: _place(scene, number))]
    return tuple(arrival for scene in scenes for arrival in scene)


def _place(scene: Scene, number: int) -> bytes:
    return uid_of("rehearsal", number, *(arrival.says for arrival in scene))
