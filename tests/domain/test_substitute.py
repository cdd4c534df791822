"""Putting words right with `s/old/new/`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.substitute import Substitution, read_substitution


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("s/Lambert/Lemon/", "Lambert said Lambert", "Lemon said Lambert"),
        ("s/Lambert/Lemon/g", "Lambert said Lambert", "Lemon said Lemon"),
        ("s/he/they/", "the man he saw", "the man they saw"),
        ("s/he/they/g", "the man he saw", "the man they saw"),
        ("s/bu/bus/", "the bu stops", "the bus stops"),
        ("s/depo/depot/", "the depos", "the depots"),
        ("s/DEPO/depot/", "the depo", "the depot"),
        ("s/the old //", "the old bus", "bus"),
        ("s/a.c/x/", "abc a.c", "abc x"),
        ("s/1\\/2/half/", "1/2 an hour", "half an hour"),
        ("s/a\\\\b/c/", "a\\b", "c"),
        ("s/a/\\1/", "a", "\\1"),
        ("s/missing/x/", "not here", "not here"),
    ],
)
def test_words_are_put_right(typed: str, text: str, expected: str) -> None:
    found = read_substitution(typed)
    assert found is not None
    assert found.apply(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee waits. Then Ann Lee goes.", "A carer waits. Then a carer goes."),
        ("Who waits? “Ann Lee” does.", "Who waits? “A carer” does."),
        ("“We wait.” Ann Lee said so.\nAnn Lee again", "“We wait.” A carer said so.\nA carer again"),
        ("ann lee waits", "a carer waits"),
    ],
)
def test_what_stands_for_a_name_at_the_head_of_a_sentence_has_a_capital(text: str, expected: str) -> None:
    assert Substitution("Ann Lee", "a carer", everywhere=True, capital=True).apply(text) == expected


def test_words_that_somebody_typed_to_put_others_right_stay_as_typed() -> None:
    assert Substitution("Ann Lee", "a carer", everywhere=True).apply("Ann Lee waits") == "a carer waits"


@pytest.mark.parametrize("typed", ["", "s/", "s//x/", "s/x", "s/x/y", "s/x/y/gg", "s/he", "x/y/z/", "s/x/y/ "])
def test_anything_else_puts_nothing_right(typed: str) -> None:
    assert read_substitution(typed) is None


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"))


@given(WORDS.filter(bool), WORDS, st.booleans())
def test_any_words_can_be_typed(old: str, new: str, everywhere: bool) -> None:  # noqa: FBT001
    parts = [part.replace("\\", "\\\\").replace("/", "\\/") for part in (old, new)]
    typed = f"s/{parts[0]}/{parts[1]}/{'g' if everywhere else ''}"
    assert read_substitution(typed) == Substitution(old, new, everywhere)
