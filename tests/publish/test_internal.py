"""Whoever has an internal document before them sees that it is one, on whatever page and in whatever form (R-D4)."""

from collections.abc import Iterator
from io import BytesIO

import pytest

from facilitator.domain.editions import Content, Edition, Format, Wanted
from facilitator.publish.minutes import edition_of, outline_of
from facilitator.publish.names import file_name
from tests.publish.every_form import called, every_form
from tests.publish.forum import MADE_AT, Forum, opened_forum, stuff
from tests.publish.readback import read_back
from tests.publish.web.reading import read_page
from tests.publish.word.reading import read_word

PERSONAL = "contains personal information"
DOCUMENTS = [form for content in Content for form in every_form(Wanted(content, Edition.INTERNAL))]


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forum]:
    with opened_forum(tmp_path_factory.mktemp("forum")) as forum:
        stuff(forum)
        yield forum


def written(forum: Forum, wanted: Wanted) -> bytes:
    return edition_of(outline_of(forum.record(wanted.edition), MADE_AT, wanted.content), wanted)


def every_page(data: bytes, form: Format) -> list[str]:
    """Return what stands on each page beside the document itself; of a text, which has no pages, its beginning."""
    if form in {Format.STANDARD, Format.LARGE_PRINT}:
        return [" ".join(page) for page in read_back(BytesIO(data)).artifacts]
    if form is Format.WEB:
        return [read_page(data).foot]
    return [read_word(data).footer if form is Format.WORD else " ".join(data.decode().split())]


@pytest.mark.parametrize("wanted", DOCUMENTS, ids=called)
def test_an_internal_document_says_so_on_every_page_and_first_of_all(forum: Forum, wanted: Wanted) -> None:
    data = written(forum, wanted)
    pages = every_page(data, wanted.format)
    assert pages
    assert [page for page in pages if "INTERNAL" not in page or PERSONAL not in page] == []


@pytest.mark.parametrize("content", Content)
def test_its_title_and_its_first_words_say_so(forum: Forum, content: Content) -> None:
    entries = read_page(written(forum, Wanted(content, Edition.INTERNAL, Format.WEB))).entries
    first = [text for _, text in entries[:3]]
    assert first[0].endswith("(internal)")
    assert [text for text in first if text.startswith("INTERNAL.") and PERSONAL in text]


@pytest.mark.parametrize("wanted", DOCUMENTS, ids=called)
def test_its_file_has_another_name_than_the_published_one(wanted: Wanted) -> None:
    inside, outside = (
        file_name("2026-11-05", "Forum", Wanted(wanted.content, each, wanted.format, wanted.size, wanted.dark))
        for each in (Edition.INTERNAL, Edition.PUBLISHED)
    )
    assert "internal" in inside
    assert "internal" not in outside


@pytest.mark.parametrize("form", Format)
def test_a_published_document_does_not_call_itself_internal(forum: Forum, form: Format) -> None:
    data = written(forum, Wanted(format=form))
    assert "INTERNAL" not in " ".join(every_page(data, form))
