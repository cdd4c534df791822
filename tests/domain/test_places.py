"""Places left at the tables."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.places import Places, places

TABLES = st.integers(0, 6)


def test_places_are_left_to_those_who_sit_there_and_those_who_are_expected() -> None:
    assert places({1: 8, 2: 8}, seated=(1, 1, 2), expected=(1,)) == (Places(1, 8, 2, 1), Places(2, 8, 1, 0))


def test_a_table_says_in_words_what_is_left() -> None:
    tables = places({1: 4, 2: 2, 3: 1, 4: 0, 5: 1}, seated=(2, 2, 3, 3, 5, 5, 5, 4), expected=(1,))

    assert [table.words for table in tables] == [
        "3 left",
        "full",
        "1 too many",
        "seats not said",
        "2 too many",
    ]


def test_a_table_that_nobody_planned_is_told_where_somebody_sits_at_it() -> None:
    assert [table.table for table in places({2: 8}, seated=(9, 0), expected=(1, 0))] == [1, 2, 9]


@given(st.dictionaries(TABLES.filter(bool), st.integers(1, 10)), st.lists(TABLES), st.lists(TABLES))
def test_seats_are_taken_or_left(seats: dict[int, int], seated: list[int], expected: list[int]) -> None:
    told = places(seats, seated, expected)

    assert sum(table.seated for table in told) == len([table for table in seated if table])
    assert sum(table.expected for table in told) == len([table for table in expected if table])
    assert all(table.left + table.seated + table.expected == table.seats for table in told)
