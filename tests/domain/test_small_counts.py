"""Whoever knows the rule and all that is told cannot work a small count out of it."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.disclosure import guarded, may_tell, shape_of
from facilitator.domain.evaluation import mean_of
from facilitator.domain.small_counts import THRESHOLD, together, told_alone

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 60), max_size=8)


def all_counts(number: int, among: int) -> Iterator[tuple[int, ...]]:
    """Yield every way in which so many forms can have so many answers."""
    if among == 1:
        yield (number,)
        return
    for first in range(number + 1):
        yield from ((first, *rest) for rest in all_counts(number - first, among - 1))


def worked_out(possible: list[tuple[int, ...]]) -> list[int]:
    """Return the small counts that can be but one number."""
    places = (set(place) for place in zip(*possible, strict=True))
    return [number for held in places if len(held) == 1 for number in held if 0 < number < THRESHOLD]


def test_counts_that_hide_nobody_are_told_as_they_are() -> None:
    assert together({"citizen": 44, "carer": 9}) == {("citizen",): 44, ("carer",): 9}
    assert together({"citizen": 44, "carer": 0}) == {("citizen",): 44, ("carer",): 0}
    assert together({}) == {}


def test_small_counts_are_told_in_one_sum_with_all_that_are_near() -> None:
    assert together({"citizen": 44, "carer": 4, "councillor": 1}) == {("citizen",): 44, ("carer", "councillor"): 5}
    assert together({"carer": 9, "citizen": 44, "councillor": 1}) == {("carer", "councillor"): 10, ("citizen",): 44}


def test_the_next_larger_ones_are_told_with_them_where_they_are_few() -> None:
    assert together({"citizen": 44, "carer": 12, "councillor": 1}) == {("citizen",): 44, ("carer", "councillor"): 13}
    assert together({"a": 1, "b": 1, "c": 20, "d": 20, "e": 30}) == {("a", "b", "c", "d"): 42, ("e",): 30}
    assert together({"carer": 2, "citizen": 0}) == {("carer", "citizen"): 2}


def test_a_count_by_itself_is_hidden_when_small() -> None:
    assert [told_alone(number) for number in (0, 1, 4, 5)] == ["0", "fewer than 5", "fewer than 5", "5"]


@given(COUNTS)
def test_every_count_is_told_once_and_none_that_is_small_by_itself(counts: dict[str, int]) -> None:
    told = together(counts)
    assert sorted(name for names in told for name in names) == sorted(counts)
    assert all(number == sum(counts[name] for name in names) for names, number in told.items())
    assert not [names for names, number in told.items() if 0 < number < THRESHOLD and len(told) > 1]


@pytest.mark.parametrize(("among", "most"), [(2, 60), (3, 30), (4, 18), (5, 13)])
def test_no_small_count_can_be_worked_out_from_all_that_is_told(among: int, most: int) -> None:
    for number in range(THRESHOLD, most):
        as_told = defaultdict(list)
        for counts in all_counts(number, among):
            mean = mean_of(counts) if may_tell(counts, mean_of) else ""
            as_told[shape_of(counts), mean].append(counts)
        assert [told for told, possible in as_told.items() if worked_out(possible)] == []


@pytest.mark.parametrize("number", [*range(THRESHOLD, 30), 38, 57])
def test_no_small_count_can_be_worked_out_from_a_mean_alone(number: int) -> None:
    as_told = defaultdict(list)
    for counts in all_counts(number, 3):
        as_told[mean_of(counts) if may_tell(counts, mean_of, counts=False) else ""].append(counts)
    assert [told for told, possible in as_told.items() if worked_out(possible)] == []
    assert len(as_told) > 1, "something is told"


def test_so_many_counts_that_they_cannot_be_gone_through_have_no_mean() -> None:
    assert not may_tell((1, 0, 0, 0, 60), mean_of)
    assert may_tell((10, 10, 10, 10, 60), mean_of)
    assert not guarded([(1, 5), (2, 4)])
    assert guarded([(0, 5), (5, 0)])
