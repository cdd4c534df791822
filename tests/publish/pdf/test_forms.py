"""The forms of sheets to work with on paper: each is judged, and read back as the outline says it."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.publish.outline import (
    Block,
    Card,
    Cards,
    Column,
    Grid,
    Heading,
    Lines,
    Outline,
    PageBreak,
    Paragraph,
    Roll,
    Rolls,
    Run,
    words,
)
from facilitator.publish.pdf import pdf_bytes
from facilitator.publish.pdf.composing import Composer
from facilitator.publish.pdf.fitting import Box, fitted
from facilitator.publish.pdf.fonts import Fonts
from facilitator.publish.pdf.lines import Typesetter
from facilitator.publish.pdf.looks import Look, Looks
from facilitator.publish.pdf.shaping import Shaper
from facilitator.publish.pdf.words import Cutter
from facilitator.publish.progress import Watch
from tests.examples import examples
from tests.publish.conftest import Written
from tests.publish.samples import EMOJI, LOREM, MIXED, NAMES, UNKNOWN, arabic, outline

HEADER = (words("No."), words("Name"), words("Here"), words("Sign"))
COLUMNS = (Column(1), Column(4), Column(2, "tick"), Column(3, "write"))
LONG_NAME = "Featherstonehaugh-Cholmondeley " * 14


def sheets(*blocks: Block) -> Outline:
    return replace(outline(*blocks, status_word=""), setting="sheets")


def to_sign(*names: str) -> Grid:
    rows = tuple(
        (words(str(number)), words(name), words("Here"), (Run("Sign here", faint=True),))
        for number, name in enumerate(names, 1)
    )
    return Grid("", HEADER, rows, COLUMNS, tall=2.6)


def labels(*cards: Card, across: int = 2, down: int = 4) -> Outline:
    return replace(outline(Cards(across, down, cards), status_word=""), setting="labels")


def badge(name: str, *below: str) -> Card:
    return Card(
        (Paragraph(words("People’s Forum"), "small"),),
        words(name, bold=True),
        tuple(Paragraph(words(text)) for text in below),
    )


def test_what_follows_a_page_break_begins_a_page(written: Written) -> None:
    parts = [block for name in "ABC" for block in (Heading(2, name), Paragraph(words(f"Under {name}")), PageBreak())]
    read = written(sheets(*parts[:-1]))

    assert ["A" in page for page in read.pages] == [True, False, False]
    assert [page[0] for page in read.pages[1:]] == ["B", "C"]


def test_two_page_breaks_leave_no_empty_page(written: Written) -> None:
    read = written(sheets(Paragraph(words("one")), PageBreak(), PageBreak(), Paragraph(words("two"))))
    assert len(read.pages) == 2


def test_sheets_have_no_list_of_contents_however_many_they_are(written: Written) -> None:
    read = written(sheets(*[block for n in range(9) for block in (Heading(2, f"Table {n}"), PageBreak())]))

    assert len(read.pages) == 9
    assert read.contents == []
    assert (2, "Table 8") in read.bookmarks


def test_a_fitted_heading_is_large_and_whole(written: Written) -> None:
    titles = ("Table 4", "Table 12: getting about and getting there", LONG_NAME.strip())
    written(sheets(*(Heading(2, title, fitted=True) for title in titles), Paragraph(words("Amina"), "fitted")))


def test_rows_leave_room_for_a_pen_and_have_no_empty_cell(written: Written) -> None:
    read = written(sheets(to_sign(*NAMES)))

    assert len(read.pages) > 1
    assert all(text.strip() for role, text in read.entries if role in {"TD", "TH"})


def test_a_row_that_is_higher_than_asked_for_is_whole(written: Written) -> None:
    written(sheets(to_sign(LONG_NAME, LOREM * 60, *MIXED, "\n".join(UNKNOWN))))


def test_a_table_says_of_all_columns_how_they_are_set() -> None:
    with pytest.raises(ValueError, match="all of its columns"):
        Grid("", HEADER, (), COLUMNS[:2])


def test_a_paragraph_has_a_box_to_tick(written: Written) -> None:
    plain, ticked = (len(drawn(sheets(Paragraph(words(LOREM), look)))) for look in ("body", "tick"))

    written(sheets(Paragraph(words(LOREM * 3), "tick"), Paragraph(words(arabic(30)), "tick")))
    assert ticked == plain + 4


def drawn(made: Outline) -> list[str]:
    """Return every box that is painted, whatever its colour."""
    with pikepdf.open(_stream(pdf_bytes(made))) as pdf:
        return [str(one.operands) for page in pdf.pages for one in pikepdf.parse_content_stream(page) if is_box(one)]


def is_box(instruction: pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage) -> bool:
    return str(instruction.operator) == "re"


def _stream(data: bytes) -> BytesIO:
    return BytesIO(data)


@pytest.mark.parametrize("number", [1, 5, 60])
def test_lines_to_write_on_are_all_there(number: int) -> None:
    bare, ruled = (len(drawn(sheets(Paragraph(words("Ideas")), *more))) for more in ((), (Lines(number),)))
    pages = 1 + (number > 20) + (number > 42)

    assert number <= ruled - bare <= number + pages


def test_lines_fill_the_page_and_no_more(written: Written) -> None:
    read = written(sheets(Heading(2, "Ideas"), Lines(3, fill=True)))
    assert len(read.pages) == 1
    assert len(drawn(sheets(Heading(2, "Ideas"), Lines(3, fill=True)))) > 18


def rolls(*names: str, columns: int = 3) -> Rolls:
    tables = [Roll(f"Table {n + 1}", tuple(words(name) for name in names[n::5])) for n in range(5)]
    return Rolls(tuple(tables), columns)


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("size", [12, 14, 18])
def test_lists_to_tick_stand_in_columns(written: Written, columns: int, size: float) -> None:
    read = written(sheets(Heading(2, "By table"), rolls(*NAMES, *MIXED, *EMOJI, columns=columns)), size=size)

    assert [text for level, text in read.bookmarks if level == 3] == [f"Table {n}" for n in range(1, 6)]


def test_many_people_go_on_in_the_columns_of_the_next_page(written: Written) -> None:
    read = written(sheets(Heading(2, "By table"), rolls(*(NAMES * 8))))
    assert len(read.pages) == 4


def test_a_name_longer_than_a_page_goes_on_in_the_next_column(written: Written) -> None:
    written(sheets(Heading(2, "By table"), rolls(LOREM * 40, LONG_NAME, *NAMES[:9])))


def test_a_roll_may_have_nobody_or_a_long_title(written: Written) -> None:
    written(sheets(Heading(2, "By table"), Rolls((Roll("Table 1", ()), Roll(LOREM * 8, (words("Ann"),)))), Lines(2)))


def test_a_roll_needs_a_title() -> None:
    with pytest.raises(ValueError, match="needs a title"):
        Roll(" ", ())


@pytest.mark.parametrize(("across", "down"), [(2, 4), (2, 2)])
def test_every_card_stands_whole_in_its_place(written: Written, across: int, down: int) -> None:
    every = (*NAMES, *MIXED, *UNKNOWN, "".join(EMOJI))
    read = written(labels(*(badge(name, "Age Well", "Table 4") for name in every), across=across, down=down))

    assert len(read.pages) == -(-len(every) // (across * down))


def test_a_card_with_too_many_words_goes_on_on_the_next(written: Written) -> None:
    read = written(labels(badge(LONG_NAME, LOREM * 5), badge("Ann Lee", "Age Well")))

    assert len(read.pages) == 1


def test_no_cards_make_an_empty_sheet(written: Written) -> None:
    assert len(written(labels()).pages) == 1


def composer() -> Composer:
    return Composer(Typesetter(Cutter(Shaper(Fonts()), "en-GB")), Looks(14), Watch(), 1)


@settings(max_examples=examples(40, 400), deadline=None)
@given(
    st.sampled_from([*NAMES, *MIXED, LONG_NAME, "Ann Lee", "王小明王小明"]), st.integers(40, 400), st.integers(20, 200)
)
def test_fitted_words_stay_inside_their_box(name: str, width: int, tall: int) -> None:
    setting = composer()
    least, box = Look(12, 0, 0, bold=True), Box(width, tall, 90)
    look = fitted(setting, words(name), least, box)
    lines = setting.lines(words(name), look, width)

    assert 12 <= look.size <= 90
    if look.size > 12:
        assert sum(line.height for line in lines) * look.size <= tall
        assert all(line.width * look.size / 1000 <= width for line in lines)


def test_a_name_is_parted_between_its_words_only_where_it_can_be() -> None:
    setting = composer()
    look = fitted(setting, words("Siobhán O’Neill-Smith"), Look(12, 0, 0, bold=True), Box(250, 150, 90))
    lines = setting.lines(words("Siobhán O’Neill-Smith"), look, 250)

    assert ["".join(piece.shaped.text for piece in line.pieces).strip() for line in lines] == [
        "Siobhán",
        "O’Neill-Smith",
    ]
