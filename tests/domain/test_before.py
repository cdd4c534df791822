"""Whether something was said before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.before import answer_in_words, asked_words, rarest_pairs, shared, weights


def test_a_word_or_two_that_tell_nothing_are_not_looked_for() -> None:
    assert asked_words("Yes, the bus") == ()
    assert asked_words("Buses on Sundays, a bus on Sunday") == ("bus", "sunday")


def test_rare_words_say_more_and_words_nobody_wrote_say_nothing() -> None:
    weighed = weights({"bus": 50, "ramp": 2, "zebra": 0}, 100)
    assert weighed["ramp"] > weighed["bus"] > 0
    assert "zebra" not in weighed


def test_texts_are_looked_at_that_have_two_of_the_rarest_words() -> None:
    assert rarest_pairs({"a": 3.0, "b": 1.0, "c": 2.0}) == (("a", "c"), ("a", "b"), ("c", "b"))
    assert rarest_pairs({"a": 3.0}) == ()
    assert len(rarest_pairs({str(number): float(number) for number in range(30)})) == 6


def test_what_shares_one_word_or_little_of_the_weight_was_not_said_before() -> None:
    weighed = {"bus": 1.0, "stop": 1.0, "clinic": 4.0}
    assert shared(weighed, "The clinic is shut") == 0
    assert shared(weighed, "The bus stops") == 0
    assert shared(weighed, "No bus to the clinic") == pytest.approx(5 / 6)
    assert shared({}, "No bus") == 0


@pytest.mark.parametrize(
    ("given_answer", "words"),
    [
        (("done", "2026-10-01", ("The ramp was built.", "", "")), "Answered 1 October 2026: The ramp was built."),
        (("cannot_do", "", ("", "There is no money.", "")), "Answered: There is no money."),
        (("in_progress", "", ("", "", "A survey in May.")), "Still open: A survey in May."),
        (("not_started", "", ("", "", "")), "Still open: Not started yet"),
        (("", "", ()), ""),
    ],
)
def test_an_answer_is_told_in_its_own_words(given_answer: tuple[str, str, tuple[str, ...]], words: str) -> None:
    assert answer_in_words(*given_answer) == words


@given(st.text(), st.text())
def test_any_text_can_be_compared(text: str, other: str) -> None:
    weighed = weights(dict.fromkeys(asked_words(text), 1), 100)
    assert 0 <= shared(weighed, other) <= 1 + 1e-9
