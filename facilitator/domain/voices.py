"""Whose voices were heard: the share of the turns beside the share of the room, never so that it points at somebody."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.capacities import Capacity
from facilitator.domain.small_counts import THRESHOLD

_APART = frozenset(capacity.value for capacity in Capacity if capacity.counted_apart)


@dataclass(frozen=True, slots=True)
class Voice:
    """How many turns people of these capacities took, and how many of them were in the room."""

    capacities: tuple[str, ...]
    turns: int
    people: int


def of_the_room(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return the voices without supporters and interpreters, who are counted apart from the room."""
    return tuple(voice for voice in voices if not _APART.intersection(voice.capacities))


def together_where_few(voices: Iterable[Voice], threshold: int = THRESHOLD) -> tuple[Voice, ...]:
    """Return the voices with all capacities of few people in one, last; with the next smallest where that is too few.

    Nothing comes of a room, or of turns, below the threshold: any share of them would point at somebody (R-D5, R-E2).
    """
    held = tuple(voices)
    if min(sum(voice.people for voice in held), sum(voice.turns for voice in held)) < threshold:
        return ()
    few = [voice for voice in held if voice.people < threshold]
    rest = sorted((voice for voice in held if voice.people >= threshold), key=lambda voice: -voice.people)
    while few and rest and (len(few) == 1 or sum(voice.people for voice in few) < threshold):
        few.append(rest.pop())
    alone = tuple(voice for voice in held if voice in rest)
    return (*alone, _joined([voice for voice in held if voice in few])) if few else alone


def percent(part: int, whole: int) -> int:
    """Return a share in whole hundredths, a half rounded up; 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def _joined(voices: list[Voice]) -> Voice:
    capacities = tuple(capacity for voice in voices for capacity in voice.capacities)
    return Voice(capacities, sum(voice.turns for voice in voices), sum(voice.people for voice in voices))
