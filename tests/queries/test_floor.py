"""What is on at a meeting, what follows and when, and how late it all is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem, StartItem, WithdrawItem
from facilitator.commands.meetings import SaveMeeting, WithdrawMeeting
from facilitator.commands.running import ExtendItem
from facilitator.domain.shortening import Cut
from facilitator.queries.floor import FloorRow, floor
from tests.held import GROUP, MEETING, Held, held

ONE, TWO, THREE = b"1" * 16, b"2" * 16, b"3" * 16


def at(clock: str) -> str:
    return f"2026-11-05T{clock}:00"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(
            SaveMeeting(MEETING, "November", "2026-11-05", GROUP, starts="12:30", ends="13:15"),
            SaveItem(ONE, MEETING, "Buses", 15, "presentation", "Ann Lee", "What helps?"),
            SaveItem(TWO, MEETING, "Tables", 20),
            SaveItem(THREE, MEETING, "Close", 10, "close"),
        )
        yield opened


def seen(library: Held, clock: str) -> FloorRow:
    row = library.ask(floor, MEETING, at(clock))
    assert row is not None
    return row


def test_the_item_that_is_on_is_told_with_its_time_its_question_and_who_presents(library: Held) -> None:
    library.do(StartItem(ONE, at("12:32")), ExtendItem(ONE, 5, at("12:40")))
    row = seen(library, "12:42")

    assert row.item is not None
    assert (row.item.title, row.planned, row.extra, row.started, row.left) == ("Buses", 15, 5, at("12:32"), 600)
    assert (row.question, row.presenters) == ("What helps?", "Ann Lee")
    assert row.taken == {ONE: 600}


def test_what_follows_is_told_with_when_it_begins_at_this_rate(library: Held) -> None:
    library.do(StartItem(ONE, at("12:32")))
    row = seen(library, "12:50")

    assert [(each.number, each.title, each.minutes, each.begins) for each in row.following] == [
        (2, "Tables", 20, at("12:50")),
        (3, "Close", 10, at("13:10")),
    ]
    assert (row.ends, row.late, row.over) == (at("13:20"), 300, 300)
    assert row.cuts == (Cut(TWO, 4), Cut(THREE, 1))


def test_before_anything_is_on_there_is_no_item_and_the_plan_is_the_forecast(library: Held) -> None:
    row = seen(library, "12:00")
    assert (row.item, row.question, row.presenters, row.left, row.late) == (None, "", "", 0, 0)
    assert [each.begins for each in row.following] == [at("12:30"), at("12:45"), at("13:05")]


def test_an_item_taken_out_of_the_programme_takes_no_time(library: Held) -> None:
    library.do(WithdrawItem(TWO))
    assert [each.number for each in seen(library, "12:00").following] == [1, 2]
    assert seen(library, "12:00").ends == at("12:55")


def test_a_meeting_that_is_not_here_has_no_floor(library: Held) -> None:
    library.do(WithdrawMeeting(MEETING))
    assert library.ask(floor, MEETING, at("12:00")) is None
    assert library.ask(floor, b"x" * 16, at("12:00")) is None
