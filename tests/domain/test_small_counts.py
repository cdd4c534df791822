from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.small_counts import THRESHOLD, told, told_alone

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 30), max_size=8)


def test_counts_that_hide_nobody_are_told_as_they_are() -> None:
    assert told({"citizen": 44, "carer": 9}) == {"citizen": "44", "carer": "9"}


def test_two_small_counts_are_both_hidden() -> None:
    assert told({"citizen": 44, "carer": 4, "councillor": 1}) == {
        "citizen": "44",
        "carer": "fewer than 5",
        "councillor": "fewer than 5",
    }


def test_one_small_count_hides_the_next_smallest_too() -> None:
    assert told({"citizen": 44, "carer": 9, "councillor": 1}) == {
        "citizen": "44",
        "carer": "fewer than 10",
        "councillor": "fewer than 5",
    }


def test_one_small_count_alone_is_hidden() -> None:
    assert told({"carer": 2, "citizen": 0}) == {"carer": "fewer than 5"}


def test_a_count_by_itself_is_hidden_when_small() -> None:
    assert [told_alone(number) for number in (0, 1, 4, 5)] == ["0", "fewer than 5", "fewer than 5", "5"]


@given(COUNTS)
def test_no_small_count_is_ever_told_and_none_can_be_worked_out_from_the_total(counts: dict[str, int]) -> None:
    shown = told(counts)
    assert shown.keys() == {name for name, number in counts.items() if number}
    assert not [name for name, number in counts.items() if 0 < number < THRESHOLD and shown[name].isdigit()]
    hidden = [name for name in shown if not shown[name].isdigit()]
    assert len(hidden) != 1 or len(shown) == 1


@given(COUNTS)
def test_what_is_said_of_a_hidden_count_is_true(counts: dict[str, int]) -> None:
    for name, said in told(counts).items():
        assert counts[name] == int(said) if said.isdigit() else counts[name] < int(said.removeprefix("fewer than "))
