"""What stood in the box, and what was entered, is still there: over a disk that fails, questions and meetings."""

import pytest

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from tests.ui.drivers.disk import NOT_WRITTEN, Disk
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.room import MEETING, fill, kept, say, shown
from ui.app import Program
from ui.workspace import Workspace


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    return fill(program, driver)


@pytest.fixture
def disk(driver: Driver, room: Workspace) -> Disk:
    return Disk(driver, room)


def test_words_begun_before_a_question_stay_where_the_line_typed_instead_of_an_answer_is_not_saved(
    driver: Driver, room: Workspace, disk: Disk
) -> None:
    say(driver, room, "one")
    driver.type("half a li")
    driver.press("Ctrl+Delete")
    driver.type("two")
    with disk.failing():
        driver.press("Return")
    driver.hears(NOT_WRITTEN)

    assert driver.read("The line") == "half a li"
    assert shown(driver) == ["one", "two"]
    driver.press("Ctrl+A")
    driver.press("Delete")
    driver.press("F2")
    driver.press("Return")
    disk.settled()

    assert [row.text for row in kept(room)] == ["one", "two"]


@pytest.fixture
def elsewhere(driver: Driver, room: Workspace) -> bytes:
    other = uid_of("test", "another meeting")
    do(driver, room, SaveMeeting(other, "Engagement board", "2026-11-12"))
    return other


def test_what_could_not_be_saved_waits_at_its_meeting_while_another_is_looked_at(
    driver: Driver, room: Workspace, disk: Disk, elsewhere: bytes
) -> None:
    with disk.slow():
        disk.fail()
        driver.type("one")
        driver.press("Return")
        driver.type("half a li")
    disk.mend()
    driver.hears(NOT_WRITTEN)
    assert shown(driver) == ["one"]
    assert kept(room) == ()
    room.choose_meeting(elsewhere)
    room.choose_meeting(MEETING)

    assert shown(driver) == ["one"]


def test_what_is_not_saved_once_another_meeting_is_looked_at_is_no_line_of_that_one(
    driver: Driver, room: Workspace, disk: Disk, elsewhere: bytes
) -> None:
    with disk.slow():
        disk.fail()
        driver.type("one")
        driver.press("Return")
        room.choose_meeting(elsewhere)
    driver.hears(NOT_WRITTEN)
    assert driver.read("The line") == ""
    assert shown(driver) == []
    disk.mend()
    room.choose_meeting(MEETING)
    assert shown(driver) == ["one"]
    driver.press("F2")

    assert driver.read("The line") == "one"


def test_a_command_that_is_refused_waits_in_the_list_while_the_words_begun_before_a_question_are_in_the_box(
    driver: Driver, room: Workspace
) -> None:
    say(driver, room, "one")
    driver.type("half a li")
    driver.press("Ctrl+Delete")
    driver.type("/item 9")
    driver.press("Return")
    driver.hears("There is no item “9”")

    assert driver.read("The line") == "half a li"
    assert shown(driver) == ["one", "/item 9"]


def test_a_sign_without_words_answers_no_question_and_costs_no_words_begun_before_it(
    driver: Driver, room: Workspace
) -> None:
    say(driver, room, "one")
    driver.type("half a li")
    driver.press("Ctrl+Delete")
    driver.type("idea:")
    driver.press("Return")
    driver.hears("There are no words to keep yet.")
    driver.type(" a bench")
    driver.press("Return")
    driver.wait(lambda: not room.pending)

    assert [row.text for row in kept(room)] == ["one", "a bench"]
    assert driver.read("The line") == "half a li"


def test_escape_from_a_question_leaves_both_what_was_begun_before_it_and_what_was_typed_instead_of_an_answer(
    driver: Driver, room: Workspace
) -> None:
    say(driver, room, "one")
    driver.type("half a li")
    driver.press("Ctrl+Delete")
    driver.type("two")
    driver.press("Escape")

    assert driver.read("The line") == "half a li\ntwo"
