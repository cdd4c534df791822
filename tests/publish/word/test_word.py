"""The Word edition: the words of the outline in their order, in real styles, lists and tables."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.editions import Edition
from facilitator.publish.outline import Grid, Heading, Lines, Listing, Outline, PageBreak, Paragraph, Run, plain, words
from facilitator.publish.word import word_document
from tests.publish.forum import PRIVATE, Forum, opened_forum, stuff
from tests.publish.samples import MIXED, NAMES, bars, outline, paragraphs
from tests.publish.word.reading import Read, read_word

_TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def read(document: Outline) -> Read:
    return read_word(word_document(document))


def said(document: Outline) -> list[tuple[str, str]]:
    """Return what the outline says, without the signs of lists, which Word draws, and without empty paragraphs."""
    return [(role, text) for role, text in plain(document) if role != "Lbl" and (text or role != "P")]


@pytest.mark.parametrize("edition", Edition)
def test_the_document_says_what_the_outline_says(forum: Forum, edition: Edition) -> None:
    document = forum.outline(edition)
    assert read(document).entries == said(document)


def test_nothing_private_is_in_any_part_of_the_published_document(forum: Forum) -> None:
    found = read(forum.outline())
    assert not [piece for piece in PRIVATE if piece in f"{found.entries} {found.about} {found.footer}"]


@given(_TYPED, _TYPED)
def test_what_people_typed_stands_as_it_was_typed(heading: str, text: str) -> None:
    grid = Grid(text.strip() or "Table", (words(text), words(heading)), ((words(text), words(heading)),))
    document = outline(Heading(2, heading.strip() or "Untitled"), Paragraph(words(text)), Listing((words(text),)), grid)
    assert read(document).entries == said(document)


@pytest.mark.parametrize("name", [*NAMES, *MIXED])
def test_every_script_stands_as_it_was_typed(name: str) -> None:
    assert read(paragraphs(name)).entries[-1] == ("P", name)


def test_a_passage_says_its_language_and_a_paragraph_its_direction() -> None:
    found = read(paragraphs("Ann said محمد عبد الله here", "רחל"))
    assert found.languages == [("ar", "محمد عبد الله "), ("he", "רחל")]
    assert found.from_the_right == ["רחל"]


def test_every_numbered_list_begins_at_one() -> None:
    found = read(outline(*(Listing((words("a"), words("b")), ordered=True) for _ in range(2))))
    first, second = found.numberings[:2], found.numberings[2:]
    assert len(set(first)) == len(set(second)) == 1
    assert first != second


def test_a_table_repeats_its_header_on_every_page(forum: Forum) -> None:
    document = forum.outline()
    assert read(document).repeated == sum(isinstance(block, Grid) for block in document.blocks) > 0


def test_a_picture_is_drawn_as_wide_as_the_text_and_told_in_words() -> None:
    document = outline(bars(31, 12, -4), bars(3))
    found = read(document)

    assert found.entries == said(document)
    assert [data[:4] for data in found.pictures] == [b"\x89PNG"] * 2
    assert word_document(document) == word_document(document)


def test_links_go_where_they_say() -> None:
    found = read(outline(Paragraph((Run("Write to us", href="mailto:a@example.org"), Run(" soon")))))
    assert found.links == [("Write to us", "mailto:a@example.org")]
    assert found.entries[-1] == ("P", "Write to us soon")


def test_the_document_tells_of_itself_and_at_the_foot_that_it_is_a_draft() -> None:
    found = read(paragraphs("Hello"))
    assert "Notes of the People’s Forum" in found.about
    assert "python-docx" not in found.about
    assert found.footer == "People’s Forum, 5 November 2026 · DRAFT · Page  of "


def test_a_title_longer_than_a_property_may_be_stands_whole_on_the_page() -> None:
    long = "Getting about " * 40
    document = replace(outline(), title=long.strip(), author=long, subject=long, keywords=(long, long))
    assert read(document).entries[0] == ("H1", long.strip())
    about = Document(BytesIO(word_document(document))).core_properties
    assert [len(text) for text in (about.title, about.author, about.subject, about.keywords)] == [255] * 4
    assert about.title.endswith("…")


def test_the_same_outline_gives_the_same_bytes(forum: Forum) -> None:
    assert word_document(forum.outline()) == word_document(forum.outline())


def test_what_stands_on_paper_only_is_no_part_of_a_document() -> None:
    with pytest.raises(ValueError, match="paper only"):
        word_document(outline(Lines(3)))


def test_a_page_of_its_own_says_nothing_more() -> None:
    document = outline(Paragraph(words("One")), PageBreak(), Paragraph(words("Two")))
    assert [text for _, text in read(document).entries[-3:] if text.strip()] == ["One", "Two"]


def test_a_long_document_begins_with_links_to_its_sections() -> None:
    parts = [Heading(2, f"Part {at} ویژه") for at in range(3)]
    blocks = [block for part in parts for block in (part, Heading(3, "Detail"), Paragraph(words("word " * 500)))]
    document = outline(*blocks)
    found = read(document)
    assert [text for text, _ in found.contents] == [part.text for part in parts]
    assert [found.places[anchor] for _, anchor in found.contents] == [part.text for part in parts]
    assert found.entries == said(document)
    assert not read(outline(*blocks[:3])).contents
