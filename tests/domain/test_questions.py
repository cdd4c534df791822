"""What the tables are asked, and which question a point speaks to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.agenda import ItemKind
from facilitator.domain.questions import NOT_SORTED, answers, asks_tables, questions


def test_each_line_with_words_is_a_question() -> None:
    assert questions("What  helps?\n\n  \n What gets in the way? \r\nWho pays?") == (
        "What helps?",
        "What gets in the way?",
        "Who pays?",
    )


def test_no_words_are_no_question() -> None:
    assert questions(" \n ") == ()


@pytest.mark.parametrize(
    ("kind", "text", "asks"),
    [
        (ItemKind.DISCUSSION, "What helps?", True),
        (ItemKind.WORKSHOP, "What helps?", True),
        (ItemKind.WORKSHOP, " ", False),
        (ItemKind.PRESENTATION, "Any questions?", False),
        ("another", "What helps?", False),
    ],
)
def test_discussions_and_workshops_ask_the_tables(kind: str, text: str, asks: object) -> None:
    assert asks_tables(kind, text) is asks


@pytest.mark.parametrize(
    ("number", "asked", "answer"), [(0, 0, 1), (5, 1, 1), (0, 3, NOT_SORTED), (3, 3, 3), (4, 3, 0), (-1, 3, 0)]
)
def test_a_point_speaks_to_the_only_question_or_to_the_one_it_names(number: int, asked: int, answer: int) -> None:
    assert answers(number, asked) == answer


@given(st.text())
def test_a_question_is_one_line_with_words(text: str) -> None:
    for question in questions(text):
        assert question == question.strip()
        assert question
        assert questions(question) == (question,)
