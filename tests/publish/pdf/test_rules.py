"""The rules R-A1 to R-A19 for the notes of a forum, each by its name, on the bytes of the file.

Every PDF of every test is looked at for most of them (`tests/publish/rules`); here stands what takes real notes.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from statistics import median

import pikepdf
import pytest
from pikepdf import Name, Pdf

from facilitator.domain.editions import Edition, Format, Wanted
from facilitator.domain.gate.wordings import LONGEST_SENTENCE
from facilitator.publish.minutes import edition_of
from facilitator.publish.names import file_name
from facilitator.publish.outline import Grid, Heading, Outline, Paragraph, joined, words
from tests.publish.forum import opened_forum, stuff
from tests.publish.readback import ReadBack, assert_good, judge
from tests.publish.rules import tied
from tests.publish.rules.sight import Sight, lines_of, look_at
from tests.publish.rules.told import every, role
from tests.publish.samples import LOREM, outline

NUMBERS_FOR_DATES = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
FORMATS = ("large print", "Easy Read", "audio", "Braille", "British Sign Language", "plain text", "another language")
SAYS_NOTHING = re.compile("(click )?here|link|more", re.IGNORECASE)


@dataclass(frozen=True)
class Notes:
    """The notes as they were made, as they are read and as they are seen; the file stays open."""

    outline: Outline
    pdf: Pdf
    path: Path
    read: ReadBack
    sight: Sight

    @property
    def root(self) -> pikepdf.Object:
        return self.pdf.Root.StructTreeRoot.K[0]


@pytest.fixture(scope="module", params=Edition)
def notes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notes]:
    folder = tmp_path_factory.mktemp("rules")
    with opened_forum(folder) as forum:
        stuff(forum)
        for _ in range(30):
            forum.say(LOREM * 3)
        made = forum.outline(request.param)
    path = folder / "notes.pdf"
    path.write_bytes(edition_of(made, Wanted(edition=request.param)))
    read = assert_good(path, made)
    with pikepdf.open(path) as pdf:
        yield Notes(made, pdf, path, read, look_at(pdf))


def test_r_a1_body_is_14_points_and_nothing_is_under_12(notes: Notes) -> None:
    sizes = Counter(seen.size for seen in notes.sight.words for _ in seen.glyphs)
    assert sizes.most_common(1)[0][0] == 14
    assert min(sizes) >= 12


def test_r_a2_one_sans_family_upright_and_no_capitals_for_words(notes: Notes) -> None:
    assert {seen.font.name for seen in notes.sight.words} == {"NotoSans-Regular", "NotoSans-Bold"}
    for _, text in notes.read.entries:
        assert not re.search(r"\b[A-Z]{2,} [A-Z]{2,}\b", text)


def test_r_a3_left_aligned_lines_of_seventy_letters_with_leading(notes: Notes) -> None:
    for _, group in groupby(notes.sight.words, key=lambda seen: (seen.page, seen.mark)):
        seen = list(group)
        if seen[0].mark.tag == "P" and seen[0].size == 14:
            assert {round(line[0].left) for _, line in lines_of(seen)} == {62}
    bodies = [seen for seen in notes.sight.words if seen.mark.tag in {"P", "LBody"} and seen.size == 14]
    lengths = [len(seen.meant.strip()) for seen in bodies]
    full = [length for length in lengths if length > 50]
    assert median(full) <= 70
    assert max(full) <= 78


def test_r_a4_contrast_is_enough_without_colour(notes: Notes) -> None:
    words_in = {seen.colour for seen in notes.sight.words}
    assert all(max(colour) - min(colour) < 0.4 and sum(colour) < 1 for colour in words_in)


def test_r_a5_sentences_of_the_program_are_short(notes: Notes) -> None:
    for block in notes.outline.blocks:
        text = joined(block.runs) if isinstance(block, Paragraph) else ""
        for sentence in re.split(r"(?<=[.?!])\s", text.replace(LOREM.strip(), "")):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_r_a6_dates_and_times_are_in_words(notes: Notes) -> None:
    told = " ".join(text for _, text in notes.read.entries)
    assert "5 November 2026" in told
    assert "12:30pm to 3:30pm" in told
    assert not NUMBERS_FOR_DATES.search(told)
    assert not re.search(r"\b\d\d:\d\d\b(?!\s?[ap]m)", told)


def test_r_a7_more_than_six_pages_have_contents_and_every_heading_a_bookmark(notes: Notes) -> None:
    assert len(notes.pdf.pages) > 6
    assert any(name == "TOCI" for name, _ in notes.read.contents)
    assert [text for _, text in notes.read.bookmarks] == [t for name, t in notes.read.entries if name.startswith("H")]


def test_r_a8_tables_have_one_header_five_columns_at_most_and_no_empty_cell(notes: Notes) -> None:
    grids = [block for block in notes.outline.blocks if isinstance(block, Grid)]
    assert grids
    for grid in grids:
        assert len(grid.header) <= 5
        assert all(joined(cell).strip() for row in (grid.header, *grid.rows) for cell in row)
    assert not list(tied.repeated(tied.Ties(notes.pdf, notes.sight)))


def test_r_a9_everything_painted_is_marked(notes: Notes) -> None:
    assert bool(notes.pdf.Root.MarkInfo.Marked)
    assert notes.read.faults == []
    assert all(seen.mark.tag for seen in notes.sight.words)
    assert all(box.mark.tag for box in notes.sight.boxes)


def test_r_a10_the_document_says_its_language(notes: Notes) -> None:
    assert str(notes.pdf.Root.Lang) == "en-GB"


def test_r_a11_the_title_is_the_heading_in_the_window_and_in_the_packet(notes: Notes) -> None:
    with notes.pdf.open_metadata(set_pikepdf_as_editor=False) as packet:
        assert {packet["dc:title"], str(notes.pdf.docinfo.Title)} == {notes.outline.title}
    assert ("H1", notes.outline.title) == notes.read.entries[0]
    assert bool(notes.pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_r_a12_it_says_that_it_is_pdf_ua_and_the_judges_agree(notes: Notes) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in notes.path.read_bytes()
    assert judge(notes.path) == []


def test_r_a13_one_title_no_level_skipped_lists_and_tables_as_such(notes: Notes) -> None:
    levels = [int(name[1]) for name, _ in notes.read.entries if re.fullmatch("H[1-4]", name)]
    assert levels.count(1) == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))
    assert {"L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD"} <= set(map(role, every(notes.root)))


def test_r_a14_the_foot_is_no_part_of_what_is_read(notes: Notes) -> None:
    assert all("Page 1 of" not in text for _, text in notes.read.entries)
    assert all(any("Page " in text for text in texts) for texts in notes.read.artifacts)


def test_r_a15_every_font_is_enclosed_and_tells_its_letters(notes: Notes) -> None:
    for font in notes.pdf.pages[0].obj.Resources.Font.values():
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        assert "/ToUnicode" in font
    assert all("\ufffd" not in seen.meant for seen in notes.sight.words)


def test_r_a16_links_are_tied_and_make_sense_alone(notes: Notes) -> None:
    assert notes.read.links
    assert not [text for text, _ in notes.read.links if SAYS_NOTHING.fullmatch(text.strip())]
    assert not list(tied.links(tied.Ties(notes.pdf, notes.sight), notes.pdf))


def test_r_a17_tabs_follow_the_structure_and_numbers_are_those_of_the_window(notes: Notes) -> None:
    assert {page.obj.Tabs for page in notes.pdf.pages} == {Name.S}
    assert notes.pdf.Root.PageLabels.Nums[1].S == Name.D
    total = len(notes.pdf.pages)
    for number, texts in enumerate(notes.read.artifacts, 1):
        assert f"Page {number} of {total} " in texts[-1]
    assert not notes.pdf.is_encrypted


def test_r_a18_name_and_title_say_the_edition(notes: Notes) -> None:
    inside = "(internal)" in notes.outline.title
    wanted = Wanted(edition=Edition.INTERNAL if inside else Edition.PUBLISHED, format=Format.LARGE_PRINT, dark=True)
    name = file_name("2026-11-05", "People’s Forum", wanted)
    mark = "-internal" if inside else ""
    assert name == f"2026-11-05-peoples-forum-notes-large-print-18-yellow-on-black{mark}.pdf"


def test_r_a19_other_formats_are_offered_on_page_one_at_16_points(notes: Notes) -> None:
    first = [seen for seen in notes.sight.words if seen.page == 0 and seen.size >= 16 and seen.mark.tag == "P"]
    told = " ".join("".join(seen.meant for seen in first).split())
    assert all(form in told for form in FORMATS)
    assert "forum@council.example" in told
    assert "01632 960900" in told


def test_r_a19_holds_in_every_size(tmp_path: Path) -> None:
    made = outline(Paragraph(words("You can have these notes in Braille."), look="lead"), Heading(2, "More"))
    for wanted in (Wanted(), Wanted(format=Format.LARGE_PRINT, size=18)):
        (tmp_path / "notes.pdf").write_bytes(edition_of(made, wanted))
        with pikepdf.open(tmp_path / "notes.pdf") as pdf:
            assert all(seen.size >= 16 for seen in look_at(pdf).words if "Braille" in seen.meant)
