"""Who must leave the building, and in which order they are called."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.attendance import Status, is_first_time
from facilitator.domain.evacuation import evacuation_list, in_the_building


@dataclass(frozen=True)
class Guest:
    id: bytes
    name: str = ""
    family: str = ""
    capacity: str = ""
    status: str = Status.PRESENT
    table_no: int = 0
    access: str = ""
    leaving_help: str = ""


ZOE = Guest(b"1", "Zoë Abel", "Abel", "citizen", table_no=2)
BOB = Guest(b"2", "Bob Ötzi", "Ötzi", "carer", table_no=1)
CY = Guest(b"3", "Cy", "", "citizen")
AMINA = Guest(b"4", "Amina Yusuf", "Yusuf", "citizen", table_no=3, leaving_help="Evacuation chair")
DEE = Guest(b"8", "Dee", "", "citizen", table_no=2, access="Sits where she can lip-read")
UNNAMED = Guest(b"5", capacity="carer")
NOBODY = Guest(b"6", capacity="")
CITIZEN = Guest(b"7", capacity="citizen", table_no=1)
EVERYONE = (NOBODY, UNNAMED, CITIZEN, CY, BOB, ZOE, DEE, AMINA)


def test_who_came_and_has_not_left_is_in_the_building() -> None:
    guests = [Guest(bytes([place]), status=status) for place, status in enumerate((*Status, ""))]

    assert [guest.status for guest in in_the_building(guests)] == ["present"]


def test_who_needs_help_is_called_first_then_who_has_other_needs_and_who_has_no_name_last() -> None:
    assert evacuation_list(EVERYONE) == (AMINA, DEE, ZOE, CY, BOB, CITIZEN, UNNAMED, NOBODY)


def test_table_by_table_those_without_one_are_called_last() -> None:
    assert evacuation_list(EVERYONE, by_table=True) == (AMINA, DEE, BOB, CITIZEN, ZOE, CY, UNNAMED, NOBODY)


@given(st.permutations(EVERYONE), st.booleans())
def test_the_order_does_not_depend_on_who_came_when(guests: list[Guest], by_table: bool) -> None:  # noqa: FBT001 - drawn
    assert evacuation_list(guests, by_table=by_table) == evacuation_list(EVERYONE, by_table=by_table)


def test_somebody_is_here_for_the_first_time_by_the_record_unless_somebody_says_otherwise() -> None:
    assert is_first_time("", came_before=False)
    assert not is_first_time("", came_before=True)
    assert is_first_time("yes", came_before=True)
    assert not is_first_time("no", came_before=False)
