"""A closed meeting on the screens: its clock and queue rest and say so, its record takes late notes."""

import pytest

from facilitator.commands.meetings import SetMeetingStatus
from facilitator.domain.ids import uid_of
from facilitator.queries.attendance import attendance
from facilitator.queries.meetings import meeting
from facilitator.queries.queue import voices
from tests.ui.drivers.driver import Driver
from tests.ui.room import MEETING, fill, kept, say
from ui.app import Program
from ui.panels.floor import FloorPanel
from ui.workspace import Workspace

STRIP, CARD, BOX = "What is on", "On now", "The line"
RESTS = "This meeting is closed: its clock stands still."
OVER = "This meeting is closed: nobody can ask to speak."


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    """Stand in the room of a meeting that was closed at 12:40 while it was on its first item."""
    workspace = fill(program, driver)
    say(driver, workspace, "/next")
    done(driver, workspace, "closed")
    return workspace


def done(driver: Driver, room: Workspace, status: str) -> None:
    room.do(SetMeetingStatus(MEETING, status, room.at()))
    driver.wait(lambda: not room.pending)


def status(room: Workspace) -> str:
    row = room.read(meeting, MEETING)
    return row.status if row is not None else ""


def test_the_strip_says_when_it_was_closed_and_no_time_is_left(driver: Driver, room: Workspace) -> None:
    assert status(room) == "closed"
    assert driver.find(STRIP).accessibleDescription() == "Closed at 12:40pm"
    assert driver.sees("This meeting is closed. What you write is added to its record, under 1 Welcome.")

    done(driver, room, "live")
    assert not driver.sees("This meeting is closed")


@pytest.mark.parametrize("typed", ["/next", "/topic Fares", "/break 15"])
def test_what_moves_it_on_is_refused_and_stays_in_the_box(driver: Driver, room: Workspace, typed: str) -> None:
    say(driver, room, typed)
    driver.hears(RESTS)
    assert driver.read(BOX) == typed


@pytest.mark.parametrize("typed", ["q+ Amina", "q-", "/ack", "/react Sam"])
def test_its_queue_is_over_and_says_so(driver: Driver, room: Workspace, typed: str) -> None:
    say(driver, room, typed)
    driver.hears(OVER)
    assert driver.read(BOX) == typed


def test_who_is_noted_late_as_here_or_gone_has_no_time_and_it_says_so(driver: Driver, room: Workspace) -> None:
    say(driver, room, "present+ Bo Diallo", "citizen")
    driver.hears("Done: check in a walk-in. The meeting is closed, so no time is kept")
    say(driver, room, "left Amina")
    driver.hears("Done: mark as left. The meeting is closed, so no time is kept")

    rows = {row.name: row for row in room.read(attendance, MEETING)}
    assert (rows["Bo Diallo"].status, rows["Bo Diallo"].arrived_at) == ("present", "")
    assert (rows["Amina Warsame"].status, rows["Amina Warsame"].left_at) == ("left", "")
    say(driver, room, "present+ Amina Warsame")
    driver.hears("They are in the record already, as having left before the end.")


def test_late_notes_are_kept_under_the_last_item_and_are_nobodys_turn(driver: Driver, room: Workspace) -> None:
    turns = room.read(voices, MEETING)
    say(driver, room, "Amina: the ramp was never lowered", "s/never/hardly ever/")

    assert [(row.text, row.speaker_name) for row in kept(room)] == [
        ("the ramp was hardly ever lowered", "Amina Warsame")
    ]
    assert room.read(voices, MEETING) == turns


def test_late_notes_go_under_the_item_that_is_named_and_its_clock_stands_still(driver: Driver, room: Workspace) -> None:
    say(driver, room, "from the hall", "/item 2")
    driver.hears("What you write goes under 2 Buses.")
    assert driver.sees("What you write is added to its record, under 2 Buses.")
    say(driver, room, "from a flipchart")

    one, two = kept(room)
    assert (one.item, two.item) == (uid_of("test", "one"), uid_of("test", "two"))
    assert driver.find(STRIP).accessibleDescription() == "Closed at 12:40pm"


@pytest.mark.parametrize("key", ["Ctrl+PgDown", "F4", "F5", "F6", "F7", "F8", "F9"])
def test_the_floor_rests(driver: Driver, room: Workspace, key: str) -> None:
    assert status(room) == "closed"
    driver.press(FloorPanel.shortcut)
    assert driver.find(CARD).accessibleDescription().startswith("Closed at 12:40pm, The clock stands still")
    driver.press(key)
    driver.hears(RESTS)


@pytest.mark.parametrize("key", ["F2", "F11", "Ctrl+R", "Ctrl+Up", "Ctrl+I", "Ctrl+T"])
def test_the_queue_on_the_floor_rests(driver: Driver, room: Workspace, key: str) -> None:
    assert status(room) == "closed"
    driver.press(FloorPanel.shortcut)
    driver.press(key)
    driver.hears(OVER)


@pytest.mark.parametrize("who", ["Amina", "Nobody Known"])
def test_nobody_joins_on_the_floor(driver: Driver, room: Workspace, who: str) -> None:
    turns = room.read(voices, MEETING)
    driver.press(FloorPanel.shortcut)
    driver.press("Ctrl+J")
    driver.type(who)
    driver.press("Return")
    driver.hears(OVER)
    assert room.read(voices, MEETING) == turns


def test_the_wrap_up_opens_it_again_by_an_explicit_act(driver: Driver, room: Workspace) -> None:
    driver.press("Ctrl+6")
    driver.press("Ctrl+E")
    driver.hears("Open the meeting again?")
    driver.press("Escape")
    assert status(room) == "closed"
    driver.press("Ctrl+E")
    driver.press("Return")
    driver.hears("The meeting is open.")
    assert status(room) == "live"
    driver.press("Ctrl+4")
    say(driver, room, "/next")
    driver.hears("Now: 2 Buses.")
