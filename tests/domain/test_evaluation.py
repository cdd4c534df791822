from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.capacities import Capacity
from facilitator.domain.evaluation import (
    FORMS,
    QUESTIONS,
    Answers,
    Cell,
    Comment,
    Side,
    answers,
    base_in_words,
    check_form,
    forms,
    mean_in_words,
    read_comment,
    sides,
)
from facilitator.domain.refused import Refused

FIRST, EQUAL = QUESTIONS[0], QUESTIONS[3]
CELLS = st.lists(
    st.builds(
        Cell,
        st.sampled_from([FORMS, *(question.key for question in QUESTIONS)]),
        st.integers(1, 3),
        st.sampled_from(["", *Capacity]),
        st.integers(0, 40),
    )
)


def test_the_form_asks_six_things_and_how_equal_it_felt_from_one_way_to_equal() -> None:
    assert len(QUESTIONS) == 6
    assert EQUAL.answers == ("One way", "Two way", "Equal")
    assert [len(question.answers) for question in QUESTIONS if question is not EQUAL] == [5] * 5


def test_a_question_comes_to_its_numbers_its_base_and_its_mean() -> None:
    cells = (Cell("understood", 5, "citizen", 3), Cell("understood", 4, "", 1), Cell(FORMS, 0, "citizen", 6))
    told = answers(cells, FIRST)
    assert (told.numbers, told.base, told.mean) == ((0, 0, 0, 1, 3), 4, Fraction(19, 4))
    assert forms(cells) == 6
    assert answers((), FIRST).mean is None


def test_two_sides_stand_beside_one_another_where_both_are_large_enough() -> None:
    cells = (
        Cell("equal", 2, "citizen", 4), Cell("equal", 3, "carer", 1), Cell("equal", 3, "council_officer", 5),
        Cell("equal", 1, "", 9), Cell("equal", 1, "community_organisation", 9),
    )  # fmt: skip
    split = sides(cells, EQUAL)
    assert split is not None
    assert {side: told.numbers for side, told in split.items()} == {
        Side.CITIZENS: (0, 4, 1),
        Side.STAFF: (0, 0, 5),
    }
    assert sides(cells[1:], EQUAL) is None
    assert sides(cells, EQUAL, 6) is None
    assert [side.label for side in Side] == ["Citizens and carers", "Officers, councillors and providers"]


@given(CELLS)
def test_no_side_is_told_that_is_too_small_and_none_has_more_answers_than_all(cells: list[Cell]) -> None:
    for question in QUESTIONS:
        whole, split = answers(cells, question), sides(cells, question)
        if split is not None:
            assert min(told.base for told in split.values()) >= 5
            assert sum(told.base for told in split.values()) <= whole.base


@given(CELLS, CELLS)
def test_two_piles_add_up(one: list[Cell], other: list[Cell]) -> None:
    for question in QUESTIONS:
        both = [*one, *other]
        added = [a + b for a, b in zip(answers(one, question).numbers, answers(other, question).numbers, strict=True)]
        assert list(answers(both, question).numbers) == added
    assert forms([*one, *other]) == forms(one) + forms(other)


@given(st.lists(st.integers(0, 60), min_size=5, max_size=5))
def test_a_mean_lies_between_the_lowest_and_the_highest_answer(numbers: list[int]) -> None:
    mean = Answers(FIRST, tuple(numbers)).mean
    given_answers = [answer for answer, number in enumerate(numbers, 1) if number]
    assert (mean is None) == (not given_answers)
    assert mean is None or given_answers[0] <= mean <= given_answers[-1]


def test_a_mean_is_told_to_one_decimal() -> None:
    told = [mean_in_words(mean) for mean in (None, Fraction(3), Fraction(17, 4), Fraction(19, 20) + 1)]
    assert told == ["", "3.0", "4.3", "2.0"]


def test_the_base_says_of_how_many() -> None:
    assert base_in_words("38", "70") == "38 of 70 people filled in the form"
    assert base_in_words("38", "0") == "38 filled in the form"


@pytest.mark.parametrize(
    "given_answers",
    [(("understood", 0),), (("understood", 6),), (("equal", 4),), (("nothing", 1),), (("said", 1), ("said", 2))],
)
def test_what_is_no_answer_of_the_form_is_refused(given_answers: tuple[tuple[str, int], ...]) -> None:
    with pytest.raises(Refused, match="not an answer"):
        check_form(given_answers, "")


def test_a_form_may_leave_answers_and_the_capacity_out() -> None:
    check_form((), "")
    check_form((("understood", 5), ("equal", 3)), "carer")
    with pytest.raises(Refused, match="“king” is not a capacity"):
        check_form((), "king")


def test_a_comment_stands_under_the_heading_it_begins_with_or_the_one_before() -> None:
    assert read_comment("thorn: too hot", Comment.ROSE) == (Comment.THORN, "too hot")
    assert read_comment("Co: mend the lift", Comment.ROSE) == (Comment.COUNCIL, "mend the lift")
    assert read_comment("good tea", Comment.BUD) == (Comment.BUD, "good tea")
    assert read_comment("note: to us", Comment.BUD) == (Comment.BUD, "note: to us")
    assert read_comment(": what", Comment.BUD) == (Comment.BUD, ": what")
    assert [each.label.split(":")[0] for each in Comment] == [
        "Rose",
        "Bud",
        "Thorn",
        "One thing the council should hear",
    ]


@given(st.text(), st.sampled_from(list(Comment)))
def test_no_word_of_a_comment_is_lost(typed: str, before: Comment) -> None:
    sort, words = read_comment(typed, before)
    assert typed.strip().endswith(words)
    gone = typed.strip().removesuffix(words).strip()
    assert gone == "" or sort.value.startswith(gone.removesuffix(":").strip().casefold())
