"""What the door box says of somebody nobody expected."""

import pytest

from facilitator.domain.capacities import Capacity
from facilitator.domain.walk_ins import MOST_AT_ONCE, read_unnamed, written_name


@pytest.mark.parametrize(
    ("typed", "name", "given", "family"),
    [
        ("bob smith", "Bob Smith", "Bob", "Smith"),
        ("siobhán o'brien-smith", "Siobhán O'Brien-Smith", "Siobhán", "O'Brien-Smith"),
        ("maria van der berg", "Maria van der Berg", "Maria", "van der Berg"),
        ("Ronan MacGregor", "Ronan MacGregor", "Ronan", "MacGregor"),
        ("JF Bastien", "JF Bastien", "JF", "Bastien"),
        ("Lee, Ann", "Ann Lee", "Ann", "Lee"),
        ("Ann Lee (Age UK)", "Ann Lee (Age UK)", "Ann", "Lee"),
        ("ljharb", "ljharb", "ljharb", ""),
        ("王小明", "王小明", "王小明", ""),
        ("  Ann   Lee ", "Ann Lee", "Ann", "Lee"),
    ],
)
def test_a_name_stays_as_typed_but_for_what_is_done_in_a_hurry(typed: str, name: str, given: str, family: str) -> None:
    read = written_name(typed)

    assert (read.name, read.given, read.family) == (name, given, family)


def test_somebody_without_a_name_is_counted_by_the_beginning_of_a_capacity() -> None:
    assert read_unnamed("+1 citizen") == read_unnamed(" + cit") == read_unnamed("+citizen")
    counted = read_unnamed("+3 care")

    assert counted
    assert counted.number == 3
    assert counted.capacities[0] == Capacity.CARER


def test_a_plus_alone_offers_every_capacity() -> None:
    counted = read_unnamed("+")

    assert counted
    assert counted.capacities == tuple(Capacity)


def test_the_number_stays_within_bounds() -> None:
    assert [read.number for typed in ("+0 citizen", "+99 citizen") if (read := read_unnamed(typed))] == [
        1,
        MOST_AT_ONCE,
    ]


def test_a_name_is_no_count() -> None:
    assert read_unnamed("Ann + Lee") is None


def test_a_capacity_nobody_has_offers_none() -> None:
    counted = read_unnamed("+ astronaut")

    assert counted
    assert counted.capacities == ()
