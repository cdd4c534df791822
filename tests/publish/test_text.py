"""The plain text edition, and tables told as lists."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.editions import Edition
from facilitator.publish.outline import Grid, Heading, Lines, Listing, Outline, Paragraph, Run, mark, plain, words
from facilitator.publish.text import LEVELS, WIDTH, plain_text
from facilitator.publish.without_tables import without_tables
from tests.publish.forum import PRIVATE, Forum, opened_forum, stuff
from tests.publish.samples import NAMES, bars, outline, paragraphs

_TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))
_TABLE = Grid("Actions", (words("Ref"), words("What")), ((words("A-1"), words("Ask")), (words("A-2"), words("Go"))))


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def read(document: Outline) -> str:
    return plain_text(document).decode().replace("\r\n", "\n")


def said(document: Outline) -> list[str]:
    """Return the words of an outline, with those that mark its headings and lists, and last that it is a draft."""
    marks = {f"H{level}": f"{word}: " for level, word in LEVELS.items()} | {"Figure": "Picture: "}
    entries = plain(without_tables(document))
    told = ("-" if text == "•" else f"{marks.get(role, '')}{text}" for role, text in entries)
    return " ".join((*told, mark(document))).split()


@pytest.mark.parametrize("edition", Edition)
def test_the_text_says_what_the_outline_says(forum: Forum, edition: Edition) -> None:
    document = forum.outline(edition)
    assert read(document).split() == said(document)


def test_nothing_private_is_in_the_published_text(forum: Forum) -> None:
    assert not [piece for piece in PRIVATE if piece in read(forum.outline())]


def test_it_looks_so() -> None:
    document = outline(
        Paragraph(words("Where: the hall")),
        Heading(2, "Actions"),
        _TABLE,
        Heading(3, "More"),
        Listing((words("One"), words("Two")), ordered=True),
        bars(7, 3),
    )
    assert read(document) == (
        "Notes of the People’s Forum\n\nDraft for checking\n\nWhere: the hall\n\n\nSection: Actions\n\nActions\n\n"
        "- Ref: A-1\n  What: Ask\n- Ref: A-2\n  What: Go\n\n\nPart: More\n\n1. One\n2. Two\n\n"
        "Picture: Bar chart: Points by theme. Its numbers follow in words.\n\nDRAFT\n"
    )


@given(_TYPED)
def test_no_word_is_lost_and_none_is_cut(text: str) -> None:
    grid = Grid(text, (words("Ref"), words(text)), ((words("1"), words(text)),))
    document = outline(Paragraph(words(text)), Listing((words(text),)), grid)
    assert read(document).split() == said(document)


@pytest.mark.parametrize("name", NAMES)
def test_every_script_stands_as_it_was_typed(name: str) -> None:
    assert name in read(paragraphs(name))


def test_lines_are_short_enough_to_be_quoted() -> None:
    text = "The number 14 bus stops at six and not at all on Sundays. " * 9
    document = outline(Paragraph(words(text)), Listing((words(text),)))
    assert max(map(len, read(document).splitlines())) <= WIDTH


def test_a_link_that_does_not_say_its_address_has_it_behind() -> None:
    said_so, hidden = Run("a@example.org", href="mailto:a@example.org"), Run("Write", href="mailto:b@example.org")
    assert read(outline(Paragraph((said_so, Run(". "), hidden)))).endswith(
        "a@example.org. Write (b@example.org)\n\nDRAFT\n"
    )


def test_lines_end_as_every_system_takes_them() -> None:
    assert plain_text(paragraphs("One")).count(b"\r\n") == plain_text(paragraphs("One")).count(b"\n")


def test_what_stands_on_paper_only_is_no_part_of_a_text() -> None:
    with pytest.raises(ValueError, match="paper only"):
        plain_text(outline(Lines(3)))
