"""Counts so small that they point at someone are not published (R-D5, R-E2)."""

from collections.abc import Mapping

THRESHOLD = 5


def told(counts: Mapping[str, int], threshold: int = THRESHOLD) -> dict[str, str]:
    """Return each count above nought as words; where just one is hidden, so is the next smallest."""
    there = {name: number for name, number in counts.items() if number}
    hidden = {name for name, number in there.items() if number < threshold}
    if len(hidden) == 1 and (rest := [name for name in there if name not in hidden]):
        hidden.add(min(rest, key=there.__getitem__))
    return {name: _covered(number, threshold) if name in hidden else str(number) for name, number in there.items()}


def told_alone(number: int, threshold: int = THRESHOLD) -> str:
    """Return a count that stands by itself as words."""
    return _covered(number, threshold) if 0 < number < threshold else str(number)


def _covered(number: int, threshold: int) -> str:
    ceiling = threshold
    while ceiling <= number:
        ceiling += threshold
    return f"fewer than {ceiling}"
