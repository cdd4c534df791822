"""The desk where keys and people are at odds: rows that are nobody yet, odd badges, a meeting changed meanwhile."""

import pytest

from facilitator.commands.attendance import AdmitUnnamed, Book
from facilitator.commands.desk import GiveBadge
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.together import Together
from facilitator.queries.attendance import attendance
from facilitator.storage.work import Command
from tests.ui.door import BOX, MEETING, fill, ids, someone
from tests.ui.drivers.driver import Driver
from tests.ui.test_workspace import HeldUp
from ui.app import Program
from ui.workspace import Workspace

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)

DECEMBER, UNNAMED = b"n" * 16, b"u" * 16


@pytest.fixture
def door(driver: Driver, program: Program) -> Workspace:
    return fill(driver, program)


def done(driver: Driver, door: Workspace, *commands: Command) -> None:
    """Have something done by somebody else."""
    door.do(Together("Elsewhere", commands))
    driver.wait(lambda: door.pending == 0)


def choose_december(driver: Driver, door: Workspace) -> None:
    """Go to another meeting and back to the door."""
    driver.press("Ctrl+1")
    door.choose_meeting(DECEMBER, "December")
    driver.press("Ctrl+3")


@pytest.mark.parametrize("key", ["F4", "F5"])
@pytest.mark.parametrize(("typed", "name"), [("zzzz", "zzzz"), ("+1 citizen", "citizen")])
def test_who_is_nobody_yet_cannot_be_absent(door: Workspace, driver: Driver, key: str, typed: str, name: str) -> None:
    driver.type(typed)
    driver.press(key)

    driver.hears(f"{name} is not on the list of this meeting")
    assert door.pending == 0


def test_as_what_is_asked_only_of_who_is_on_the_list(door: Workspace, driver: Driver) -> None:
    assert door.meeting
    for typed in ("zzzz", "okafor"):
        driver.type(typed)
        driver.press("F3")
        driver.hears("Let somebody in first, or book them")
        assert driver.read(BOX) == typed
        driver.press("Escape")


def test_somebody_without_a_name_may_be_here_for_the_first_time(door: Workspace, driver: Driver) -> None:
    done(driver, door, AdmitUnnamed(UNNAMED, MEETING, "citizen", "2026-11-05T12:40:00"))
    driver.press("Down")
    driver.press("Up")
    driver.press("Shift+F3")
    driver.hears("Unnamed citizen: first time here")
    driver.press("Shift+F3")
    driver.hears("Unnamed citizen: not the first time")


def test_a_badge_that_is_no_number_anybody_gave_out_leaves_the_next_one_be(door: Workspace, driver: Driver) -> None:
    done(driver, door, AdmitUnnamed(UNNAMED, MEETING, "citizen", "2026-11-05T12:40:00"), GiveBadge(UNNAMED, "9" * 5000))
    driver.type("okafor")
    driver.press("Return")
    driver.wait(lambda: door.pending == 0)
    driver.press("F2")

    assert driver.read("Which badge for Grace Okafor?") == "14"


@pytest.mark.parametrize("key", ["F2", "F3", "F8", "F10", "F11", "Shift+F11", "Ctrl+Return"])
def test_a_question_is_given_up_where_another_meeting_is_chosen(door: Workspace, driver: Driver, key: str) -> None:
    done(driver, door, SaveMeeting(DECEMBER, "December", "2026-12-03", b"g" * 16), Book(DECEMBER, ids(3)))
    before = door.read(attendance, MEETING)
    driver.type("am")
    driver.press(key)
    choose_december(driver, door)
    driver.press("Escape")
    driver.focus(BOX)
    driver.type("1")
    driver.press("Return")
    driver.wait(lambda: door.pending == 0)

    assert door.read(attendance, MEETING) == before
    assert [row.status for row in door.read(attendance, DECEMBER)] == ["booked"]


def test_what_is_saved_after_another_meeting_was_chosen_is_said_so(door: Workspace, driver: Driver) -> None:
    done(driver, door, SaveMeeting(DECEMBER, "December", "2026-12-03", b"g" * 16))
    slow = HeldUp()
    door.do(slow)
    driver.type("am")
    driver.press("Return")
    choose_december(driver, door)
    slow.disk.set()

    driver.hears("Amina Yusuf: saved for the meeting chosen before")
    row = someone(door, "Amina Yusuf")
    assert row
    assert row.status == "present"
