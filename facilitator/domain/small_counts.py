"""Counts so small that they point at someone are told in one sum, so that none can be worked out (R-D5, R-E2).

Totals are published beside counts, so a single hidden count is no secret, and two whose sum is 2 or 8 are none
either. So all that are below `reach` go into one sum as soon as one of them is small: whoever knows the rule, too,
cannot tell which of them it was.
"""

from collections.abc import Mapping

THRESHOLD = 5

Names = tuple[str, ...]
_OPEN = 2


def together(counts: Mapping[str, int], threshold: int = THRESHOLD, *, each: int = 0) -> dict[Names, int]:
    """Return counts by the names that they are told under; the sum of some stands in the place of the first of them.

    A nought given is told, and goes into the sum with the small ones. A sum below the threshold is not to be told.
    Where it is known that each is one at least, a sum takes in so many that it leaves open how it is shared out.
    """
    few = _few(counts, threshold, each)
    found: dict[Names, int] = {}
    for name, number in counts.items():
        if name not in few:
            found[name,] = number
        elif few not in found:
            found[few] = sum(counts[each] for each in few)
    return found


def told_alone(number: int, threshold: int = THRESHOLD) -> str:
    """Return a count that stands by itself as words."""
    return f"fewer than {threshold}" if 0 < number < threshold else str(number)


def _few(counts: Mapping[str, int], threshold: int, each: int) -> Names:
    """Return which are told in one sum: those below `reach`, which rises while they are few; ties go together."""
    if not any(0 < number < threshold for number in counts.values()):
        return ()
    reach = 2 * threshold
    while True:
        few = tuple(name for name, number in counts.items() if number < reach)
        enough = max(threshold, each * len(few) + _OPEN)
        if len(few) == len(counts) or (len(few) > 1 and sum(counts[name] for name in few) >= enough):
            return few
        reach = min(number for number in counts.values() if number >= reach) + 1
