"""What stands together at the end of a page: words that lead into a list, and the lines of an entry."""

import pypdfium2
import pytest

from facilitator.publish.outline import Block, Listing, Paragraph, words
from facilitator.publish.pdf import pdf_bytes
from tests.publish.samples import outline

LEADS, ENTRY = "The programme was:", "2026/11-1: Ring the depot.\nWho: A citizen\nBy when: 5 May\nStatus: Done"


def pages(*blocks: Block) -> list[str]:
    with pypdfium2.PdfDocument(pdf_bytes(outline(*blocks), size=14)) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("before", range(18, 26))
def test_words_before_a_list_stand_on_the_page_where_it_begins(before: int) -> None:
    filled = tuple(Paragraph(words("A line.")) for _ in range(before))
    told = pages(*filled, Paragraph(words(LEADS)), Listing((words("Welcome"), words("Close"))))
    assert all(("Welcome" in page) is (LEADS in page) for page in told)


@pytest.mark.parametrize("before", range(18, 26))
def test_an_entry_is_not_parted(before: int) -> None:
    filled = tuple(Paragraph(words("A line.")) for _ in range(before))
    told = pages(*filled, Listing((words(ENTRY),)))
    assert all(("Ring the depot" in page) is ("Status: Done" in page) for page in told)
