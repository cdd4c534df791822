from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.editions import Edition
from facilitator.publish.names import file_name


def test_a_file_is_named_by_its_date_and_its_group() -> None:
    assert file_name("2026-11-05", "People’s Forum", Edition.PUBLISHED) == "2026-11-05-peoples-forum-notes.pdf"


def test_the_internal_edition_says_so_in_its_name() -> None:
    assert file_name("2026-11-05", "People's Forum", Edition.INTERNAL) == "2026-11-05-peoples-forum-notes-internal.pdf"


def test_large_print_says_so_in_its_name() -> None:
    name = file_name("2026-11-05", "Forum", Edition.INTERNAL, large_print=True)
    assert name == "2026-11-05-forum-notes-large-print-internal.pdf"


def test_a_name_in_another_script_is_spelt_in_latin_letters() -> None:
    assert file_name("", "Łódź 民間", Edition.PUBLISHED, ".html") == "lodz-minjian-notes.html"


@given(st.text(), st.text(), st.sampled_from(Edition))
def test_a_file_name_is_plain_whatever_was_typed(date: str, name: str, edition: Edition) -> None:
    made = file_name(date, name, edition)
    assert made.isascii()
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert made.count(".") == 1
    assert made.removesuffix(".pdf").endswith(("notes", "notes-internal"))
    assert len(made) < 160
