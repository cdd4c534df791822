"""The running order: what each part took, what is left, how late it is, and when all are over."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.running import (
    MINUTE,
    Plan,
    allowed,
    forecast,
    least,
    left,
    left_first,
    now_on,
    seconds_between,
    stands_at,
    taken,
    to_come,
)
from tests.domain.running_order import PLAN, Item, at
from tests.examples import examples

ONE = Item(b"1", started_at=at("12:30"), ended_at=at("12:42"))
TWO = Item(b"2", started_at=at("12:42"))
THREE, FOUR = Item(b"3"), Item(b"4", 30)
MOMENTS = st.datetimes(datetime(2026, 11, 5, 9), datetime(2026, 11, 5, 18)).map(  # noqa: DTZ001 - rows hold local times
    lambda moment: moment.isoformat(timespec="seconds")
)
MAYBE = st.one_of(st.just(""), MOMENTS)


@st.composite
def programmes(draw: st.DrawFn) -> list[Item]:
    """Return programmes of every state that rows can be in, sensible or not."""
    numbers = st.integers(-30, 90)
    return [
        Item(
            b"%d" % place, draw(st.integers(0, 90)), draw(numbers), draw(MAYBE), draw(MAYBE), draw(st.integers(0, 900))
        )
        for place in range(draw(st.integers(0, 6)))
    ]


def test_the_item_that_is_on_has_what_is_planned_less_what_it_took() -> None:
    assert taken(TWO, at("12:45:30")) == 3 * MINUTE + 30
    assert left(TWO, at("12:45:30")) == 6 * MINUTE + 30
    assert left(TWO, at("12:55")) == -3 * MINUTE


def test_an_item_that_is_over_took_what_it_took_and_one_to_come_nothing() -> None:
    assert taken(ONE, at("15:00")) == 12 * MINUTE
    assert taken(THREE, at("15:00")) == 0


def test_an_item_taken_up_again_counts_what_it_took_before() -> None:
    again = Item(b"1", started_at=at("12:30"), spent=8 * MINUTE, resumed_at=at("13:00"))
    assert taken(again, at("13:01")) == 9 * MINUTE


def test_minutes_added_and_lent_count_and_no_item_has_less_than_none() -> None:
    assert [allowed(Item(b"1", 10, extra)) for extra in (5, -4, -30)] == [15, 6, 0]


def test_a_clock_put_back_takes_no_time_away() -> None:
    assert taken(TWO, at("11:42")) == 0
    assert left(TWO, at("11:42")) == 10 * MINUTE


def test_the_meeting_is_on_what_was_taken_up_last() -> None:
    again = Item(b"1", started_at=at("12:30"), resumed_at=at("13:00"))
    assert now_on([again, TWO]) is again
    assert now_on([ONE, THREE]) is None


def test_the_meeting_is_at_what_it_is_on_else_at_what_it_left_last_and_late_notes_go_under_that() -> None:
    long, quick = Item(b"1", started_at=at("12:30"), ended_at=at("13:00")), Item(b"2", started_at=at("12:35"))
    assert stands_at([long, quick, FOUR]) is quick
    assert stands_at([long, replace(quick, ended_at=at("12:50")), FOUR]) is long
    assert stands_at([FOUR]) is None


def test_what_comes_is_what_has_not_begun_behind_the_place_the_meeting_is_at() -> None:
    passed_over = Item(b"0")
    assert to_come([passed_over, ONE, TWO, THREE, FOUR]) == (THREE, FOUR)
    assert to_come([passed_over, ONE, THREE]) == (THREE,)
    assert to_come([THREE, FOUR]) == (THREE, FOUR)
    assert to_come([]) == ()


def test_the_meeting_ends_when_what_is_left_and_what_comes_are_over() -> None:
    seen = forecast([ONE, TWO, THREE, FOUR], PLAN, at("12:45"))
    assert seen.ends == at("13:32")
    assert (seen.late, seen.over) == (2 * MINUTE, 2 * MINUTE)
    assert seen.begins == {b"3": at("12:52"), b"4": at("13:02")}


def test_an_item_over_its_time_moves_the_end_by_a_second_each_second() -> None:
    ends = [forecast([ONE, TWO, THREE], PLAN, at(clock)).ends for clock in ("12:51", "12:52", "12:53", "12:53:10")]
    assert ends == [at("13:02"), at("13:02"), at("13:03"), at("13:03:10")]


def test_before_the_first_item_begins_the_meeting_is_taken_to_start_in_time() -> None:
    assert forecast([THREE, FOUR], PLAN, at("12:00")).begins[b"3"] == at("12:30")
    late = forecast([THREE, FOUR], PLAN, at("12:37"))
    assert (late.late, late.over) == (7 * MINUTE, -13 * MINUTE)


def test_a_meeting_that_started_early_is_early() -> None:
    assert forecast([Item(b"1", started_at=at("12:20"))], PLAN, at("12:25")).late == -10 * MINUTE


def test_between_items_the_next_can_begin_at_once() -> None:
    assert forecast([ONE, THREE], PLAN, at("12:50")).begins == {b"3": at("12:50")}


def test_after_the_last_item_the_meeting_ended_with_it() -> None:
    seen = forecast([ONE], PLAN, at("17:00"))
    assert (seen.ends, seen.late) == (at("12:42"), 2 * MINUTE)


def test_a_day_that_is_over_ended_with_what_was_on_last() -> None:
    seen = forecast([ONE, THREE], PLAN, "2026-11-09T10:00:00")
    assert (seen.ends, seen.begins) == (at("12:42"), {})


def test_without_a_time_of_beginning_the_programme_counts_from_the_first_item() -> None:
    bare = Plan("2026-11-05", "", "")
    assert forecast([ONE, TWO], bare, at("12:45")).late == 2 * MINUTE
    assert forecast([THREE], bare, at("12:45")).ends == at("12:55")
    assert forecast([THREE], Plan("", "", ""), at("12:45")).late == 0


def test_a_meeting_may_end_after_midnight() -> None:
    night = Plan("2026-11-05", "23:30", "00:30")
    assert forecast([Item(b"1", 70)], night, at("23:00")).over == 10 * MINUTE


def test_times_that_are_none_are_no_time() -> None:
    assert seconds_between("", at("12:00")) == seconds_between(at("12:00"), "soon") == 0
    odd = Item(b"1", started_at="soon", ended_at="later")
    assert forecast([odd], Plan("", "", ""), at("12:45")).ends == at("12:45")


@settings(max_examples=examples(200, 5_000))
@given(parts=programmes(), moment=MOMENTS, back=st.integers(0, 7_200))
def test_no_part_ever_takes_less_than_nothing_whatever_the_clock_does(
    parts: list[Item], moment: str, back: int
) -> None:
    earlier = (datetime.fromisoformat(moment) - timedelta(seconds=back)).isoformat(timespec="seconds")
    for part in parts:
        assert 0 <= taken(part, earlier) <= taken(part, moment)
    seen = forecast(parts, PLAN, earlier)
    assert list(seen.begins.values()) == sorted(seen.begins.values())
    assert all(begins <= seen.ends for begins in seen.begins.values())


@given(parts=programmes(), moment=MOMENTS, more=st.integers(0, 60))
def test_the_end_moves_by_what_a_part_to_come_is_given(parts: list[Item], moment: str, more: int) -> None:
    coming = Item(b"last", 10)
    longer = Item(b"last", 10, more)
    before, after = forecast([*parts, coming], PLAN, moment), forecast([*parts, longer], PLAN, moment)
    assert seconds_between(before.ends, after.ends) == after.late - before.late == more * MINUTE


@given(parts=programmes(), moment=MOMENTS, wait=st.integers(0, 3_600))
def test_the_end_never_comes_nearer_by_waiting(parts: list[Item], moment: str, wait: int) -> None:
    later = (datetime.fromisoformat(moment) + timedelta(seconds=wait)).isoformat(timespec="seconds")
    before, after = forecast(parts, PLAN, moment), forecast(parts, PLAN, later)
    assert 0 <= seconds_between(before.ends, after.ends) <= wait


def test_of_the_times_at_which_two_laptops_left_a_part_the_earliest_holds_unless_one_took_it_up_again() -> None:
    assert left_first((at("12:45"), at("12:42"))) == (at("12:42"),)
    assert left_first((at("12:45"), "")) == (at("12:45"), "")
    assert least((720, 660)) == (660,)
    assert least(("?",)) == (0,), "what is no number says nothing"
