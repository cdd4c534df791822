"""Going on to the next item, and breaks with a time to be back."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.moving_on import Break, break_over, read_break, refuse_second_break, refuse_second_next
from facilitator.domain.refused import Refused
from tests.domain.running_order import Item, at


@pytest.mark.parametrize(
    ("clock", "when"), [("12:30:02", "2 seconds ago"), ("12:30:01", "1 second ago"), ("12:30", "just now")]
)
def test_a_second_next_within_a_few_seconds_is_not_taken(clock: str, when: str) -> None:
    with pytest.raises(Refused, match=f"Item 4 was started {when}, so this was not taken"):
        refuse_second_next("Item 4", at("12:30"), at(clock))


@pytest.mark.parametrize(("begun", "clock"), [(at("12:30"), "12:30:03"), (at("12:30"), "11:30"), ("", "12:30")])
def test_a_later_one_is_taken_and_one_on_a_clock_put_back(begun: str, clock: str) -> None:
    refuse_second_next("Item 4", begun, at(clock))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15", Break("", 15)),
        ("15 min", Break("", 15)),
        ("15 minutes", Break("", 15)),
        ("for 5m", Break("", 5)),
        ("until 14:20", Break("", 95)),
        ("Until 2.20pm", Break("", 95)),
        ("until 2:20", Break("", 95)),
        ("back at 14:20", Break("", 95)),
        ("14:20", Break("", 95)),
        ("Tea and cake", Break("Tea and cake")),
        ("until everybody is back", Break("until everybody is back")),
        ("0", Break("0")),
        ("2026", Break("2026")),
        ("15 people at a time", Break("15 people at a time")),
        ("", Break("")),
    ],
)
def test_a_break_is_typed_in_minutes_as_a_time_or_with_a_title(typed: str, meant: Break) -> None:
    assert read_break(typed, at("12:45")) == meant


def test_a_begun_minute_counts_so_that_nobody_is_late_back() -> None:
    assert read_break("until 12:50", at("12:45:30")) == Break("", 5)


@pytest.mark.parametrize("typed", ["until 12:45", "until 12:10", "until 9am", "until 12:10pm"])
def test_a_time_that_is_over_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="is over"):
        read_break(typed, at("12:45"))


def test_what_is_no_time_is_refused_with_how_to_write_one() -> None:
    with pytest.raises(Refused, match=r"Write it as 12:30"):
        read_break("until 25:00", at("12:45"))


def test_a_break_is_over_after_its_minutes() -> None:
    began = Item(b"1", 15, started_at=at("12:45:30"))
    assert break_over(began, at("12:45:30")) == break_over(began, at("12:50")) == at("13:00:30")


def test_a_break_of_no_minutes_is_over_when_somebody_says_so() -> None:
    assert not break_over(Item(b"1", 0, started_at=at("12:45")), at("12:45"))


@given(typed=st.text(max_size=12))
def test_whatever_is_typed_is_a_break_or_a_sentence(typed: str) -> None:
    with contextlib.suppress(Refused):
        meant = read_break(typed, at("12:45"))
        assert meant.title == typed.strip() or (meant.minutes >= 1 and not meant.title)


def test_in_a_break_another_is_refused_and_elsewhere_it_is_not() -> None:
    with pytest.raises(Refused, match=r"^It is a break already, until 2:15pm\. More minutes makes it longer\.$"):
        refuse_second_break("break", at("14:15"))
    with pytest.raises(Refused, match=r"^It is a break already\. More"):
        refuse_second_break("break", "")
    refuse_second_break("discussion", "")
