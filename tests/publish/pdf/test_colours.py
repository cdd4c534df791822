"""The colours of an edition: enough contrast on paper and on black, and the same words in both (R-A4)."""

from dataclasses import fields
from pathlib import Path

import pikepdf
import pytest

from facilitator.publish.outline import Grid, Heading, Listing, Outline, Paragraph, Run, words
from facilitator.publish.pdf import write_pdf
from facilitator.publish.pdf.looks import ON_PAPER, YELLOW_ON_BLACK, Colours, Rgb
from tests.publish.conftest import Written
from tests.publish.samples import LOREM, NAMES, outline

WORDS, LINES = ("ink", "accent", "faint"), ("rule", "cut", "box")
WHITE = (1.0, 1.0, 1.0)


def sample() -> Outline:
    return outline(
        Heading(2, "Getting about"),
        Paragraph((Run("See "), Run("the page of the buses", href="https://example.org"), Run("."))),
        Paragraph(words(LOREM), "quote"),
        Listing((words(NAMES[7]), words(NAMES[11]))),
        Grid("Actions", (words("What"), words("Sign")), ((words("Ring"), (Run("Sign here", faint=True),)),) * 40),
    )


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Rgb) -> float:
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [ON_PAPER, YELLOW_ON_BLACK], ids=["paper", "black"])
def test_words_have_seven_to_one_and_lines_three_to_one(colours: Colours) -> None:
    ground = colours.ground or WHITE
    assert {field.name for field in fields(colours)} == {*WORDS, *LINES, "tint", "ground"}
    for name in WORDS:
        assert contrast(getattr(colours, name), ground) >= 7
        assert contrast(getattr(colours, name), colours.tint) >= 4.5
    assert all(contrast(getattr(colours, name), ground) >= 3 for name in LINES)


@pytest.mark.parametrize("size", [14, 18, 24])
def test_yellow_on_black_says_the_same_and_is_judged(written: Written, size: float) -> None:
    dark, light = written(sample(), size=size, dark=True), written(sample(), size=size)
    assert (dark.entries, dark.links, dark.pages) == (light.entries, light.links, light.pages)


def test_black_lies_under_everything_on_every_page(tmp_path: Path) -> None:
    write_pdf(sample(), tmp_path / "dark.pdf", dark=True)
    with pikepdf.open(tmp_path / "dark.pdf") as pdf:
        begun = [page.Contents.read_bytes().splitlines()[0] for page in pdf.pages]
    assert len(begun) > 1
    assert set(begun) == {
        b"/Artifact <</Type /Background /BBox [0 0 595.28 841.89]>> BDC 0.00 0.00 0.00 rg 0 0 595.28 841.89 re f EMC"
    }


def test_no_colour_but_those_of_the_edition_is_painted(tmp_path: Path) -> None:
    for dark, colours in ((False, ON_PAPER), (True, YELLOW_ON_BLACK)):
        write_pdf(sample(), tmp_path / "notes.pdf", dark=dark)
        known = {getattr(colours, field.name) for field in fields(colours)}
        assert painted(tmp_path / "notes.pdf") <= known


def test_a_link_is_underlined_in_both(tmp_path: Path) -> None:
    for dark in (False, True):
        write_pdf(sample(), tmp_path / "notes.pdf", dark=dark)
        with pikepdf.open(tmp_path / "notes.pdf") as pdf:
            content = pdf.pages[0].Contents.read_bytes()
        link = content[content.index(b"/Link <<") :].split(b"EMC")[0]
        assert link.rstrip().endswith(b"re f")


def painted(path: Path) -> set[Rgb]:
    with pikepdf.open(path) as pdf:
        found = [one for page in pdf.pages for one in pikepdf.parse_content_stream(page) if str(one.operator) == "rg"]
    return {(float(one.operands[0]), float(one.operands[1]), float(one.operands[2])) for one in found}
