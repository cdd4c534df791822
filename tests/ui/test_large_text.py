"""Screens with text of 200 % on a small laptop: they scroll down, never sideways, and nothing is cut off."""

import pytest

from tests.ui.drivers.driver import Driver
from tests.ui.drivers.letters import set_letters
from tests.ui.drivers.pages import page
from tests.ui.tables import enter, tables
from ui.app import Program
from ui.workspace import Workspace

__all__ = ["tables"]


@pytest.mark.parametrize("key", ["Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+Shift+F", "Ctrl+Shift+V"])
def test_a_screen_of_the_room_does_not_scroll_sideways_in_large_text(
    program: Program, driver: Driver, tables: Workspace, key: str
) -> None:
    driver.press("Return")
    enter(driver, tables, "The stop at the clinic has no seat. Old people stand there for half an hour.")
    program.window.resize(1366, 768)
    set_letters(driver, "200 %")
    driver.press(key)

    driver.wait(lambda: not page(program).horizontalScrollBar().maximum())


def test_columns_stand_beside_one_another_again_in_smaller_text(
    program: Program, driver: Driver, tables: Workspace
) -> None:
    assert tables.meeting is not None
    program.window.resize(1366, 768)
    grid = driver.find("Tables and questions")
    set_letters(driver, "200 %")
    driver.press("Ctrl+5")
    box = driver.find("The line")
    driver.wait(lambda: box.mapTo(program.window, box.rect().topLeft()).x() < program.window.width() // 2)
    set_letters(driver, "100 %")
    driver.press("Ctrl+5")

    driver.wait(lambda: box.mapTo(program.window, box.rect().topLeft()).x() > program.window.width() // 2)
    assert grid.isVisible()
