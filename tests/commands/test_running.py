"""The running order: next, taken up again, extended, borrowed, shortened, breaks; all of it undone by undo."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.commands.agenda import EndItem, SaveItem, StartItem
from facilitator.commands.meetings import SetMeetingStatus
from facilitator.commands.queue import JoinQueue
from facilitator.commands.running import BorrowMinutes, ExtendItem, NextItem, SetLength, ShortenItems
from facilitator.commands.together import Together
from facilitator.domain.refused import Refused
from facilitator.domain.running import allowed, taken
from facilitator.domain.shortening import Cut
from facilitator.queries.agenda import ItemRow, agenda, running_item
from facilitator.queries.history import choices
from facilitator.storage.library import open_library
from facilitator.storage.work import Command
from tests.desks import desks, exchange, take_in
from tests.examples import examples
from tests.held import MEETING, Held, held

ONE, TWO, THREE = b"1" * 16, b"2" * 16, b"3" * 16


def at(clock: str) -> str:
    return f"2026-11-05T{clock if clock.count(':') == 2 else clock + ':00'}"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        plan(opened)
        yield opened


def plan(library: Held) -> None:
    library.do(SaveItem(ONE, MEETING, "one", 15), SaveItem(TWO, MEETING, "two", 15, "break"))
    library.do(SaveItem(THREE, MEETING, "three", 15))


def items(library: Held) -> tuple[ItemRow, ...]:
    return library.ask(agenda, MEETING)


def on(library: Held) -> str:
    running = running_item(items(library))
    return running.title if running else ""


def extras(library: Held) -> list[int]:
    return [item.extra for item in items(library)]


def test_a_second_next_within_a_few_seconds_is_not_taken_and_a_later_one_is(library: Held) -> None:
    library.do(NextItem(ONE, at("12:30")))
    with pytest.raises(Refused, match="Item 1 was started 2 seconds ago, so this was not taken"):
        library.do(NextItem(TWO, at("12:30:02")))
    assert on(library) == "one"

    library.do(NextItem(TWO, at("12:30:03")))
    assert on(library) == "two"


def test_the_same_next_twice_is_one(library: Held) -> None:
    library.do(NextItem(ONE, at("12:30")))
    with pytest.raises(Refused, match="Item 1 was started just now"):
        library.do(NextItem(ONE, at("12:30")))


def test_an_item_taken_up_again_goes_on_from_what_it_took(library: Held) -> None:
    library.do(StartItem(ONE, at("12:30")), StartItem(THREE, at("12:38")), StartItem(ONE, at("12:50")))
    one = items(library)[0]

    assert (one.started_at, one.resumed_at, one.ended_at, one.spent) == (at("12:30"), at("12:50"), "", 480)
    assert taken(one, at("12:51")) == 540
    assert on(library) == "one"


def test_an_item_started_twice_is_started_once(library: Held) -> None:
    library.do(StartItem(ONE, at("12:30")), StartItem(ONE, at("12:40")))
    assert (items(library)[0].started_at, items(library)[0].resumed_at) == (at("12:30"), "")


def test_an_item_gets_more_minutes_and_a_break_that_is_on_is_over_as_much_later(library: Held) -> None:
    library.do(StartItem(TWO, at("12:30")))
    assert items(library)[1].back_at == at("12:45")
    library.do(ExtendItem(TWO, 5, at("12:40")), ExtendItem(ONE, 5, at("12:40")))

    assert (items(library)[1].back_at, items(library)[0].back_at) == (at("12:50"), "")
    assert extras(library) == [5, 5, 0]


def test_minutes_are_borrowed_from_a_later_item_that_has_them(library: Held) -> None:
    library.do(StartItem(ONE, at("12:30")), BorrowMinutes(ONE, THREE, 15, at("12:40")))
    assert extras(library) == [15, 0, -15]
    with pytest.raises(Refused, match="“three” has 0 minutes, so it cannot give 1 minute"):
        library.do(BorrowMinutes(ONE, THREE, 1, at("12:41")))


@pytest.mark.parametrize("source", [ONE, TWO])
def test_nothing_is_borrowed_from_itself_or_from_what_has_begun(library: Held, source: bytes) -> None:
    library.do(StartItem(TWO, at("12:20")), StartItem(ONE, at("12:30")))
    with pytest.raises(Refused):
        library.do(BorrowMinutes(ONE, source, 5, at("12:40")))
    assert extras(library) == [0, 0, 0]


def test_what_is_to_come_is_shortened_in_one_step(library: Held) -> None:
    library.do(ShortenItems((Cut(TWO, 5), Cut(THREE, 10))))
    assert extras(library) == [0, -5, -10]
    library.store.undo()
    assert extras(library) == [0, 0, 0]


def test_a_shortening_of_which_a_part_has_begun_meanwhile_does_nothing(library: Held) -> None:
    library.do(StartItem(THREE, at("12:30")))
    with pytest.raises(Refused, match="“three” has begun"):
        library.do(ShortenItems((Cut(TWO, 5), Cut(THREE, 10))))
    assert extras(library) == [0, 0, 0]


def test_a_break_is_as_long_as_somebody_says_and_has_a_time_to_be_back(library: Held) -> None:
    library.do(Together("Start a break", (SetLength(TWO, 25), StartItem(TWO, at("12:30")))))
    assert (items(library)[1].back_at, allowed(items(library)[1])) == (at("12:55"), 25)
    with pytest.raises(Refused, match="from 1 to 1440"):
        library.do(SetLength(TWO, 0))


def test_an_item_with_people_waiting_is_left_only_anyway(library: Held) -> None:
    library.do(SetMeetingStatus(MEETING, "live"), StartItem(ONE, at("12:30")))
    library.do(JoinQueue(b"t" * 16, MEETING, ONE, at("12:31"), called="Ann"))
    for leave in (NextItem(TWO, at("12:40")), StartItem(TWO, at("12:40")), EndItem(ONE, at("12:40"))):
        with pytest.raises(Refused, match="1 person is still waiting to speak on “one”"):
            library.do(leave)
    assert on(library) == "one"

    library.do(StartItem(ONE, at("12:40")), NextItem(TWO, at("12:40"), anyway=True))
    assert on(library) == "two"


def test_a_library_that_is_opened_again_is_at_the_same_item_with_the_same_time(tmp_path: Path) -> None:
    with held(tmp_path) as first:
        plan(first)
        first.do(StartItem(ONE, at("12:30")), StartItem(THREE, at("12:38")), StartItem(ONE, at("12:50")))
        before = items(first)
    store = open_library(tmp_path / "held.forum")
    try:
        again = Held(store)
        assert items(again) == before
        assert on(again) == "one"
        assert taken(items(again)[0], at("12:55")) == 780
    finally:
        store.close()


STEPS: dict[str, Callable[[str], Command]] = {
    "next": lambda moment: NextItem(ONE, moment),
    "start": lambda moment: StartItem(THREE, moment),
    "again": lambda moment: StartItem(TWO, moment),
    "end": lambda moment: EndItem(TWO, moment),
    "extend": lambda moment: ExtendItem(TWO, 5, moment),
    "borrow": lambda moment: BorrowMinutes(TWO, THREE, 5, moment),
    "shorten": lambda _moment: ShortenItems((Cut(ONE, 3), Cut(THREE, 3))),
}


@settings(max_examples=examples(25, 1_000))
@given(names=st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=8))
def test_every_step_of_the_clock_is_undone_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    with held(tmp_path_factory.mktemp("undo")) as library:
        plan(library)
        library.do(StartItem(TWO, at("12:25")))
        seen = [items(library)]
        for minute, name in enumerate(names, 30):
            try:
                library.do(STEPS[name](at(f"12:{minute}")))
            except Refused:
                continue
            if items(library) != seen[-1]:
                seen.append(items(library))
        for before in reversed(seen[:-1]):
            library.store.undo()
            assert items(library) == before


def test_two_laptops_that_lead_one_meeting_disagree_about_nothing(tmp_path: Path) -> None:
    """Each goes on by a key of its own, seconds apart: whoever was first has it, and nobody is asked about a clock."""
    with desks(tmp_path) as (one, other):
        plan(one)
        take_in(other, one)
        for library, seconds in ((one, "00"), (other, "09")):
            for item, clock in ((ONE, "12:30"), (TWO, "12:45"), (ONE, "13:00"), (THREE, "13:05")):
                library.do(StartItem(item, at(f"{clock}:{seconds}")))
        exchange(one, other)

        assert one.ask(choices) == ()
        assert items(one) == items(other)
        first, second, third = items(one)
        assert (first.started_at, first.spent, first.resumed_at) == (at("12:30:00"), 15 * 60, at("13:00:00"))
        assert (second.started_at, second.ended_at) == (at("12:45:00"), at("13:00:00"))
        assert (second.back_at, third.started_at) == (at("13:00:00"), at("13:05:00"))


def test_an_item_left_on_one_laptop_and_taken_up_again_on_another_is_asked_about(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        plan(one)
        one.do(StartItem(ONE, at("12:30")))
        take_in(other, one)
        one.do(EndItem(ONE, at("12:40")))
        other.do(EndItem(ONE, at("12:41")), StartItem(ONE, at("12:50")))
        exchange(one, other)
        assert {row.field for row in one.ask(choices)} == {"ended_at"}
