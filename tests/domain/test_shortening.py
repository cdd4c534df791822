"""What could be shortened so that the meeting ends in time, and minutes that are lent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.domain.running import MINUTE, allowed
from facilitator.domain.shortening import FLOORS, LEAST, Cut, checked_minutes, extended, lent, to_shorten
from tests.domain.running_order import Item, at

KINDS = st.sampled_from(["discussion", "break", "close", "workshop"])
ITEMS = st.lists(
    st.builds(Item, st.binary(min_size=4, max_size=4), st.integers(0, 90), kind=KINDS),
    max_size=8,
    unique_by=lambda item: item.id,
)


def test_longer_items_give_more() -> None:
    coming = [Item(b"1", 45), Item(b"2", 25), Item(b"3", 5)]
    assert to_shorten(coming, 9 * MINUTE) == (Cut(b"1", 6), Cut(b"2", 3))


def test_a_begun_minute_is_a_whole_one() -> None:
    assert to_shorten([Item(b"1", 45)], 61) == (Cut(b"1", 2),)


def test_a_meeting_that_ends_in_time_is_not_shortened() -> None:
    assert to_shorten([Item(b"1", 45)], 0) == to_shorten([Item(b"1", 45)], -600) == to_shorten([], 600) == ()


def test_a_break_and_the_close_keep_what_they_need() -> None:
    coming = [Item(b"1", 15, kind="break"), Item(b"2", 10, kind="close"), Item(b"3", 8), Item(b"4", 8, kind="")]
    assert to_shorten(coming, 60 * MINUTE) == (Cut(b"1", 5), Cut(b"2", 5), Cut(b"3", 3), Cut(b"4", 3))


@given(coming=ITEMS, over=st.integers(-600, 9_000))
def test_what_is_given_adds_up_to_what_is_needed_or_to_all_there_is(coming: list[Item], over: int) -> None:
    spare = {item.id: max(0, item.minutes - FLOORS.get(item.kind, LEAST)) for item in coming}
    cuts = to_shorten(coming, over)
    assert sum(cut.minutes for cut in cuts) == min(-(-max(0, over) // MINUTE), sum(spare.values()))
    assert all(0 < cut.minutes <= spare[cut.id] for cut in cuts)
    assert [cut.id for cut in cuts] == [item.id for item in coming if item.id in {cut.id for cut in cuts}]


def test_an_item_gets_more_minutes() -> None:
    assert extended(Item(b"1", 10, 5), 5) == 10


@pytest.mark.parametrize("minutes", [0, -3, 1441])
def test_odd_minutes_are_refused(minutes: int) -> None:
    with pytest.raises(Refused, match="from 1 to 1440"):
        extended(Item(b"1"), minutes)


def test_no_item_gets_longer_than_a_day() -> None:
    with pytest.raises(Refused):
        extended(Item(b"1", 1440), 1)


@pytest.mark.parametrize("item", [Item(b"1", 4), Item(b"1", 10, -6), Item(b"1", 30, started_at=at("12:30"))])
def test_an_item_lends_only_what_it_has_and_before_it_begins(item: Item) -> None:
    with pytest.raises(Refused, match=r"“Buses” .* cannot give 5 minutes"):
        lent(item, "Buses", 5)


def test_nothing_is_lent_for_nothing() -> None:
    with pytest.raises(Refused):
        lent(Item(b"1"), "Buses", 0)


@given(taker=st.integers(0, 60), giver=st.integers(1, 60), share=st.data())
def test_borrowing_moves_minutes_and_makes_none(taker: int, giver: int, share: st.DataObject) -> None:
    minutes = share.draw(st.integers(1, giver))
    here, there = Item(b"1", taker), Item(b"2", giver)
    after = Item(b"1", taker, extended(here, minutes)), Item(b"2", giver, lent(there, "x", minutes))
    assert sum(map(allowed, after)) == allowed(here) + allowed(there)


@pytest.mark.parametrize("minutes", [-1, 0, 1_441])
def test_no_part_is_of_no_length_or_longer_than_a_day(minutes: int) -> None:
    assert checked_minutes(1_440) == 1_440
    with pytest.raises(Refused, match="from 1 to 1440"):
        checked_minutes(minutes)
