"""Names and words in many scripts: printed, read back equal, no sign missing, lines in the right order."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from facilitator.publish.outline import Grid, Heading, Listing, Paragraph, words
from facilitator.publish.pdf import write_pdf
from facilitator.publish.pdf.fonts import Fonts
from tests.publish.conftest import Written
from tests.publish.readback import read_back
from tests.publish.samples import EMOJI, JOINED_EMOJI, MIXED, NAMES, UNKNOWN, arabic, outline, paragraphs, urdu


def test_forty_names_in_many_scripts_read_back_equal(written: Written) -> None:
    fonts = Fonts()
    faces = {fonts.choose(letter, bold=False) for name in NAMES for letter in name if not unicodedata.combining(letter)}
    assert len(NAMES) >= 40
    assert None not in faces
    assert len(faces) >= 12
    written(
        outline(
            Heading(2, " ".join(NAMES[10:14])),
            Paragraph(words(", ".join(NAMES))),
            Listing(tuple(words(name) for name in NAMES)),
            Grid("Names", (words("Name"), words("Twice")), tuple((words(n), words(f"{n} / {n}")) for n in NAMES)),
        )
    )


@pytest.mark.parametrize("text", [*MIXED, *UNKNOWN, " ".join(EMOJI), "".join(JOINED_EMOJI), " ".join(NAMES)])
def test_mixed_and_unknown_signs_read_back_equal(written: Written, text: str) -> None:
    written(paragraphs(text, text * 12))


def test_ten_emoji_are_drawn_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "emoji.pdf"
    write_pdf(paragraphs("".join(EMOJI)), path)
    with pikepdf.open(path) as pdf:
        fonts = {str(font.BaseFont)[8:] for font in pdf.pages[0].obj.Resources.Font.values()}
    assert fonts == {"NotoSans-Regular", "NotoSans-Bold", "NotoEmoji-Regular"}


def test_no_missing_glyph_is_ever_drawn(tmp_path: Path) -> None:
    path = tmp_path / "all.pdf"
    write_pdf(paragraphs(*NAMES, *MIXED, *UNKNOWN, *EMOJI, *JOINED_EMOJI), path)
    assert read_back(path).faults == []


@pytest.mark.parametrize("text", [arabic(120), urdu(120)], ids=["Arabic", "Urdu"])
def test_long_right_to_left_paragraphs_run_from_the_top_right(written: Written, tmp_path: Path, text: str) -> None:
    written(paragraphs(text))
    placed = word_places(tmp_path / "notes.pdf", text)
    assert len(placed) == 120
    assert sum(later[1] < earlier[1] for earlier, later in pairwise(placed)) >= 6
    for earlier, later in pairwise(placed):
        lower_line = later[1] < earlier[1] - 8
        assert lower_line or (abs(later[1] - earlier[1]) < 8 and later[0] < earlier[0])


def test_a_long_left_to_right_paragraph_with_arabic_keeps_its_own_direction(written: Written, tmp_path: Path) -> None:
    written(paragraphs("He said " + arabic(40)))
    assert word_places(tmp_path / "notes.pdf", "He")[0][0] < 80


def test_long_arabic_is_found_whole_by_another_reader(written: Written, tmp_path: Path) -> None:
    for text in (arabic(120), urdu(120)):
        written(paragraphs(text))
        with pypdfium2.PdfDocument(tmp_path / "notes.pdf") as document:
            found = document[0].get_textpage().get_text_range()
        assert text in " ".join(found.split())


@pytest.mark.parametrize("name", [name for name in NAMES if name != "שָׁלוֹם כֹּהֵן"])
def test_names_are_found_by_another_reader(written: Written, tmp_path: Path, name: str) -> None:
    written(paragraphs(name))
    with pypdfium2.PdfDocument(tmp_path / "notes.pdf") as document:
        assert name in document[0].get_textpage().get_text_range()


def word_places(path: Path, text: str) -> list[tuple[float, float]]:
    """Return the left and lower edge of the first letter of each word, as another reader sees them."""
    places: list[tuple[float, float]] = []
    with pypdfium2.PdfDocument(path) as document:
        page = document[0].get_textpage()
        found = page.get_text_range()
        sought = text.split()
        start = found.index(sought[0])
        for word in sought:
            start = found.index(word, start)
            left, _, _, _ = page.get_charbox(start)
            _, lower, _, upper = page.get_charbox(start, loose=True)
            places.append((left, (lower + upper) / 2))
            start += len(word)
    return places
