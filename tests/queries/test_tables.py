"""The grid of tables × questions: entered, empty or no sheet, and what each table says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem, SaveTable, SetTables, WithdrawItem
from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.points import KeepPoint
from facilitator.commands.tables import SetMeaning, SetSheet
from facilitator.domain.tables import NO_SHEET, CellState
from facilitator.queries.tables import Grid, grid, missing_cells
from tests.held import MEETING, NOON, Held, held

WELCOME, ROUND, HEADLINES, TOPIC = b"1" * 16, b"2" * 16, b"3" * 16, b"4" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(
            SaveItem(WELCOME, MEETING, "Welcome", 10, "welcome", question="Who is here?"),
            SaveItem(ROUND, MEETING, "Round 1", 20, "workshop", question="What helps?\nWhat gets in the way?"),
            SaveItem(HEADLINES, MEETING, "Headlines", 20, "feedback"),
            SaveItem(TOPIC, MEETING, "Buses", 20, "discussion", question="What would you change?"),
            SetTables(MEETING, 2),
            SaveTable(MEETING, 2, "Blue"),
        )
        yield opened


def say(library: Held, text: str, table: int, item: bytes | None = ROUND, question: int = 0, **more: object) -> bytes:
    new = library.store.new_id()
    library.do(KeepPoint(new, MEETING, item, text, NOON, table=table, question_no=question, **more))  # type: ignore[arg-type]
    return new


def words(found: Grid) -> list[list[str]]:
    return [[cell.words for cell in row] for row in found.rows]


def test_questions_of_discussions_and_workshops_are_columns_numbered_as_on_the_sheets(library: Held) -> None:
    found = library.ask(grid, MEETING)

    assert [(column.number, column.title, column.words) for column in found.columns] == [
        (1, "2 Round 1", "What helps?"),
        (2, "2 Round 1", "What gets in the way?"),
        (3, "4 Buses", "What would you change?"),
    ]
    assert [(table.number, table.name) for table in found.tables] == [(1, ""), (2, "Blue")]
    assert words(found) == [["empty"] * 3] * 2


def test_what_tables_said_elsewhere_is_a_column_without_a_number(library: Held) -> None:
    say(library, "one bus an hour", 1, HEADLINES)
    say(library, "we are table one", 1, WELCOME)
    columns = library.ask(grid, MEETING).columns

    assert [(column.number, column.called, column.words) for column in columns if not column.number] == [
        (0, "1 Welcome", "Who is here?"),
        (0, "3 Headlines", "What we talked about"),
    ]
    assert [column.called for column in columns if column.number] == ["question 1", "question 2", "question 3"]


def test_points_count_for_the_only_question_and_are_else_not_sorted(library: Held) -> None:
    say(library, "more buses", 1, TOPIC)
    say(library, "a bench", 1)
    say(library, "no item", 2, None)
    say(library, "kerbs", 2, question=2)
    found = library.ask(grid, MEETING)

    assert words(found) == [["empty", "empty", "1 point", "1 point"], ["empty", "1 point", "empty", "1 point"]]
    assert found.columns[-1].title == "Not sorted"


def test_points_of_an_item_that_was_withdrawn_are_not_sorted(library: Held) -> None:
    say(library, "more buses", 1, TOPIC)
    library.do(WithdrawItem(TOPIC))

    assert words(library.ask(grid, MEETING))[0] == ["empty", "empty", "1 point"]


def test_a_table_that_nobody_planned_is_a_row_and_not_missed(library: Held) -> None:
    say(library, "we came late", 7, question=1)
    found = library.ask(grid, MEETING)

    assert [(table.number, table.planned) for table in found.tables] == [(1, True), (2, True), (7, False)]
    assert len(found.asked) == 6


def test_cells_are_done_where_points_came_or_no_sheet_will(library: Held) -> None:
    say(library, "a bench", 1, question=1)
    library.do(SetSheet(MEETING, ROUND, 2, 1, NO_SHEET), SetSheet(MEETING, ROUND, 1, 1, NO_SHEET))
    found = library.ask(grid, MEETING)

    assert [cell.state for cell in found.rows[0]] == [CellState.ENTERED, CellState.NO_SHEET, CellState.EMPTY]
    assert found.rows[0][0].words == "1 point, though marked “no sheet”"
    assert (len(found.done), len(found.asked)) == (2, 6)
    assert [(cell.column.number, cell.table.number) for cell in library.ask(missing_cells, MEETING)] == [
        (1, 2),
        (2, 2),
        (3, 1),
        (3, 2),
    ]


def test_notes_withdrawn_lines_and_the_whole_room_are_no_points_of_a_table(library: Held) -> None:
    say(library, "cannot be read", 1, question=1, kind="note")
    library.do(WithdrawEntry(say(library, "never mind", 1, question=1)))
    say(library, "all of us", 0, question=1)
    cell = library.ask(grid, MEETING).rows[0][0]

    assert (cell.words, cell.number, len(cell.points)) == ("empty", 0, 1)


def test_a_cell_tells_its_theme_then_its_points_the_newest_first_and_nothing_sensitive(library: Held) -> None:
    say(library, "ramps  are steep", 1, question=1, themes=("ramps",))
    say(library, "pit to pond", 1, question=1, themes=("cost", "ramps"))
    library.do(SetMeaning(library.ask(grid, MEETING).rows[0][0].points[1].id, "from the mine to the lake"))
    library.do(MarkSensitive(say(library, "she lives alone", 1, question=1)))
    say(library, "illegible", 1, question=1, kind="note")
    cell = library.ask(grid, MEETING).rows[0][0]

    assert cell.gist == "#ramps · from the mine to the lake · ramps are steep"
    assert cell.newest == NOON


def test_an_empty_cell_tells_nothing(library: Held) -> None:
    cell = library.ask(grid, MEETING).rows[0][0]

    assert (cell.gist, cell.newest) == ("", "")


def test_a_point_has_who_said_it_and_its_words_both_ways(library: Held) -> None:
    amina = library.person("Amina Warsame")
    say(library, "a bench", 1, question=1, speaker=amina)
    say(library, "a shelter", 1, question=1, speaker_label="A neighbour")

    assert [point.who for point in library.ask(grid, MEETING).rows[0][0].points] == ["Amina Warsame", "A neighbour"]
