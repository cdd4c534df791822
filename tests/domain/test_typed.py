"""Dates, times and numbers as people type them into forms."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_clock, typed_day, typed_due, typed_number, typed_table
from facilitator.domain.wording import day_in_words, short_day_in_words, time_in_words

TODAY = date(2026, 11, 5)
DAYS = {
    "5 Nov 2026": "2026-11-05",
    "5/11/2026": "2026-11-05",
    "5.11.26": "2026-11-05",
    "2026-11-05": "2026-11-05",
    " Thursday 5th November 2026 ": "2026-11-05",
    "Nov 5 2026": "2026-11-05",
    "4 Nov": "2027-11-04",
    "6/11": "2026-11-06",
    "Friday": "2026-11-06",
    "tomorrow": "2026-11-06",
    "in two weeks": "2026-11-19",
    "": "",
}
PAST = {
    "4 Nov": "2026-11-04",
    "6/11": "2025-11-06",
    "6 Nov 2026": "2026-11-06",
    "6/11/26": "2026-11-06",
    "Dec 1": "2025-12-01",
    "today": "2026-11-05",
    "Friday": "2026-11-06",
    "": "",
}
CLOCKS = {
    "12:30": "12:30", "1.30pm": "13:30", "1pm": "13:00", "12am": "00:00", "12 noon": "12:00", "12 midday": "12:00",
    "930": "09:30", "1330": "13:30", "9:05 a.m.": "09:05", "": "", "23:59": "23:59", "7": "07:00",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "read"), DAYS.items())
def test_a_day_is_read_in_british_order(typed: str, read: str) -> None:
    assert typed_day(typed, TODAY) == read


@pytest.mark.parametrize(("typed", "read"), PAST.items())
def test_a_day_without_a_year_can_be_the_last_that_was(typed: str, read: str) -> None:
    assert typed_day(typed, TODAY, past=True) == read


def test_the_leap_day_a_year_before_is_the_day_before_march() -> None:
    assert typed_day("29 Feb", date(2028, 1, 10), past=True) == "2027-02-28"


@pytest.mark.parametrize("typed", ["31 February", "soon", "5 Nov 2026 maybe", "next forum", "32/1/2026", "<b>"])
def test_what_is_no_day_is_refused_with_how_to_write_one(typed: str) -> None:
    with pytest.raises(Refused, match="5 Nov 2026"):
        typed_day(typed, TODAY)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_a_day_in_words_is_read_as_that_day(day: date) -> None:
    assert typed_day(short_day_in_words(day.isoformat()), TODAY) == day.isoformat()
    assert typed_day(day_in_words(day.isoformat()), TODAY, past=True) == day.isoformat()


def test_due_is_a_day_or_the_words_as_they_were_said() -> None:
    assert typed_due("by 30 Nov", TODAY) == ("2026-11-30", "")
    assert typed_due("by next forum", TODAY) == ("", "next forum")
    assert typed_due("", TODAY) == ("", "")


@pytest.mark.parametrize(("typed", "read"), CLOCKS.items())
def test_a_time_of_day_is_read(typed: str, read: str) -> None:
    assert typed_clock(typed) == read


@pytest.mark.parametrize("typed", ["25:00", "12:60", "noonish", "13:5", "１２:30"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"1\.30pm"):
        typed_clock(typed)


@given(st.times())
def test_a_time_in_words_is_read_as_that_time(at: object) -> None:
    clock = f"{at:%H:%M}"
    assert typed_clock(time_in_words(clock)) == clock


def test_a_number_is_within_its_bounds() -> None:
    assert typed_number(" 15 ", "minutes", 1440) == 15
    assert typed_number("", "minutes", 1440) == 0
    for typed in ("-1", "1441", "a", "1.5", "²", "9" * 50):
        with pytest.raises(Refused, match="minutes as a number from 0 to 1440"):
            typed_number(typed, "minutes", 1440)


def test_a_table_is_read_with_or_without_its_word() -> None:
    assert [typed_table(typed) for typed in ("4", "t4", " Table 12 ", "", "0")] == [4, 4, 12, 0, 0]
    for typed in ("four", "100", "-1", "9" * 50):
        with pytest.raises(Refused, match="table as a number from 0 to 99"):
            typed_table(typed)
