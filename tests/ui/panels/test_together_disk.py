"""Drawing together on a disk that is slow or fails."""

import pytest

from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.queries.together import heads, unlike
from tests.ui.drivers.disk import NOT_WRITTEN, Disk
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.together import TogetherPanel
from ui.workspace import Workspace

MEETING, NOON = b"m" * 16, "2026-11-05T13:00:00"
BUS, BUS_TOO = "The last bus to the estate leaves at six", "The last bus to the estate leaves too early"
RAMP, RAMP_TOO = "The ramp at the library is too steep", "A wheelchair cannot get up the ramp at the library"
LATE = "The last bus to the estate is always late"
NAME, POINTS, GROUPS, DRAWN = (
    "Name for these points",
    "Points of the group",
    "Groups proposed",
    "What was drawn together",
)


@pytest.fixture
def space(driver: Driver, program: Program) -> Workspace:
    """Have two groups proposed, three points about the bus and two about the ramp, and stand before the first."""
    said = (BUS, BUS_TOO, RAMP, RAMP_TOO, LATE)
    points = (KeepPoint(bytes([n]) * 16, MEETING, None, text, NOON, table=n) for n, text in enumerate(said, 1))
    workspace = done_in(program, driver, SaveMeeting(MEETING, "Forum", "2026-11-05"), *points)
    workspace.choose_meeting(MEETING)
    driver.press(TogetherPanel.shortcut)
    driver.wait(lambda: not workspace.working and len(driver.rows(GROUPS)) == 2)
    driver.focus(GROUPS)
    driver.press("Ctrl+Home")
    return workspace


@pytest.fixture
def disk(driver: Driver, space: Workspace) -> Disk:
    return Disk(driver, space)


def drawn(space: Workspace) -> dict[str, int]:
    return {row.point.text: len(row.heard) for row in space.read(heads, MEETING) if row.under}


def settled(driver: Driver, space: Workspace) -> None:
    driver.wait(lambda: not space.pending and not space.working)


def draw(driver: Driver, name: str) -> None:
    driver.focus(GROUPS)
    driver.press("Return")
    driver.type(name)
    driver.press("Return")


def states(driver: Driver) -> list[str]:
    return [row[0] for row in driver.rows(POINTS)]


def test_a_group_that_is_worked_on_is_not_let_go_when_another_is_saved_late(
    driver: Driver, space: Workspace, disk: Disk
) -> None:
    with disk.slow():
        draw(driver, "Buses")
        driver.press("F7")
        driver.press("Return")
        driver.type("Steep")
    settled(driver, space)
    assert text_of(driver.focus(NAME)) == "Steep"
    assert states(driver) == ["in", "in"]
    driver.type(" ramps")
    driver.press("Return")
    settled(driver, space)
    assert drawn(space) == {"Buses": 3, "Steep ramps": 2}


def test_what_is_done_to_a_group_while_it_is_being_saved_stays_with_it(
    driver: Driver, space: Workspace, disk: Disk
) -> None:
    with disk.slow():
        draw(driver, "Buses")
        driver.press("End")
        driver.type(" in the evening")
        driver.press("Return")
        assert driver.announced() == "This group is being saved already, so this was not taken."
        driver.focus(POINTS)
        driver.press("Ctrl+End")
        driver.press("Space")
    settled(driver, space)
    assert drawn(space) == {"Buses": 3}
    assert driver.read(NAME) == "Buses in the evening"
    assert states(driver) == ["in", "in", "out"]
    driver.focus(NAME)
    driver.press("Return")
    settled(driver, space)
    assert drawn(space) == {"Buses in the evening": 2}


def test_somebody_who_waits_for_a_slow_disk_is_taken_to_the_next_group(
    driver: Driver, space: Workspace, disk: Disk
) -> None:
    with disk.slow():
        draw(driver, "Buses")
    settled(driver, space)
    assert driver.find(GROUPS).hasFocus()
    assert [row[2] for row in driver.rows(POINTS)] == [RAMP, RAMP_TOO]


def test_what_could_not_be_drawn_together_is_told_and_its_name_and_points_stay(
    driver: Driver, space: Workspace, disk: Disk
) -> None:
    driver.focus(POINTS)
    driver.press("Ctrl+End")
    driver.press("Space")
    with disk.failing():
        draw(driver, "Buses")
        driver.hears(NOT_WRITTEN)
    settled(driver, space)
    assert drawn(space) == {}
    assert driver.read(NAME) == "Buses"
    assert states(driver) == ["in", "in", "out"]
    assert len(driver.rows(GROUPS)) == 2
    driver.press("F2")
    settled(driver, space)
    assert drawn(space) == {"Buses": 2}


def test_what_could_not_be_said_to_be_unlike_or_dissolved_stays_as_it_is(
    driver: Driver, space: Workspace, disk: Disk
) -> None:
    draw(driver, "Buses")
    settled(driver, space)
    driver.focus(GROUPS)
    with disk.failing():
        driver.press("N")
        driver.hears(NOT_WRITTEN)
    assert not space.read(unlike)
    assert len(driver.rows(GROUPS)) == 1
    driver.focus(DRAWN)
    with disk.failing():
        driver.press("F8")
        driver.hears(NOT_WRITTEN)
    assert drawn(space) == {"Buses": 3}
    assert len(driver.rows(DRAWN)) == 1
    driver.press("F8")
    settled(driver, space)
    assert drawn(space) == {}


def test_a_name_that_was_put_aside_is_there_where_it_could_not_be_saved(
    driver: Driver, space: Workspace, disk: Disk
) -> None:
    with disk.slow():
        disk.fail()
        draw(driver, "Buses")
        disk.mend()
        driver.press("F7")
        driver.press("Return")
        driver.type("Ramps")
    settled(driver, space)
    assert driver.announced().startswith(NOT_WRITTEN)
    assert driver.read(NAME) == "Ramps"
    driver.press("Shift+F7")
    assert driver.read(NAME) == "Buses"
