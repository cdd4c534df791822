"""The tables at the keyboard: every cell filled, sorted, marked and read without the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from facilitator.commands.agenda import SetTables, StartItem
from facilitator.commands.points import KeepPoint
from facilitator.domain.ids import uid_of
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.tables import AT, BUSES, MEETING, ROUND, cell, enter, focused, kept, now, tables
from ui.app import Program
from ui.widgets.cells import PAD, broken
from ui.widgets.table import RowsView
from ui.workspace import Workspace

__all__ = ["now", "tables"]

UNDERSTOOD = 2


def test_the_grid_shows_in_words_what_came_of_every_question(driver: Driver, tables: Workspace) -> None:
    assert focused() == "Tables and questions"
    assert driver.rows("Tables and questions") == [["empty"] * 3] * 3
    assert driver.sees("0 of 9 cells done, 9 empty")
    view = driver.find("Tables and questions")
    assert isinstance(view, QTableView)
    across = view.horizontalHeader().orientation()
    assert view.model().headerData(1, across, Qt.ItemDataRole.AccessibleTextRole) == "2. What gets in the way?"
    assert tables.meeting == MEETING


def test_arrows_move_through_the_cells_and_each_is_announced(driver: Driver, tables: Workspace) -> None:
    assert tables.meeting == MEETING
    driver.press("Down")
    assert driver.announced() == "Table 2, question 1, empty"
    driver.press("Right")
    assert driver.announced() == "Table 2, question 2, empty"
    assert driver.sees("Table 2, question 2 (Blue)")
    assert driver.sees("What gets in the way?")


def test_a_letter_on_the_grid_begins_a_point_of_that_cell_and_enter_keeps_it(driver: Driver, tables: Workspace) -> None:
    driver.press("Down")
    driver.press("Right")
    driver.type("! the ramp is steep #ramps")
    assert focused() == "The line"
    assert driver.find("How the line is read").accessibleDescription() == "Concern, Table 2, #ramps"
    enter(driver, tables, "")

    row = kept(tables)[0]
    assert (row.kind, row.text, row.table_no, row.item, row.themes) == (
        "concern",
        "the ramp is steep ramps",
        2,
        ROUND,
        ("ramps",),
    )
    assert [point.question_no for point in cell(tables, 2, 2).points] == [2]
    assert row.whose == "table"
    assert driver.announced() == "Kept: concern. Table 2, question 2."
    assert driver.rows("Tables and questions")[1] == ["empty", "1 point", "empty"]
    assert driver.sees("1 of 9 cells done, 8 empty")


def test_enter_goes_into_the_box_and_escape_comes_back_to_the_grid(driver: Driver, tables: Workspace) -> None:
    assert tables.meeting == MEETING
    driver.press("Return")
    assert focused() == "The line"
    driver.type("half")
    driver.press("Escape")
    assert (focused(), driver.read("The line")) == ("The line", "")
    driver.press("Escape")
    assert focused() == "Tables and questions"


def test_keys_go_from_question_to_question_and_from_table_to_table_inside_the_box(
    driver: Driver, tables: Workspace
) -> None:
    driver.press("Return")
    enter(driver, tables, "one")
    driver.press("Ctrl+Right")
    enter(driver, tables, "two")
    driver.press("Ctrl+Down")
    enter(driver, tables, "three")
    driver.press("Ctrl+Left")
    enter(driver, tables, "four")
    driver.press("Ctrl+Up")
    enter(driver, tables, "five")

    assert focused() == "The line"
    found = {
        (point.text, table, question)
        for table in (1, 2)
        for question in (1, 2)
        for point in cell(tables, table, question).points
    }
    assert found == {("one", 1, 1), ("two", 1, 2), ("three", 2, 2), ("four", 2, 1), ("five", 1, 1)}
    driver.press("Ctrl+Up")
    assert driver.announced() == "There is no further table."


def test_a_speaker_a_table_and_a_decision_are_read_as_in_the_room(driver: Driver, tables: Workspace) -> None:
    driver.press("Return")
    enter(driver, tables, "Amina: we wait an hour", "= we write to the operator", "t3 a bench", "and a shelter")

    assert [(row.kind, row.table_no, row.speaker_name) for row in kept(tables)] == [
        ("said", 1, "Amina Warsame"),
        ("decision", 0, ""),
        ("said", 3, ""),
        ("said", 3, ""),
    ]
    assert driver.sees("Table 3, question 1")


def test_lines_that_do_something_are_obeyed_for_the_cell(driver: Driver, tables: Workspace) -> None:
    driver.press("Return")
    enter(driver, tables, "the bus", "... is late", "s/late/early/")
    assert kept(tables)[0].text == "the bus is early"
    enter(driver, tables, "xx")
    driver.press("Return")
    driver.wait(lambda: not kept(tables) and not tables.pending)

    enter(driver, tables, "/next")
    assert "Room screen" in driver.announced()
    assert driver.read("The line") == "/next"
    driver.press("Escape")
    enter(driver, tables, "t2")
    assert driver.sees("Table 2, question 1")
    enter(driver, tables, "t0")
    assert "Room screen" in driver.announced()


def test_no_sheet_is_one_key_and_points_win_over_it(driver: Driver, tables: Workspace) -> None:
    driver.press("Ctrl+Shift+X")
    driver.hears("Table 1, question 1, no sheet")
    assert driver.rows("Tables and questions")[0][0] == "no sheet"
    assert driver.sees("1 of 9 cells done")
    enter(driver, tables, "it came after all")
    assert driver.rows("Tables and questions")[0][0] == "1 point, though marked “no sheet”"

    driver.press("Ctrl+Shift+X")
    driver.wait(lambda: driver.rows("Tables and questions")[0][0] == "1 point")
    driver.press("Ctrl+Shift+X")
    driver.hears("so there is a sheet")


def test_the_number_of_the_photo_is_kept_with_the_cell(driver: Driver, tables: Workspace) -> None:
    driver.press("Ctrl+Shift+I")
    enter(driver, tables, "12")

    assert cell(tables, 1, 1).photo == "12"
    assert driver.rows("Tables and questions")[0][0] == "empty, photo 12"


def test_a_point_of_two_sentences_is_read_whole_on_a_small_laptop(
    program: Program, driver: Driver, tables: Workspace
) -> None:
    program.window.resize(1366, 768)
    text = "The stop at the clinic has no seat. Old people stand there for half an hour with their bags."
    driver.press("Return")
    enter(driver, tables, text)
    view = driver.find("Points of this table")
    assert isinstance(view, RowsView)
    room = view.columnWidth(1) - 2 * PAD
    drawn = broken(text, view.font(), room, (view.rowHeight(0) - 16) // view.fontMetrics().lineSpacing())

    assert " ".join(drawn) == text
    assert not view.horizontalScrollBar().maximum()


def test_as_understood_stands_beside_the_words_as_written(driver: Driver, tables: Workspace) -> None:
    driver.press("Return")
    enter(driver, tables, "pit to pond")
    view = driver.find("Points of this table")
    assert isinstance(view, RowsView)
    assert view.isColumnHidden(UNDERSTOOD)
    driver.press("F8")
    enter(driver, tables, "from the mine to the lake")

    assert not view.isColumnHidden(UNDERSTOOD)
    assert driver.rows("Points of this table") == [["Said", "pit to pond", "from the mine to the lake"]]
    assert cell(tables, 1, 1).points[0].text == "pit to pond"


@pytest.mark.parametrize(
    ("key", "typed", "reads"),
    [
        ("F2", " now", lambda row: row.text == "a bench now"),
        ("F3", "idea", lambda row: row.kind == "idea"),
        ("F4", "Amina", lambda row: row.speaker_name == "Amina Warsame"),
        ("F5", "3", lambda row: row.table_no == 13),
        ("F6", "#seats", lambda row: row.themes == ("seats",)),
        ("F7", "3", lambda row: row.item == BUSES),
    ],
)
def test_the_chosen_point_is_changed_by_one_key(  # type: ignore[no-untyped-def]
    driver: Driver,
    tables: Workspace,
    key: str,
    typed: str,
    reads,  # noqa: ANN001
) -> None:
    driver.press("Return")
    enter(driver, tables, "a bench")
    driver.press(key)
    enter(driver, tables, typed)

    assert reads(kept(tables)[0])


def test_alt_up_chooses_another_point_to_withdraw_and_to_mark(driver: Driver, tables: Workspace) -> None:
    driver.press("Return")
    enter(driver, tables, "one", "two")
    driver.press("Alt+Up")
    driver.press("F9")
    driver.wait(lambda: [row.sensitive for row in kept(tables)] == [1, 0])
    driver.press("Ctrl+Del")
    driver.press("Return")

    driver.wait(lambda: [row.text for row in kept(tables)] == ["two"])


def test_points_of_which_nobody_knows_the_question_are_sorted_by_a_digit(driver: Driver, tables: Workspace) -> None:
    new = [KeepPoint(uid_of("test", text), MEETING, ROUND, text, AT, table=2) for text in ("a bench", "kerbs")]
    do(driver, tables, *new, KeepPoint(uid_of("test", "x"), MEETING, BUSES, "more buses", AT, table=1))
    assert driver.rows("Tables and questions") == [
        ["empty", "empty", "1 point", "–"],
        ["empty", "empty", "empty", "2 points"],
        ["empty", "empty", "empty", "–"],
    ]
    driver.press("Down")
    driver.press("End")
    assert driver.announced() == "Table 2, not sorted, 2 points"
    driver.type("1")
    driver.hears("Table 2, not sorted, 1 point")
    assert cell(tables, 2, 1).number == 1
    driver.focus("Points of this table")
    driver.type("9")
    driver.hears("not asked a question 9")
    driver.type("3")
    driver.wait(lambda: cell(tables, 2, 3).number == 1)

    driver.wait(lambda: [len(row) for row in driver.rows("Tables and questions")] == [3, 3, 3])


def test_a_point_typed_where_nothing_is_sorted_comes_back(driver: Driver, tables: Workspace) -> None:
    do(driver, tables, KeepPoint(uid_of("test", "x"), MEETING, ROUND, "a bench", AT, table=1))
    driver.press("End")
    driver.press("Return")
    enter(driver, tables, "another")

    assert driver.announced().startswith("Choose a question first")
    assert driver.read("The line") == "another"
    assert len(kept(tables)) == 1


def test_what_is_on_and_the_time_left_stand_over_the_grid(driver: Driver, tables: Workspace) -> None:
    driver.wait(lambda: driver.sees("No item has been started"))
    do(driver, tables, StartItem(ROUND, "2026-11-05T12:31:00"))
    strip = driver.find("What is on")
    driver.wait(lambda: strip.accessibleDescription().startswith("1 Round 1, 11 minutes left"))


def test_the_table_of_a_cell_is_said_without_a_sign_that_ends_it(driver: Driver, tables: Workspace) -> None:
    assert tables.meeting == MEETING
    driver.press("Down")
    driver.press("Return")
    assert driver.find("How the line is read").accessibleDescription() == "Table 2"


def test_nine_tables_are_in_sight_at_a_glance_on_a_small_laptop(
    program: Program, driver: Driver, tables: Workspace
) -> None:
    do(driver, tables, SetTables(MEETING, 9))
    program.window.resize(1366, 768)
    driver.press("F12")
    view = driver.find("Tables and questions")
    assert isinstance(view, QTableView)
    driver.wait(lambda: view.model().rowCount() == 9 and view.verticalScrollBar().maximum() == 0)
    assert driver.find("What is on").isVisible()
