"""The wrap-up on a disk that is slow or fails, and after the program has ended in the middle of an answer."""

import pytest

from facilitator.commands.actions import KeepAction
from facilitator.commands.agenda import SaveItem, StartItem
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.queries.levels import levels
from facilitator.queries.read_back import ReadBackRow, read_backs
from facilitator.queries.responses import responses
from tests.held import MEETING, NOON
from tests.ui.drivers.disk import NOT_WRITTEN, Disk
from tests.ui.drivers.doing import do, done_in, reopened
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.wrapup import WrapupPanel
from ui.workspace import Workspace

DECISION, SECOND, ACTION, QUESTION, ITEM = b"d" * 16, b"e" * 16, b"a" * 16, b"q" * 16, b"i" * 16
WHY = "Not agreed. Why, in the room’s words? Enter alone for no reason"
WORDING = "The wording that the room wants"
LIST = "What is missing"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    opened = done_in(
        program,
        driver,
        SaveMeeting(MEETING, "November", "2026-11-05"),
        SaveItem(ITEM, MEETING, "Welcome", 5, "welcome"),
        KeepDecision(DECISION, MEETING, ITEM, "We meet monthly.", NOON),
        KeepDecision(SECOND, MEETING, ITEM, "We meet in the hall.", NOON),
        KeepAction(ACTION, MEETING, ITEM, "Ring the depot", NOON),
    )
    stand(driver, opened)
    return opened


@pytest.fixture
def disk(driver: Driver, workspace: Workspace) -> Disk:
    return Disk(driver, workspace)


def stand(driver: Driver, workspace: Workspace) -> None:
    workspace.choose_meeting(MEETING, "November")
    driver.press(WrapupPanel.shortcut)


def back(driver: Driver, program: Program) -> Workspace:
    """Open the library again, and stand before its wrap-up."""
    again = reopened(driver, program)
    stand(driver, again)
    return again


def row(workspace: Workspace, uid: bytes) -> ReadBackRow:
    return next(row for row in workspace.read(read_backs, MEETING) if row.id == uid)


def test_a_late_commit_does_not_pull_the_read_back_back(driver: Driver, workspace: Workspace, disk: Disk) -> None:
    with disk.slow():
        driver.press("A")
        driver.press("Down")
        driver.press("Down")
        assert workspace.read_out.entry == ACTION
    assert workspace.read_out.entry == ACTION
    assert driver.sees("3 of 3  ·  1 of 3 lines read back: 1 agreed")
    assert driver.announced() == "Agreed: “We meet monthly.”."


