"""Whose voices were heard: the share of the turns beside the share of the room, never so that it points at somebody."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.capacities import Capacity
from facilitator.domain.room_counts import APART, SHARES_FROM, by_capacity
from facilitator.domain.small_counts import Names
from facilitator.domain.wording import listed


@dataclass(frozen=True, slots=True)
class Voice:
    """How many turns people of these capacities took, and how many of them were in the room."""

    capacities: tuple[str, ...]
    turns: int
    people: int


def of_the_room(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return the voices without supporters and interpreters, who are counted apart from the room."""
    return tuple(voice for voice in voices if not APART.intersection(voice.capacities))


def together_where_few(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return the voices as they are told by shares; nothing of too few people or turns for shares (R-E5)."""
    held = tuple(voices)
    if min(sum(voice.turns for voice in held), sum(voice.people for voice in held)) < SHARES_FROM:
        return ()
    return turns_of(told_together(held), held)


def told_together(voices: Iterable[Voice]) -> tuple[Names, ...]:
    """Return which capacities are told by themselves, and last those that are told in one; none of a small room.

    They are those by which the people in the room are told, so comparing turns of one item with another's, or with the
    room, gives away nothing about a few people. Who spoke as something that nobody came as is told with the smallest.
    """
    people = {name: voice.people for voice in voices for name in voice.capacities}
    told = by_capacity(people)
    if not told:
        return ()
    alone: list[Names] = [names for names in told if len(names) == 1]
    pooled: Names = next((names for names in told if len(names) > 1), ())
    strangers = tuple(name for name in people if not any(name in names for names in told))
    if strangers and not pooled:
        pooled = min(alone, key=lambda names: told[names])
        alone.remove(pooled)
    return (*alone, (*pooled, *strangers)) if pooled else tuple(alone)


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


def _joined(voices: list[Voice], capacities: Names) -> Voice:
    return Voice(capacities, sum(voice.turns for voice in voices), sum(voice.people for voice in voices))
