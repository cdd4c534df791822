"""Where points that were drawn together came from, in words; and which of them are told under the one that leads."""

from collections.abc import Iterable

from facilitator.domain.kinds import Kind

APART = frozenset({Kind.RECOMMENDATION, Kind.CHALLENGE, Kind.PROPOSED_STANDARD, Kind.PARKED})
"""The kinds that have a section of their own in the minutes."""


def raised_at(tables: Iterable[int], of: int) -> str:
    """Return `Raised at 5 of 9 tables and in the whole room` for the tables of what was said, 0 being the whole room.

    `of` is how many tables the meeting has; where more were named than were set up, those named count.
    """
    named = set(tables)
    number = len(named - {0})
    if not number:
        return "Raised in the whole room" if named else ""
    every = max(of, number)
    told = f"Raised at {number} of {every} {'table' if every == 1 else 'tables'}"
    return f"{told} and in the whole room" if 0 in named else told


def told_under(kind: str, leading: str) -> bool:
    """Return whether a point is told under the one that leads, and not in the section that its own kind has."""
    return kind not in APART or kind == leading


def kind_of(kinds: Iterable[str]) -> str:
    """Return the kind of what leads points of these kinds: what most have, of equals the first."""
    given = list(kinds)
    return max(given, key=given.count, default=Kind.SAID)
