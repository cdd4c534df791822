"""What must be in sight in the list of the room."""

import pytest

from facilitator.commands.agenda import StartItem
from facilitator.domain.ids import uid_of
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.room import fill, say
from ui.app import Program
from ui.widgets.table import RowsView
from ui.workspace import Workspace

LIST = "What was captured"


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    program.window.resize(1280, 720)
    return fill(program, driver)


def in_sight(driver: Driver, text: str) -> bool:
    view = driver.find(LIST)
    assert isinstance(view, RowsView)
    place = next(at for at, row in enumerate(driver.rows(LIST)) if row[1].endswith(text))
    return view.viewport().rect().contains(view.visualRect(view.model().index(place, 0)))


def test_the_heading_of_a_new_item_comes_into_sight(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    assert in_sight(driver, "line 8")
    assert not in_sight(driver, "Buses")
    say(driver, room, "/topic Pavements")
    assert in_sight(driver, "Pavements")
    say(driver, room, "/item 3")

    assert in_sight(driver, "Buses")


def test_whoever_reads_further_up_in_the_list_is_left_there(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next", *(f"line {number}" for number in range(9)))
    driver.press("Ctrl+L")
    driver.press("Ctrl+Home")
    assert in_sight(driver, "Welcome")
    do(driver, room, StartItem(uid_of("test", "two"), "2026-11-05T12:50:00"))

    assert in_sight(driver, "Welcome")
