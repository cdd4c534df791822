"""Names as lists and people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.names import fold, initials, join_name, name_parts, read_name, recased, set_aside, tidy


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [
        ("Ann Lee", "Ann", "Lee"),
        ("Lee, Ann", "Ann", "Lee"),
        ("LEE, ANN", "Ann", "Lee"),
        ("LEE Ann", "Ann", "Lee"),
        ("Ann LEE", "Ann", "Lee"),
        ("de la CRUZ, Ana", "Ana", "de la Cruz"),
        ("DE LA CRUZ Ana", "Ana", "de la Cruz"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("MacGregor, Duncan", "Duncan", "MacGregor"),
        ("O’BRIEN-MCKAY, SEÁN", "Seán", "O’Brien-McKay"),
        ("Jr, Sam L Fox", "Sam L", "Fox Jr"),
        ("Sam Fox, PhD", "Sam", "Fox PhD"),
        ("Fox, Sam, MBE", "Sam", "Fox MBE"),
        ("Storm II", "Storm II", ""),
        ("AJ Moss", "AJ", "Moss"),
        ("JF BASTOW", "JF", "Bastow"),
        ("Dr. Uma Rao", "Dr. Uma", "Rao"),
        ("Dr Rao", "Dr", "Rao"),
        ("R2 D2", "R2", "D2"),
        ("Cher", "Cher", ""),
        ("王小明", "王小明", ""),
        (", Ann", "Ann", ""),
        ("", "", ""),
    ],
)
def test_a_name_is_read_however_a_list_writes_it(written: str, given: str, family: str) -> None:
    read = read_name(written)
    assert (read.given, read.family) == (given, family)
    assert read.name == " ".join(filter(None, (given, family)))


def test_two_words_in_capitals_are_turned_round_only_where_the_address_says_so() -> None:
    assert read_name("MOSS ADA", "ada.moss@example.org").name == "Ada Moss"
    assert read_name("ADA MOSS", "ada.moss@example.org").name == "Ada Moss"
    assert read_name("MOSS ADA").name == "Moss Ada"


def test_brackets_are_set_aside_and_those_that_only_tell_a_guest_say_nothing() -> None:
    assert set_aside("Ann Lee (Guest)") == ("Ann Lee", "")
    assert set_aside("Ann Lee (she/her)") == ("Ann Lee", "")
    assert set_aside("Lee (Lulu), Ann") == ("Lee, Ann", "Lulu")
    assert set_aside("(guest)") == ("(guest)", "")
    assert set_aside("=cmd()") == ("=cmd()", "")


def test_a_name_of_two_cells_is_joined() -> None:
    joined = join_name("ANN", "VAN DEN BERG (Mind)")
    assert (joined.name, joined.given, joined.family, joined.aside) == (
        "Ann van den Berg",
        "Ann",
        "van den Berg",
        "Mind",
    )


def test_words_that_are_always_in_capitals_stay_so() -> None:
    assert recased("JF BASTOW II") == "JF Bastow II"
    assert recased("DE LOS REYES") == "de los Reyes"


def test_marks_that_nobody_sees_are_left_out() -> None:
    assert tidy("\u202bAnn\x07\u200b   Lee\ufeff") == "Ann Lee"


def test_parts_and_initials_join_and_part_what_marks_tie() -> None:
    assert name_parts("Mary-Ann O’Brien") == ("maryann", "obrien")
    assert initials("Mary-Ann O’Brien") == "mao"
    assert fold("ŁØß Ñ") == "loss n"


@given(st.text(max_size=40))
def test_reading_a_name_never_fails_and_its_halves_are_the_name(text: str) -> None:
    read = read_name(text)
    assert read.name == " ".join(filter(None, (read.given, read.family)))
