"""The time planned and taken, in the internal edition and in no other."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.editions import Edition
from facilitator.publish.minutes import outline_of
from facilitator.publish.minutes.timing import TIME
from facilitator.publish.outline import Outline, plain
from facilitator.publish.pdf import write_pdf
from facilitator.queries.agenda import ItemRow
from tests.publish.forum import MADE_AT, Forum, opened_forum
from tests.publish.readback import assert_good


def at(clock: str) -> str:
    return f"2026-11-05T{clock}:00"


WELCOME = ItemRow(b"1", 1, "welcome", "Welcome", 10, "", "", at("12:30"), at("12:42"))
BUSES = ItemRow(
    b"2", 2, "discussion", "Buses\nand trams", 20, "", "", at("12:42"), at("13:10"), spent=600, resumed_at=at("13:05")
)
BREAK = ItemRow(b"3", 0, "break", "Break", 15, "", "", "", "")
CLOSE = ItemRow(b"4", 3, "close", "Close", 5, "", "", at("13:10"), "")


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Forum]:
    with opened_forum(tmp_path) as opened:
        yield opened


def edition(forum: Forum, which: Edition, *items: ItemRow) -> Outline:
    return outline_of(replace(forum.record(which), items=items), MADE_AT)


def told(outline: Outline) -> list[str]:
    words = [text for _, text in plain(outline)]
    return words[words.index(TIME) : words.index("Next meeting")] if TIME in words else []


def test_the_internal_edition_says_what_was_planned_and_what_it_took(forum: Forum, tmp_path: Path) -> None:
    inside = edition(forum, Edition.INTERNAL, WELCOME, BUSES, BREAK, CLOSE)

    assert told(inside)[1:] == [
        *("Minutes planned and taken", "Item", "Planned", "Taken", "Difference"),
        *("1. Welcome", "10", "12", "2 over"),
        *("2. Buses and trams", "20", "15", "5 under"),
        *("Break", "15", "Not begun", "None"),
        *("3. Close", "5", "No end written down", "Not known"),
        *("All items", "50", "27", "23 under"),
        "All in all the programme took 23 minutes less than planned.",
    ]
    write_pdf(inside, tmp_path / "inside.pdf")
    assert_good(tmp_path / "inside.pdf", inside)


def test_a_break_that_nobody_planned_has_no_number_and_says_so(forum: Forum) -> None:
    tea = replace(BUSES, id=b"t" * 16, number=0, title="Tea", kind="break", minutes=0, unplanned=1)
    rows = told(edition(forum, Edition.INTERNAL, WELCOME, tea))
    assert rows[rows.index("Tea") :][:4] == ["Tea", "Not planned", "15", "15 over"]


def test_the_total_says_by_how_much_it_was_too_long(forum: Forum) -> None:
    longer = replace(BUSES, minutes=5)
    assert told(edition(forum, Edition.INTERNAL, WELCOME, longer))[-1].endswith("took 12 minutes more than planned.")
    assert told(edition(forum, Edition.INTERNAL, replace(WELCOME, minutes=12)))[-1].endswith("as long as planned.")


def test_a_published_edition_and_a_meeting_without_a_clock_have_no_such_appendix(forum: Forum) -> None:
    assert told(edition(forum, Edition.PUBLISHED, WELCOME, BUSES)) == []
    assert told(edition(forum, Edition.INTERNAL, BREAK)) == []
