from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import wording


def test_a_day_is_said_with_its_weekday() -> None:
    assert wording.day_in_words("2026-11-05") == "Thursday 5 November 2026"
    assert wording.short_day_in_words("2026-11-05") == "5 November 2026"


def test_what_is_no_date_stays_as_it_was_written() -> None:
    assert wording.day_in_words("by the next forum") == "by the next forum"
    assert wording.short_day_in_words("") == ""


@given(st.dates())
def test_a_day_in_words_names_the_same_day_in_any_locale(day: date) -> None:
    name, number, _, year = wording.day_in_words(day.isoformat()).split()
    assert (int(number), int(year)) == (day.day, day.year)
    assert name == ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]


def test_a_time_is_said_as_people_say_it() -> None:
    said = {
        "12:30": "12:30pm",
        "13:00": "1pm",
        "12:00": "12 noon",
        "09:05:59": "9:05am",
        "00:00": "12am",
        "25:00": "25:00",
    }
    assert {clock: wording.time_in_words(clock) for clock in said} == said


def test_a_span_says_only_what_is_known() -> None:
    assert wording.span_in_words("13:00", "15:30") == "1pm to 3:30pm"
    assert wording.span_in_words("13:00", "") == "1pm"
    assert wording.span_in_words("", "") == ""


def test_the_time_of_a_moment_is_said_without_its_date() -> None:
    assert wording.moment_in_words("2026-11-05T12:31:00") == "12:31pm"
    assert wording.moment_in_words("") == ""


def test_one_of_a_thing_has_no_s() -> None:
    assert [wording.number_of(number, "action") for number in (0, 1, 2)] == ["0 actions", "1 action", "2 actions"]
    assert wording.number_of(2, "person", "people") == "2 people"


def test_a_list_ends_with_and() -> None:
    assert [wording.listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_one_line_has_no_breaks() -> None:
    assert wording.one_line("  Getting\n about\t ") == "Getting about"
