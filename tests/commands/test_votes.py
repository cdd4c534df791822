"""Votes: options until counting begins, counts that two laptops write, and an end that can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.attendance import AdmitUnnamed, CheckIn, attendance_id
from facilitator.commands.clashes import SettleClash
from facilitator.commands.counting import Count
from facilitator.commands.desk import Seat
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.points import KeepPoint
from facilitator.commands.votes import (
    AddOption,
    BeginCounting,
    CloseVote,
    EditOption,
    MoveOption,
    ReopenVote,
    SaveVote,
    WithdrawOption,
    WithdrawVote,
)
from facilitator.domain.refused import Refused
from facilitator.domain.votes import COUNT, RECOUNT, Counted, settled, totals
from facilitator.queries.votes import VoteRow, at_tables, may_vote, votes
from facilitator.storage.work import Command
from tests.desks import desks, exchange
from tests.held import MEETING, NOON, Held, held

VOTE, BENCH, BUSES, RAMPS = b"v" * 16, b"1" * 16, b"2" * 16, b"3" * 16
PLANNED: tuple[Command, ...] = (
    SaveVote(VOTE, MEETING, "What first?", dots_each=2, voters=40, by_table=True),
    AddOption(BENCH, VOTE, "A bench"),
    AddOption(BUSES, VOTE, "Later buses"),
)
BEGUN = (*PLANNED, BeginCounting(VOTE, NOON))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def vote(library: Held) -> VoteRow:
    (found,) = library.ask(votes, MEETING)
    return found


def texts(library: Held) -> list[str]:
    return [option.text for option in vote(library).options]


def numbers(library: Held) -> list[int]:
    return [total.number for total in totals(vote(library).ballot)]


def test_options_stand_in_order_and_can_be_changed_until_counting_begins(library: Held) -> None:
    library.do(*PLANNED, AddOption(RAMPS, VOTE, "Ramps"))
    assert texts(library) == ["A bench", "Later buses", "Ramps"]

    library.do(MoveOption(RAMPS, None, BENCH), EditOption(BENCH, "A bench at every stop"), WithdrawOption(BUSES))
    assert texts(library) == ["Ramps", "A bench at every stop"]

    library.do(MoveOption(RAMPS, BENCH, None))
    assert texts(library) == ["A bench at every stop", "Ramps"]


@pytest.mark.parametrize(
    "command",
    [
        AddOption(RAMPS, VOTE, "Ramps"),
        EditOption(BENCH, "Another bench"),
        MoveOption(BENCH, BUSES, None),
        WithdrawOption(BENCH),
        BeginCounting(VOTE, NOON),
        SaveVote(VOTE, MEETING, "What last?", dots_each=2, voters=40, by_table=True),
        SaveVote(VOTE, MEETING, "What first?", dots_each=3, voters=40, by_table=True),
        SaveVote(VOTE, MEETING, "What first?", dots_each=2, voters=40),
        SaveVote(VOTE, MEETING, "What first?", method="hands", dots_each=2, voters=40, by_table=True),
    ],
)
def test_what_is_voted_on_is_frozen_once_counting_begins(library: Held, command: Command) -> None:
    library.do(*BEGUN)
    before = vote(library)

    with pytest.raises(Refused, match="Counting has begun"):
        library.do(command)
    assert vote(library) == before


def test_how_many_may_vote_can_be_put_right_while_people_count(library: Held) -> None:
    library.do(*BEGUN, SaveVote(VOTE, MEETING, "What first?", dots_each=2, voters=42, by_table=True))

    assert vote(library).voters == 42


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ((SaveVote(VOTE, MEETING, " "),), "Give the vote a question"),
        ((SaveVote(VOTE, MEETING, "What?", dots_each=0),), "1 to 100 dots"),
        ((SaveVote(VOTE, MEETING, "What?", voters=-1),), "from 0 to"),
        ((SaveVote(VOTE, MEETING, "What?", item=b"x" * 16),), "no longer in the library"),
        ((SaveVote(VOTE, MEETING, "What?"), BeginCounting(VOTE, NOON)), "at least two options"),
        ((*PLANNED, AddOption(RAMPS, VOTE, "a BENCH.")), ""),
        ((AddOption(RAMPS, VOTE, "a BENCH."), BeginCounting(VOTE, NOON)), "“A bench” and “a BENCH.” say the same"),
        ((AddOption(RAMPS, VOTE, "  "),), "some words"),
        ((AddOption(RAMPS, VOTE, "Ramps", b"x" * 16),), "no longer in the library"),
        ((Count(BENCH, 1, 3),), "Begin counting first"),
        ((CloseVote(VOTE, NOON),), "Begin counting first"),
        ((ReopenVote(VOTE),), "not closed"),
        ((BeginCounting(VOTE, NOON), CloseVote(VOTE, NOON)), "Nothing is counted yet"),
        ((BeginCounting(VOTE, NOON), Count(BENCH, 0, 3)), "not counted so"),
        ((BeginCounting(VOTE, NOON), Count(BENCH, 1, 3, 3)), "not counted so"),
        ((BeginCounting(VOTE, NOON), Count(BENCH, 1, -1)), "as a number from 0"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(library: Held, commands: tuple[Command, ...], words: str) -> None:
    begins_anew = isinstance(commands[0], SaveVote)
    library.do(SaveVote(VOTE, MEETING, "First") if begins_anew else PLANNED[0])
    if not begins_anew:
        library.do(*PLANNED[1:])
    *first, last = commands
    if first:
        library.do(*first)
    if not words:
        library.do(last)
        return
    with pytest.raises(Refused, match=words):
        library.do(last)


def test_counts_come_to_totals_and_a_number_can_be_taken_away_again(library: Held) -> None:
    library.do(*BEGUN, Count(BENCH, 1, 4), Count(BENCH, 2, 3), Count(BUSES, 1, 0), Count(BENCH, 2, 5, RECOUNT))
    assert numbers(library) == [9, 0]
    assert set(vote(library).counts) >= {Counted(BENCH, 2, COUNT, 3), Counted(BENCH, 2, RECOUNT, 5)}

    library.do(Count(BENCH, 2, None, RECOUNT), Count(BUSES, 2, None))
    assert numbers(library) == [7, 0]
    library.do(Count(BENCH, 2, 6, RECOUNT))
    assert numbers(library) == [10, 0]


def test_a_closed_vote_is_changed_only_after_it_is_opened_again(library: Held) -> None:
    library.do(*BEGUN, Count(BENCH, 1, 4), CloseVote(VOTE, "2026-11-05T14:00:00"))
    assert vote(library).closed_at == "2026-11-05T14:00:00"
    for command in (Count(BENCH, 1, 5), CloseVote(VOTE, NOON), SaveVote(VOTE, MEETING, "What first?")):
        with pytest.raises(Refused, match="closed"):
            library.do(command)

    library.do(ReopenVote(VOTE), Count(BENCH, 1, 5))
    assert (vote(library).closed_at, numbers(library)) == ("", [5, 0])


def test_undo_takes_back_each_step_of_counting(library: Held) -> None:
    library.do(*BEGUN, Count(BENCH, 1, 4), Count(BENCH, 1, 5), CloseVote(VOTE, NOON))
    library.store.undo()
    assert (vote(library).closed_at, numbers(library)) == ("", [5, 0])
    library.store.undo()
    assert numbers(library) == [4, 0]
    library.store.undo()
    assert vote(library).counts == ()
    library.store.undo()
    assert vote(library).counted_from == ""


def test_a_withdrawn_vote_is_gone_with_its_counts(library: Held) -> None:
    library.do(*BEGUN, Count(BENCH, 1, 4), WithdrawVote(VOTE))

    assert library.ask(votes, MEETING) == ()
    with pytest.raises(Refused, match="no longer"):
        library.do(Count(BENCH, 1, 5))


def test_forgetting_a_point_forgets_the_option_made_of_it(library: Held) -> None:
    library.do(KeepPoint(RAMPS, MEETING, None, "Ask Jane of 4 Mill Lane", NOON), *PLANNED)
    library.do(AddOption(b"4" * 16, VOTE, "Ask Jane of 4 Mill Lane", RAMPS), ForgetEntry(RAMPS))

    assert texts(library) == ["A bench", "Later buses"]
    journal = library.store.path.read_bytes()
    assert b"Mill Lane" not in journal


def test_two_laptops_counting_different_tables_do_not_clash(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(*BEGUN)
        exchange(one, other)
        one.do(Count(BENCH, 1, 4))
        other.do(Count(BENCH, 2, 5), Count(BUSES, 2, 1))
        exchange(one, other)

        for laptop in (one, other):
            assert numbers(laptop) == [9, 1]
            assert not vote(laptop).clashes


def test_a_cell_that_two_laptops_counted_apart_is_shown_until_somebody_types_it_again(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(*BEGUN)
        exchange(one, other)
        one.do(Count(BENCH, 1, 4))
        other.do(Count(BENCH, 1, 6))
        exchange(one, other)
        for laptop in (one, other):
            (clash,) = vote(laptop).clashes.values()
            assert (clash.option, clash.table, clash.round, clash.numbers) == (BENCH, 1, COUNT, (4, 6))

        one.do(Count(BENCH, 1, numbers(one)[0]))
        exchange(one, other)
        assert not vote(one).clashes
        assert not vote(other).clashes
        assert numbers(one) == numbers(other)


@pytest.mark.parametrize("number", [7, None])
def test_a_number_that_one_laptop_took_away_and_the_other_changed_is_settled_by_typing(
    tmp_path: Path, number: int | None
) -> None:
    with desks(tmp_path) as (one, other):
        one.do(*BEGUN, Count(BENCH, 1, 4), Count(BUSES, 1, 1))
        exchange(one, other)
        one.do(Count(BENCH, 1, None))
        other.do(Count(BENCH, 1, 6))
        exchange(one, other)
        for laptop in (one, other):
            assert [clash.numbers for clash in vote(laptop).clashes.values()] == [(6, None)]
            assert not settled(vote(laptop).ballot)

        one.do(Count(BENCH, 1, number))
        exchange(one, other)
        for laptop in (one, other):
            assert settled(vote(laptop).ballot)
            assert numbers(laptop) == [number or 0, 1]


def test_words_changed_on_one_laptop_while_another_began_to_count_leave_the_result_unsettled(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(*PLANNED)
        exchange(one, other)
        one.do(EditOption(BENCH, "A bench at every stop"), BeginCounting(VOTE, NOON), Count(BENCH, 1, 4))
        other.do(EditOption(BENCH, "No bench at all"))
        exchange(one, other)
        for laptop in (one, other):
            assert vote(laptop).in_doubt == (BENCH,)
            assert not settled(vote(laptop).ballot)

        other.do(SettleClash("vote_option", BENCH, "text", "A bench at every stop"))
        exchange(one, other)
        assert settled(vote(one).ballot)
        assert settled(vote(other).ballot)


def test_counting_begun_and_closed_on_two_laptops_keeps_the_earlier_time(tmp_path: Path) -> None:
    early, late = "2026-11-05T13:00:00", "2026-11-05T13:00:09"
    with desks(tmp_path) as (one, other):
        one.do(*PLANNED)
        exchange(one, other)
        one.do(BeginCounting(VOTE, late), Count(BENCH, 1, 4), CloseVote(VOTE, late))
        other.do(BeginCounting(VOTE, early), Count(BENCH, 2, 4), CloseVote(VOTE, early))
        exchange(one, other)

        for laptop in (one, other):
            assert (vote(laptop).counted_from, vote(laptop).closed_at) == (early, early)
            assert numbers(laptop) == [8, 0]


def test_who_may_vote_leaves_out_supporters_and_interpreters(library: Held) -> None:
    ann, bob, cy = (library.person(name) for name in ("Ann", "Bob", "Cy"))
    library.do(
        CheckIn(MEETING, ann, NOON, "citizen"),
        CheckIn(MEETING, bob, NOON, "supporter"),
        CheckIn(MEETING, cy, NOON, "carer"),
        AdmitUnnamed(b"u" * 16, MEETING, "interpreter", NOON),
        Seat(attendance_id(MEETING, ann), 1),
        Seat(attendance_id(MEETING, bob), 1),
    )

    assert library.ask(may_vote, MEETING) == 2
    assert library.ask(at_tables, MEETING) == {1: 1}
