"""Words as large as their place allows: whole words on as few lines as they need, cut only where nothing else helps."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.publish.outline import Runs, joined, words
from facilitator.publish.pdf.composing import Composer, height
from facilitator.publish.pdf.looks import Look

GOOD = 26.0
"""From this size on, in points, whole words count for more than large ones."""
_STEPS = 2


@dataclass(frozen=True, slots=True)
class Box:
    """The place that words are fitted into, and the largest size they may have, in points."""

    width: float
    tall: float
    most: float


def fitted(composer: Composer, runs: Runs, look: Look, box: Box) -> Look:
    """Return the look in the largest size that fits the box, and never smaller than the look itself."""
    apart = [composer.setter.widths(words(part), bold=look.bold)[1] for part in joined(runs).split()]
    whole = _largest(composer, runs, look, box, max(apart, default=0))
    if whole is not None and whole >= GOOD:
        return replace(look, size=whole)
    parts = _largest(composer, runs, look, box, composer.setter.widths(runs, bold=look.bold)[0])
    cut = None if parts or whole else _largest(composer, runs, look, box, 0)
    return replace(look, size=max(whole or 0, parts or 0, cut or 0, look.size))


def _largest(composer: Composer, runs: Runs, look: Look, box: Box, widest: float) -> float | None:
    """Return the largest size at which the widest part fits across and all lines fit down, or None."""

    def fits(size: float) -> bool:
        if widest * size / 1000 > box.width:
            return False
        return height(composer.lines(runs, replace(look, size=size), box.width), size) <= box.tall

    return _last(fits, look.size, box.most)


def _last(fits: Callable[[float], bool], least: float, most: float) -> float | None:
    low, high = round(least * _STEPS), round(most * _STEPS)
    if not fits(low / _STEPS):
        return None
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle / _STEPS):
            low = middle
        else:
            high = middle - 1
    return low / _STEPS
