"""Where people are seated: with whom they came, and so that every table is mixed."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.seating import Place, Seated, best_table
from tests.examples import examples

CAPACITIES = st.sampled_from(["citizen", "carer", "council_officer"])


def seat_all(places: list[Place], capacities: list[str]) -> list[Seated]:
    seated: list[Seated] = []
    for capacity in capacities:
        if table := best_table(places, seated, capacity):
            seated.append(Seated(table, capacity))
    return seated


def test_somebody_sits_beside_whom_they_came_with_though_the_table_is_full() -> None:
    full = [Seated(2, "citizen"), Seated(2, "citizen")]
    assert best_table([Place(1, 2), Place(2, 2)], full, "supporter", beside=2) == 2


def test_a_party_is_seated_where_all_of_it_has_room() -> None:
    places, seated = [Place(1, 2), Place(2, 3)], [Seated(1, "carer")]
    assert best_table(places, seated, "citizen", party=2) == 2
    assert best_table(places, seated, "citizen", party=4) == 0


def test_a_table_of_which_nobody_has_said_how_many_it_seats_has_room() -> None:
    assert best_table([Place(1, 0)], [Seated(1, "citizen")] * 30, "citizen") == 1


def test_without_tables_there_is_no_seat() -> None:
    assert best_table([], [], "citizen") == 0


@settings(max_examples=examples(200, 2_000))
@given(st.integers(1, 9), st.lists(CAPACITIES, max_size=60))
def test_each_capacity_is_spread_as_evenly_as_can_be(tables: int, capacities: list[str]) -> None:
    seated = seat_all([Place(number, 0) for number in range(1, tables + 1)], capacities)

    for capacity in set(capacities):
        counts = Counter(each.table for each in seated if each.capacity == capacity)
        spread = sorted(counts[number] for number in range(1, tables + 1))
        assert spread[-1] - spread[0] <= 1
    assert len(seated) == len(capacities)


@settings(max_examples=examples(200, 2_000))
@given(st.lists(st.integers(1, 8), min_size=1, max_size=9), st.lists(CAPACITIES, max_size=80))
def test_no_table_is_over_full_and_nobody_stands_while_there_is_a_place(seats: list[int], comers: list[str]) -> None:
    places = [Place(number, many) for number, many in enumerate(seats, 1)]
    seated = seat_all(places, comers)

    taken = Counter(each.table for each in seated)
    assert all(taken[place.number] <= place.seats for place in places)
    assert len(seated) == min(len(comers), sum(seats))
    assert all(one.number < other.number for one, other in pairwise(places))
