"""How the clock is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.time_left import face, late_in_words, left_in_words, mark_passed, minutes_of


@pytest.mark.parametrize(
    ("seconds", "shown", "said"),
    [
        (760, "12:40", "12 minutes left"),
        (3_723, "1:02:03", "62 minutes left"),
        (60, "1:00", "1 minute left"),
        (59, "0:59", "less than a minute left"),
        (0, "0:00", "less than a minute left"),
        (-1, "−0:01", "the time is up"),
        (-200, "−3:20", "3 minutes over"),
        (-60, "−1:00", "1 minute over"),
    ],
)
def test_time_left_is_shown_and_said(seconds: int, shown: str, said: str) -> None:
    assert (face(seconds), left_in_words(seconds)) == (shown, said)


@pytest.mark.parametrize(
    ("seconds", "said"), [(480, "8 minutes late"), (-300, "5 minutes early"), (59, "on time"), (-59, "on time")]
)
def test_late_and_early_are_said_in_whole_minutes(seconds: int, said: str) -> None:
    assert late_in_words(seconds) == said


def test_seconds_come_to_the_nearest_minute() -> None:
    assert [minutes_of(seconds) for seconds in (0, 29, 30, 89, 90, -29, -31)] == [0, 0, 1, 1, 2, 0, -1]


def test_the_clock_speaks_at_five_minutes_at_one_and_when_the_time_is_up() -> None:
    assert mark_passed(301, 300) == "5 minutes left"
    assert mark_passed(61, 58) == "1 minute left"
    assert mark_passed(1, 0) == "The time is up"
    assert mark_passed(300, 299) == mark_passed(0, -1) == mark_passed(299, 400) == ""


def test_a_clock_that_jumps_on_says_only_where_it_is_now() -> None:
    assert mark_passed(400, -20) == "The time is up"


@given(start=st.integers(301, 4_000), steps=st.lists(st.integers(1, 90), min_size=60, max_size=200))
def test_each_mark_is_said_at_most_once_while_time_runs(start: int, steps: list[int]) -> None:
    said, before = [], start
    for step in steps:
        said.append(mark_passed(before, before - step))
        before -= step
    told = [words for words in said if words]
    assert len(told) == len(set(told))
