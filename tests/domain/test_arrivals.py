"""Arrivals by five minutes."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.arrivals import MINUTES, Arrivals, arrivals

DAY = datetime(2026, 11, 5)  # noqa: DTZ001 - rows hold local times
SECONDS = st.lists(st.integers(0, 24 * 60 * 60 - 1), max_size=60)


def moments(seconds: list[int]) -> list[str]:
    return [(DAY + timedelta(seconds=each)).isoformat() for each in seconds]


def test_nobody_has_come() -> None:
    assert arrivals(()) == ()


def test_five_minutes_in_which_nobody_came_are_told_too() -> None:
    came = ("2026-11-05T12:31:00", "2026-11-05T12:34:59", "2026-11-05T12:45:00")

    assert arrivals(came) == (
        Arrivals("2026-11-05T12:30", 2),
        Arrivals("2026-11-05T12:35", 0),
        Arrivals("2026-11-05T12:40", 0),
        Arrivals("2026-11-05T12:45", 1),
    )


def test_five_minutes_tell_when_they_begin_and_end() -> None:
    (last,) = arrivals(["2026-11-05T23:58:12"])

    assert (last.clock, last.until) == ("23:55", "00:00")


def test_a_wrong_clock_and_what_is_no_time_stretch_nothing() -> None:
    came = ("2026-11-05T12:31:00", "2031-01-01T12:31:00", "2026-11-05T12:33:00", "", "soon")

    assert arrivals(came) == (Arrivals("2026-11-05T12:30", 2),)


def test_a_time_that_names_its_zone_is_taken_as_it_stands() -> None:
    assert arrivals(["2026-11-05T12:31:00+01:00", "2026-11-05T12:32:00"]) == (Arrivals("2026-11-05T12:30", 2),)


@given(SECONDS)
def test_everyone_is_counted_once_and_the_order_of_coming_in_does_not_matter(seconds: list[int]) -> None:
    counted = arrivals(moments(seconds))

    assert sum(each.count for each in counted) == len(seconds)
    assert counted == arrivals(moments(sorted(seconds, reverse=True)))


@given(SECONDS)
def test_the_five_minutes_follow_one_another_and_begin_and_end_with_somebody(seconds: list[int]) -> None:
    counted = arrivals(moments(seconds))
    starts = [datetime.fromisoformat(each.start) for each in counted]

    assert all(later - sooner == timedelta(minutes=MINUTES) for sooner, later in pairwise(starts))
    assert all(start.minute % MINUTES == 0 for start in starts)
    assert all(each.count for each in (*counted[:1], *counted[-1:]))


@given(SECONDS.filter(bool))
def test_everyone_came_within_the_five_minutes_they_are_counted_in(seconds: list[int]) -> None:
    for moment, (only,) in ((each, arrivals([each])) for each in moments(seconds)):
        assert only.start <= moment < (datetime.fromisoformat(only.start) + timedelta(minutes=MINUTES)).isoformat()
