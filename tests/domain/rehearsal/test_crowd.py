"""The practice crowd: twenty to twenty-five people, from easy to hard, each with a tip and something to check."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.rehearsal import CROWD, GUESTS, Result, in_order, reasons_to_practise, summary, to_practise

ALL = in_order(CROWD, 1)


def test_the_crowd_is_neither_small_nor_endless() -> None:
    assert 20 <= len(ALL) <= 25


def test_everyone_says_something_and_has_a_tip_and_a_check() -> None:
    assert all(one.says and one.tip and one.teaches and one.wants for one in ALL)
    assert max(Counter(one.teaches for one in ALL).values()) == 1


def test_whoever_is_spoken_of_is_among_the_guests_and_who_is_new_is_not() -> None:
    known = {guest.name for guest in GUESTS}
    for one in ALL:
        for want in one.wants:
            assert (want.name in known) is not want.new, want.name


def test_every_guest_has_an_id_of_their_own() -> None:
    assert len({guest.id for guest in GUESTS}) == len(GUESTS)


def test_whoever_is_brought_is_brought_by_a_guest() -> None:
    assert {guest.brought_by for guest in GUESTS} - {""} <= {guest.name for guest in GUESTS}


@given(st.integers(0, 500))
def test_any_order_has_everyone_once_and_goes_from_easy_to_hard(number: int) -> None:
    order = in_order(CROWD, number)
    level = {arrival.says: place for place, scenes in enumerate(CROWD) for scene in scenes for arrival in scene}

    assert Counter(order) == Counter(ALL)
    assert [level[one.says] for one in order] == sorted(level.values())


@given(st.integers(0, 500))
def test_arrivals_of_one_scene_stay_together_in_their_order(number: int) -> None:
    order = in_order(CROWD, number)
    for scene in (scene for level in CROWD for scene in level):
        at = order.index(scene[0])
        assert order[at : at + len(scene)] == scene


def test_another_number_gives_another_order_and_the_same_the_same() -> None:
    assert in_order(CROWD, 1) == in_order(CROWD, 1)
    assert len({in_order(CROWD, number) for number in range(20)}) == 20


def test_what_went_badly_is_to_be_practised_again_and_why() -> None:
    results = [
        Result(ALL[0], 5, 4),
        Result(ALL[1], 9, 6, helped=True),
        Result(ALL[2], 70, 30, helped=True, wrong=True),
        Result(ALL[3], 3, 0, skipped=True),
    ]

    assert [reasons_to_practise(result) for result in results] == [
        "",
        "with the tip",
        "wrong at first, slow",
        "skipped",
    ]
    assert to_practise(results) == tuple(results[1:])
    assert summary(results) == "3 of 4 were served in 1 minute, 27 seconds, with 40 keys."
    assert summary(results[:1]) == "1 of 1 were served in 5 seconds, with 4 keys."
