"""The web edition: the words of the outline in their order, and nothing that anybody typed becomes markup."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.editions import Edition
from facilitator.publish.outline import Grid, Heading, Lines, Listing, Outline, Paragraph, Run, plain, words
from facilitator.publish.web import web_page
from tests.publish.forum import PRIVATE, Forum, opened_forum, stuff
from tests.publish.samples import JOINED_EMOJI, MIXED, NAMES, bars, outline, paragraphs
from tests.publish.web.reading import Page, read_page

_TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def read(document: Outline) -> Page:
    page = read_page(web_page(document))
    assert not page.faults
    return page


def said(document: Outline) -> list[tuple[str, str]]:
    """Return what the outline says, without the signs of lists, which a browser draws."""
    return [entry for entry in plain(document) if entry[0] != "Lbl"]


@pytest.mark.parametrize("edition", Edition)
def test_the_page_says_what_the_outline_says(forum: Forum, edition: Edition) -> None:
    document = forum.outline(edition)
    page = read(document)

    assert page.entries == said(document)
    assert page.title == document.title


def test_nothing_private_is_in_the_bytes_of_the_published_page(forum: Forum) -> None:
    data = web_page(forum.outline()).decode()
    assert not [piece for piece in PRIVATE if piece in data]


@given(_TYPED, _TYPED)
def test_what_people_typed_is_never_markup(heading: str, text: str) -> None:
    rows = ((words(text), words(heading)),)
    grid = Grid(text, (words(text), words(heading)), rows)
    title = heading.strip() or "Untitled"
    document = outline(Heading(2, title), Paragraph(words(text)), Listing((words(text),)), grid)

    assert read(document).entries == said(document)


@pytest.mark.parametrize("name", [*NAMES, *MIXED, *JOINED_EMOJI])
def test_every_script_stands_as_it_was_typed(name: str) -> None:
    assert read(paragraphs(name)).entries[-1] == ("P", name)


def test_a_passage_in_another_script_says_in_which_language_and_runs_its_way() -> None:
    page = read(paragraphs("Ann said محمد عبد الله here", "רחל"))

    assert page.languages == [("ar", "محمد عبد الله "), ("he", "רחל")]
    directions = [held.get("dir") for tag, held in page.tags if tag in {"p", "span"} and "dir" in held]
    assert directions == ["ltr", "rtl", "rtl", "rtl"]


def test_a_passage_keeps_the_language_it_is_said_to_be_in() -> None:
    page = read(outline(Paragraph((Run("Dydd da ", lang="cy"), Run("to all", lang="en")))))
    assert page.languages == [("cy", "Dydd da ")]


def test_the_contents_lead_to_every_section() -> None:
    page = read(outline(Paragraph(words("Where")), Heading(2, "One"), Heading(3, "Part"), Heading(2, "Two")))
    places = {held["id"]: tag for tag, held in page.tags if "id" in held}

    assert [text for text, _ in page.contents] == ["One", "Two"]
    assert [places[target.removeprefix("#")] for _, target in page.contents] == ["h2", "h2"]


def test_a_table_names_its_rows_and_columns() -> None:
    header = (words("Ref"), words("What"))
    page = read(outline(Grid("Actions", header, ((words("A-1"), words("Ask")),))))

    assert [held["scope"] for tag, held in page.tags if tag == "th"] == ["col", "col", "row"]
    assert [held["data-column"] for tag, held in page.tags if tag == "td"] == ["What"]


def test_links_go_where_they_say() -> None:
    page = read(outline(Paragraph((Run("Write to us", href="mailto:a@example.org"),))))
    assert page.links == [("Skip to the notes", "#notes"), ("Write to us", "mailto:a@example.org")]


@given(st.lists(st.integers(-4, 300), min_size=1, max_size=12))
def test_bars_are_as_long_as_their_numbers_and_one_that_is_not_told_is_an_outline(numbers: list[int]) -> None:
    page = read(outline(bars(*numbers)))
    wide = [float(held["width"].removesuffix("%")) for tag, held in page.tags if tag == "svg"]
    filled = [held["fill"] for tag, held in page.tags if tag == "rect"]
    told = [abs(number) for number in numbers]

    assert all(abs(one - max(wide) * number / max(*told, 1)) < 0.01 for one, number in zip(wide, told, strict=True))
    assert filled == ["none" if number < 0 else "currentColor" for number in numbers]


def test_a_picture_is_one_image_told_in_words_with_its_labels_as_text() -> None:
    document = outline(bars(31, -4, labels=("Citizens", NAMES[11])))
    page, data = read(document), web_page(document).decode()

    assert page.entries[-1] == ("Figure", "Bar chart: Points by theme. Its numbers follow in words.")
    assert all(text in data for text in ("Citizens", "31", "fewer than 5", "Points by theme"))
    assert ("ar", NAMES[11]) in page.languages


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    document = paragraphs('<script>alert("x")</script><img src="https://example.org/x.png">')
    page, data = read(document), web_page(document).decode()

    assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "object"}
    assert not re.search(r"url\(|@import|https?://(?!example)", data)
    assert "default-src 'none'" in data


def test_the_same_outline_gives_the_same_bytes(forum: Forum) -> None:
    assert web_page(forum.outline()) == web_page(forum.outline())


def test_what_stands_on_paper_only_is_no_part_of_a_page() -> None:
    with pytest.raises(ValueError, match="paper only"):
        web_page(outline(Lines(3)))


def test_the_dark_page_is_yellow_on_black() -> None:
    dark = web_page(paragraphs("Hello"), dark=True)
    assert b"--ink: #ffe94a; --ground: #000" in dark
    assert read_page(dark).entries == read(paragraphs("Hello")).entries
