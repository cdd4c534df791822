"""What an outline is and refuses to be."""

import subprocess
import sys

import pytest

from facilitator.domain.refused import Refused
from facilitator.publish.outline import Grid, Heading, Listing, Paragraph, Run, plain, words
from tests.publish.samples import outline


def test_the_words_of_an_outline_are_told_in_reading_order() -> None:
    made = outline(
        Heading(2, "Actions"),
        Paragraph((Run("one ", bold=True), Run("two"))),
        Listing((words("first"), words("second")), ordered=True),
        Listing((words("dot"),)),
        Grid("Table", (words("Name"), words("Due")), ((words("Ann"), words("Friday")),)),
    )
    assert plain(made) == [
        ("H1", "Notes of the People’s Forum"),
        ("P", "Draft for checking"),
        ("H2", "Actions"),
        ("P", "one two"),
        ("Lbl", "1."),
        ("LBody", "first"),
        ("Lbl", "2."),
        ("LBody", "second"),
        ("Lbl", "•"),
        ("LBody", "dot"),
        ("Caption", "Table"),
        ("TH", "Name"),
        ("TH", "Due"),
        ("TH", "Ann"),
        ("TD", "Friday"),
    ]


def test_a_published_outline_has_no_status_word() -> None:
    assert plain(outline(status_word="")) == [("H1", "Notes of the People’s Forum")]


@pytest.mark.parametrize("text", ["a\0b", "a\x07b", "a\rb", "a\x7fb", "a\ud800b", "a\uffffb"])
def test_text_that_no_document_can_hold_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(Refused, match=r"hidden control character \(U\+[0-9A-F]{4}\)"):
        Run(text)
    with pytest.raises(Refused):
        Heading(2, text)


@pytest.mark.parametrize("text", ["a\tb", "a\nb", "\u200ea\u200f", "\ue000", ""])
def test_text_that_a_document_can_hold_is_taken(text: str) -> None:
    assert Run(text).text == text


@pytest.mark.parametrize("level", [0, 1, 5])
def test_headings_have_levels_two_to_four(level: int) -> None:
    with pytest.raises(ValueError, match="level of 2 to 4"):
        Heading(level, "Actions")


def test_rows_of_a_table_are_as_long_as_its_header() -> None:
    with pytest.raises(ValueError, match="as many cells"):
        Grid("Table", (words("a"), words("b")), ((words("c"),),))


def test_an_outline_is_described_without_loading_the_pdf_engine() -> None:
    code = "import sys, facilitator.publish.outline; sys.exit('reportlab' in sys.modules or 'uharfbuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
