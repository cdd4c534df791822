"""Whose voices were heard: the share of the turns beside the share of the room, never so that it points at somebody."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.capacities import Capacity
from facilitator.domain.small_counts import THRESHOLD, Names
from facilitator.domain.wording import listed

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
    if sum(voice.turns for voice in held) < threshold:
        return ()
    return turns_of(told_together(held, threshold), held)


def told_together(voices: Iterable[Voice], threshold: int = THRESHOLD) -> tuple[Names, ...]:
    """Return which capacities are told by themselves, and last those that are told in one; none of a small room.

    It goes by the people in the room alone. So turns of each item and of all can be told by the same capacities, and
    comparing them, or one screen with another, gives away nothing about a few people.
    """
    held = tuple(voices)
    if sum(voice.people for voice in held) < threshold:
        return ()
    few = [voice for voice in held if voice.people < threshold]
    rest = sorted((voice for voice in held if voice.people >= threshold), key=lambda voice: -voice.people)
    while few and rest and (len(few) == 1 or sum(voice.people for voice in few) < threshold):
        few.append(rest.pop())
    alone = tuple(voice.capacities for voice in held if voice in rest)
    return (*alone, _joined([voice for voice in held if voice in few]).capacities) if few else alone


def turns_of(groups: Iterable[Names], voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return the voices of a part of the meeting, or of all, by the capacities that are told together."""
    held = tuple(voices)
    return tuple(_joined([voice for voice in held if set(voice.capacities) <= set(group)], group) for group in groups)


def percent(part: int, whole: int) -> int:
    """Return a share in whole hundredths, a half rounded up; 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def named(capacities: Names) -> str:
    """Return capacities as they are named together: `carers and providers`."""
    return listed([f"{as_one(each)}s" if each else as_one(each) for each in capacities])


def as_one(capacity: str) -> str:
    """Return as what one person is here: `carer`."""
    return Capacity(capacity).label if capacity else "capacity not known"


def _joined(voices: list[Voice], capacities: Names | None = None) -> Voice:
    names = tuple(capacity for voice in voices for capacity in voice.capacities)
    return Voice(capacities or names, sum(voice.turns for voice in voices), sum(voice.people for voice in voices))
