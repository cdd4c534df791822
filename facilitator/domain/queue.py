"""Who speaks next: a fair order of those who wait, with the reason for each place.

First who was put ahead by hand, then who answers the speaker, then who has not spoken at this meeting, then who was
passed over often, then the table and the capacity that were heard least, then who asked first (voice balance). Each
place counts as heard for the places behind it, so that three of one table do not follow one another while others wait.
What holds of it:

- each person who waits has one place, and the order in which they are given does not matter;
- calling the first leaves the others as they stand; who joins, leaves or is called changes nothing ahead of them;
- of two alike in all but the time, who asked first stands first;
- nobody waits for ever: who has not spoken is passed over by others who have not, each with one first turn, and of
  those who have spoken none is passed over more than a few times more. Only what is put ahead by hand, answers, and
  people whose name is not known (who never have spoken, as far as anybody knows) can keep somebody waiting longer.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from heapq import nsmallest

from facilitator.domain.capacities import Capacity
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of

MOST_PASSED = 5
"""So often may people who asked later speak before somebody, where both have spoken or neither has."""
TOO_SOON = 3
"""So many seconds after somebody was given the floor, another "next" is a key held too long."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits. `who` is the same for all turns of one person, empty where it is not known who they are.

    `ahead` is the place given by hand, empty for none; `passed` how many spoke on this who asked later. Times are ISO.
    """

    id: bytes
    asked_at: str
    who: str = ""
    table: int = 0
    capacity: str = ""
    spoken: bool = False
    react: bool = False
    ahead: str = ""
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """How many turns there were so far at a meeting, by table (0 for none) and by capacity."""

    tables: Mapping[int, int] = field(default_factory=dict)
    capacities: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the queue, and why it is there, in words."""

    id: bytes
    why: str


_Key = tuple[tuple[bool, str], bool, bool, bool, int, int, str, bytes]


def fair_order(waiting: Iterable[Waiting], heard: Heard) -> tuple[Place, ...]:
    """Return those who wait in the order in which they speak, each person once."""
    left = one_each(waiting)
    tables, capacities = Counter(heard.tables), Counter(heard.capacities)
    heard = Heard(tables, capacities)
    places: list[Place] = []
    while left:
        first, *others = nsmallest(2, left, key=lambda one: _key(one, heard))
        places.append(Place(first.id, _why(first, others[0] if others else None, heard, alone=not places)))
        left = tuple(_passed(one, first) for one in left if one is not first)
        tables[first.table] += 1
        capacities[first.capacity] += 1
    return tuple(places)


def one_each(waiting: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """Return one turn for each person: two laptops may have queued somebody at the same time.

    The one that stands further ahead counts, then the one that was asked for first.
    """
    held: dict[str | bytes, Waiting] = {}
    for one in sorted(waiting, key=lambda each: _key(each, Heard())):
        held.setdefault(one.who or one.id, one)
    return tuple(held.values())


def may_close(item: str, waiting: int, *, anyway: bool) -> None:
    """Refuse to close an item while people wait to speak on it, unless a person has said a second time that it is so.

    The same for moving on to the next item: nobody who waits is passed over unnoticed (the W3C's Zakim does so too).
    """
    if waiting and not anyway:
        people = number_of(waiting, "person is", "people are")
        raise Refused(f"{people} still waiting to speak on “{item}”. Do it again to go on without them.")


def called_just_now(last: str, at: str) -> bool:
    """Return whether somebody was given the floor so shortly before that a second "next" is none; ISO times."""
    try:
        return 0 <= (datetime.fromisoformat(at) - datetime.fromisoformat(last)).total_seconds() < TOO_SOON
    except (ValueError, TypeError):
        return False


def _key(one: Waiting, heard: Heard) -> _Key:
    return (
        (not one.ahead, one.ahead),
        not one.react,
        one.spoken,
        one.passed < MOST_PASSED,
        heard.tables.get(one.table, 0) if one.passed < MOST_PASSED else 0,
        heard.capacities.get(one.capacity, 0) if one.passed < MOST_PASSED else 0,
        one.asked_at,
        one.id,
    )


def _passed(one: Waiting, first: Waiting) -> Waiting:
    return replace(one, passed=one.passed + 1) if first.asked_at > one.asked_at else one


def _why(one: Waiting, after: Waiting | None, heard: Heard, *, alone: bool) -> str:
    """Say what sets a place before the one that would have had it otherwise."""
    if one.ahead or one.react:
        return "put here by hand" if one.ahead else "answers the speaker"
    if after is None:
        return _by_itself(one, alone=alone)
    mine, theirs = _key(one, heard), _key(after, heard)
    differs = next(at for at, value in enumerate(mine) if value != theirs[at])
    return _REASONS.get(differs, _asked_first)(one, heard)


def _by_itself(one: Waiting, *, alone: bool) -> str:
    if alone:
        return "the only one waiting"
    return "has spoken already" if one.spoken else "the last one waiting"


def _not_spoken(one: Waiting, _heard: Heard) -> str:
    return "has not spoken yet" if one.who else "not known to have spoken"


def _passed_over(one: Waiting, _heard: Heard) -> str:
    return f"was passed over {one.passed} times"


def _table(one: Waiting, heard: Heard) -> str:
    least = _least(heard.tables.get(one.table, 0))
    return f"table {one.table} was {least}" if one.table else f"those at no table were {least}"


def _capacity(one: Waiting, heard: Heard) -> str:
    voices = f"{Capacity(one.capacity).label}s" if one.capacity in _CAPACITIES else "those without a capacity"
    return f"{voices} were {_least(heard.capacities.get(one.capacity, 0))}"


def _least(turns: int) -> str:
    return "heard least" if turns else "not heard yet"


def _asked_first(_one: Waiting, _heard: Heard) -> str:
    return "asked first"


_REASONS = {2: _not_spoken, 3: _passed_over, 4: _table, 5: _capacity}
"""What each part of the key says where it decides."""
_CAPACITIES = frozenset(capacity.value for capacity in Capacity)
