"""Where a line may end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.publish.pdf.breaks import chunks
from facilitator.publish.pdf.clusters import clusters


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two  three ", ["one ", "two  ", "three "]),
        ("well-known and/or", ["well-", "known ", "and/", "or"]),
        ("5-6 pm", ["5-6 ", "pm"]),
        ("O’Neill", ["O’Neill"]),
        ("no\u00a0break", ["no\u00a0break"]),
        ("a\nb\n\nc", ["a\n", "b\n", "\n", "c"]),
        ("王小明。說", ["王", "小", "明。", "說"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("", []),
    ],
)
def test_lines_end_after_spaces_hyphens_and_wide_letters(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in chunks(text)] == parts


@given(st.text())
def test_no_character_is_lost_between_the_parts(text: str) -> None:
    assert "".join(text[start:end] for start, end in chunks(text)) == text
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("e\u0301a", ["e\u0301", "a"]),
        ("👩‍👩‍👧👍🏽", ["👩‍👩‍👧", "👍🏽"]),
        ("🇬🇧🇫🇷", ["🇬🇧", "🇫🇷"]),
        ("1️⃣2", ["1️⃣", "2"]),
        ("প্র", ["প্", "র"]),
    ],
)
def test_what_a_reader_sees_as_one_sign_is_not_parted(text: str, parts: list[str]) -> None:
    assert clusters(text) == parts
