"""Whoever holds all published forms of the notes, and knows the rules by heart, works out no small count of people.

Every room that there could be is gone through: those of which the same words are published are one to a reader, and
what is the same in all of them is known.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product

import pytest

from facilitator.domain.agenda import ItemKind
from facilitator.domain.attribution import Said, ShownAs, as_what, naming
from facilitator.domain.capacities import Capacity
from facilitator.domain.editions import Content, Edition
from facilitator.domain.room_counts import by_capacity, told_openly
from facilitator.domain.small_counts import THRESHOLD, together, told_alone
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import plain
from facilitator.queries.agenda import ItemRow
from facilitator.queries.queue import VoiceRow
from facilitator.queries.record.rows import CountRow, OwnerRow, PromiseRow, Record, SaidRow
from tests.publish.test_minutes_laws import MADE_AT, meeting

Numbers = tuple[int, ...]
ROOM: tuple[str, ...] = (Capacity.CITIZEN, Capacity.CARER, Capacity.PROVIDER, Capacity.COUNCILLOR)
APART: tuple[str, ...] = (Capacity.SUPPORTER, Capacity.INTERPRETER)


def shared_out(number: int, among: int) -> Iterator[Numbers]:
    """Yield every way to share a number out."""
    if among == 1:
        yield (number,)
        return
    for first in range(number + 1):
        yield from ((first, *rest) for rest in shared_out(number - first, among - 1))


def record(came: Mapping[str, int], apologies: int = 0, turns: Mapping[str, int] | None = None) -> Record:
    """Return the record of a meeting at which so many came; one of each capacity said something, two promised it."""
    counts = [CountRow(capacity, "present", number) for capacity, number in came.items() if number]
    counts += [CountRow("citizen", "apologies", apologies)] if apologies else []
    owners = tuple(OwnerRow("", each) for each in (*came, *came))
    spoken = tuple(
        VoiceRow(each, (turns or {}).get(each, 0), 0, came[each])
        for each in came
        if came[each] or (turns or {}).get(each)
    )
    promise = PromiseRow(b"a", "", owners, "", "", None, "Ring", "", "", "not_started", "")
    return Record(
        edition=Edition.PUBLISHED,
        meeting=meeting(),
        counts=tuple(counts),
        newcomers=None,
        items=(ItemRow(b"1", 1, ItemKind.DISCUSSION, "Buses", 5, "", "", "", ""),),
        points=tuple(_said(each, came) for each in came),
        answered=frozenset(),
        decisions=(),
        actions=(promise,),
        earlier_actions=(),
        answers=(),
        following=None,
        internal=None,
        voices=spoken,
    )


def _said(capacity: str, came: Mapping[str, int]) -> SaidRow:
    who = naming(Said(known=True, capacity=capacity), ShownAs.CAPACITY, told_openly(came))
    return SaidRow(b"", "said", b"1", "The bus is late.", 0, (), who, "")


def published(held: Record) -> tuple[str, ...]:
    """Return the words of everything that is published of a meeting, in no order."""
    told = [plain(outline_of(held, MADE_AT, content)) for content in Content]
    return tuple(sorted(text for entries in told for _, text in entries))


def worked_out(rooms: Iterable[tuple[tuple[str, ...], Numbers]]) -> list[Numbers]:
    """Return the rooms of which somebody who reads what is published of them knows a small number."""
    alike: dict[tuple[str, ...], list[Numbers]] = defaultdict(list)
    for words, numbers in rooms:
        alike[words].append(numbers)
    return [possible[0] for possible in alike.values() if _is_known(possible)]


def _is_known(possible: list[Numbers]) -> bool:
    places = (set(place) for place in zip(*possible, strict=True))
    return any(len(held) == 1 and 0 < next(iter(held)) < THRESHOLD for held in places)


def rooms_of(number: int, capacities: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Numbers]]:
    for numbers in shared_out(number, len(capacities)):
        came = dict(zip(capacities, numbers, strict=True))
        yield published(record(came)), (*numbers, number)


def test_who_was_there_is_not_worked_out_in_a_small_room() -> None:
    rooms = (room for number in range(THRESHOLD) for room in rooms_of(number, ROOM))
    assert worked_out(rooms) == []


@pytest.mark.parametrize(("among", "most"), [(4, 11), (3, 16), (2, 24), (1, 9)])
def test_who_was_there_is_not_worked_out_from_a_total_that_is_told(among: int, most: int) -> None:
    for number in range(THRESHOLD, most):
        assert worked_out(rooms_of(number, ROOM[-among:])) == []


def test_supporters_and_interpreters_are_not_worked_out() -> None:
    rooms = (room for number in range(16) for room in rooms_of(number, APART))
    assert worked_out(rooms) == []


def test_apologies_are_not_worked_out() -> None:
    assert worked_out((published(record({}, number)), (number,)) for number in range(12)) == []


@pytest.mark.parametrize("number", [20, 21, 23])
def test_shares_of_the_room_beside_turns_tell_nothing_more(number: int) -> None:
    capacities, turns = ROOM[:3], {"citizen": 12, "carer": 7, "provider": 3}
    came = (dict(zip(capacities, numbers, strict=True)) for numbers in shared_out(number, len(capacities)))
    assert worked_out((published(record(each, turns=turns)), tuple(each.values())) for each in came) == []


def test_newcomers_are_not_worked_out_from_the_notes_of_two_meetings() -> None:
    """Of those before and those now both numbers are told, so one of who came again gives away who did not."""
    alone = [published(record({"citizen": before})) for before in range(13)]
    rooms = (
        (alone[before] + published(_second(new, again, gone)), (new, again, gone))
        for before, now in product(range(13), repeat=2)
        for again in range(min(before, now) + 1)
        for new, gone in ((now - again, before - again),)
    )
    assert worked_out(rooms) == []


def _second(new: int, again: int, gone: int) -> Record:
    return replace(record({"citizen": new + again}), newcomers=new, not_back=gone)


def test_newcomers_are_told_where_they_hide_nobody() -> None:
    assert "12 of them came for the first time." in " ".join(published(_second(12, 50, 9)))


LOOSE: dict[str, Callable[[Mapping[str, int]], object]] = {
    "numbers as they are": lambda came: came,
    "few as a word, each by itself": lambda came: ([told_alone(each) for each in came.values()], sum(came.values())),
    "a sum of all who came": lambda came: together({each: number for each, number in came.items() if number}),
    "a carer, where three came": lambda came: (by_capacity(came), [as_what(each, came) for each in came]),
}


@pytest.mark.parametrize("loose", LOOSE)
def test_the_reader_works_out_what_is_told_more_loosely(loose: str) -> None:
    rooms = (dict(zip(ROOM, numbers, strict=True)) for number in (4, 6, 8) for numbers in shared_out(number, len(ROOM)))
    assert worked_out(((repr(LOOSE[loose](came)),), tuple(came.values())) for came in rooms)
