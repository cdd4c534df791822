"""What an outline is and refuses to be."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.publish.figures import ChartBar, Figure
from facilitator.publish.outline import Grid, Heading, Listing, Paragraph, Run, plain, words
from tests.publish.samples import outline


def test_the_words_of_an_outline_are_told_in_reading_order() -> None:
    made = outline(
        Heading(2, "Actions"),
        Paragraph((Run("one ", bold=True), Run("two"))),
        Listing((words("first"), words("second")), ordered=True),
        Listing((words("dot"),)),
        Grid("Table", (words("Name"), words("Due")), ((words("Ann"), words("Friday")),)),
        Figure("Points", "Bar chart: points. Most are about buses.", (ChartBar("Buses", "7", 7),)),
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
        ("Figure", "Bar chart: points. Most are about buses."),
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


BAR = ChartBar("Buses", "7", 7)


@pytest.mark.parametrize("alt", ["", " ", "chart.png", "image001.PNG", " C:\\pictures\\room.svg ", "file:///a/b.jpeg"])
def test_a_figure_says_what_it_shows(alt: str) -> None:
    with pytest.raises(ValueError, match="not the name of a file"):
        Figure("Points", alt, (BAR,))


@pytest.mark.parametrize("number", [0, 13])
def test_a_figure_has_bars_that_are_taken_in_at_a_glance(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 12 bars"):
        Figure("Points", "Bar chart of points.", (BAR,) * number)


@pytest.mark.parametrize("bar", [(" ", "7", 7), ("x" * 81, "7", 7), ("Buses", "", 7), ("Buses", "7", -1)])
def test_a_bar_has_a_short_label_and_a_number_in_words(bar: tuple[str, str, int]) -> None:
    with pytest.raises(ValueError, match="a bar needs"):
        ChartBar(*bar)


def test_a_figure_holds_no_text_that_no_document_can_hold() -> None:
    for made in (lambda: Figure("a\0", "Bar chart", (BAR,)), lambda: ChartBar("a\0", "7", 7)):
        with pytest.raises(Refused):
            made()


@given(st.lists(st.integers(0, 500), min_size=1, max_size=12))
def test_bars_are_as_long_as_their_numbers(numbers: list[int]) -> None:
    figure = Figure("Points", "Bar chart of points.", tuple(ChartBar("Buses", str(n), n) for n in numbers))
    assert [share * max(numbers) for share in figure.shares] == numbers
    assert max(figure.shares) == (1 if max(numbers) else 0)


def test_an_outline_is_described_without_loading_the_pdf_engine() -> None:
    code = "import sys, facilitator.publish.outline; sys.exit('reportlab' in sys.modules or 'uharfbuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("form", ["pdf", "text", "web", "word"])
def test_every_form_can_be_the_first_that_is_loaded(form: str) -> None:
    assert subprocess.run([sys.executable, "-c", f"import facilitator.publish.{form}"], check=False).returncode == 0


@pytest.mark.parametrize("form", ["text", "web"])
def test_a_form_without_drawn_pictures_needs_no_pdf_engine(form: str) -> None:
    code = f"import sys, facilitator.publish.{form}; sys.exit('reportlab' in sys.modules or 'uharfbuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
