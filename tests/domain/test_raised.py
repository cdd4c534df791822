"""Where points that were drawn together came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.kinds import POINT_KINDS, Kind
from facilitator.domain.raised import kind_of, raised_at, told_under


@pytest.mark.parametrize(
    ("tables", "of", "told"),
    [
        ((1, 2, 2, 7, 8, 9), 9, "Raised at 5 of 9 tables"),
        ((3, 3), 9, "Raised at 1 of 9 tables"),
        ((1, 0), 9, "Raised at 1 of 9 tables and in the whole room"),
        ((0, 0), 9, "Raised in the whole room"),
        ((1,), 0, "Raised at 1 of 1 table"),
        ((4, 12), 0, "Raised at 2 of 2 tables"),
        ((), 9, ""),
    ],
)
def test_each_table_counts_once_and_the_whole_room_is_told_apart(tables: tuple[int, ...], of: int, told: str) -> None:
    assert raised_at(tables, of) == told


@given(st.lists(st.integers(0, 40)), st.integers(0, 40))
def test_never_more_tables_raise_something_than_there_are(tables: list[int], of: int) -> None:
    told = raised_at(tables, of)
    numbers = [int(word) for word in told.split() if word.isdigit()]
    assert not numbers or numbers[0] == len(set(tables) - {0}) <= numbers[1]
    assert told == raised_at(reversed(tables), of)


def test_what_leads_is_of_the_kind_that_most_are_and_of_equals_of_the_first() -> None:
    assert kind_of([Kind.IDEA, Kind.CONCERN, Kind.CONCERN]) == Kind.CONCERN
    assert kind_of([Kind.IDEA, Kind.CONCERN]) == Kind.IDEA
    assert kind_of([]) == Kind.SAID


def test_a_kind_with_a_section_of_its_own_is_told_under_its_like_only() -> None:
    assert told_under(Kind.IDEA, Kind.SAID)
    assert told_under(Kind.CHALLENGE, Kind.CHALLENGE)
    assert not told_under(Kind.CHALLENGE, Kind.IDEA)
    assert all(told_under(kind, kind) for kind in POINT_KINDS)
