"""What came of an item, typed at the wrap-up, is in the minutes, found in the room, and put right in the plan."""

from datetime import UTC, datetime

import pytest

from facilitator.commands.agenda import SaveItem, StartItem
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.domain.editions import Edition
from facilitator.publish.minutes import outline_of
from facilitator.publish.outline import plain
from facilitator.queries.agenda import agenda
from facilitator.queries.record import gather
from tests.held import MEETING, NOON
from tests.journeys.structure import section
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.wrapup import WrapupPanel
from ui.workspace import Workspace

WELCOME, BUSES = b"w" * 16, b"b" * 16
TOLD = "What came of it: A route was drawn"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    """Have an item without an outcome, say at the wrap-up what came of it, and stand there."""
    opened = done_in(
        program,
        driver,
        SaveMeeting(MEETING, "November", "2026-11-05"),
        SaveItem(WELCOME, MEETING, "Welcome", 5, "welcome"),
        SaveItem(BUSES, MEETING, "Buses", 30, question="What helps?\nWhat does not?"),
        StartItem(BUSES, NOON),
        KeepPoint(b"p" * 16, MEETING, WELCOME, "The tea is hot", NOON),
    )
    opened.choose_meeting(MEETING, "November")
    driver.press(WrapupPanel.shortcut)
    driver.press("F6")
    driver.focus("What is missing")
    driver.press("Return")
    driver.type("A route was drawn")
    driver.press("Return")
    driver.hears("It stands under the item in the minutes; the form of the item in Plan changes it.")
    return opened


def minutes(workspace: Workspace, edition: Edition) -> list[str]:
    outline = outline_of(workspace.read(gather, MEETING, edition), datetime(2026, 11, 6, tzinfo=UTC))
    return [text for _, text in section(plain(outline), "H2", "What people told us")]


@pytest.mark.parametrize("edition", Edition)
def test_it_stands_under_its_item_in_every_edition_though_nothing_was_written_down_there(
    workspace: Workspace, edition: Edition
) -> None:
    told = minutes(workspace, edition)
    assert told[told.index("Item 2: Buses") :] == ["Item 2: Buses", "The question: What helps?\nWhat does not?", TOLD]


def test_it_is_found_in_the_room_and_stands_at_its_item(driver: Driver, workspace: Workspace) -> None:
    assert workspace is not None
    driver.press("Ctrl+4")
    driver.press("Ctrl+F")
    driver.type("route drawn")
    driver.hears("0 of 1 line, and 1 outcome.")

    assert [row[:2] for row in driver.rows("What was captured")] == [
        ["now", "2  Buses · came of it: A route was drawn"],
    ]
    driver.type("x")
    driver.hears("0 of 1 line.")
    assert driver.rows("What was captured") == []


def test_the_form_of_the_item_shows_it_and_puts_it_right(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+2")
    driver.focus("Items")
    driver.press("Down")
    driver.press("Return")
    assert text_of(driver.focus("What came of it")) == "A route was drawn"
    driver.press("Ctrl+A")
    driver.type("Two routes were drawn")
    driver.press("Ctrl+S")
    driver.hears("Saved.")

    assert workspace.read(agenda, MEETING)[1].outcome == "Two routes were drawn"
