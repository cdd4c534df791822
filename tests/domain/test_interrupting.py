"""A break in the midst of a part: where "next" leads after it."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.running import (
    MINUTE,
    broken_into,
    either,
    forecast,
    goes_back,
    interrupted,
    left,
    stands_at,
    taken,
    to_come,
    waits_for_break,
)
from tests.domain.running_order import PLAN, Item, at
from tests.examples import examples

ONE = Item(b"1", started_at=at("12:30"), ended_at=at("12:34"))
REST = Item(b"r", 0, 15, started_at=at("12:34"), kind="break", interrupts=b"1")
TWO, THREE = Item(b"2"), Item(b"3")
MOMENTS = st.datetimes(datetime(2026, 11, 5, 9), datetime(2026, 11, 5, 18)).map(  # noqa: DTZ001 - rows hold local times
    lambda moment: moment.isoformat(timespec="seconds")
)
MAYBE = st.one_of(st.just(""), MOMENTS)


@st.composite
def programmes(draw: st.DrawFn) -> list[Item]:
    """Return programmes of every state that rows can be in, sensible or not, with breaks that interrupt anything."""
    number = draw(st.integers(0, 6))
    ids = [b"%d" % place for place in range(number)]
    return [
        Item(
            uid,
            draw(st.integers(0, 90)),
            draw(st.integers(-30, 90)),
            draw(MAYBE),
            draw(MAYBE),
            draw(st.integers(0, 900)),
            draw(MAYBE),
            draw(st.sampled_from(["discussion", "break"])),
            draw(st.none() | st.sampled_from([*ids, b"gone"])),
        )
        for uid in ids
    ]


def test_next_goes_back_to_what_a_break_interrupted_and_then_on() -> None:
    assert to_come([ONE, REST, TWO]) == (ONE, TWO)
    assert goes_back([ONE, REST, TWO]) is ONE


def test_a_break_that_is_over_still_leads_back() -> None:
    over = Item(b"r", 0, 15, at("12:34"), at("12:50"), kind="break", interrupts=b"1")
    assert to_come([ONE, over, TWO]) == (ONE, TWO)


def test_with_less_than_a_minute_left_next_goes_on_from_the_place_of_what_was_interrupted() -> None:
    long = Item(b"1", started_at=at("12:30"), ended_at=at("12:39:01"))
    rest = Item(b"r", 15, 0, at("12:39:01"), kind="break", interrupts=b"1")
    assert to_come([long, TWO, rest, THREE]) == (TWO, THREE)


def test_a_break_in_its_place_leads_on() -> None:
    planned = Item(b"r", 15, 0, at("12:34"), kind="break")
    assert to_come([ONE, planned, TWO]) == (TWO,)
    assert goes_back([TWO, THREE]) is None


def test_what_is_withdrawn_or_no_break_interrupts_nothing() -> None:
    assert to_come([REST, TWO]) == (TWO,)
    assert interrupted([ONE, TWO], Item(b"2", interrupts=b"1")) is None


def test_another_laptop_went_on_before_the_break_and_next_goes_back_there() -> None:
    other = Item(b"2", started_at=at("12:33"))
    assert goes_back([ONE, other, REST]) is other


def test_a_clock_put_back_does_not_lose_what_was_interrupted() -> None:
    early = Item(b"r", 0, 15, at("12:20"), at("12:40"), kind="break", interrupts=b"1")
    assert goes_back([ONE, early]) is ONE


def test_a_break_is_taken_in_the_midst_of_what_is_on_or_of_what_the_last_break_left() -> None:
    running = Item(b"2", started_at=at("12:40"))
    assert broken_into([ONE, running]) == b"2"
    assert broken_into([ONE, REST]) == b"1"
    assert broken_into([ONE]) is None
    assert broken_into([TWO]) is None


def test_who_waits_on_a_part_with_time_left_waits_on_through_a_break() -> None:
    running = Item(b"2", started_at=at("12:40"))
    assert waits_for_break(running, [ONE, running], at("12:49"))
    assert not waits_for_break(running, [ONE, running], at("12:49:01"))
    assert not waits_for_break(ONE, [ONE, running], at("12:41"))


def test_the_forecast_counts_what_is_left_of_what_was_interrupted() -> None:
    ahead = forecast([ONE, REST, TWO], PLAN, at("12:40"))
    assert ahead.begins == {b"1": at("12:49"), b"2": at("12:55")}
    assert ahead.ends == at("13:05")


def test_of_two_parts_that_laptops_had_on_when_one_break_began_the_same_one_is_taken_everywhere() -> None:
    assert either(("31", "32")) == either(("32", "31")) == ("31",)
    assert either((None, "32")) == ("32",)
    assert either((None,)) == (None,)


@settings(max_examples=examples(200, 5_000))
@given(parts=programmes())
def test_wherever_the_meeting_is_next_leads_to_each_part_at_most_once_and_back_only_to_what_has_time_left(
    parts: list[Item],
) -> None:
    coming, back, here = to_come(parts), goes_back(parts), stands_at(parts)

    assert len({part.id for part in coming}) == len(coming)
    assert all(not part.started_at for part in coming if part is not back)
    assert [part for part in parts if part in coming and part is not back] == [p for p in coming if p is not back]
    if back is not None and here is not None:
        assert coming[0] is back
        assert (here.kind, back.kind) == ("break", "discussion")
        assert left(back, here.resumed_at or here.started_at) >= MINUTE


@settings(max_examples=examples(200, 5_000))
@given(minutes=st.integers(1, 60), used=st.integers(0, 3_599), rest=st.integers(0, 3_600))
def test_a_break_takes_nothing_from_what_it_interrupts(minutes: int, used: int, rest: int) -> None:
    """Whatever was used before the break and however long that is, the rest is there after it."""
    clock = datetime.fromisoformat(at("12:30")).timestamp()
    began, left_at, back = (
        datetime.fromtimestamp(clock + seconds).isoformat()  # noqa: DTZ006 - rows hold local times
        for seconds in (0, used, used + rest)
    )
    part = Item(b"1", minutes, started_at=began, ended_at=left_at)
    pause = Item(b"r", 0, started_at=left_at, kind="break", interrupts=b"1")
    again = Item(b"1", minutes, started_at=began, spent=taken(part, back), resumed_at=back)

    assert (goes_back([part, pause]) is part) == (minutes * MINUTE - used >= MINUTE)
    assert left(again, back) == left(part, left_at) == minutes * MINUTE - used
