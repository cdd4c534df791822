"""The day proposed for the next meeting: four weeks on, the same weekday, never Christmas, Boxing or New Year's Day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.next_day import next_day


@pytest.mark.parametrize(
    ("last", "day", "missed"),
    [
        (date(2026, 11, 5), date(2026, 12, 3), ()),
        (date(2026, 11, 27), date(2027, 1, 8), (date(2026, 12, 25), date(2027, 1, 1))),
        (date(2026, 11, 28), date(2027, 1, 2), (date(2026, 12, 26),)),
        (date(2026, 12, 4), date(2027, 1, 8), (date(2027, 1, 1),)),
    ],
)
def test_a_bank_holiday_gives_way_to_the_next_ordinary_day_of_the_kind(
    last: date, day: date, missed: tuple[date, ...]
) -> None:
    assert next_day(last) == (day, missed)


@given(st.dates(max_value=date(9998, 12, 31)))
def test_it_is_the_same_day_of_the_week_four_to_six_weeks_on(last: date) -> None:
    found = next_day(last)
    assert found.day.weekday() == last.weekday()
    assert (found.day - last).days == 28 + 7 * len(found.missed)
    assert len(found.missed) <= 2
    assert (found.day.month, found.day.day) not in {(12, 25), (12, 26), (1, 1)}
