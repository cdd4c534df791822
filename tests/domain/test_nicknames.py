"""Sets of names that are used for one another: what comes with the program, and what the team makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.nicknames import NameSet, changed_sets, laid_over, set_id, typed_sets
from facilitator.domain.refused import Refused

SHIPPED = ("Ann Annie Nan", "Margaret Peggy", "Robert Bob Bobby")
LINES = st.lists(
    st.lists(st.sampled_from(["Ann", "Annie", "Bob", "Rab", "Zoë", "Zo", "Li"]), min_size=2, max_size=4).map(" ".join),
    max_size=6,
    unique=True,
)


def after(held: dict[bytes, str], *typed: str) -> dict[bytes, str]:
    """Save lines as they were typed; return the rows that there are then."""
    saved = changed_sets(laid_over(SHIPPED, held), typed)
    return held | {each.id: each.names for each in saved}


def lines(held: dict[bytes, str]) -> list[str]:
    return [each.names for each in laid_over(SHIPPED, held)]


def test_the_sets_that_come_with_the_program_stand_until_the_team_changes_them() -> None:
    assert lines({}) == list(SHIPPED)
    assert changed_sets(laid_over(SHIPPED, {}), SHIPPED) == ()


def test_a_changed_set_keeps_the_id_of_the_one_that_came_with_the_program() -> None:
    held = after({}, "Ann Annie Nan", "Margaret Peggy Maggie", "Robert Bob Bobby")
    assert held == {set_id("peggy MARGARET"): "Margaret Peggy Maggie"}
    assert lines(held)[1] == "Margaret Peggy Maggie"


def test_a_set_taken_out_leaves_a_row_without_names_and_comes_back_when_typed_again() -> None:
    held = after({}, "Ann Annie Nan", "Robert Bob Bobby")
    assert held == {set_id("Margaret Peggy"): ""}
    assert lines(held) == ["Ann Annie Nan", "Robert Bob Bobby"]
    assert lines(after(held, *SHIPPED)) == list(SHIPPED)


def test_a_new_set_stands_beside_the_others_and_can_go_again() -> None:
    held = after({}, *SHIPPED, "Oluwaseun Seun")
    assert held == {set_id("Oluwaseun Seun"): "Oluwaseun Seun"}
    assert lines(after(held, *SHIPPED)) == list(SHIPPED)


def test_a_set_that_was_first_these_names_and_is_another_now_is_not_written_over() -> None:
    held = after({}, "Ann Annie Nan", "Margaret Meg", "Robert Bob Bobby")
    again = after(held, "Ann Annie Nan", "Margaret Meg", "Margaret Peggy", "Robert Bob Bobby")
    assert lines(again) == ["Ann Annie Nan", "Margaret Meg", "Margaret Peggy", "Robert Bob Bobby"]


@pytest.mark.parametrize("line", ["Bob", "Bob bob BOB"])
def test_one_name_alone_is_refused(line: str) -> None:
    with pytest.raises(Refused, match="one name alone"):
        typed_sets(f"Ann Annie\n\n{line}")


def test_empty_lines_and_spaces_say_nothing() -> None:
    assert typed_sets("\n  Ann   Annie \n\n") == ("Ann Annie",)


@given(LINES, LINES)
def test_what_is_typed_is_what_is_in_force(first: list[str], second: list[str]) -> None:
    assert sorted(lines(after(after({}, *first), *second))) == sorted(second)


def test_a_row_says_its_names() -> None:
    assert laid_over((), {b"1": "Ann Annie", b"2": ""}) == (NameSet(b"1", "Ann Annie"),)
