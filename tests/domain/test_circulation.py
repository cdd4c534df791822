"""How a document is given out: ways and forms in words, forms as they are typed, and when a loop is closed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.circulation import Channel, Form, forms_in_words, reached, typed_forms
from facilitator.domain.refused import Refused


@pytest.mark.parametrize("kind", [Channel, Form])
def test_each_way_and_form_is_called_something_of_its_own(kind: type[Channel | Form]) -> None:
    labels = [each.label for each in kind]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("", ()),
        ("standard", (Form.STANDARD,)),
        ("Large print, s", (Form.STANDARD, Form.LARGE_PRINT)),
        ("standard and braille; large", (Form.STANDARD, Form.LARGE_PRINT, Form.BRAILLE)),
        ("BSL + audio", (Form.AUDIO, Form.BSL)),
        ("british", (Form.BSL,)),
        ("text, plain", (Form.PLAIN_TEXT,)),
        ("easy read, another language", (Form.EASY_READ, Form.TRANSLATED)),
        ("standard, standard,,", (Form.STANDARD,)),
        ("word & web", (Form.WEB, Form.WORD)),
    ],
)
def test_forms_are_typed_by_their_beginnings_each_counted_once(typed: str, forms: tuple[Form, ...]) -> None:
    assert typed_forms(typed) == forms


def test_a_word_that_is_no_form_is_refused_with_those_that_are() -> None:
    with pytest.raises(Refused, match=r"“papyrus” is no form\. Type standard, large print, .* or another language"):
        typed_forms("standard, papyrus")


@given(st.sets(st.sampled_from(Form)))
def test_forms_in_words_are_read_back_as_they_were(forms: set[Form]) -> None:
    assert set(typed_forms(forms_in_words(sorted(forms)))) == forms


def test_a_form_of_a_newer_program_stands_as_it_is_called_there() -> None:
    assert forms_in_words(["standard", "hologram"]) == "standard and hologram"


def test_a_loop_is_closed_once_a_final_answer_was_given_out_since() -> None:
    assert reached(True, "2026-11-05", ["2026-11-05"])
    assert reached(True, "2026-11-05", ["2026-10-01", "2026-12-01"])
    assert not reached(True, "2026-11-05", ["2026-11-04"])
    assert not reached(True, "2026-11-05", [])
    assert not reached(False, "2026-11-05", ["2026-12-01"])
