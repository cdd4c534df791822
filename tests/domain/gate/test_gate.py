"""The gate: its list of checks, and when an overruled problem comes back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.gate import Facts, Place, Problem, Promised, Told, alike, check
from facilitator.domain.gate.problems import quoted

TODAY = "2026-11-06"
POINT = Place("point", b"p" * 16)
ASKED = Told(POINT, "text", "Who pays?")
ACTION = Promised(Place("action", b"a" * 16), "2026/11-1", "Ring the depot", owned=True, dated=False)


def test_a_record_of_which_nothing_is_wrong_has_no_problems() -> None:
    assert check(Facts(TODAY), {}) == ()


def test_what_stands_in_the_way_comes_before_what_only_warns() -> None:
    found = check(Facts(TODAY, asked=(ASKED,), parked=(ASKED,), actions=(replace(ACTION, owned=False),)), {})
    assert [(each.check, each.blocks) for each in found] == [
        ("unanswered", True),
        ("unowned", True),
        ("parked", False),
        ("undated", False),
    ]


def test_an_overruled_problem_stays_listed_with_its_reason_and_stands_in_no_way() -> None:
    (found,) = check(Facts(TODAY, asked=(ASKED,)), {})
    (again,) = check(Facts(TODAY, asked=(ASKED,)), {(found.overruling(b""), found.state): "It was asked in jest."})
    assert found.in_the_way
    assert again.overruled == "It was asked in jest."
    assert not again.in_the_way


def test_what_is_overruled_comes_after_all_that_is_open() -> None:
    facts = Facts(TODAY, asked=(ASKED,), parked=(ASKED,))
    blocking = check(facts, {})[0]
    again = check(facts, {(blocking.overruling(b""), blocking.state): "It was asked in jest."})
    assert [each.check for each in again] == ["parked", "unanswered"]


def test_alike_are_the_open_problems_of_the_same_check_but_none_that_may_be_private() -> None:
    undated = [Problem("undated", "", Place("action", bytes([at])), blocks=False) for at in range(3)]
    name = Problem("name", "", POINT, blocks=True)
    found = (*undated[:2], replace(undated[2], overruled="It is for ever."), name)
    assert alike(found, undated[0]) == tuple(undated[:2])
    assert alike(found, name) == ()


def test_an_overruled_problem_comes_back_once_the_text_is_another() -> None:
    (found,) = check(Facts(TODAY, asked=(ASKED,)), {})
    changed = replace(ASKED, text="Who pays for it?")
    (again,) = check(Facts(TODAY, asked=(changed,)), {(found.overruling(b""), found.state): "It was asked in jest."})
    assert again.key == found.key
    assert again.in_the_way


def test_the_same_words_in_two_fields_of_a_row_are_one_problem_that_both_fields_bring_back() -> None:
    told = Told(POINT, "text", "Ring 07700 900123"), Told(POINT, "meaning", "07700 900123 rings")
    (found,) = check(Facts(TODAY, texts=told), {})
    overruled = {(found.overruling(b""), found.state): "It is a shop."}
    assert not check(Facts(TODAY, texts=told), overruled)[0].in_the_way
    changed = told[0], replace(told[1], text="07700 900123 rings twice")
    assert check(Facts(TODAY, texts=changed), overruled)[0].in_the_way


def test_a_warning_is_never_in_the_way() -> None:
    assert not Problem("undated", "No date.", POINT, blocks=False).in_the_way


@given(st.text(), st.text())
def test_two_problems_are_one_only_where_check_row_and_words_are_the_same(one: str, other: str) -> None:
    keys = {Problem("name", "", POINT, blocks=True, words=words).key for words in (one, other)}
    assert (len(keys) == 1) == (one == other)


@given(st.text(), st.text())
def test_the_state_is_the_same_only_where_the_text_is(one: str, other: str) -> None:
    states = {Problem("name", "", POINT, blocks=True, text=text).state for text in (one, other)}
    assert (len(states) == 1) == (one == other)


def test_long_words_are_quoted_as_far_as_they_help_to_find_the_place() -> None:
    assert quoted("The bus\nis late.") == "“The bus is late.”"
    assert quoted("word " * 40) == f"“{'word ' * 11}word…”"
    assert (
        quoted("Whether the council, or somebody " * 3) == "“Whether the council, or somebody Whether the council, or…”"
    )
    assert quoted("x" * 61) == f"“{'x' * 60}…”"
