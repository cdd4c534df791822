"""The navigation at small sizes: the name of every screen is in sight, as long as there is room for the names."""

from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QScrollArea

from facilitator.commands.meetings import SaveMeeting
from tests.ui.drivers.driver import Driver, name_of
from tests.ui.drivers.letters import set_letters
from ui.app import Program

LAPTOP, SMALL = QSize(1366, 768), QSize(1280, 720)
SCREENS = 17
WORDS = "The forum of the whole city and of all who live in it · 5 November 2026"


def sized(program: Program, driver: Driver, size: QSize, percent: str) -> QScrollArea:
    """Have a window of a size, with text of a size, at a meeting of a long name; return the navigation."""
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SaveMeeting(b"m" * 16, "November", "2026-11-05"))
    driver.wait(lambda: not workspace.pending)
    workspace.choose_meeting(b"m" * 16, WORDS)
    program.window.resize(size)
    set_letters(driver, percent)
    found = driver.find("Screens")
    assert isinstance(found, QScrollArea)
    return found


def names(navigation: QScrollArea) -> list[QAbstractButton]:
    return [button for button in navigation.findChildren(QAbstractButton) if button.isVisible()]


def in_sight(button: QAbstractButton) -> bool:
    return button.visibleRegion().boundingRect() == button.rect()


@pytest.mark.parametrize("size", [LAPTOP, SMALL], ids=["1366x768", "1280x720"])
@pytest.mark.parametrize("percent", ["100 %", "115 %", "130 %", "150 %"])
def test_every_screen_is_in_sight_on_a_small_laptop(
    program: Program, driver: Driver, size: QSize, percent: str
) -> None:
    navigation = sized(program, driver, size, percent)

    driver.wait(lambda: all(in_sight(button) for button in names(navigation)))
    assert len(names(navigation)) == SCREENS
    assert all(button.height() >= button.fontMetrics().lineSpacing() for button in names(navigation))


def test_headings_stand_where_there_is_room_and_the_meeting_is_told_whole(program: Program, driver: Driver) -> None:
    sized(program, driver, LAPTOP, "100 %")

    assert driver.sees("IN THE ROOM")
    assert driver.sees(WORDS)


def test_a_meeting_of_a_long_name_is_cut_in_the_middle_where_room_is_short(program: Program, driver: Driver) -> None:
    sized(program, driver, SMALL, "150 %")

    driver.wait(lambda: not driver.sees("IN THE ROOM"))
    assert not driver.sees(WORDS)
    assert driver.sees("5 November 2026")
    assert driver.find(WORDS).isVisible()


def test_the_screen_one_is_on_comes_into_sight_where_the_names_scroll(program: Program, driver: Driver) -> None:
    navigation = sized(program, driver, SMALL, "200 %")
    for key, name in (("Ctrl+1", "Home"), ("Ctrl+,", "Settings")):
        driver.press(key)
        here = next(button for button in names(navigation) if name_of(button) == name)
        driver.wait(partial(in_sight, here))
