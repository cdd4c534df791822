"""Which part of a name each typed word means, and what it costs to think so."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from facilitator.domain.finding.parts import Part, Span, is_ideograph
from facilitator.domain.sameness import skeleton

OtherForms = Callable[[str], set[str]]
"""Gives the names that are used for one."""

EQUAL, BEGUN, OTHER_FORM, SLIP, SOUND = 0, 1, 10, 20, 30
"""Costs of a word: it is the part, begins it, is another form of it, has a slip, sounds like it."""
TWICE, ELSEWHERE, GOES_ON = -4, 5, 8
"""What a slip costs more where a letter is only doubled, the first letter is another, the part goes on after it."""
_TWICE_FROM, _ONCE_FROM = 8, 3
_IDEOGRAPH = 3
_SHORT, _SOUNDS_FROM, _ALIKE = 2, 2, 0.5
_MOST_WORDS = 5
_KEPT = 10_000  # what was worked out before, for the next letter and the next person of that name


@dataclass(frozen=True, slots=True)
class Meaning:
    """For each typed word the place of the part that it means, and the cost of it all."""

    cost: int
    places: tuple[int, ...]


def most_slips(word: str) -> int:
    """Return how many slips a word of this length may have: none below three letters, two from eight.

    An ideograph says as much as three letters.
    """
    length = sum(_IDEOGRAPH if is_ideograph(char) else 1 for char in word)
    return min(2 if length >= _TWICE_FROM else 1 if length >= _ONCE_FROM else 0, len(word) - 1)


def meaning(parts: tuple[Part, ...], words: tuple[str, ...], forms: OtherForms, *, loosely: bool) -> Meaning | None:
    """Return the cheapest way in which each word means a part of its own; `loosely` allows other forms and slips."""
    if len(words) > min(len(parts), _MOST_WORDS):
        return None
    costs = [[_cost(part, word, forms, loosely=loosely) for part in parts] for word in words]
    return _cheapest(costs, 0, frozenset())


def _cheapest(costs: list[list[int | None]], at: int, taken: frozenset[int]) -> Meaning | None:
    if at == len(costs):
        return Meaning(0, ())
    best = None
    for place, cost in enumerate(costs[at]):
        if cost is None or place in taken:
            continue
        rest = _cheapest(costs, at + 1, taken | {place})
        if rest and (best is None or cost + rest.cost < best.cost):
            best = Meaning(cost + rest.cost, (place, *rest.places))
    return best


def _cost(part: Part, word: str, forms: OtherForms, *, loosely: bool) -> int | None:
    if word in part.spellings:
        return EQUAL
    if any(spelling.startswith(word) for spelling in part.spellings):
        return BEGUN
    return _loose_cost(part, word, forms) if loosely else None


def _loose_cost(part: Part, word: str, forms: OtherForms) -> int | None:
    if not forms(word).isdisjoint(part.spellings):
        return OTHER_FORM
    costs = [slip_cost(word, spelling) for spelling in part.spellings]
    costs.append(SOUND if _sounds_like(word, part) else None)
    return min((cost for cost in costs if cost is not None), default=None)


@lru_cache(maxsize=_KEPT)
def slip_cost(word: str, spelling: str) -> int | None:
    """Return what it costs that a word misses a whole spelling, or its beginning; None where it misses by too much."""
    most, elsewhere = most_slips(word), ELSEWHERE * (word[0] != spelling[0])
    slips = OSA.distance(word, spelling)
    if slips <= (most or short_slips(word, spelling)):
        return SLIP * slips + elsewhere + TWICE * (_undoubled(word) == _undoubled(spelling))
    heads = {spelling[:length] for length in range(len(word) - most, len(word) + most + 1)} - {""}
    slips = min((OSA.distance(word, head) for head in heads), default=most + 1)
    return SLIP * slips + elsewhere + GOES_ON if slips <= most else None


def short_slips(word: str, spelling: str) -> int:
    """Return how many slips may part a word of two letters from one of two or three: it may be `en` for `ben`."""
    return int(len(word) == _SHORT <= len(spelling) <= _SHORT + 1)


_sound = lru_cache(maxsize=_KEPT)(skeleton)


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _sounds_like(word: str, part: Part) -> bool:
    """Return whether a word may be another spelling of a part: Mohamed and Muhammad, Stephen and Steven, علي and Ali.

    A word in a script without vowels is met by its beginning too.
    """
    sound = _sound(word)
    if part.foreign:
        return len(word) >= _ONCE_FROM and (sound == part.sound or (len(sound) > 1 and part.sound.startswith(sound)))
    alike = len(sound) >= _SOUNDS_FROM and sound == part.sound
    return alike and OSA.normalized_similarity(word, part.latin) >= _ALIKE


def spans_of(parts: tuple[Part, ...], words: tuple[str, ...], places: tuple[int, ...]) -> tuple[Span, ...]:
    """Return the letters that were meant: what begins a part, or the whole of one that is spelt otherwise."""
    found = [_span(parts[place], word) for word, place in zip(words, places, strict=True)]
    return tuple(sorted(found))


def _span(part: Part, word: str) -> Span:
    return part.span(len(word) if part.spellings[0].startswith(word) else len(part.word))


def spans_of_run(parts: tuple[Part, ...], run: str) -> tuple[Span, ...]:
    """Return the letters that a name run together means, or that its initials are; empty for neither."""
    for order in (parts, (*parts[-1:], *parts[:-1])):
        if spans := _consumed(order, run):
            return tuple(sorted(spans))
    return ()


def _consumed(order: tuple[Part, ...], run: str) -> list[Span]:
    spans, left = [], run
    for part in order:
        said = part.spellings[0]
        if not left or not (said.startswith(left) or left.startswith(said)):
            break
        spans.append(part.span(min(len(left), len(said))))
        left = left[len(said) :]
    return [] if left else spans
