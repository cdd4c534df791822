"""Whether the notes are as a correction wants them."""

import pytest

from facilitator.domain.correcting import still_said, unlike_the_notes


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (("The bus stops at six.",), "The notes still say “at six”: the old words stand."),
        (("The bus stops AT\n SIX, or at five.",), "The notes still say “at six”: the old words stand."),
        (("The bus stops at half past.",), "Nowhere do the notes say “at five.”, word for word."),
        (("The bus stops at fiveways.",), "Nowhere do the notes say “at five.”, word for word."),
        (("The bus stops at sixty.", "It stops at five, they said."), ""),
    ],
)
def test_the_old_words_are_to_go_and_the_new_ones_to_stand(texts: tuple[str, ...], sentence: str) -> None:
    assert unlike_the_notes("at six", "at five.", texts) == sentence


def test_of_what_was_left_out_only_the_new_words_are_looked_for() -> None:
    assert unlike_the_notes("", "Say who paid", ("Somebody paid.",)).startswith("Nowhere do the notes say")
    assert unlike_the_notes("", "Say who paid", ("They say who paid.",)) == ""


def test_old_words_that_the_new_ones_repeat_may_stand() -> None:
    assert not still_said("six", "about six", ("It stops at about six.",))
    assert unlike_the_notes("six", "about six", ("It stops at about six.",)) == ""
    assert unlike_the_notes("six", "about six", ("It stops at six.",)).startswith("Nowhere")


@pytest.mark.parametrize(
    ("instead", "text"),
    [
        ("How many came?", "They asked how many came"),
        ("How many came", "How many  came?"),
        ("Amina’s bus", "It was Amina's bus."),
        ("It was Amina's bus!", "It was Amina’s bus…"),
        ('They said "no"', "They said “no”, and left."),
    ],
)
def test_how_a_sentence_ends_and_which_quotes_it_has_is_no_difference(instead: str, text: str) -> None:
    assert unlike_the_notes("", instead, (text,)) == ""
    assert still_said(instead, "Nothing", (text,))


@pytest.mark.parametrize(
    ("said", "instead"), [("They came.", "They came?"), ("Amina's bus", "Amina’s bus"), ("the cctv", "the CCTV")]
)
def test_where_only_signs_or_capitals_are_put_right_they_are_looked_at(said: str, instead: str) -> None:
    assert unlike_the_notes(said, instead, (f"We heard: {instead}",)) == ""
    assert unlike_the_notes(said, instead, (f"We heard: {said}",)).startswith("Nowhere do the notes say")
