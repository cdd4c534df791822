"""Marks beside a line, in words."""

import pytest

from facilitator.domain.marks import in_words


@pytest.mark.parametrize(
    ("mark", "words"),
    [("missed", "missed a bit"), ("ask_again", "ask again"), ("seen_later", "seen later"), ("", "")],
)
def test_a_mark_is_told_in_words_also_one_of_a_newer_version(mark: str, words: str) -> None:
    assert in_words(mark) == words
