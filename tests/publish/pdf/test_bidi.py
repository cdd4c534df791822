"""Directions of text: levels as an independent implementation has them, and the order on the line."""

import unicodedata

import bidi as independent
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.publish.pdf.bidi import base_level, levels, visual_order

LETTERS = 'ab1 2,.+-%$()[]אבجم٣٤\u0300\u064b/:#"!\t'
MARKS = "\u200e\u200f\u200b\u202a\u202b\u202c\u202d\u202e"
ISOLATES = "\u2066\u2067\u2068\u2069"
REMOVED = {"LRE", "RLE", "LRO", "RLO", "PDF", "BN", "LRI", "RLI", "FSI", "PDI"}
MIRROR = str.maketrans("()[]", ")(][")


def seen(text: str) -> str:
    """Return the text without what is never seen, brackets all alike, since only one side mirrors them."""
    kept = (c for c in text if unicodedata.bidirectional(c) not in REMOVED)
    return "".join(kept).translate(str.maketrans(")]", "(["))


@given(st.text(LETTERS + MARKS, max_size=16), st.sampled_from([0, 1]))
def test_words_stand_in_the_order_of_an_independent_implementation(text: str, base: int) -> None:
    order = visual_order(levels(text, base))
    expected = independent.get_display(text, base_dir="RL"[1 - base])
    assert seen("".join(text[index] for index in order)) == seen(expected)


@given(st.text(LETTERS + MARKS + ISOLATES), st.sampled_from([0, 1]))
def test_every_character_has_a_level_and_a_place_of_its_own(text: str, base: int) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert all(base <= level <= 126 for level in found)
    assert sorted(visual_order(found)) == list(range(len(text)))


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc", 0, [0, 0, 0]),
        ("אב", 1, [1, 1]),
        ("a אב 1", 0, [0, 0, 1, 1, 1, 2]),
        ("(ab) א", 1, [1, 2, 2, 1, 1, 1]),
        ("a\u2067ב1\u2069c", 0, [0, 0, 1, 2, 0, 0]),
        ("a\u2068ב1\u2069c", 0, [0, 0, 1, 2, 0, 0]),
        ("\u202dאב\u202c", 0, [0, 2, 2, 0]),
        ("א\n", 0, [1, 0]),
        ("אa\u2067 ", 1, [1, 2, 1, 1]),
        ("\u202aא\u2069\u202c\u202cb", 0, [0, 3, 2, 2, 2, 0]),
    ],
)
def test_levels_follow_the_rules(text: str, base: int, expected: list[int]) -> None:
    assert levels(text, base) == expected


@pytest.mark.parametrize(
    ("text", "deepest", "last"),
    [
        ("\u202b" * 130 + "a", 126, 126),
        ("\u2067" * 70 + "a" + "\u2069" * 70 + "b", 126, 0),
        ("(" * 70 + "א" + ")" * 70 + "b", 1, 0),
        ("\u202b" * 130 + "\u2067a\u2069\u202c" + "\u202c" * 130 + "b", 126, 0),
    ],
)
def test_nesting_without_end_is_bounded(text: str, deepest: int, last: int) -> None:
    found = levels(text, 0)
    assert max(found) == deepest
    assert found[-1] == last


@pytest.mark.parametrize(
    ("text", "base"),
    [("abc", 0), ("12 אב", 1), ("", 0), ("123", 0), ("\u2067אב\u2069 a", 0), ("\u2067אב\u2069", 0), ("! محمد a", 1)],
)
def test_a_paragraph_begins_where_its_first_strong_letter_does(text: str, base: int) -> None:
    assert base_level(text) == base
