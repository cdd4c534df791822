"""What could be shortened so that a meeting ends in time, and minutes that one part borrows from another."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.agenda import ItemKind
from facilitator.domain.refused import Refused
from facilitator.domain.running import MINUTE, Part, Timed, allowed
from facilitator.domain.wording import number_of

LEAST = 5
"""Minutes under which nothing is shortened: less is not worth coming for."""
FLOORS: dict[str, int] = {ItemKind.BREAK: 10, ItemKind.CLOSE: 5}
"""Minutes that a kind needs: a queue for tea and for the toilets, or the next steps and the way home."""
LONGEST = 24 * 60


@dataclass(frozen=True, slots=True)
class Cut:
    """So many minutes that a part could give."""

    id: bytes
    minutes: int


def to_shorten(coming: Sequence[Part], over: int) -> tuple[Cut, ...]:
    """Return what the parts to come could give where the meeting is going to be so many seconds over.

    Each gives in proportion to what it has above its floor, in whole minutes that add up to what is needed, or to all
    there is to give where that is less.
    """
    spare = [max(0, allowed(part) - FLOORS.get(part.kind, LEAST)) for part in coming]
    needed = min(-(-max(0, over) // MINUTE), sum(spare))
    shares = _shared(needed, spare)
    return tuple(Cut(part.id, minutes) for part, minutes in zip(coming, shares, strict=True) if minutes)


def extended(part: Timed, minutes: int) -> int:
    """Return the extra minutes of a part that gets some more."""
    if not 1 <= minutes <= LONGEST or allowed(part) + minutes > LONGEST:
        raise Refused("Give the minutes as a number from 1 to 1440.")
    return part.extra + minutes


def checked_minutes(minutes: int) -> int:
    """Return how long a part is to be, or refuse a length that none can have."""
    if not 1 <= minutes <= LONGEST:
        raise Refused("Give the minutes as a number from 1 to 1440.")
    return minutes


def lent(part: Timed, title: str, minutes: int) -> int:
    """Return the extra minutes of a part that gives some away; refuse where it has not so many."""
    if minutes < 1 or part.started_at or part.minutes + part.extra < minutes:
        has = "has begun" if part.started_at else f"has {number_of(allowed(part), 'minute')}"
        raise Refused(f"“{title}” {has}, so it cannot give {number_of(minutes, 'minute')}.")
    return part.extra - minutes


def _shared(needed: int, spare: Sequence[int]) -> list[int]:
    """Share minutes out in proportion; what is left of the division goes where most of it was cut off."""
    total = sum(spare) or 1
    shares = [needed * each // total for each in spare]
    order = sorted(range(len(spare)), key=lambda place: (-(needed * spare[place] % total), -spare[place], place))
    for place in order[: needed - sum(shares)]:
        shares[place] += 1
    return shares
