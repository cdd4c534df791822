"""Who speaks next: what sets one before another, what holds of every queue, and when an item may close."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.capacities import Capacity
from facilitator.domain.queue import (
    MOST_PASSED,
    Heard,
    Place,
    Waiting,
    called_just_now,
    fair_order,
    may_close,
    one_each,
)
from facilitator.domain.refused import Refused
from tests.examples import examples

CARER, CITIZEN = Capacity.CARER.value, Capacity.CITIZEN.value


def someone(name: str, minute: int = 0, **more: object) -> Waiting:
    return replace(Waiting(name.encode(), f"2026-11-05T13:{minute:02}:00", who=name), **more)  # type: ignore[arg-type]


def order(waiting: Iterable[Waiting], heard: Heard | None = None) -> list[tuple[str, str]]:
    return [(place.id.decode(), place.why) for place in fair_order(waiting, heard or Heard())]


def names(places: Iterable[Place]) -> list[bytes]:
    return [place.id for place in places]


def test_who_has_not_spoken_stands_before_who_asked_earlier_and_has() -> None:
    waiting = (someone("Ann", 1, spoken=True), someone("Bo", 2))
    assert order(waiting) == [("Bo", "has not spoken yet"), ("Ann", "has spoken already")]


def test_by_hand_comes_first_and_then_who_answers_the_speaker() -> None:
    waiting = (someone("Ann"), someone("Bo", 1, react=True, spoken=True), someone("Cy", 2, ahead="b", spoken=True))
    assert order(waiting) == [
        ("Cy", "put here by hand"),
        ("Bo", "answers the speaker"),
        ("Ann", "the last one waiting"),
    ]


def test_places_given_by_hand_keep_the_order_they_were_given() -> None:
    waiting = (someone("Ann", 1, ahead="c"), someone("Bo", 2, ahead="a"), someone("Cy", 3, ahead="b"))
    assert [name for name, _ in order(waiting)] == ["Bo", "Cy", "Ann"]


def test_the_table_that_was_not_heard_comes_before_the_others() -> None:
    waiting = (someone("Ann", 1, table=1), someone("Bo", 2, table=4))
    assert order(waiting, Heard({1: 2}))[0] == ("Bo", "table 4 was not heard yet")
    assert order(waiting, Heard({1: 2, 4: 1}))[0] == ("Bo", "table 4 was heard least")


def test_whoever_sits_at_no_table_is_balanced_like_a_table() -> None:
    waiting = (someone("Ann", 1, table=1), someone("Bo", 2))
    assert order(waiting, Heard({1: 1}))[0] == ("Bo", "those at no table were not heard yet")


def test_between_equal_tables_the_capacity_that_was_heard_least_comes_first() -> None:
    waiting = (someone("Ann", 1, capacity=CITIZEN), someone("Bo", 2, capacity=CARER))
    assert order(waiting, Heard({}, {CITIZEN: 3, CARER: 1}))[0] == ("Bo", "carers were heard least")
    waiting = (someone("Ann", 1, capacity=CITIZEN), someone("Bo", 2))
    assert order(waiting, Heard({}, {CITIZEN: 3}))[0] == ("Bo", "those without a capacity were not heard yet")


def test_one_table_does_not_speak_three_times_while_others_wait() -> None:
    table_1 = [someone(name, 1, table=1) for name in ("Ann", "Bo", "Cy")]
    assert [name for name, _ in order([*table_1, someone("Di", 9, table=2)])] == ["Ann", "Di", "Bo", "Cy"]


def test_alike_in_all_but_the_time_who_asked_first_stands_first() -> None:
    assert order((someone("Ann", 2), someone("Bo", 1))) == [("Bo", "asked first"), ("Ann", "the last one waiting")]


def test_somebody_alone_is_the_only_one() -> None:
    assert order([someone("Ann")]) == [("Ann", "the only one waiting")]
    assert order([]) == []


def test_of_somebody_without_a_name_it_is_not_known_whether_they_have_spoken() -> None:
    waiting = (someone("Ann", 1, spoken=True), Waiting(b"x", "2026-11-05T13:02:00", capacity=CARER))
    assert order(waiting)[0] == ("x", "not known to have spoken")


def test_whoever_was_passed_over_often_comes_before_tables_that_were_heard_less() -> None:
    waiting = (someone("Ann", 1, table=1, passed=MOST_PASSED), someone("Bo", 2, table=2))
    assert order(waiting, Heard({1: 9}))[0] == ("Ann", "was passed over 5 times")


def test_two_laptops_that_queued_one_person_give_one_place() -> None:
    twice = (replace(someone("Ann", 2), id=b"one"), replace(someone("Ann", 1), id=b"other"))
    assert names(fair_order(twice, Heard())) == [b"other"]
    assert [one.id for one in one_each((replace(twice[0], react=True), twice[1]))] == [b"one"]


people = st.integers(0, 8).flatmap(
    lambda number: st.tuples(
        *(
            st.builds(
                Waiting,
                id=st.just(f"{at:02}".encode()),
                asked_at=st.integers(0, 9).map(lambda minute: f"2026-11-05T13:0{minute}:00"),
                who=st.sampled_from([f"person {at}", f"person {at}", ""]),
                table=st.integers(0, 3),
                capacity=st.sampled_from(["", CARER, CITIZEN]),
                spoken=st.booleans(),
                react=st.sampled_from([False, False, True]),
                ahead=st.sampled_from(["", "", "", "a", "b"]),
                passed=st.integers(0, 6),
            )
            for at in range(number)
        )
    )
)
so_far = st.builds(
    Heard,
    st.dictionaries(st.integers(0, 3), st.integers(0, 5)),
    st.dictionaries(st.sampled_from(["", CARER, CITIZEN]), st.integers(0, 5)),
)


@settings(max_examples=examples(80, 5_000))
@given(people, so_far, st.randoms())
def test_everybody_has_one_place_whatever_order_they_are_given_in(
    waiting: tuple[Waiting, ...], heard: Heard, chance: st.DataObject
) -> None:
    places = fair_order(waiting, heard)
    shuffled = list(waiting)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sorted(names(places)) == sorted(one.id for one in waiting)
    assert fair_order(shuffled, heard) == places
    assert all(place.why for place in places)


@settings(max_examples=examples(80, 5_000))
@given(people, so_far)
def test_hands_come_before_answers_before_new_voices_before_the_others(
    waiting: tuple[Waiting, ...], heard: Heard
) -> None:
    by_id = {one.id: one for one in waiting}
    classes = [
        (not one.ahead, one.ahead, not one.react, one.spoken)
        for one in (by_id[place.id] for place in fair_order(waiting, heard))
    ]
    assert classes == sorted(classes)


@settings(max_examples=examples(80, 5_000))
@given(people, so_far)
def test_calling_the_first_leaves_the_others_as_they_stand(waiting: tuple[Waiting, ...], heard: Heard) -> None:
    places = fair_order(waiting, heard)
    if places:
        first = next(one for one in waiting if one.id == places[0].id)
        rest = [one for one in waiting if one is not first]
        assert names(fair_order(_passed_by(first, rest), _heard(heard, first))) == names(places[1:])


@settings(max_examples=examples(80, 5_000))
@given(people, so_far, st.integers(0, 7))
def test_who_joins_or_leaves_changes_nothing_ahead_of_them(
    waiting: tuple[Waiting, ...], heard: Heard, pick: int
) -> None:
    if waiting:
        one = waiting[pick % len(waiting)]
        with_them = names(fair_order(waiting, heard))
        without = names(fair_order([each for each in waiting if each is not one], heard))
        place = with_them.index(one.id)
        assert with_them[:place] == without[:place]


@settings(max_examples=examples(50, 2_000), deadline=None)
@given(people, so_far, st.data())
def test_nobody_waits_for_ever_however_often_the_others_come_back(
    crowd: tuple[Waiting, ...], heard: Heard, data: st.DataObject
) -> None:
    """Everybody is known by name; whoever has spoken asks again at once, or leaves it."""
    waiting = [replace(one, who=one.id.decode(), react=False, ahead="", passed=0) for one in crowd]
    if not waiting:
        return
    patient = data.draw(st.sampled_from(waiting))
    bound = 2 * len(waiting) + MOST_PASSED
    for minute in range(bound):
        first = fair_order(waiting, heard)[0].id
        if first == patient.id:
            return
        spoke = next(one for one in waiting if one.id == first)
        waiting = _passed_by(spoke, [one for one in waiting if one is not spoke])
        heard = _heard(heard, spoke)
        if data.draw(st.booleans()):
            waiting.append(replace(spoke, asked_at=f"2026-11-05T14:{minute:02}:00", spoken=True, passed=0))
    pytest.fail(f"passed over {bound} times")


def _passed_by(spoke: Waiting, waiting: Iterable[Waiting]) -> list[Waiting]:
    return [replace(one, passed=one.passed + (spoke.asked_at > one.asked_at)) for one in waiting]


def _heard(heard: Heard, spoke: Waiting) -> Heard:
    return Heard(Counter(heard.tables) + Counter([spoke.table]), Counter(heard.capacities) + Counter([spoke.capacity]))


def test_an_item_with_people_waiting_closes_only_when_it_is_said_a_second_time() -> None:
    may_close("Buses", 0, anyway=False)
    may_close("Buses", 2, anyway=True)
    with pytest.raises(Refused, match=r"2 people are still waiting to speak on “Buses”\. Do it again"):
        may_close("Buses", 2, anyway=False)
    with pytest.raises(Refused, match="1 person is still waiting"):
        may_close("Buses", 1, anyway=False)


@pytest.mark.parametrize(
    ("last", "at", "too_soon"),
    [
        ("2026-11-05T13:00:00", "2026-11-05T13:00:02", True),
        ("2026-11-05T13:00:00", "2026-11-05T13:00:03", False),
        ("2026-11-05T13:00:00", "2026-11-05T12:59:59", False),
        ("", "2026-11-05T13:00:00", False),
        ("2026-11-05T13:00:00", "2026-11-05T13:00:00+00:00", False),
    ],
)
def test_a_second_next_within_three_seconds_is_none(last: str, at: str, *, too_soon: bool) -> None:
    assert called_just_now(last, at) is too_soon
