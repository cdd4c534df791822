"""One person of two: their coming and going, their notes, their answers, and whom a chain of joinings leads to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.joining import Coming, both_texts, kept_one, later, together
from tests.examples import examples

TIMES = st.sampled_from(["", "T18:00", "T18:10", "T19:00", "T20:00"])
COMING = st.builds(
    Coming, st.sampled_from(["", "booked", "apologies", "present", "left", "did_not_come"]), *[TIMES] * 3
)
NOTES = st.lists(st.sampled_from(["ramp", "large print", "no ramp"]), max_size=3).map("; ".join)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Coming("present", "T18:06"), Coming("present", "T18:04"), Coming("present", "T18:04")),
        (Coming("booked"), Coming("present", "T18:04"), Coming("present", "T18:04")),
        (Coming("did_not_come"), Coming("present", "T18:04"), Coming("present", "T18:04")),
        (Coming("booked"), Coming("apologies"), Coming("apologies")),
        (Coming("booked"), Coming("did_not_come"), Coming("did_not_come")),
        (Coming(""), Coming("booked"), Coming("booked")),
        (Coming("left", "T18:00", "T20:00"), Coming("present", "T18:10"), Coming("left", "T18:00", "T20:00")),
        (
            Coming("left", "T18:00", "T19:00"),
            Coming("present", "T20:00"),
            Coming("present", "T18:00", "T19:00", "T20:00"),
        ),
        (Coming("left", "T18:00", "T19:00"), Coming("left", "T18:10", "T20:00"), Coming("left", "T18:00", "T20:00")),
        (
            Coming("present", "T18:00", "T18:10", "T20:00"),
            Coming("left", "T18:10", "T19:00"),
            Coming("present", "T18:00", "T19:00", "T20:00"),
        ),
        (Coming("present"), Coming("present", "T18:10"), Coming("present", "T18:10")),
    ],
)
def test_they_came_if_either_says_so_at_the_earlier_time_and_what_was_seen_last_stands(
    one: Coming, other: Coming, both: Coming
) -> None:
    assert together(one, other) == together(other, one) == both


@settings(max_examples=examples(200, 5_000))
@given(COMING, COMING)
def test_whoever_came_by_one_of_them_came_by_both(one: Coming, other: Coming) -> None:
    both = together(one, other)
    assert both.came == (one.came or other.came)
    if one.came and other.came:
        assert both.arrived_at == min(filter(None, (one.arrived_at, other.arrived_at)), default="")
        assert together(both, one).came


def test_two_notes_are_both_kept_and_nothing_is_said_twice() -> None:
    assert both_texts("no ramp", "ramp") == "no ramp; ramp"
    assert both_texts("ramp", "") == both_texts("", "ramp") == both_texts("ramp", "ramp") == "ramp"
    assert both_texts("", "") == ""


@given(NOTES, NOTES)
def test_a_note_put_to_another_twice_is_there_once(one: str, other: str) -> None:
    both = both_texts(one, other)
    assert both_texts(both, other) == both_texts(both, one) == both


def test_the_later_answer_stands_and_of_two_at_one_moment_the_careful_one() -> None:
    assert later(("T19:00", "yes"), ("T18:00", "no"))
    assert later(("T18:00", "no"), ("T18:00", "yes"))
    assert not later(("T18:00", "yes"), ("T18:00", "withdrawn"))
    assert not later(("T18:00", "yes"), ("T18:00", "yes"))


def test_a_chain_leads_to_its_end_and_a_ring_to_its_oldest() -> None:
    assert kept_one(b"a", {}) == b"a"
    assert kept_one(b"a", {b"a": b"b", b"b": b"c"}) == b"c"
    for person in (b"a", b"b", b"c"):
        assert kept_one(person, {b"a": b"c", b"c": b"b", b"b": b"a"}) == b"a"
    assert kept_one(b"a", {b"a": b"c", b"c": b"b", b"b": b"c"}) == b"b"


@given(st.dictionaries(st.sampled_from(range(6)), st.sampled_from(range(6))))
def test_all_who_lead_to_one_another_are_one(into: dict[int, int]) -> None:
    joined = {bytes([person]): bytes([other]) for person, other in into.items()}
    for person, other in joined.items():
        assert kept_one(person, joined) == kept_one(other, joined) == kept_one(kept_one(person, joined), joined)
