"""What one booking list says otherwise than another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.bookings import Detail, differs


@pytest.mark.parametrize(
    ("detail", "ours", "theirs"),
    [
        (Detail.ORGANISATION, "Age Well", "AGE  WELL"),
        (Detail.EMAIL, "ann@example.org", "Ann@Example.org"),
        (Detail.PHONE, "+44 1632 960001", "01632 960001"),
        (Detail.ACCESS, "Loop", ""),
        (Detail.PHONE, "01632 960001", "n/a"),
    ],
)
def test_another_spelling_and_a_blank_say_nothing_else(detail: Detail, ours: str, theirs: str) -> None:
    assert not differs(detail, ours, theirs)


@pytest.mark.parametrize(
    ("detail", "ours", "theirs"),
    [
        (Detail.ORGANISATION, "Age Well", "Scope"),
        (Detail.BADGE, "7", "17"),
        (Detail.PHONE, "01632 960001", "01632 960002"),
        (Detail.ACCESS, "", "Loop"),
    ],
)
def test_another_word_and_one_where_nothing_was_known_do(detail: Detail, ours: str, theirs: str) -> None:
    assert differs(detail, ours, theirs)


@given(st.sampled_from(Detail), st.text())
def test_what_was_taken_is_no_news(detail: Detail, said: str) -> None:
    assert not differs(detail, said, said)


def test_every_detail_has_words() -> None:
    assert all(detail.label for detail in Detail)
