from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.levels import Level, check_achieved, felt_as
from facilitator.domain.refused import Refused

MEANS = st.fractions(min_value=1, max_value=3)


def test_each_level_has_its_word_and_what_one_sees() -> None:
    assert [level.said for level in Level] == ["Basic: one way", "Intermediate: two way", "Transformative: equal"]
    assert all(len(level.seen_in) >= 3 for level in Level)


def test_answers_come_to_the_level_they_are_nearest_to() -> None:
    assert felt_as(Fraction(7, 5)) is Level.BASIC
    assert felt_as(Fraction(3, 2)) is Level.INTERMEDIATE
    assert felt_as(Fraction(12, 5)) is Level.INTERMEDIATE
    assert felt_as(Fraction(5, 2)) is Level.TRANSFORMATIVE


@given(MEANS, MEANS)
def test_more_equal_answers_never_come_to_a_lower_level(one: Fraction, other: Fraction) -> None:
    order = list(Level)
    low, high = sorted((one, other))
    assert order.index(felt_as(low)) <= order.index(felt_as(high))


def test_the_highest_level_takes_a_citizen_co_lead_and_answers_to_last_time() -> None:
    check_achieved("transformative", led_with="Amina", answered=True, note="")
    with pytest.raises(Refused, match="a citizen who led it with you and published answers"):
        check_achieved("transformative", led_with="", answered=False, note="")
    with pytest.raises(Refused, match="takes published answers to what was said last time"):
        check_achieved("transformative", led_with="Amina", answered=False, note="")
    with pytest.raises(Refused, match=r"takes a citizen who led it with you\. Say in the note"):
        check_achieved("transformative", led_with="", answered=True, note="")


@given(st.text(), st.booleans(), st.text(min_size=1))
def test_a_note_says_why_and_the_other_levels_take_nothing(led: str, answered: bool, note: str) -> None:  # noqa: FBT001
    check_achieved("transformative", led_with=led, answered=answered, note=note)
    for level in ("", "basic", "intermediate"):
        check_achieved(level, led_with=led, answered=answered, note="")
