"""Table sheets: marked, photographed, sorted under questions, and said as they are understood."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.points import KeepPoint
from facilitator.commands.tables import SetMeaning, SetQuestion, SetSheet
from facilitator.domain.refused import Refused
from facilitator.domain.tables import NO_SHEET
from facilitator.queries.tables import CellRow, grid
from facilitator.storage.store import Reader
from tests.held import MEETING, NOON, Held, held

ITEM, PLENARY, POINT = b"1" * 16, b"2" * 16, b"p" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(
            SaveItem(ITEM, MEETING, "Buses", 20, "workshop", question="What helps?\nWhat gets in the way?"),
            SaveItem(PLENARY, MEETING, "Welcome", 10, "welcome"),
            SetTables(MEETING, 2),
            KeepPoint(POINT, MEETING, ITEM, "pit to pond", NOON, table=2, question_no=2, whose="table"),
        )
        yield opened


def _count(reader: Reader, query: str) -> int:
    return int(reader.connection.exec_driver_sql(query).scalar_one())


def cell(library: Held, table: int, column: int) -> CellRow:
    return library.ask(grid, MEETING).rows[table - 1][column - 1]


def test_a_point_of_a_table_stands_under_its_question(library: Held) -> None:
    assert [point.text for point in cell(library, 2, 2).points] == ["pit to pond"]
    assert not cell(library, 2, 1).points


def test_a_sheet_that_will_not_come_is_marked_and_undo_takes_it_back(library: Held) -> None:
    library.do(SetSheet(MEETING, ITEM, 1, 1, NO_SHEET))
    assert cell(library, 1, 1).words == "no sheet"

    library.store.undo()
    assert cell(library, 1, 1).words == "empty"


def test_a_photo_and_a_mark_are_one_row_of_the_cell(library: Held) -> None:
    library.do(SetSheet(MEETING, ITEM, 1, 1, photo=" 12 "), SetSheet(MEETING, ITEM, 1, 1, NO_SHEET, "12"))

    assert cell(library, 1, 1).words == "no sheet, photo 12"
    assert library.ask(_count, "SELECT count(*) FROM table_sheet") == 1


@pytest.mark.parametrize(
    ("item", "question", "table", "state"),
    [(ITEM, 3, 1, ""), (ITEM, 0, 1, ""), (PLENARY, 2, 1, ""), (ITEM, 1, 0, ""), (ITEM, 1, 100, ""), (ITEM, 1, 1, "x")],
)
def test_a_sheet_that_there_cannot_be_is_refused(
    library: Held, item: bytes, question: int, table: int, state: str
) -> None:
    with pytest.raises(Refused):
        library.do(SetSheet(MEETING, item, question, table, state))


def test_a_point_goes_to_another_question_or_to_none(library: Held) -> None:
    library.do(SetQuestion(POINT, 1))
    assert cell(library, 2, 1).number == 1

    library.do(SetQuestion(POINT, 0))
    assert [point.text for point in cell(library, 2, 3).points] == ["pit to pond"]
    assert cell(library, 2, 3).column.title == "Not sorted"


def test_a_question_that_the_item_has_not_is_refused(library: Held) -> None:
    with pytest.raises(Refused, match="no question 3"):
        library.do(SetQuestion(POINT, 3))


def test_what_is_understood_leaves_the_words_as_they_were_written(library: Held) -> None:
    library.do(SetMeaning(POINT, " Ride from the mine to the lake "))
    point = cell(library, 2, 2).points[0]
    assert (point.text, point.meaning) == ("pit to pond", "Ride from the mine to the lake")

    library.do(SetMeaning(POINT, ""))
    assert cell(library, 2, 2).points[0].meaning == ""


def test_forgetting_a_point_forgets_how_it_was_understood(library: Held) -> None:
    library.do(SetMeaning(POINT, "Zebrafish"), ForgetEntry(POINT))

    assert library.ask(_count, "SELECT count(*) FROM change WHERE instr(fields, 'Zebrafish')") == 0
