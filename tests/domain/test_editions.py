"""The editions that can be asked for."""

from facilitator.domain.editions import Format


def test_the_file_of_each_form_ends_as_programs_know_it() -> None:
    assert {form.value: form.suffix for form in Format} == {
        "standard": ".pdf",
        "large-print": ".pdf",
        "web": ".html",
        "text": ".txt",
        "word": ".docx",
    }
