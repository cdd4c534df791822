"""What is left by all has no word that anybody took away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.remaining import left_by_all

WORDS = ["the bus", "is late", "and cold", "says Ann", "at six"]


@pytest.mark.parametrize(
    ("texts", "left"),
    [
        (("the bus", "the bus is late"), "the bus"),
        (("the bus is late", "the bus"), "the bus"),
        (("the bus is late", "the bus was cold"), "the bus"),
        (("late is the bus", "the bus", "bus"), "bus"),
        (("the bus", "a tram"), ""),
        (("the bus", "the bus"), "the bus"),
    ],
)
def test_what_nobody_took_away_is_left(texts: tuple[str, ...], left: str) -> None:
    assert left_by_all(texts) == left


@given(st.lists(st.integers(0, len(WORDS)), min_size=1, max_size=4))
def test_of_beginnings_the_shortest_is_left_in_any_order(lengths: list[int]) -> None:
    texts = [" ".join(WORDS[:length]) for length in lengths]
    assert left_by_all(texts) == left_by_all(texts[::-1]) == " ".join(WORDS[: min(lengths)])


@given(st.lists(st.text("ab ", max_size=9), min_size=1, max_size=4))
def test_no_word_is_left_that_somebody_took_away(texts: list[str]) -> None:
    left = left_by_all(texts)
    assert left in texts or all({*left.split()} <= {*text.split()} for text in texts)
