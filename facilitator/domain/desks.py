"""A list of people in ranges of letters, so that several desks have about equally many."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

MOST = 6
"""How many desks there may be."""

_Cuts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LetterRange:
    """The people of one desk: from the first to before the last of these places in the list, and in words."""

    start: int
    stop: int
    words: str


def letter_ranges(keys: Sequence[str], desks: int) -> tuple[LetterRange, ...]:
    """Return a range for each desk, or for each letter where those are fewer; no letter is parted.

    The keys are folded and sorted; the ranges are as even as can be (the least sum of squares).
    """
    letters = [(letter, len(list(held))) for letter, held in groupby(key[:1] for key in keys)]
    edges = [0, *accumulate(number for _, number in letters)]
    cuts = _even_cuts(edges, max(1, min(desks, MOST, len(letters)))) if letters else ()
    return tuple(
        LetterRange(edges[low], edges[high], _in_words(letters[low][0], letters[high - 1][0]))
        for low, high in pairwise(cuts)
    )


def _even_cuts(edges: Sequence[int], parts: int) -> _Cuts:
    """Return the edges to cut at, the first and the last among them."""
    best: dict[int, tuple[int, _Cuts]] = {0: (0, (0,))}
    for part in range(1, parts + 1):
        last = range(part, len(edges) - parts + part)
        best = {
            end: min(
                (cost + (edges[end] - edges[low]) ** 2, (*cuts, end)) for low, (cost, cuts) in best.items() if low < end
            )
            for end in last
        }
    return best[len(edges) - 1][1]


def _in_words(first: str, last: str) -> str:
    if first == last:
        return _letter(first)
    if first.isascii() and not last.isascii():
        return f"{_letter(first)} to Z and other alphabets"
    return f"{_letter(first)} to {_letter(last)}"


def _letter(letter: str) -> str:
    """Return a letter as a heading has it; a name of accents alone has none."""
    return letter.upper() if letter.strip() else "No letter"
