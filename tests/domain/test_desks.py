"""Ranges of letters for several desks."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.desks import MOST, letter_ranges
from tests.examples import examples

KEYS = st.lists(st.text("abcdz王ж1", min_size=1, max_size=3), max_size=40).map(sorted)


def keys(**numbers: int) -> list[str]:
    return [f"{letter}{number}" for letter, many in numbers.items() for number in range(many)]


def test_two_desks_get_about_equally_many() -> None:
    ranges = letter_ranges(keys(a=3, b=9, h=8, m=2, s=10, z=2), 2)
    assert [(one.words, one.stop - one.start) for one in ranges] == [("A to H", 20), ("M to Z", 14)]


def test_a_letter_is_never_parted() -> None:
    assert [one.words for one in letter_ranges(keys(a=1, s=30), 6)] == ["A", "S"]


@pytest.mark.parametrize(
    ("held", "words"),
    [("abc", "A to C"), ("b", "B"), ("sж", "S to Z and other alphabets"), ("жש", "Ж to ש"), ("1b", "1 to B")],
)
def test_a_range_is_called_by_its_letters(held: str, words: str) -> None:
    assert [one.words for one in letter_ranges(list(held), 1)] == [words]


def test_a_name_without_a_letter_has_a_heading_too() -> None:
    assert [one.words for one in letter_ranges(["", "a"], 2)] == ["No letter", "A"]


@pytest.mark.parametrize("desks", [1, 2, 6])
def test_nobody_needs_no_desk(desks: int) -> None:
    assert letter_ranges([], desks) == ()


@settings(max_examples=examples(200, 3_000))
@given(KEYS, st.integers(0, 9))
def test_everybody_has_one_desk_and_no_ranges_would_be_more_even(held: list[str], desks: int) -> None:
    ranges = letter_ranges(held, desks)
    letters = [{key[0] for key in held[one.start : one.stop]} for one in ranges]
    sizes = [one.stop - one.start for one in ranges]

    assert [key for one in ranges for key in held[one.start : one.stop]] == held
    assert len(ranges) == min(max(desks, 1), MOST, len({key[0] for key in held}))
    assert sum(map(len, letters)) == len({key[0] for key in held})
    assert sum(size**2 for size in sizes) == least(held, len(ranges))


def least(held: list[str], parts: int) -> int:
    """Try every way to part the letters."""
    starts = [at for at in range(1, len(held)) if held[at][0] != held[at - 1][0]]
    ways = (pairwise((0, *inner, len(held))) for inner in combinations(starts, max(parts - 1, 0)))
    return min((sum((high - low) ** 2 for low, high in way) for way in ways), default=0)
