"""What is missing at the wrap-up leads to the cell or the line that is meant, not only to its screen."""

import pytest

from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.marks import AskAgain
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from tests.held import MEETING, NOON
from tests.ui.drivers.doing import do, done_in
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.wrapup import WrapupPanel
from ui.workspace import Workspace

ROUND, FIRST, LAST = b"r" * 16, b"f" * 16, b"l" * 16
LIST = "What is missing"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    """Have two tables that were asked two questions, of which three are not answered, and stand before the wrap-up."""
    opened = done_in(
        program,
        driver,
        SaveMeeting(MEETING, "November", "2026-11-05"),
        SaveItem(ROUND, MEETING, "Round 1", 20, "workshop", question="What helps?\nWhat gets in the way?"),
        SetTables(MEETING, 2),
        KeepPoint(FIRST, MEETING, ROUND, "A bench", NOON, table=1, question_no=1),
        KeepPoint(LAST, MEETING, ROUND, "The bell is too quiet", NOON),
    )
    opened.choose_meeting(MEETING, "November")
    driver.press(WrapupPanel.shortcut)
    return opened


def turn_to(driver: Driver, place: int) -> None:
    driver.press("F6")
    driver.focus(LIST)
    driver.press("Ctrl+Home")
    for _ in range(place):
        driver.press("Down")
    driver.press("Return")


def test_a_table_without_a_sheet_leads_to_its_cell(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+5")
    driver.press(WrapupPanel.shortcut)
    driver.press("F6")
    sheets = [row[1] for row in driver.rows(LIST) if row[0] == "No sheet"]
    assert sheets[-1] == "Table 2, question 2: What gets in the way?"
    turn_to(driver, 2)

    assert driver.sees("Table 2, question 2")
    assert driver.announced() == "Table 2, question 2, empty"
    assert driver.focus("Tables and questions").hasFocus()
    driver.press("Ctrl+Shift+X")
    driver.wait(lambda: not workspace.pending)
    driver.press(WrapupPanel.shortcut)
    assert [row[1] for row in driver.rows(LIST) if row[0] == "No sheet"] == sheets[:-1]


def test_a_line_to_ask_again_leads_to_itself_though_another_was_chosen(driver: Driver, workspace: Workspace) -> None:
    do(driver, workspace, AskAgain(FIRST))
    driver.press("Ctrl+4")
    driver.press(WrapupPanel.shortcut)
    turn_to(driver, 0)

    assert driver.focus("What was captured").hasFocus()
    driver.press("F2")
    assert text_of(driver.focus("Edit the words")) == "A bench"


def test_a_line_to_ask_again_is_found_though_the_room_shows_other_lines(driver: Driver, workspace: Workspace) -> None:
    do(driver, workspace, AskAgain(FIRST))
    driver.press("Ctrl+4")
    driver.press("Ctrl+F")
    driver.type("bell")
    driver.wait(lambda: len([row for row in driver.rows("What was captured") if row[0] != "Item"]) == 1)
    driver.press(WrapupPanel.shortcut)
    turn_to(driver, 0)
    driver.press("F2")

    assert text_of(driver.focus("Edit the words")) == "A bench"
