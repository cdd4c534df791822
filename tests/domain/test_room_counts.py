"""How many people of each capacity are told, and as what one of them is."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.capacities import Capacity
from facilitator.domain.room_counts import by_capacity, counted_apart, may_tell_newcomers, part_in_words, told_openly
from facilitator.domain.small_counts import THRESHOLD

COUNTS = st.dictionaries(st.sampled_from([*Capacity, ""]), st.integers(0, 30))


def test_few_people_are_told_in_one_sum_and_supporters_apart() -> None:
    came = {"citizen": 44, "carer": 7, "provider": 3, "interpreter": 2, "councillor": 0}
    assert by_capacity(came) == {("citizen",): 44, ("carer", "provider"): 10}
    assert counted_apart(came) == {("interpreter",): 2}
    assert told_openly(came) == {"citizen": 44}


def test_one_of_each_is_not_told_since_each_is_named() -> None:
    assert by_capacity({"citizen": 1, "carer": 1, "provider": 1, "councillor": 1, "other": 1}) == {}
    assert by_capacity({"citizen": 2, "carer": 2, "provider": 2}) == {("citizen", "carer", "provider"): 6}


def test_a_sum_that_says_how_it_is_shared_out_takes_the_next_smallest_in() -> None:
    few = {"carer": 1, "provider": 1, "councillor": 1, "other": 1, "council_officer": 1}
    assert by_capacity({"citizen": 30, **few, "partner_officer": 12}) == {
        ("citizen",): 30,
        (*few, "partner_officer"): 17,
    }


def test_a_small_room_is_not_told_by_capacity() -> None:
    assert by_capacity({"citizen": 3, "carer": 1}) == by_capacity({"citizen": 4}) == by_capacity({}) == {}


def test_supporters_are_called_so_where_their_number_is_told() -> None:
    assert told_openly({"supporter": 6, "citizen": 5}) == {"supporter": 6, "citizen": 5}


def test_newcomers_are_told_where_neither_they_nor_the_others_are_few() -> None:
    assert may_tell_newcomers(5, 10, 5)
    assert not may_tell_newcomers(4, 70, 20)
    assert not may_tell_newcomers(67, 70, 20)
    assert not may_tell_newcomers(12, 70, 3)


def test_a_part_of_the_room_is_told_where_neither_it_nor_the_rest_is_small() -> None:
    of_many = {part: part_in_words(part, 70) for part in (0, 4, 5, 65, 66, 70)}
    assert of_many == {0: "none", 4: "fewer than 5", 5: "5", 65: "65", 66: "nearly all", 70: "70"}
    assert [part_in_words(part, 9) for part in (1, 5, 8, 9)] == ["some", "some", "some", "9"]


@given(st.integers(0, 80))
def test_a_part_of_a_room_is_never_worked_out_from_its_words(whole: int) -> None:
    alike = defaultdict(set)
    for part in range(whole + 1):
        alike[part_in_words(part, whole)].add(part)
    known = [part for parts in alike.values() if len(parts) == 1 for part in parts]
    assert not [part for part in known if whole >= THRESHOLD and (0 < part < THRESHOLD or 0 < whole - part < THRESHOLD)]


@given(COUNTS)
def test_nobody_is_called_what_is_not_told(counts: dict[str, int]) -> None:
    told = by_capacity(counts) | counted_apart(counts)
    assert all(told[capacity,] == counts[capacity] >= THRESHOLD for capacity in told_openly(counts))
