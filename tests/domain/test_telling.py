"""Which words tell what a text is about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.telling import matching, telling
from tests.examples import examples


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The buses stop at six", ("bus", "stop", "six")),
        ("Carers' breaks, a carer’s break", ("carer", "break", "carer", "break")),
        ("planned, planning, plan", ("plan", "plan", "plan")),
        ("cities; city", ("city", "city")),
        ("passes, access, bus, crisis", ("pass", "access", "bus", "crisis")),
        ("I don't know what you’ve said", ()),
        ("Café CAFÉ cafe", ("caf", "caf", "caf")),
        ("X ? 5", ()),
        ("司法院", ("司法", "法院")),
        ("票", ("票",)),
        ("बस सेवा", ("बस", "सेवा")),
        ("", ()),
    ],
)
def test_words_are_compared_without_endings_accents_and_what_every_text_has(text: str, words: tuple[str, ...]) -> None:
    assert telling(text) == words


def test_words_that_another_text_has_too_are_marked_where_they_stand() -> None:
    text = "The last bus leaves early"
    assert [text[start:end] for start, end in matching(text, ["No bus on Sundays", "It is leaving"])] == [
        "bus",
        "leaves",
    ]


def test_signs_of_a_script_without_spaces_are_marked_as_one_piece() -> None:
    assert matching("司法院會議", ["司法院"]) == ((0, 3),)
    assert matching("院會，司法", ["司法，院會"]) == ((0, 2), (3, 5))


@settings(max_examples=examples(200, 5_000))
@given(st.text(), st.lists(st.text(), max_size=3))
def test_no_text_of_any_script_makes_it_stumble_and_marks_stand_inside_in_order(text: str, others: list[str]) -> None:
    assert all(telling(text))
    ends = [0, *(place for mark in matching(text, [*others, text]) for place in mark)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
