"""Turns by item and capacity as screens tell them."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem, WithdrawItem
from facilitator.commands.attendance import AdmitUnnamed
from facilitator.commands.meetings import SetMeetingStatus
from facilitator.commands.queue import CallNext, JoinQueue
from facilitator.domain.voices import Voice
from facilitator.queries.turns import ELSEWHERE, WHOLE, turns_told
from tests.held import MEETING, NOON, Held, held

BUSES, PARKS = b"b" * 16, b"p" * 16
MINUTES = count()
ROOM = {"citizen": 12, "carer": 3, "provider": 2, "interpreter": 2}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveItem(BUSES, MEETING, "Buses", 15), SaveItem(PARKS, MEETING, "Parks", 15))
        yield opened


def come(library: Held, room: dict[str, int]) -> None:
    for capacity, number in room.items():
        for _ in range(number):
            library.do(AdmitUnnamed(library.store.new_id(), MEETING, capacity, NOON))


def speak(library: Held, item: bytes | None, *capacities: str) -> None:
    """Let people take turns, a minute after what was said before."""
    for capacity in capacities:
        turn, at = library.store.new_id(), f"2026-11-05T13:{next(MINUTES):02}:00"
        library.do(JoinQueue(turn, MEETING, item, at, called="Somebody", capacity=capacity))
        library.do(CallNext(turn, at))


def seen(library: Held) -> list[tuple[bytes, str, int, list[int]]]:
    rows = library.ask(turns_told, MEETING)
    return [(row.id, row.title, row.turns, [voice.turns for voice in row.voices]) for row in rows]


def test_each_item_and_the_whole_meeting_are_told_by_the_same_capacities(library: Held) -> None:
    come(library, ROOM)
    speak(library, BUSES, "citizen", "citizen", "carer", "interpreter")
    speak(library, PARKS, "provider", "citizen")

    assert seen(library) == [(WHOLE, "", 5, [3, 2]), (BUSES, "Buses", 3, [2, 1]), (PARKS, "Parks", 2, [1, 1])]
    assert library.ask(turns_told, MEETING)[0].voices == (
        Voice(("citizen",), 3, 12),
        Voice(("carer", "provider"), 2, 5),
    )


def test_in_a_small_room_turns_are_told_and_by_whom_is_not(library: Held) -> None:
    come(library, {"citizen": 3, "carer": 1})
    speak(library, BUSES, "citizen", "carer")

    assert seen(library) == [(WHOLE, "", 2, []), (BUSES, "Buses", 2, [])]


def test_turns_in_no_item_and_in_one_that_was_withdrawn_stand_outside_the_programme(library: Held) -> None:
    come(library, ROOM)
    speak(library, None, "citizen")
    speak(library, PARKS, "citizen")
    library.do(WithdrawItem(PARKS))

    assert [row[:3] for row in seen(library)] == [(WHOLE, "", 2), (ELSEWHERE, "", 2)]


def test_without_turns_and_with_those_of_interpreters_alone_there_is_nothing(library: Held) -> None:
    come(library, ROOM)
    assert seen(library) == []
    speak(library, BUSES, "interpreter")
    assert seen(library) == []


def test_closing_the_meeting_changes_nothing(library: Held) -> None:
    come(library, ROOM)
    speak(library, BUSES, "citizen", "carer")
    before = seen(library)
    library.do(SetMeetingStatus(MEETING, "closed", f"{NOON[:10]}T15:00:00"))

    assert seen(library) == before
