"""What may be typed is kept as it is; what no page can hold is refused when it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.domain.words import LONGEST, kept, needed

PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff")


@given(st.text(PRINTABLE | st.sampled_from("\n\t")))
def test_what_can_be_printed_is_kept_but_for_space_at_the_ends(text: str) -> None:
    assert kept(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<img src=x>",
        "a & b",
        "=cmd()",
        "🚌 ❤️ 👩🏽‍🦽",
        "\u200fعربي\u200f",
        "x" * 7_000,
        "one\ntwo\tthree",
    ],
)
def test_signs_that_mean_something_elsewhere_are_words_here(text: str) -> None:
    assert kept(text) == text


@pytest.mark.parametrize(
    ("typed", "held"), [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\rb", "a\n\nb"), ("  a  ", "a")]
)
def test_line_ends_are_one_character_and_space_at_the_ends_goes(typed: str, held: str) -> None:
    assert kept(typed) == held


@pytest.mark.parametrize("end", ["\v", "\f", "\x85", "\u2028", "\u2029"])
def test_what_ends_a_line_on_slides_and_in_word_processors_does_so_here(end: str) -> None:
    assert kept(f"a{end}b{end}") == "a\nb"


@pytest.mark.parametrize("char", ["\0", "\x07", "\x1b", "\x7f", "\x84", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_cannot_be_printed_is_refused_by_its_number(char: str) -> None:
    with pytest.raises(Refused, match=f"U\\+{ord(char):04X}"):
        kept(f"a{char}b")


def test_what_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(Refused, match=str(LONGEST + 1)):
        kept("x" * (LONGEST + 1))


def test_what_is_needed_must_be_there() -> None:
    assert needed(" a ", "a name") == "a"
    with pytest.raises(Refused, match=r"^Give a name first\.$"):
        needed("  ", "a name")
