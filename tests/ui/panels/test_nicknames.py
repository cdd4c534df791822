"""The team's nicknames: written in Settings, met at the Door."""

import pytest

from facilitator.exchange.nicknames import shipped_sets
from facilitator.queries.nicknames import name_sets
from tests.ui.door import BOX, LIST, fill
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.door import DoorPanel
from ui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


@pytest.fixture
def door(program: Program, driver: Driver) -> Workspace:
    return fill(driver, program)


def _sets(door: Workspace) -> list[str]:
    return [each.names for each in door.read(name_sets, shipped_sets())]


def _write(driver: Driver, *lines: str) -> None:
    driver.press("Ctrl+,")
    driver.focus("Nicknames")
    driver.press("Ctrl+A" if lines else "Ctrl+Home")
    for line in lines:
        driver.type(line)
        driver.press("Return")
    driver.press("Ctrl+Shift+S")


def test_a_nickname_of_the_team_finds_a_person_at_the_door_at_once(door: Workspace, driver: Driver) -> None:
    _write(driver, "Siobhán Shiv", "Robert Bob")
    driver.wait(lambda: _sets(door) == ["Robert Bob", "Siobhán Shiv"])
    driver.hears("The nicknames are saved.")
    driver.press(DoorPanel.shortcut)
    driver.focus(BOX)
    driver.type("shiv")

    assert driver.rows(LIST)[0][0] == "Siobhán O’Neill"


def test_one_name_alone_is_refused_and_stays_in_the_box(door: Workspace, driver: Driver) -> None:
    _write(driver, "Robert")

    driver.wait(lambda: "one name alone" in driver.announced())
    assert len(_sets(door)) == len(shipped_sets())
    assert text_of(driver.focus("Nicknames")) == "Robert\n"


def test_saving_what_is_there_already_changes_nothing(door: Workspace, driver: Driver) -> None:
    label = door.undo_label
    _write(driver)

    driver.hears("The nicknames are saved.")
    assert door.undo_label == label
