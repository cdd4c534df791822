"""Nobody is ever told with more than the forum decided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.attribution import (
    Attribution,
    Said,
    ShownAs,
    Whose,
    as_what,
    chosen_mode,
    mode_of,
    naming,
    several,
    shown_as,
)
from facilitator.domain.capacities import Capacity

MODES = st.sampled_from(Attribution)
CHOICES = st.sampled_from(["", "nonsense", *ShownAs])
MANY: dict[str, int] = dict.fromkeys(Capacity, 9)
ANN = Said(known=True, capacity=Capacity.CARER, table=4, name="Ann Mary Lee")


def test_a_meeting_has_its_own_mode_or_that_of_its_group_or_names_nobody() -> None:
    assert mode_of("open", "capacity") is Attribution.OPEN
    assert mode_of("", "capacity") is Attribution.CAPACITY
    assert mode_of("", "") is Attribution.UNATTRIBUTED
    assert mode_of("a mode of later years", "open") is Attribution.UNATTRIBUTED


def test_only_a_mode_can_be_chosen_or_none() -> None:
    assert [chosen_mode(word) for word in ("open", "")] == [Attribution.OPEN, ""]
    with pytest.raises(ValueError, match="loud"):
        chosen_mode("loud")


@given(MODES, CHOICES)
def test_a_point_is_told_with_less_than_the_mode_allows_or_as_much_but_never_with_more(
    mode: Attribution, chosen: str
) -> None:
    order = list(ShownAs)
    assert order.index(shown_as(mode, chosen)) <= order.index(mode.most)


@given(MODES, st.sampled_from(ShownAs))
def test_a_choice_below_the_mode_is_kept(mode: Attribution, chosen: ShownAs) -> None:
    order = list(ShownAs)
    if order.index(chosen) <= order.index(mode.most):
        assert shown_as(mode, chosen) is chosen


def test_each_way_of_telling_has_its_words() -> None:
    told = {each: naming(ANN, each, MANY) for each in ShownAs}
    assert told == {
        ShownAs.NOBODY: "",
        ShownAs.TABLE: "table 4",
        ShownAs.CAPACITY: "a carer",
        ShownAs.INITIALS: "A.M.L.",
        ShownAs.NAME: "Ann Mary Lee",
    }


def test_a_name_that_may_not_be_told_is_told_as_a_capacity() -> None:
    unnamed = Said(known=True, capacity=Capacity.CARER, table=4)
    assert naming(unnamed, ShownAs.NAME, MANY) == naming(unnamed, ShownAs.INITIALS, MANY) == "a carer"


def test_a_point_that_nobody_is_known_to_have_said_is_told_by_its_table() -> None:
    assert naming(Said(known=False, table=4), ShownAs.NAME, MANY) == "table 4"
    assert not naming(Said(known=False), ShownAs.NAME, MANY)


@given(st.sampled_from(Capacity), st.integers(0, 9))
def test_a_capacity_with_fewer_than_three_is_told_as_a_participant(capacity: Capacity, number: int) -> None:
    told = as_what(capacity, {str(capacity): number})
    public = {Capacity.COUNCIL_OFFICER, Capacity.PARTNER_OFFICER, Capacity.COUNCILLOR}
    hidden = capacity is Capacity.OTHER or (capacity not in public and number < 3)
    assert (told == "a participant") is hidden


@given(MODES, CHOICES, st.booleans(), st.integers(0, 9))
def test_no_name_is_told_where_the_mode_is_not_open(mode: Attribution, chosen: str, known: bool, table: int) -> None:  # noqa: FBT001 - drawn
    told = naming(Said(known, Capacity.CARER, table, "Zebedee"), shown_as(mode, chosen), MANY)
    assert mode is Attribution.OPEN or "Zebedee" not in told
    assert mode is not Attribution.CHATHAM_HOUSE or not told


def test_every_choice_has_words_for_the_screen() -> None:
    words = [each.label for group in (ShownAs, Attribution, Whose) for each in group]
    assert all(words)
    assert len(set(words)) == len(words)
    assert all(each.told.endswith(".") for each in Attribution)


def test_more_than_one_are_told_without_a_number() -> None:
    told = {several(as_what(capacity, MANY)) for capacity in (*Capacity, "")}
    assert {"carers", "people from providers", "participants"} <= told
