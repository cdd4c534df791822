"""Points gathered in one another: who tells for whom, whatever laptops wrote."""

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.gathering import followers, leaders
from tests.examples import examples

A, B, C, D = b"a", b"b", b"c", b"d"
INTO = st.dictionaries(st.sampled_from([A, B, C, D]), st.sampled_from([None, A, B, C, D]))


def test_a_point_that_was_gathered_in_none_tells_for_itself() -> None:
    assert leaders({A: None, B: A}) == {A: A, B: A}
    assert followers({A: None, B: A, C: A}) == {A: (B, C)}


def test_a_chain_is_followed_to_its_end() -> None:
    assert leaders({A: B, B: C, C: None}) == {A: C, B: C, C: C}


def test_a_point_whose_leader_is_not_there_stands_alone() -> None:
    assert leaders({A: B, C: A}) == {A: A, C: A}


def test_in_a_ring_of_two_laptops_the_oldest_leads() -> None:
    assert leaders({A: B, B: A, C: B}) == {A: A, B: A, C: A}


@settings(max_examples=examples(200, 5_000))
@given(INTO)
def test_every_point_is_told_once_by_a_leader_that_tells_for_itself(into: dict[bytes, bytes | None]) -> None:
    led, held = leaders(into), followers(into)

    assert set(led) == set(into)
    assert all(led[leader] == leader for leader in led.values())
    told = [point for points in held.values() for point in points] + [p for p, leader in led.items() if p == leader]
    assert sorted(told) == sorted(into)
