"""A closed meeting: its clock and its queue refuse in a sentence, its record still takes late notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import EndItem, SaveItem, StartItem
from facilitator.commands.entries import EditEntry
from facilitator.commands.meetings import SetMeetingStatus
from facilitator.commands.points import KeepPoint
from facilitator.commands.queue import (
    CallNext,
    CloseQueue,
    EndTurn,
    JoinQueue,
    LeaveQueue,
    OpenQueue,
    PutBack,
    PutBehind,
    ReactNow,
)
from facilitator.commands.running import BorrowMinutes, ExtendItem, NextItem, SetLength, ShortenItems
from facilitator.domain.refused import Refused
from facilitator.domain.shortening import Cut
from facilitator.queries.agenda import agenda, running_item
from facilitator.queries.entries import entries
from facilitator.queries.floor import FloorRow, floor
from facilitator.queries.queue import queue, voices
from facilitator.storage.work import Command
from tests.desks import desks, exchange
from tests.held import MEETING, Held, held

ONE, TWO, SPOKE = b"1" * 16, b"2" * 16, b"s" * 16
EARLY, CLOSED_AT, LATER = "2026-11-05T15:00:00", "2026-11-05T15:32:00", "2026-11-05T16:10:00"
CLOSE, REOPEN = SetMeetingStatus(MEETING, "closed", CLOSED_AT), SetMeetingStatus(MEETING, "live", LATER)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    """Have a meeting on its first item, at which somebody spoke, and close it at 15:32."""
    with held(tmp_path) as opened:
        opened.do(SaveItem(ONE, MEETING, "one", 30), SaveItem(TWO, MEETING, "two", 30), StartItem(ONE, EARLY))
        opened.do(JoinQueue(SPOKE, MEETING, ONE, EARLY, capacity="carer"), CallNext(SPOKE, EARLY), CLOSE)
        yield opened


def on(library: Held, at: str = LATER) -> FloorRow:
    row = library.ask(floor, MEETING, at)
    assert row is not None
    return row


@pytest.mark.parametrize(
    "command",
    [
        *(StartItem(TWO, LATER), NextItem(TWO, LATER), EndItem(ONE, LATER), ExtendItem(ONE, 5, LATER)),
        *(BorrowMinutes(ONE, TWO, 5, LATER), ShortenItems((Cut(TWO, 5),)), SetLength(TWO, 5)),
    ],
    ids=lambda command: type(command).__name__,
)
def test_its_clock_stands_still(library: Held, command: Command) -> None:
    before = library.ask(agenda, MEETING)
    with pytest.raises(Refused, match=r"This meeting is closed: its clock stands still.*open it again"):
        library.do(command)
    assert library.ask(agenda, MEETING) == before


@pytest.mark.parametrize(
    "command",
    [
        *(JoinQueue(b"n" * 16, MEETING, ONE, LATER, capacity="carer"), CallNext(SPOKE, LATER), EndTurn(SPOKE, LATER)),
        *(LeaveQueue(SPOKE), ReactNow(SPOKE), PutBehind(SPOKE), PutBack(SPOKE), CloseQueue(ONE), OpenQueue(ONE)),
    ],
    ids=lambda command: type(command).__name__,
)
def test_its_queue_is_over(library: Held, command: Command) -> None:
    turns = library.ask(voices, MEETING)
    with pytest.raises(Refused, match=r"This meeting is closed: nobody can ask to speak.*open it again"):
        library.do(command)
    assert library.ask(voices, MEETING) == turns
    assert library.ask(queue, MEETING, ONE).status == "closed"


def test_late_notes_and_corrections_are_kept_and_are_nobodys_turn(library: Held) -> None:
    turns = library.ask(voices, MEETING)
    library.do(KeepPoint(b"p" * 16, MEETING, ONE, "from a flipchart", LATER, speaker_capacity="carer"))
    library.do(EditEntry(b"p" * 16, "From a flipchart"), SaveItem(TWO, MEETING, "Two", 30))

    assert [row.text for row in library.ask(entries, MEETING)] == ["From a flipchart"]
    assert library.ask(voices, MEETING) == turns


def test_closing_ends_what_is_on_and_nothing_is_left_or_follows(library: Held) -> None:
    row = on(library)
    assert (row.closed, row.closed_at, row.item, row.following, row.cuts) == (True, CLOSED_AT, None, (), ())
    assert row.taken == {ONE: 32 * 60}


def test_an_item_that_another_laptop_started_later_counts_until_the_meeting_was_closed(tmp_path: Path) -> None:
    with desks(tmp_path) as (here, there):
        here.do(SaveItem(ONE, MEETING, "one", 30))
        exchange(here, there)
        here.do(CLOSE)
        there.do(StartItem(ONE, EARLY))
        exchange(here, there)
        for laptop in (here, there):
            assert on(laptop).item is None
            assert on(laptop).taken == {ONE: 32 * 60}


def test_of_two_laptops_that_close_it_the_earlier_time_stands(tmp_path: Path) -> None:
    with desks(tmp_path) as (here, there):
        here.do(SetMeetingStatus(MEETING, "closed", LATER))
        there.do(CLOSE)
        exchange(here, there)
        assert [on(laptop).closed_at for laptop in (here, there)] == [CLOSED_AT, CLOSED_AT]


def test_closed_twice_it_keeps_its_time_and_opened_again_it_goes_on(library: Held) -> None:
    library.do(SetMeetingStatus(MEETING, "closed", LATER))
    assert on(library).closed_at == CLOSED_AT
    library.do(REOPEN, StartItem(TWO, LATER))

    assert (on(library).closed_at, on(library).closed) == ("", False)
    running = running_item(library.ask(agenda, MEETING))
    assert running is not None
    assert running.title == "two"


def test_undone_the_closing_leaves_what_was_on_as_if_nothing_had_been(library: Held) -> None:
    library.store.undo()
    running = running_item(library.ask(agenda, MEETING))
    assert running is not None
    assert (running.title, on(library).closed, on(library).closed_at) == ("one", False, "")


def test_closed_at_a_time_that_nobody_knows_it_says_so_by_none(library: Held) -> None:
    library.do(REOPEN, SetMeetingStatus(MEETING, "closed"))
    assert (on(library).closed, on(library).closed_at) == (True, "")
