"""What must be in sight in the list of the room."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.commands.agenda import SaveItem, StartItem
from facilitator.commands.meetings import SaveMeeting, SetMeetingStatus
from facilitator.commands.points import KeepPoint
from facilitator.domain.ids import uid_of
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.drivers.letters import set_letters
from tests.ui.room import AT, MEETING, fill, say
from ui.app import Program
from ui.widgets.table import RowsView
from ui.workspace import Workspace

LIST = "What was captured"


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    program.window.resize(1280, 720)
    return fill(program, driver)


def in_sight(driver: Driver, text: str, table: str = LIST) -> bool:
    view = driver.find(table)
    assert isinstance(view, RowsView)
    place = next(at for at, row in enumerate(driver.rows(table)) if row[1].endswith(text))
    return view.viewport().rect().contains(view.visualRect(view.model().index(place, 0)))


def test_the_heading_of_a_new_item_comes_into_sight(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    assert in_sight(driver, "line 8")
    assert not in_sight(driver, "Buses")
    say(driver, room, "/topic Pavements")
    assert in_sight(driver, "Pavements")
    say(driver, room, "/item 3")

    assert in_sight(driver, "Buses")


def test_moving_on_shows_the_heading_though_a_line_below_it_is_chosen(driver: Driver, room: Workspace) -> None:
    pavements = uid_of("test", "three")
    do(driver, room, SaveItem(pavements, MEETING, "Pavements", 10))
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    do(driver, room, *(KeepPoint(bytes([at]) * 16, MEETING, pavements, f"late {at}", AT) for at in range(9)))
    driver.press("Ctrl+L")
    driver.press("Ctrl+End")
    driver.press("Escape")
    assert in_sight(driver, "late 8")
    assert not in_sight(driver, "Buses")
    say(driver, room, "/item 2")
    driver.hears("Now: 2 Buses.")

    assert in_sight(driver, "Buses")


def test_a_missed_bit_is_chosen_and_its_mark_stands_first_in_the_row(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    driver.press("F12")
    driver.hears("Marked: a bit was missed.")

    driver.wait(lambda: in_sight(driver, "[missed a bit]"))
    assert driver.rows(LIST)[10][4] == "missed a bit"
    say(driver, room, "#transport #cost the fare is too high")
    driver.press("F10")
    driver.hears("Marked: ask again.")
    driver.wait(lambda: driver.rows(LIST)[11][4].startswith("ask again  #"))


def test_whoever_reads_further_up_in_the_list_is_left_there(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    driver.press("Ctrl+L")
    driver.press("Ctrl+Home")
    assert in_sight(driver, "Welcome")
    do(driver, room, StartItem(uid_of("test", "two"), "2026-11-05T12:50:00"))

    assert in_sight(driver, "Welcome")


def whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_in_large_text_a_line_of_the_list_and_the_box_are_in_sight(
    program: Program, driver: Driver, room: Workspace
) -> None:
    program.window.resize(1366, 768)
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    set_letters(driver, "200 %")
    driver.press("Ctrl+4")

    driver.wait(lambda: in_sight(driver, "line 8") and in_sight(driver, "line 7"))
    assert whole(driver.find("The line"))


def test_the_chosen_line_stays_in_sight_when_the_window_gets_lower(
    program: Program, driver: Driver, room: Workspace
) -> None:
    program.window.resize(1366, 1000)
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    program.window.resize(1366, 720)

    driver.wait(lambda: in_sight(driver, "line 8"))


def test_in_large_text_late_notes_are_told_of_and_the_box_is_in_sight(
    program: Program, driver: Driver, room: Workspace
) -> None:
    program.window.resize(1366, 768)
    say(driver, room, "/next", "line 1")
    do(driver, room, SetMeetingStatus(MEETING, "closed", "2026-11-05T15:00:00"))
    set_letters(driver, "200 %")
    driver.press("Ctrl+4")
    told = next(
        label for label in program.window.findChildren(QLabel) if label.text().startswith("This meeting is clo")
    )

    driver.wait(lambda: in_sight(driver, "line 1") and whole(told) and whole(driver.find("The line")))


def test_in_large_text_a_point_that_was_said_before_is_in_sight_whole(
    program: Program, driver: Driver, room: Workspace
) -> None:
    program.window.resize(1366, 768)
    september = uid_of("test", "sept")
    words = "The ramp of the 46 is never lowered at the station"
    do(driver, room, SaveMeeting(september, "September forum", "2026-09-03"))
    do(driver, room, KeepPoint(uid_of("test", "ramp"), september, None, words, AT))
    set_letters(driver, "200 %")
    driver.press("Ctrl+4")
    driver.type("again the 46 does not lower its ramp at the station")
    driver.press("Ctrl+P")
    driver.hears("Said before: 1 point.")

    driver.wait(lambda: in_sight(driver, "at the station", "Said before, point by point"))
    assert whole(driver.find("Said before, point by point"))
