"""When the parts of a meeting are planned to begin, and how long they are."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.agenda import (
    ItemKind,
    called,
    length_in_words,
    minutes_over,
    numbers_of,
    planned_times,
    with_number,
)


def test_each_part_begins_when_the_one_before_is_over() -> None:
    assert planned_times("12:30", [15, 30, 0]) == ("12:30", "12:45", "13:15", "13:15")


def test_times_go_on_past_midnight() -> None:
    assert planned_times("23:50", [20]) == ("23:50", "00:10")


def test_no_start_no_times() -> None:
    assert planned_times("", [15]) == ("", "")
    assert planned_times("about one", []) == ("",)


def test_too_long_and_to_spare_are_counted_in_minutes() -> None:
    assert minutes_over("12:30", "13:15", [15, 40]) == 10
    assert minutes_over("12:30", "15:30", [60]) == -120
    assert minutes_over("12:30", "", [60]) == minutes_over("", "13:00", [60]) == 0


def test_lengths_are_said_in_words() -> None:
    said = [length_in_words(minutes) for minutes in (0, 1, 60, 125)]
    assert said == ["0 minutes", "1 minute", "1 hour", "2 hours 5 minutes"]


def test_kinds_have_words() -> None:
    assert ItemKind.WELCOME.label == "Welcome"


def test_breaks_are_not_counted_so_that_one_more_changes_no_number() -> None:
    assert list(numbers_of(["welcome", "break", "discussion", "break", "close"])) == [1, 0, 2, 0, 3]
    assert (with_number(2, "Buses"), with_number(0, "Tea")) == ("2. Buses", "Tea")
    assert (called(2, "Buses"), called(0, "Tea\nand talk")) == ("Item 2", "“Tea and talk”")


@given(kinds=st.lists(st.sampled_from(list(ItemKind))), place=st.integers(0, 20))
def test_an_inserted_break_leaves_all_numbers_as_they_are(kinds: list[ItemKind], place: int) -> None:
    more = [*kinds[:place], ItemKind.BREAK, *kinds[place:]]
    assert [number for number in numbers_of(more) if number] == [number for number in numbers_of(kinds) if number]
