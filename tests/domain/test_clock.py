"""Stamps go up for one writer and over what a row has seen, and one wrong clock drags nobody along."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.clock import END, SIZE, lifted, milliseconds, next_stamp

WRITER, OTHER = b"w" * 8, b"o" * 8
times = st.integers(-(10**15), 10**15)


@given(st.lists(times, min_size=2))
def test_a_writers_stamps_go_up_whatever_the_clock_does(clock: list[int]) -> None:
    last, made = b"", []
    for now in clock:
        last = next_stamp(now, last, WRITER)
        made.append(last)
    assert made == sorted(set(made))
    assert {len(stamp) for stamp in made} == {SIZE}


@given(times, st.lists(times))
def test_a_stamp_is_after_every_head_of_its_row(now: int, others: list[int]) -> None:
    heads = [next_stamp(other, b"", OTHER) for other in others]
    assert all(lifted(next_stamp(now, b"", WRITER), heads) > head for head in heads)


def test_a_head_before_the_stamp_leaves_it_as_it_is() -> None:
    stamp = next_stamp(2000, b"", WRITER)
    assert lifted(stamp, [next_stamp(1000, b"", OTHER)]) == stamp
    assert lifted(stamp, []) == stamp


def test_there_is_a_stamp_after_the_last_that_a_clock_can_give() -> None:
    last = next_stamp(10**18, b"", OTHER)
    assert last < lifted(next_stamp(10**18, b"", WRITER), [last]) < END


def test_a_stamp_tells_its_time_and_its_writer() -> None:
    stamp = next_stamp(1_793_880_000_123, b"", WRITER)
    assert milliseconds(stamp) == 1_793_880_000_123
    assert stamp.endswith(WRITER)
