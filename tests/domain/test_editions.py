"""The editions that can be asked for."""

import pytest

from facilitator.domain.editions import PUBLISHABLE, USUAL, Content, Format, Wanted, code_of, wanted_of
from facilitator.domain.refused import Refused


def test_the_file_of_each_form_ends_as_programs_know_it() -> None:
    assert {form.value: form.suffix for form in Format} == {
        "standard": ".pdf",
        "large-print": ".pdf",
        "web": ".html",
        "text": ".txt",
        "word": ".docx",
    }


@pytest.mark.parametrize("wanted", PUBLISHABLE, ids=code_of)
def test_a_document_and_its_form_are_one_word(wanted: Wanted) -> None:
    assert wanted_of(code_of(wanted)) == wanted


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("web", "notes:web"),
        ("large-print", "notes:large-print-18"),
        ("large-print-24", "notes:large-print-24"),
        ("actions:large-print", "actions:large-print-18"),
        ("answers", "answers:standard"),
    ],
)
def test_what_is_usual_need_not_be_said(typed: str, code: str) -> None:
    assert code_of(wanted_of(typed)) == code


@pytest.mark.parametrize("typed", ["", "papyrus", "easy-read", "notes:easy-read", "large-print-19"])
def test_what_is_not_published_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="is not published"):
        wanted_of(typed)


def test_the_usual_can_be_published_and_has_the_sheet() -> None:
    assert set(USUAL) <= set(PUBLISHABLE)
    assert Wanted(Content.ANSWERS) in USUAL
