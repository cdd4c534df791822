"""Whom a number or letters mean on a list that was signed on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.paper_lists import place_of, same_name

NAMES = ("Simon Achebe", "Ann Lee", "Ann Lim", "Siobhán O’Neill", "محمد علي")


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("1", 0), ("5", 4), ("0", None), ("6", None), ("12345", None), ("²", None),
        ("si", 0), ("ann", 1), ("lim ann", 2), ("o'nei", 3), ("ann ann", None), ("محمد", 4), ("x", None), ("", None),
    ],
)  # fmt: skip
def test_a_number_or_a_beginning_means_somebody(typed: str, place: int | None) -> None:
    assert place_of(typed, NAMES) == place


def test_of_several_the_next_is_meant() -> None:
    assert [place_of("ann", NAMES, start) for start in (0, 2, 3, 9)] == [1, 2, 1, 1]


@given(st.text(), st.integers(0, 9))
def test_whatever_is_typed_means_somebody_on_the_list_or_nobody(typed: str, start: int) -> None:
    assert place_of(typed, NAMES, start) in {None, 0, 1, 2, 3, 4}
    assert place_of(typed, (), start) is None


@pytest.mark.parametrize(
    ("one", "other", "same"), [("Siân Lee", "sian lee", True), ("Ann Lee", "Ann Lim", False), ("", "", False)]
)
def test_names_are_the_same_but_for_accents_and_case(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same
