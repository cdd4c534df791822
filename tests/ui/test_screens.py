"""The screens as a whole: each is reached by a key of its own, and says its keys."""

from collections import Counter

from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panel import Panel


def _panels(program: Program) -> list[Panel]:
    return program.window.findChildren(Panel)


def test_no_two_screens_have_the_same_key(program: Program, driver: Driver) -> None:
    assert driver is not None
    shared = Counter(panel.shortcut for panel in _panels(program) if panel.shortcut and panel.name != "welcome")

    assert [key for key, count in shared.items() if count > 1] == []


def test_no_screen_uses_one_key_for_two_things(program: Program, driver: Driver) -> None:
    assert driver is not None
    for panel in _panels(program):
        keys = Counter(action.shortcut().toString() for action in panel.actions() if not action.shortcut().isEmpty())
        assert [key for key, count in keys.items() if count > 1] == [], panel.name


def test_every_screen_is_reached_by_its_key_and_lists_its_keys(program: Program, driver: Driver) -> None:
    for panel in _panels(program):
        if panel.shortcut and panel.name != "welcome":
            driver.press(panel.shortcut)
            assert program.window.current() is panel
            driver.press("F1")
            driver.wait(lambda: driver.sees("Keys"))
            driver.press("Escape")
