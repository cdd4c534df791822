"""Finding lines: what is typed is read by the signs of the line, and what is no sign is a word to look for."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.line.finding import Findable, read_wanted
from tests.examples import examples

LINE = Findable(
    "the cafe is late amina warsame bus passes", "concern", 4, frozenset({"bus passes", "cost"}), "ask_again", "kit"
)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "late", "LATE café", "ami war", "!", "concern:", "! late", "* !", "t4", "#bus", "#Bus-passes"),
        *("#cost #bus", "/ask", "/ASK /missed", "by:k", "by:Kit late", "t4 ! #cost /ask by:kit amina", "t2 t4"),
    ],
)
def test_a_line_is_found_by_any_part_of_it(typed: str) -> None:
    assert read_wanted(typed).takes(LINE)


@pytest.mark.parametrize(
    "typed", ["early", "*", "idea:", "t2", "t0", "#buses-at-night", "/missed", "by:sam", "late early"]
)
def test_a_line_is_not_found_by_what_it_has_not(typed: str) -> None:
    assert not read_wanted(typed).takes(LINE)


def test_what_is_read_is_said_in_words() -> None:
    assert read_wanted("! t4 t0 #cost /ask by:Kit Café").says() == (
        *("Concern", "The whole room", "Table 4", "#cost", "Ask again", "Typed by kit", "“cafe”"),
    )


def test_signs_alone_that_mean_nothing_are_looked_for_as_words() -> None:
    assert not read_wanted("#").takes(LINE)
    assert read_wanted("#").takes(replace(LINE, words="a # here"))


@settings(max_examples=examples(200, 5_000))
@given(st.text(max_size=40))
def test_it_never_raises_and_more_words_never_find_more(typed: str) -> None:
    fewer, more = read_wanted(typed), read_wanted(f"{typed} zz")

    assert fewer.takes(LINE) or not more.takes(LINE)