def test_a_wording_that_is_saved_late_does_not_pull_the_read_back_back(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    with disk.slow():
        driver.press("W")
        driver.type("We meet weekly.")
        driver.press("Return")
        driver.press("Down")
    assert workspace.read_out.entry == SECOND
    assert driver.announced() == "The wording is changed: “We meet weekly.”; read it out again."


def test_agreed_pressed_twice_on_a_slow_disk_agrees_to_one_line_only(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    with disk.slow():
        driver.press("A")
        driver.press("A")
    assert [each.read_back for each in workspace.read(read_backs, MEETING)] == ["agreed", "", ""]
    assert workspace.read_out.entry == SECOND


def test_where_agreed_could_not_be_saved_the_card_says_so_and_stays(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    with disk.failing():
        driver.press("A")
        driver.hears(NOT_WRITTEN)
    assert workspace.read_out.entry == DECISION
    assert driver.sees("Not read back yet")


@pytest.mark.parametrize(("key", "question"), [("N", WHY), ("W", WORDING)])
def test_an_answer_to_the_reading_back_outlives_the_program(
    driver: Driver, program: Program, disk: Disk, key: str, question: str
) -> None:
    driver.press("Down")
    driver.press(key)
    driver.type("It is too far")
    driver.wait(lambda: "It is too far" in disk.drafts().values())
    again = back(driver, program)
    driver.focus(f"“We meet in the hall.”: {question}")
    driver.press("End")
    driver.type(" away")
    driver.press("Return")
    driver.wait(lambda: "It is too far away" in {row(again, SECOND).note, row(again, SECOND).text})
    driver.wait(lambda: not any(again.kept_drafts.values()))
    assert row(again, DECISION).read_back == ""


def test_an_answer_that_was_given_up_does_not_come_back(driver: Driver, program: Program, disk: Disk) -> None:
    driver.press("N")
    driver.type("It is too far")
    driver.wait(lambda: "It is too far" in disk.drafts().values())
    driver.press("Escape")
    assert not any(disk.drafts().values())
    back(driver, program)
    assert driver.focus("Read-back").hasFocus()


def test_an_answer_that_could_not_be_saved_outlives_the_program(driver: Driver, program: Program, disk: Disk) -> None:
    driver.press("N")
    driver.type("It is too far")
    driver.wait(lambda: "It is too far" in disk.drafts().values())
    with disk.failing():
        driver.press("Return")
        driver.hears(NOT_WRITTEN)
    assert driver.focus(WHY).hasFocus()
    again = back(driver, program)
    assert text_of(driver.focus(WHY)) == "It is too far"
    driver.press("Return")
    driver.wait(lambda: row(again, DECISION).note == "It is too far")


def test_a_question_half_answered_is_asked_again_and_answered_once(
    driver: Driver, program: Program, workspace: Workspace, disk: Disk
) -> None:
    do(driver, workspace, KeepPoint(QUESTION, MEETING, ITEM, "Who pays?", NOON, "question"))
    driver.press("F6")
    driver.focus(LIST)
    driver.press("Return")
    driver.type("The council")
    driver.wait(lambda: "The council" in disk.drafts().values())
    again = back(driver, program)
    assert driver.sees("“Who pays?”: Its home?")
    driver.press("Return")
    driver.wait(lambda: [each.did for each in again.read(responses)] == ["The council"])
    last = back(driver, program)
    assert [each.did for each in last.read(responses)] == ["The council"]
    assert driver.focus("Read-back").hasFocus()


def test_what_came_of_an_item_half_typed_outlives_the_program(
    driver: Driver, program: Program, workspace: Workspace, disk: Disk
) -> None:
    do(driver, workspace, SaveItem(b"j" * 16, MEETING, "Buses", 30), StartItem(b"j" * 16, NOON))
    driver.press("F6")
    driver.focus(LIST)
    for _ in range([row[0] for row in driver.rows(LIST)].index("No outcome")):
        driver.press("Down")
    driver.press("Return")
    driver.type("A route was")
    driver.wait(lambda: "A route was" in disk.drafts().values())
    back(driver, program)
    assert driver.sees("Item 2: Buses: what came of it")


@pytest.mark.parametrize(("key", "question"), [("F2", "Note: why this level"), ("F3", "Which citizen led it")])
def test_a_note_on_the_level_half_typed_outlives_the_program(
    driver: Driver, program: Program, disk: Disk, key: str, question: str
) -> None:
    driver.press("F8")
    driver.press(key)
    driver.type("Amina")
    driver.wait(lambda: "Amina" in disk.drafts().values())
    again = back(driver, program)
    assert driver.sees(question)
    driver.press("Return")
    driver.wait(lambda: "Amina" in {again.read(levels, MEETING).note, again.read(levels, MEETING).co_lead})


def test_why_the_highest_level_was_reached_half_typed_outlives_the_program(
    driver: Driver, program: Program, disk: Disk
) -> None:
    driver.press("F8")
    driver.press("3")
    driver.wait(lambda: driver.sees("Why was it equal all the same?"))
    driver.type("Citizens led")
    driver.wait(lambda: "Citizens led" in disk.drafts().values())
    again = back(driver, program)
    assert driver.sees("The whole meeting: Transformative. Why was it equal all the same?")
    driver.press("Return")
    driver.wait(lambda: again.read(levels, MEETING).achieved == "transformative")


def test_an_answer_to_what_has_gone_is_not_asked_for(
    driver: Driver, program: Program, workspace: Workspace, disk: Disk
) -> None:
    driver.press("N")
    driver.type("It is too far")
    driver.wait(lambda: "It is too far" in disk.drafts().values())
    workspace.choose_meeting(None)
    driver.press("Ctrl+Z")  # takes the action back
    driver.press("Ctrl+Z")
    driver.press("Ctrl+Z")
    driver.hears("Undone")
    back(driver, program)
    assert driver.sees("Nothing to read back yet")
