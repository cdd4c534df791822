"""Documents as PDF: what is written reads back equal, and both judges are silent."""

import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.refused import Refused
from facilitator.publish.outline import Block, Grid, Heading, Listing, Paragraph, Run, words
from facilitator.publish.pdf import write_pdf
from facilitator.publish.progress import Cancelled, Watch
from tests.publish.conftest import Written
from tests.publish.readback import assert_good, read_back
from tests.publish.samples import LOREM, NAMES, arabic, outline, paragraphs

PRINTABLE = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
HOSTILE = (
    "<b>bold?</b> <img src=x> <a href='javascript:x'>&amp; & < > \" '",
    "=cmd()|' /C calc'!A0",
    "\u200fabc\u200e \u202eevil\u202c \u2066in\u2069 \u200bzero\u00adsoft",
    "(unbalanced \\( \\) ))(( \\ %",
    "tab\tnew\nline\n\nempty",
    "  two  spaces  ",
    LOREM * 85,
    "x" * 440,
    "https://example.org/" + "path/" * 80,
    "ﷺ" * 60,
)


def every_block() -> tuple[Block, ...]:
    cells = tuple((words(f"2026/11-{index}"), words(LOREM), words("")) for index in range(40))
    return (
        Paragraph(words("What this is."), "lead"),
        Heading(2, "What people said"),
        Paragraph((Run("Amina: ", bold=True), Run("see "), Run("the page", href="https://example.org/a?b=(c)&ü"))),
        Heading(3, "Transport"),
        Listing((words("One"), words(LOREM * 30), words("Three"))),
        Listing(tuple(words(f"number {index}") for index in range(12)), ordered=True),
        Paragraph(words(LOREM * 12), "quote"),
        Paragraph(words(LOREM), "small"),
        Heading(2, "Actions"),
        Grid("Actions agreed", (words("Reference"), words("What"), words("By")), cells),
    )


@pytest.mark.parametrize("size", [12, 14, 18, 24])
def test_every_kind_of_block_reads_back_equal_at_every_size(written: Written, size: float) -> None:
    read = written(outline(*every_block()), size=size)
    assert read.bookmarks == [
        (1, "Notes of the People’s Forum"),
        (2, "What people said"),
        (3, "Transport"),
        (2, "Actions"),
    ]
    assert ("the page", "https://example.org/a?b=%28c%29&%C3%BC") in read.links


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_printed_as_typed(written: Written, text: str) -> None:
    written(outline(Heading(2, text[:60]), Paragraph(words(text)), Listing((words(text),))))


def test_hostile_words_in_titles_and_tables_are_printed_as_typed(written: Written) -> None:
    cells = tuple((words(text[:300]), words(text[:900])) for text in HOSTILE)
    written(outline(Grid("<b>&", (words("<i>"), words("=1+1")), cells)))


def test_a_document_without_blocks_has_its_title(written: Written) -> None:
    assert written(outline(status_word="")).entries == [("H1", "Notes of the People’s Forum")]


def test_a_document_of_more_than_six_pages_lists_its_headings_with_their_pages(written: Written) -> None:
    blocks = (Heading(2, "First"), Paragraph(words(LOREM * 85)), Heading(3, "Second"), Paragraph(words(LOREM * 130)))
    read = written(outline(Paragraph(words("Opening.")), *blocks, Heading(2, "Last")))
    assert len(read.artifacts) > 6
    listed = [text.rsplit(" ", 1) for role, text in read.contents if role == "TOCI"]
    assert [text for text, _ in listed] == ["First", "Second", "Last"]
    assert [f"{text}, page {number}" for text, number in listed] == [told for told, _ in read.links]
    assert int(listed[-1][1]) == len(read.artifacts)


def test_a_list_of_contents_longer_than_a_page_leaves_the_third_level_out(written: Written) -> None:
    block = (Heading(2, "Item"), Paragraph(words(LOREM * 9)), Heading(3, "Theme"), Paragraph(words(LOREM * 9)))
    read = written(outline(*block * 14))
    assert [text.split()[0] for role, text in read.contents if role == "TOCI"] == ["Item"] * 14


