"""A break in the midst of an item: what it interrupts goes on after it, also where two laptops lead or one undoes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.commands.agenda import EndItem, SaveItem, StartItem, WithdrawItem
from facilitator.commands.breaks import TakeBreak
from facilitator.commands.meetings import MakeNextMeeting, SetMeetingStatus
from facilitator.commands.queue import CallNext, JoinQueue
from facilitator.commands.running import ExtendItem, NextItem
from facilitator.domain.refused import Refused
from facilitator.domain.running import taken, to_come
from facilitator.queries.agenda import ItemRow, agenda, running_item
from facilitator.queries.floor import FloorRow, floor
from facilitator.queries.history import choices
from facilitator.queries.queue import Queue, queue
from facilitator.storage.work import Command
from tests.desks import desks, exchange, take_in
from tests.examples import examples
from tests.held import MEETING, Held, held

ONE, TWO, THREE, TEA, REST, OTHER = (letter * 16 for letter in (b"1", b"2", b"3", b"t", b"r", b"o"))


def at(clock: str) -> str:
    return f"2026-11-05T{clock if clock.count(':') == 2 else clock + ':00'}"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        plan(opened)
        yield opened


def plan(library: Held) -> None:
    library.do(SaveItem(ONE, MEETING, "one", 10), SaveItem(TWO, MEETING, "two", 40))
    library.do(SaveItem(TEA, MEETING, "tea", 15, "break"), SaveItem(THREE, MEETING, "three", 15))


def items(library: Held) -> dict[str, ItemRow]:
    return {item.title: item for item in library.ask(agenda, MEETING)}


def on(library: Held) -> str:
    running = running_item(library.ask(agenda, MEETING))
    return running.title if running else ""


def coming(library: Held) -> list[str]:
    return [item.title for item in to_come(library.ask(agenda, MEETING))]


def told(library: Held, clock: str) -> FloorRow:
    row = library.ask(floor, MEETING, at(clock))
    assert row is not None
    return row


def waits(library: Held, item: bytes = TWO) -> Queue:
    return library.ask(queue, MEETING, item)


def rest(clock: str, minutes: int = 15, uid: bytes = REST) -> TakeBreak:
    return TakeBreak(uid, MEETING, at(clock), minutes=minutes)


def test_next_goes_back_to_the_item_that_a_break_interrupted_and_its_clock_goes_on(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), rest("12:44"))
    assert [item.title for item in library.ask(agenda, MEETING)] == ["one", "two", "Break", "tea", "three"]
    assert coming(library) == ["two", "tea", "three"]

    library.do(NextItem(TWO, at("13:00")))
    assert on(library) == "two"
    assert taken(items(library)["two"], at("13:01")) == 5 * 60
    assert coming(library) == ["tea", "three"]


def test_the_forecast_counts_the_rest_of_what_is_interrupted(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), rest("12:44"))
    row = told(library, "12:44")

    assert [(each.title, each.minutes, each.begins[11:16], each.goes_on) for each in row.following] == [
        ("two", 36, "12:59", True),
        ("tea", 15, "13:35", False),
        ("three", 15, "13:50", False),
    ]
    assert row.ends == at("14:05")
    assert TWO not in {cut.id for cut in row.cuts}


def test_an_item_whose_time_is_used_up_is_over_with_the_break(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), rest("13:19:30"))
    assert coming(library) == ["tea", "three"]


def test_a_planned_break_taken_early_passes_over_nothing(library: Held) -> None:
    library.do(StartItem(ONE, at("12:30")), TakeBreak(TEA, MEETING, at("12:41")))
    assert (on(library), coming(library)) == ("tea", ["two", "three"])
    assert items(library)["tea"].back_at == at("12:56")


def test_a_break_that_stands_next_is_gone_on_to_and_interrupts_nothing(library: Held) -> None:
    for start in (NextItem, StartItem):
        library.do(StartItem(TWO, at("12:40")), start(TEA, at("12:50")))
        assert (on(library), coming(library)) == ("tea", ["three"])
        library.store.undo()
        library.store.undo()


def test_a_break_chosen_further_on_interrupts(library: Held) -> None:
    library.do(StartItem(ONE, at("12:30")), StartItem(TEA, at("12:33")))
    assert coming(library) == ["one", "two", "three"]


def test_those_who_wait_wait_on_through_a_break_and_whoever_speaks_is_done(library: Held) -> None:
    library.do(SetMeetingStatus(MEETING, "live"), StartItem(TWO, at("12:40")))
    library.do(JoinQueue(b"x" * 16, MEETING, TWO, at("12:41"), called="Ann"))
    library.do(JoinQueue(b"y" * 16, MEETING, TWO, at("12:42"), called="Bob"), CallNext(b"x" * 16, at("12:43")))
    library.do(rest("12:44"))
    assert waits(library).speaking is None

    library.do(NextItem(TWO, at("13:00")))
    assert [row.turn.label for row in waits(library).waiting] == ["Bob"]


def test_where_the_time_is_used_up_those_who_wait_are_asked_about(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), JoinQueue(b"x" * 16, MEETING, TWO, at("12:41"), called="Ann"))
    with pytest.raises(Refused, match="1 person is still waiting"):
        library.do(rest("13:30"))
    library.do(TakeBreak(REST, MEETING, at("13:30"), anyway=True))
    assert on(library) == "Break"


def test_whoever_speaks_when_a_meeting_is_closed_speaks_no_longer_when_it_is_opened_again(library: Held) -> None:
    library.do(SetMeetingStatus(MEETING, "live"), StartItem(TWO, at("12:40")))
    library.do(JoinQueue(b"x" * 16, MEETING, TWO, at("12:41"), capacity="citizen"), CallNext(b"x" * 16, at("12:43")))
    library.do(SetMeetingStatus(MEETING, "closed", at("12:50")), SetMeetingStatus(MEETING, "live", at("12:51")))
    assert waits(library).speaking is None


def test_a_second_break_is_refused_in_a_break(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), rest("12:44"))
    with pytest.raises(Refused, match="It is a break already, until 12:59pm"):
        library.do(rest("12:46", uid=OTHER))
    library.do(EndItem(REST, at("12:59")), TakeBreak(OTHER, MEETING, at("12:59:30")))
    with pytest.raises(Refused, match="It is a break already"):
        library.do(TakeBreak(TEA, MEETING, at("13:05")))
    assert coming(library) == ["two", "tea", "three"]


def test_a_break_before_the_first_item_stands_first_and_one_after_an_end_behind_it(library: Held) -> None:
    library.do(rest("12:20"), NextItem(ONE, at("12:30")), EndItem(ONE, at("12:38")), rest("12:38", uid=OTHER))
    assert [item.title for item in library.ask(agenda, MEETING)][:3] == ["Break", "one", "Break"]
    assert coming(library) == ["two", "tea", "three"]


def test_an_interrupted_item_that_is_withdrawn_is_not_gone_back_to(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), rest("12:44"), WithdrawItem(TWO))
    assert coming(library) == ["tea", "three"]


def test_breaks_have_no_number(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), rest("12:44"))
    assert [item.number for item in library.ask(agenda, MEETING)] == [1, 2, 0, 0, 3]
    with pytest.raises(Refused, match="“Break” was started 1 second ago"):
        library.do(NextItem(TWO, at("12:44:01")))


def test_the_next_meeting_gets_the_planned_break_and_not_the_other(library: Held) -> None:
    library.do(StartItem(TWO, at("12:40")), rest("12:44"), MakeNextMeeting(b"n" * 16, MEETING, "2026-12-03"))
    assert [item.title for item in library.ask(agenda, b"n" * 16)] == ["one", "two", "tea", "three"]


STEPS: dict[str, Callable[[str], Command]] = {
    "next": lambda moment: NextItem(TWO, moment),
    "start": lambda moment: StartItem(THREE, moment),
    "rest": lambda moment: TakeBreak(REST, MEETING, moment, minutes=10),
    "tea": lambda moment: TakeBreak(TEA, MEETING, moment),
    "end": lambda moment: EndItem(TWO, moment),
    "over": lambda moment: EndItem(REST, moment),
    "extend": lambda moment: ExtendItem(TWO, 5, moment),
}


@settings(max_examples=examples(15, 600))
@given(names=st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=8))
def test_every_break_is_undone_one_by_one(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
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


def test_two_laptops_that_take_a_break_at_once_go_back_to_the_same_item(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        plan(one)
        one.do(StartItem(TWO, at("12:40")))
        take_in(other, one)
        one.do(rest("12:44"))
        other.do(rest("12:44:03", uid=OTHER))
        exchange(one, other)

        assert one.ask(choices) == ()
        assert items(one) == items(other)
        assert coming(one) == ["two", "tea", "three"]
        one.do(NextItem(TWO, at("13:00")))
        assert [item.title for item in one.ask(agenda, MEETING) if item.started_at and not item.ended_at] == ["two"]


def test_a_planned_break_taken_on_two_laptops_in_different_items_asks_nobody(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        plan(one)
        one.do(StartItem(ONE, at("12:30")))
        take_in(other, one)
        one.do(TakeBreak(TEA, MEETING, at("12:34")))
        other.do(StartItem(TWO, at("12:33")), TakeBreak(TEA, MEETING, at("12:35")))
        exchange(one, other)

        assert one.ask(choices) == ()
        assert items(one) == items(other)
        assert coming(one) == coming(other) == ["two", "three"]
