"""Whether something was said before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.before import (
    Answered,
    Sitting,
    also_raised,
    answer_in_words,
    asked_words,
    check_before,
    first_raised,
    raised_in_words,
    rarest_pairs,
    shared,
    state_in_words,
    told_before,
    weights,
)
from facilitator.domain.refused import Refused


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


def test_how_far_an_answer_is_stands_in_words() -> None:
    assert state_in_words("in_progress") == "We are doing this"
    assert state_in_words("") == "No answer yet"


def test_one_line_tells_when_it_was_said_how_it_began_and_what_was_answered() -> None:
    assert told_before("2026-10-01", "The\nramp", "Done:\nnow") == "Said before, 1 October 2026: “The ramp” Done: now"
    told = told_before("2026-10-01", "word " * 30, "")
    assert told.startswith("Said before, 1 October 2026: “word word ")
    assert told.endswith("word…” No answer yet")


@given(st.text(), st.text(), st.text())
def test_whatever_was_said_it_is_told_on_one_line(date: str, text: str, answer: str) -> None:
    told = told_before(date, text, answer).removeprefix(f"Said before, {date}")
    assert told.splitlines() == [told]


@pytest.mark.parametrize(
    ("answered", "came"),
    [
        (Answered("done", "2026-04-01", "The ramp\nwas built.", "It was due."), "what was done: The ramp was built."),
        (Answered("cannot_do", reason="There is no money"), "why it cannot be done: There is no money."),
        (Answered("paused", reason="Works begin first"), "why: Works begin first."),
        (Answered("in_progress", next_step="Is it steep?"), "what comes next: Is it steep?"),
        (Answered("not_started"), "there is no answer to it yet."),
        (Answered(), "there is no answer to it yet."),
    ],
)
def test_what_came_of_it_is_told_with_when_it_was_raised(answered: Answered, came: str) -> None:
    assert also_raised("2026-03-03", answered) == f"Also raised on 3 March 2026; {came}"


def test_a_mark_says_in_which_month() -> None:
    assert raised_in_words("2026-03-03") == "Raised before, in March 2026"
    assert raised_in_words("spring") == "Raised before, in spring"


@pytest.mark.parametrize(
    "earlier",
    [
        Sitting(b"g", "2026-12-03", "13:00"),
        Sitting(b"g", "2026-11-05", "13:00"),
        Sitting(b"other", "2026-10-01", "13:00"),
        Sitting(None, "2026-10-01", "13:00"),
    ],
)
def test_only_an_earlier_meeting_of_the_same_group_was_before(earlier: Sitting) -> None:
    here = Sitting(b"g", "2026-11-05", "13:00")
    with pytest.raises(Refused, match="earlier meeting of this group"):
        check_before(earlier, here)
    check_before(Sitting(b"g", "2026-11-05", "10:00"), here)


@given(st.lists(st.none() | st.text("0123456789abcdef", min_size=1), min_size=2))
def test_of_points_that_laptops_tied_apart_the_first_holds_whatever_the_order(ties: list[str | None]) -> None:
    (held,) = first_raised(tuple(ties))
    assert first_raised(tuple(reversed(ties))) == (held,)
    assert held == (min(tie for tie in ties if tie) if any(ties) else None)