def test_a_short_document_has_no_list_of_contents(written: Written) -> None:
    assert written(outline(Heading(2, "First"), Paragraph(words(LOREM)))).contents == []


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(written: Written) -> None:
    rows = tuple((words(f"row {index}"), words(LOREM * 4)) for index in range(3))
    for lines in range(20, 34):
        filler = Paragraph(words("\n".join("line" for _ in range(lines))))
        grid = Grid("Actions agreed", (words("What"), words("More")), rows)
        read = written(outline(filler, Heading(2, "Last"), Heading(3, "Of all"), grid))
        pages = {text: page for page, texts in enumerate(read.pages) for text in texts}
        assert pages["Last"] == pages["Of all"] == pages["Actions agreed"] == pages["row 0"]


def test_every_page_says_its_number_the_short_title_and_draft(written: Written) -> None:
    read = written(paragraphs(LOREM * 85))
    total = len(read.artifacts)
    assert total > 2
    for number, artifacts in enumerate(read.artifacts, start=1):
        assert artifacts[-1] == f"Page {number} of {total} · DRAFT · People’s Forum, 5 November 2026"


def test_a_published_document_does_not_say_draft(written: Written) -> None:
    read = written(outline(Paragraph(words("Done.")), status_word=""))
    assert read.artifacts[0][-1] == "Page 1 of 1 · People’s Forum, 5 November 2026"


def test_a_cell_longer_than_three_pages_is_cut_and_loses_nothing(written: Written) -> None:
    row = (words("long"), words(LOREM * 130), words("short"))
    read = written(outline(Grid("Table", (words("A"), words("B"), words("C")), (row, row))))
    assert len(read.artifacts) > 6


def test_the_header_of_a_table_is_repeated_on_every_page_as_an_artifact(written: Written) -> None:
    rows = tuple((words(f"row {index}"), words(LOREM)) for index in range(40))
    read = written(outline(Grid("Table", (words("Name"), words("What was said")), rows)))
    assert len(read.artifacts) > 2
    assert all("NameWhat was said" in "".join(artifacts) for artifacts in read.artifacts[1:])


def test_a_header_too_tall_to_repeat_is_printed_once(written: Written) -> None:
    rows = tuple((words(f"row {index}"), words(LOREM)) for index in range(60))
    read = written(outline(Grid("", (words("Name"), words(LOREM * 60)), rows)))
    assert not any("stops at six" in "".join(artifacts) for artifacts in read.artifacts)


def test_a_table_of_ten_columns_stays_on_the_page(written: Written) -> None:
    row = tuple(words(f"Uncomfortably-long-word-{index}") for index in range(10))
    written(outline(Grid("Wide", row, (row, row))))


def test_foreign_passages_carry_their_language(written: Written) -> None:
    run = Run("bonjour", lang="fr")
    read = written(outline(Paragraph((Run("She said "), run, Run(".")))))
    assert ("fr", "bonjour") in read.languages
    read = written(paragraphs(f"{NAMES[11]} and Ann", arabic(20)))
    assert read.languages[0][0] == "ar"


def test_links_that_no_document_should_open_are_plain_words(written: Written) -> None:
    read = written(
        outline(Paragraph((Run("click", href="javascript:alert(1)"), Run(" or "), Run("x", href="file:/x"))))
    )
    assert read.links == []


def test_a_link_over_several_lines_is_one_link_with_a_place_on_each(written: Written) -> None:
    read = written(outline(Paragraph((Run(LOREM * 3, href="https://example.org"), Run(" end")))))
    assert len(read.links) > 2
    assert {words for words, _ in read.links} == {LOREM * 3}


def test_the_same_outline_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    write_pdf(outline(*every_block(), Paragraph(words(" ".join(NAMES)))), first)
    write_pdf(paragraphs(" ".join(reversed(NAMES))), second)
    write_pdf(outline(*every_block(), Paragraph(words(" ".join(NAMES)))), second)
    assert first.read_bytes() == second.read_bytes()


