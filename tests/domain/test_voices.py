"""Shares of turns beside shares of the room: what is told together, and what is not told."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.capacities import Capacity
from facilitator.domain.small_counts import THRESHOLD
from facilitator.domain.voices import Voice, named, of_the_room, percent, together_where_few, told_together, turns_of


def test_they_are_told_by_the_capacities_by_which_the_room_is_told() -> None:
    voices = (
        *(Voice(("citizen",), 19, 40), Voice(("carer",), 2, 4), Voice(("provider",), 1, 3), Voice(("other",), 3, 8)),
        Voice(("councillor",), 4, 12),
    )
    assert together_where_few(voices) == (voices[0], voices[4], Voice(("carer", "provider", "other"), 6, 15))


def test_a_small_room_and_few_turns_have_no_shares() -> None:
    assert together_where_few((Voice(("citizen",), 20, 19),)) == ()
    assert together_where_few((Voice(("citizen",), 19, 40),)) == ()
    assert together_where_few(()) == ()


def test_where_nobody_is_few_all_stand_alone() -> None:
    voices = (Voice(("citizen",), 19, 40), Voice(("carer",), 2, 5))
    assert together_where_few(voices) == voices


def test_who_spoke_as_something_that_nobody_came_as_is_told_with_the_smallest() -> None:
    citizens, carers, stranger = Voice(("citizen",), 19, 40), Voice(("carer",), 2, 5), Voice(("provider",), 1, 0)
    assert together_where_few((citizens, carers, stranger)) == (citizens, Voice(("carer", "provider"), 3, 5))
    few = Voice(("councillor",), 0, 2)
    assert told_together((citizens, carers, stranger, few)) == (("citizen",), ("carer", "councillor", "provider"))


def test_supporters_and_interpreters_are_left_out() -> None:
    voices = (Voice(("citizen",), 9, 40), Voice(("interpreter",), 2, 2), Voice(("supporter",), 1, 6))
    assert of_the_room(voices) == voices[:1]


def test_a_half_is_rounded_up_and_of_nothing_there_is_no_share() -> None:
    assert [percent(*of) for of in ((1, 8), (1, 3), (2, 3), (0, 5), (5, 5), (1, 0))] == [13, 33, 67, 0, 100, 0]


counted = st.lists(
    st.tuples(st.sampled_from(list(Capacity)), st.integers(0, 30), st.integers(0, 30)),
    max_size=8,
    unique_by=lambda row: row[0],
)


@given(counted)
def test_what_is_told_has_enough_people_everywhere_and_loses_nobody(rows: list[tuple[Capacity, int, int]]) -> None:
    voices = [Voice((capacity.value,), turns, people) for capacity, turns, people in rows]
    told = together_where_few(voices)
    assert all(voice.people >= THRESHOLD for voice in told)
    if told:
        assert sum(voice.turns for voice in told) == sum(voice.turns for voice in voices)
        assert sum(voice.people for voice in told) == sum(voice.people for voice in voices)


def test_turns_of_each_item_are_told_by_the_capacities_that_are_told_together() -> None:
    room = (Voice(("citizen",), 9, 40), Voice(("carer",), 2, 4), Voice(("provider",), 1, 3))
    groups = told_together(room)
    assert groups == (("citizen",), ("carer", "provider"))
    item = (Voice(("citizen",), 2, 0), Voice(("provider",), 1, 0))
    assert turns_of(groups, item) == (Voice(("citizen",), 2, 0), Voice(("carer", "provider"), 1, 0))
    assert turns_of(told_together(room[1:2]), item) == ()


def test_capacities_are_named_together_in_words() -> None:
    assert named(("carer", "provider", "")) == "carers, providers and capacity not known"


@given(counted, counted)
def test_who_is_told_together_hangs_on_the_room_alone_and_so_comparing_parts_tells_nothing_more(
    rows: list[tuple[Capacity, int, int]], others: list[tuple[Capacity, int, int]]
) -> None:
    turns = {capacity.value: number for capacity, number, _ in others}
    room = [Voice((capacity.value,), number, people) for capacity, number, people in rows]
    later = [Voice((capacity.value,), turns.get(capacity.value, 0), people) for capacity, _, people in rows]
    groups = told_together(room)
    assert told_together(later) == groups
    assert all(voice.people >= THRESHOLD for voice in turns_of(groups, room))
    assert sorted(name for group in groups for name in group) in ([], sorted(name.value for name, _, _ in rows))
