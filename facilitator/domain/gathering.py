"""Points gathered in one another: which point tells for each, whatever several laptops wrote."""

from collections.abc import Mapping

from facilitator.domain.joining import kept_one

Into = Mapping[bytes, bytes | None]
"""For each point that is there, the point it was gathered in, or None."""


def leaders(into: Into) -> dict[bytes, bytes]:
    """Return for each point the one that tells for it: the end of its chain, itself where it stands alone.

    A point whose leader is not there (withdrawn, made a decision, not arrived yet) stands alone until it is. Of a ring
    that two laptops made without knowing of each other, the oldest id leads, on every laptop.
    """
    there = {point: other for point, other in into.items() if other is not None and other in into}
    return {point: kept_one(point, there) for point in into}


def followers(into: Into) -> dict[bytes, tuple[bytes, ...]]:
    """Return for each point that tells for others which those are, in the order in which they were given."""
    found: dict[bytes, tuple[bytes, ...]] = {}
    for point, leader in leaders(into).items():
        if point != leader:
            found[leader] = (*found.get(leader, ()), point)
    return found