def test_different_outlines_have_different_fingerprints(tmp_path: Path) -> None:
    ids = set()
    for text in ("one", "two"):
        path = tmp_path / f"{text}.pdf"
        write_pdf(paragraphs(text), path)
        with pikepdf.open(path) as pdf:
            ids.add(bytes(pdf.trailer.ID[0]))
    assert len(ids) == 2


def test_progress_rises_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_pdf(outline(*every_block()), tmp_path / "a.pdf", watch=Watch(lambda done, total: told.append((done, total))))
    assert told == sorted(told)
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 50


@pytest.mark.parametrize("asked", [1, 20, 60])
def test_a_cancelled_document_leaves_nothing_behind(tmp_path: Path, asked: int) -> None:
    answers = iter([False] * asked + [True] * 1000)
    with pytest.raises(Cancelled):
        write_pdf(outline(*every_block()), tmp_path / "a.pdf", watch=Watch(cancelled=lambda: next(answers)))
    assert list(tmp_path.iterdir()) == []


def test_a_document_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.mkdir()
    with pytest.raises(Refused, match=r"a\.pdf is not a file"):
        write_pdf(paragraphs("new"), path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pdf"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    write_pdf(paragraphs("new"), path)
    assert_good(path, paragraphs("new"))
    assert os.listdir(tmp_path) == ["a.pdf"]  # noqa: PTH208 - hidden files count too


def test_the_file_says_what_it_is_in_both_places(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(paragraphs("new"), path)
    with pikepdf.open(path) as pdf, pdf.open_metadata() as packet:
        assert packet["dc:title"] == str(pdf.docinfo.Title) == "Notes of the People’s Forum"
        assert packet["dc:description"] == str(pdf.docinfo.Subject) == "What people said & what was done"
        assert datetime.fromisoformat(packet["xmp:CreateDate"]) == datetime(2026, 11, 6, 9, 30, tzinfo=UTC)
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.Root.PageLabels.Nums[1].S == "/D"


def test_names_in_the_file_are_found_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(paragraphs("Ann Lee"), path)
    assert ("P", "Ann Lee") in read_back(path).entries


def test_words_of_seven_thousand_letters_are_cut_into_lines(written: Written) -> None:
    written(paragraphs("x" * 7000, "ภาษาไทย" * 1000))


@pytest.mark.parametrize("text", ["", "\n", "\n\n", " ", "\u200b", "\u200f"])
def test_empty_words_leave_their_element_and_their_place(written: Written, text: str) -> None:
    grid = Grid("Table", (words("a"), words("b")), ((words(text), words(text)),))
    written(outline(Paragraph(words(text)), Listing((words(text), words("next"))), grid))


@pytest.mark.parametrize("size", [11.9, 49])
def test_body_text_is_neither_too_small_to_read_nor_too_large_to_set(tmp_path: Path, size: float) -> None:
    with pytest.raises(ValueError, match="12 to 48 points"):
        write_pdf(paragraphs("new"), tmp_path / "a.pdf", size=size)


def test_two_documents_can_be_written_at_once(tmp_path: Path) -> None:
    paths = [tmp_path / f"{index}.pdf" for index in range(2)]
    threads = [Thread(target=write_pdf, args=(outline(*every_block()), path)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert paths[0].read_bytes() == paths[1].read_bytes()


@settings(max_examples=25)
@given(texts=st.lists(st.text(PRINTABLE, max_size=80), min_size=1, max_size=8))
def test_any_text_that_is_taken_reads_back_equal(texts: list[str]) -> None:
    runs = tuple(Run(text, bold=index % 2 == 0) for index, text in enumerate(texts))
    grid = Grid("Any", (words("a"), words("b")), tuple((words(text), words(text[::-1])) for text in texts))
    made = outline(Paragraph(runs), Listing(tuple(words(text) for text in texts)), grid)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "notes.pdf"
        write_pdf(made, path)
        assert_good(path, made)
