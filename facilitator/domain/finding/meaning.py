"""Which part of a name each typed word means, and what it costs to think so."""

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from facilitator.domain.finding.parts import Part, Span

OtherForms = Callable[[str], set[str]]
"""Gives the names that are used for one."""

EQUAL, BEGUN, OTHER_FORM, SLIP, ELSEWHERE = 0, 1, 10, 20, 5
"""Costs of a word: it is the part, begins it, is another form of it, has a slip; the first letter is another."""
_TWICE_FROM, _ONCE_FROM = 8, 3
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Meaning:
    """For each typed word the place of the part that it means, and the cost of it all."""

    cost: int
    places: tuple[int, ...]


def most_slips(word: str) -> int:
    """Return how many slips a word of this length may have: none below three letters, two from eight."""
    return 2 if len(word) >= _TWICE_FROM else 1 if len(word) >= _ONCE_FROM else 0


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
    slips = min(_slips(word, spelling) for spelling in part.spellings)
    if slips > most_slips(word):
        return None
    return SLIP * slips + ELSEWHERE * (word[0] != part.spellings[0][0])


def _slips(word: str, spelling: str) -> int:
    """Return by how many slips a word misses the beginning of a spelling."""
    most = most_slips(word)
    heads = {spelling[:length] for length in range(len(word) - most, len(word) + most + 1)}
    return min(OSA.distance(word, head) for head in heads)


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
