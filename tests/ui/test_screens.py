"""The screens as a whole: each is reached by a key of its own, and says its keys."""

from collections import Counter

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import WalkIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panel import Panel
from ui.widgets.table import RowsView

MEETING = b"m" * 16


def _panels(program: Program) -> list[Panel]:
    return [panel for name in program.window.names() if (panel := program.window.panel(name)) is not None]


def test_no_two_screens_have_the_same_key(program: Program, driver: Driver) -> None:
    assert driver is not None
    shared = Counter(panel.shortcut for panel in _panels(program) if panel.shortcut and panel.name != "welcome")

    assert [key for key, count in shared.items() if count > 1] == []


def test_no_screen_uses_one_key_for_two_things(program: Program, driver: Driver) -> None:
    assert driver is not None
    for panel in _panels(program):
        keys = Counter(action.shortcut().toString() for action in panel.actions() if not action.shortcut().isEmpty())
        assert [key for key, count in keys.items() if count > 1] == [], panel.name


def test_no_screen_uses_the_key_of_another_for_something_of_its_own(program: Program, driver: Driver) -> None:
    assert driver is not None
    screens = {panel.shortcut: panel.name for panel in _panels(program) if panel.shortcut}
    for panel in _panels(program):
        own = {action.shortcut().toString() for action in panel.actions()}
        assert {key for key in own if screens.get(key, panel.name) != panel.name} == set(), panel.name


def test_every_screen_is_reached_by_its_key_and_lists_its_keys(program: Program, driver: Driver) -> None:
    for panel in _panels(program):
        if panel.shortcut and panel.name != "welcome":
            driver.press(panel.shortcut)
            assert program.window.current() is panel
            driver.press("F1")
            driver.wait(lambda: driver.sees("Keys"))
            driver.press("Escape")


@pytest.mark.parametrize("key", ["Ctrl+1", "Ctrl+3", "Ctrl+4", "Ctrl+9", "Ctrl+G", "Ctrl+Shift+A", "Ctrl+Shift+F"])
def test_every_column_is_in_sight_on_a_small_laptop(program: Program, driver: Driver, key: str) -> None:
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SaveMeeting(MEETING, "November", "2026-11-05"))
    workspace.do(SaveItem(b"i" * 16, MEETING, "Buses", 30))
    for number in range(30):
        workspace.do(WalkIn(bytes([number]) * 16, MEETING, f"Amina {number}", "citizen", "2026-11-05T12:31:00"))
    workspace.do(SavePerson(bytes([1]) * 16, "Amina 1", access="Large print"))
    driver.wait(lambda: not workspace.pending)
    workspace.choose_meeting(MEETING, "November")
    program.window.resize(1280, 720)
    driver.press(key)
    page = program.window.current()
    assert page is not None
    views = [view for view in page.findChildren(RowsView) if view.isVisible()]

    assert views
    driver.wait(lambda: all(view.horizontalScrollBar().maximum() == 0 for view in views))
