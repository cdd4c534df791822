"""The document of edge cases in every form: good where it is a PDF, and the same words in all."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from facilitator.domain.editions import LARGE_SIZES, Format, Wanted
from facilitator.publish.minutes import edition_of
from facilitator.publish.outline import Block, Outline, Paragraph
from facilitator.publish.without_tables import without_tables
from tests.publish.edges import every_edge
from tests.publish.every_form import called, every_form
from tests.publish.readback import ReadBack, assert_good
from tests.publish.same_words import differences

PAPER = [
    Wanted(format=form, size=size, dark=size == LARGE_SIZES[0])
    for form, size in ((Format.STANDARD, 14), *((Format.LARGE_PRINT, size) for size in LARGE_SIZES))
]
OTHERS = [wanted for wanted in every_form(Wanted()) if wanted.format not in {Format.STANDARD, Format.LARGE_PRINT}]


def good(folder: Path, wanted: Wanted) -> ReadBack:
    outline = every_edge()
    told = without_tables(outline) if wanted.format is Format.LARGE_PRINT else outline
    path = folder / "edges.pdf"
    path.write_bytes(edition_of(outline, wanted))
    return assert_good(path, told)


@pytest.mark.parametrize("wanted", PAPER, ids=called)
def test_every_edge_is_good_on_paper(tmp_path: Path, wanted: Wanted) -> None:
    read = good(tmp_path, wanted)

    assert len(read.pages) > 40
    assert {tag for tag, _ in read.languages} >= {"ar", "ur", "he", "pa", "bn", "hi", "ta", "am", "zh", "cy"}


def test_every_edge_says_the_same_in_every_form() -> None:
    outline = unlinked(every_edge())
    standard = edition_of(outline, Wanted())
    assert differences(standard, ((called(each), each.format, edition_of(outline, each)) for each in OTHERS)) == []


def test_a_link_over_pages_is_one_link_with_a_place_on_both(tmp_path: Path) -> None:
    good(tmp_path, PAPER[0])
    with pikepdf.open(tmp_path / "edges.pdf") as pdf:
        told = [[str(link.Contents) for link in page.obj.get("/Annots", ())] for page in pdf.pages]
    pages = [page for page, links in enumerate(told) if any(text.startswith("A link over pages") for text in links)]
    assert pages == [pages[0], pages[0] + 1]


def unlinked(outline: Outline) -> Outline:
    """Return the same without addresses: plain text spells them out behind their words."""
    return replace(outline, blocks=tuple(map(_unlinked, outline.blocks)))


def _unlinked(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(block, runs=tuple(replace(run, href=None) for run in block.runs))
