"""The evaluation counted in on a disk that is slow or fails, and after the program has ended."""

import pytest

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.evaluation import QUESTIONS, answers, forms
from facilitator.queries.evaluation import counted
from tests.held import MEETING
from tests.ui.drivers.disk import NOT_WRITTEN, Disk
from tests.ui.drivers.doing import do, reopened
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.wrapup import WrapupPanel
from ui.workspace import Workspace

OTHER = b"o" * 16


@pytest.fixture
def counting(program: Program, driver: Driver) -> Workspace:
    opened = program.workspace
    assert opened is not None
    do(driver, opened, SaveMeeting(MEETING, "November", "2026-11-05"))
    stand(driver, opened)
    return opened


@pytest.fixture
def disk(driver: Driver, counting: Workspace) -> Disk:
    return Disk(driver, counting)


def stand(driver: Driver, workspace: Workspace) -> None:
    workspace.choose_meeting(MEETING, "November")
    driver.press(WrapupPanel.shortcut)
    driver.press("F7")


def keys(driver: Driver, letters: str) -> None:
    for letter in letters:
        driver.press("Backspace" if letter == "<" else letter)


def last_answers(workspace: Workspace) -> tuple[int, ...]:
    """Return how many forms gave each answer to the last question."""
    return answers(workspace.read(counted, MEETING), QUESTIONS[-1]).numbers


def number(workspace: Workspace) -> int:
    return forms(workspace.read(counted, MEETING))


def count(driver: Driver, workspace: Workspace, letters: str) -> None:
    keys(driver, letters)
    driver.wait(lambda: not workspace.pending)


def test_a_form_that_could_not_be_taken_back_is_replaced_and_not_counted_twice(
    driver: Driver, counting: Workspace, disk: Disk
) -> None:
    count(driver, counting, "555355")
    with disk.failing():
        keys(driver, "<")
        driver.hears(NOT_WRITTEN)
    assert driver.sees("Form 1  ·  question 6 of 6")
    count(driver, counting, "1")
    assert last_answers(counting) == (1, 0, 0, 0, 0)
    assert driver.sees("Form 2  ·  question 1 of 6")
    driver.press("Ctrl+Z")
    driver.hears("Undone: Count a form.")
    assert last_answers(counting) == (0, 0, 0, 0, 1)


def test_an_answer_given_while_the_form_is_being_taken_back_does_not_count_it_twice(
    driver: Driver, counting: Workspace, disk: Disk
) -> None:
    count(driver, counting, "555355")
    with disk.slow():
        disk.fail()
        keys(driver, "<")
        disk.mend()
        keys(driver, "1" + "555352")
        assert driver.sees("Form 3  ·  question 1 of 6")
    driver.wait(lambda: number(counting) == 2)
    driver.wait(lambda: not counting.pending)
    assert last_answers(counting) == (1, 1, 0, 0, 0)
    assert driver.sees("Form 3  ·  question 1 of 6")


def test_taking_back_is_tried_again_where_it_failed(driver: Driver, counting: Workspace, disk: Disk) -> None:
    count(driver, counting, "555355")
    with disk.failing():
        keys(driver, "<")
    keys(driver, "<<<<<" + "<")
    driver.wait(lambda: number(counting) == 0)
    keys(driver, "<")
    driver.hears("Back. 5: ")
    count(driver, counting, "44")
    assert number(counting) == 1


def test_forms_that_could_not_be_counted_come_back_one_by_one_and_none_is_lost(
    driver: Driver, counting: Workspace, disk: Disk
) -> None:
    with disk.slow():
        disk.fail()
        keys(driver, "555351" + "555352" + "44")
        disk.mend()
    assert driver.sees("Form 1  ·  question 3 of 6")
    count(driver, counting, "4345")
    assert driver.sees("Form 2  ·  question 6 of 6")
    count(driver, counting, "1")
    count(driver, counting, "2")
    assert last_answers(counting) == (1, 1, 0, 0, 1)
    assert driver.sees("Form 4  ·  question 1 of 6")


def test_a_form_undone_on_another_screen_is_not_taken_back_once_more(driver: Driver, counting: Workspace) -> None:
    count(driver, counting, "555355" + "555355")
    driver.press("Ctrl+4")
    driver.press("Ctrl+Z")
    driver.hears("Undone: Count a form.")
    do(driver, counting, SaveMeeting(OTHER, "December", "2026-12-03"))
    stand(driver, counting)
    driver.press("Backspace")
    driver.hears("No form was counted here")
    assert number(counting) == 1


def test_a_form_in_hand_waits_for_its_own_meeting(driver: Driver, counting: Workspace) -> None:
    do(driver, counting, SaveMeeting(OTHER, "December", "2026-12-03"))
    keys(driver, "C543")
    counting.choose_meeting(OTHER, "December")
    driver.press("F7")
    assert driver.sees("Form 1  ·  question 1 of 6")
    counting.choose_meeting(MEETING, "November")
    driver.press("F7")
    assert driver.sees("Form 1, filled in by a citizen  ·  question 4 of 6")


def test_a_form_in_hand_outlives_the_program(driver: Driver, program: Program, disk: Disk) -> None:
    keys(driver, "C543")
    driver.wait(lambda: "543 citizen" in disk.drafts().values())
    again = reopened(driver, program)
    stand(driver, again)
    assert driver.sees("Form 1, filled in by a citizen  ·  question 4 of 6")
    count(driver, again, "355")
    assert number(again) == 1
    driver.wait(lambda: not any(again.kept_drafts.values()))
