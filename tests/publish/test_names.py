import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.editions import LARGE_SIZES, Edition, Format, Wanted
from facilitator.domain.publishing import MinutesStatus, Standing
from facilitator.publish.names import file_name

INSIDE = Wanted(edition=Edition.INTERNAL)


def test_a_file_is_named_by_its_date_and_its_group() -> None:
    assert file_name("2026-11-05", "People’s Forum", Wanted()) == "2026-11-05-peoples-forum-notes.pdf"


def test_the_internal_edition_says_so_in_its_name() -> None:
    assert file_name("2026-11-05", "People's Forum", INSIDE) == "2026-11-05-peoples-forum-notes-internal.pdf"


def test_large_print_says_so_in_its_name() -> None:
    name = file_name("2026-11-05", "Forum", Wanted(edition=Edition.INTERNAL, format=Format.LARGE_PRINT, size=20))
    assert name == "2026-11-05-forum-notes-large-print-20-internal.pdf"


def test_a_dark_edition_says_so_in_its_name() -> None:
    name = file_name("2026-11-05", "Forum", Wanted(format=Format.LARGE_PRINT, dark=True))
    assert name == "2026-11-05-forum-notes-large-print-18-yellow-on-black.pdf"


def test_a_name_in_another_script_is_spelt_in_latin_letters() -> None:
    assert file_name("", "Łódź 民間", Wanted(format=Format.WEB)) == "lodz-minjian-notes.html"


@pytest.mark.parametrize(
    ("standing", "ending"),
    [
        (Standing(), "notes.pdf"),
        (Standing(MinutesStatus.PUBLISHED), "notes.pdf"),
        (Standing(MinutesStatus.PUBLISHED, "2"), "notes-v2.pdf"),
        (Standing(MinutesStatus.PUBLISHED, "2b"), "notes-v2b.pdf"),
        (Standing(MinutesStatus.PUBLISHED, "2", changed=True), "notes-draft.pdf"),
        (Standing(MinutesStatus.CHECKED, "2"), "notes-draft.pdf"),
    ],
)
def test_a_published_version_has_its_number_at_the_end(standing: Standing, ending: str) -> None:
    assert file_name("2026-11-05", "Forum", Wanted(), standing) == f"2026-11-05-forum-{ending}"


@given(st.text(), st.text(), st.builds(Wanted, size=st.sampled_from(LARGE_SIZES)))
def test_a_file_name_is_plain_whatever_was_typed(date: str, name: str, wanted: Wanted) -> None:
    made = file_name(date, name, wanted)
    assert made.isascii()
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert made.count(".") == 1
    assert any(word in made for word in ("notes", "you-said-we-did", "actions", "easy-read"))
    assert made.endswith(wanted.format.suffix)
    assert len(made) < 160
