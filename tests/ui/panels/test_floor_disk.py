"""The floor and its queue on a disk that is slow or fails."""

from datetime import datetime, timedelta

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import WalkIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.running import allowed
from facilitator.queries.agenda import ItemRow, agenda
from facilitator.queries.queue import queue
from tests.ui.door import MEETING, fill
from tests.ui.drivers.disk import NOT_WRITTEN, Disk
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.floor import FloorPanel
from ui.workspace import Now, Workspace

FIELD, NAME = "Minutes, or when to be back", "Who wants to speak"
ONE, TWO = bytes([1]) * 16, bytes([2]) * 16


@pytest.fixture
def time() -> list[datetime]:
    return [datetime(2026, 11, 5, 12, 30)]  # noqa: DTZ001 - rows hold local times


@pytest.fixture
def now(time: list[datetime]) -> Now:
    return Now(time=lambda: time[0])


@pytest.fixture
def floor(program: Program, driver: Driver, time: list[datetime]) -> Workspace:
    """Have a meeting whose first item is on, and go to its floor."""
    workspace = fill(driver, program)
    workspace.do(SaveMeeting(MEETING, "November", "2026-11-05", b"g" * 16, starts="12:30", ends="13:40"))
    for uid, title in ((ONE, "Welcome"), (TWO, "Buses")):
        workspace.do(SaveItem(uid, MEETING, title, 10))
    for uid, name in ((b"a" * 16, "Amina Warsame"), (b"z" * 16, "Zainab Osei")):
        workspace.do(WalkIn(uid, MEETING, name, "citizen", "2026-11-05T12:25:00"))
    driver.press(FloorPanel.shortcut)
    driver.wait(lambda: not workspace.pending)
    driver.press("Ctrl+PgDown")
    driver.wait(lambda: not workspace.pending)
    time[0] += timedelta(minutes=1)
    return workspace


@pytest.fixture
def disk(driver: Driver, floor: Workspace) -> Disk:
    return Disk(driver, floor)


def items(floor: Workspace) -> tuple[ItemRow, ...]:
    return floor.read(agenda, MEETING)


def waiting(floor: Workspace) -> list[str]:
    return [row.turn.called for row in floor.read(queue, MEETING, ONE).waiting]


@pytest.mark.parametrize(
    ("key", "name"), [("F4", "End item"), ("F6", "More minutes"), ("F9", "Break"), ("Ctrl+PgDown", "Next item")]
)
def test_a_key_pressed_again_while_it_is_being_saved_is_taken_once(
    driver: Driver, floor: Workspace, disk: Disk, key: str, name: str
) -> None:
    before = items(floor)
    with disk.slow():
        driver.press(key)
        driver.press(key)
        assert driver.announced() == f"“{name}” is being saved already, so this was not taken."
    once = items(floor)
    driver.press("Ctrl+Z")
    driver.wait(lambda: not floor.pending)
    assert once != before
    assert items(floor) == before


def test_a_break_is_made_once_on_a_slow_disk(driver: Driver, floor: Workspace, disk: Disk) -> None:
    with disk.slow():
        driver.press("F3")
        driver.type("15")
        driver.press("F9")
        driver.press("F9")
    assert [item.title for item in items(floor)] == ["Welcome", "Break", "Buses"]


def test_minutes_that_are_typed_while_others_are_being_saved_stay(driver: Driver, floor: Workspace, disk: Disk) -> None:
    with disk.slow():
        driver.press("F3")
        driver.type("7")
        driver.press("F6")
        driver.press("Backspace")
        driver.type("12")
    assert allowed(items(floor)[0]) == 17
    assert driver.read(FIELD) == "12"


@pytest.mark.parametrize("key", ["F4", "F6", "Ctrl+PgDown", "F9"])
def test_what_could_not_be_saved_is_told_and_the_floor_shows_what_is(
    driver: Driver, floor: Workspace, disk: Disk, key: str
) -> None:
    before = items(floor)
    driver.press("F3")
    driver.type("7")
    with disk.failing():
        driver.press(key)
        driver.hears(NOT_WRITTEN)
    assert items(floor) == before
    assert driver.find("On now").accessibleDescription().startswith("1 Welcome")
    assert driver.read(FIELD) == "7"
    driver.press("F6")
    driver.wait(lambda: allowed(items(floor)[0]) == 17)


def test_the_next_name_is_typed_while_one_is_being_saved(driver: Driver, floor: Workspace, disk: Disk) -> None:
    with disk.slow():
        driver.press("Ctrl+J")
        driver.type("amina")
        driver.press("Return")
        driver.type("zainab")
        assert driver.read(NAME) == "zainab"
    assert driver.read(NAME) == "zainab"
    assert len(waiting(floor)) == 1


def test_who_could_not_be_queued_comes_back_into_the_box_once_it_is_free(
    driver: Driver, floor: Workspace, disk: Disk
) -> None:
    with disk.slow():
        disk.fail()
        driver.press("Ctrl+J")
        driver.type("amina")
        driver.press("Return")
        disk.mend()
        driver.type("nobody known")
    assert driver.announced().startswith(NOT_WRITTEN)
    assert driver.read(NAME) == "nobody known"
    driver.press("Return")
    driver.press("Return")
    driver.wait(lambda: not floor.pending)
    assert len(waiting(floor)) == 1
    assert driver.read(NAME) == "amina"
    driver.press("Return")
    driver.wait(lambda: len(waiting(floor)) == 2)


def test_who_could_not_be_queued_comes_back_at_that_meeting_alone(driver: Driver, floor: Workspace, disk: Disk) -> None:
    do(driver, floor, SaveMeeting(TWO, "Engagement board", "2026-11-12"))
    with disk.slow():
        disk.fail()
        driver.press("Ctrl+J")
        driver.type("amina")
        driver.press("Return")
        floor.choose_meeting(TWO)
    disk.mend()
    assert driver.read(NAME) == ""
    floor.choose_meeting(MEETING)

    assert driver.read(NAME) == "amina"
