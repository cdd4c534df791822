"""When the parts of a meeting are planned to begin, and how long they are."""

from facilitator.domain.agenda import ItemKind, length_in_words, minutes_over, planned_times


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
