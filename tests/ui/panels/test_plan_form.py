"""The form of a meeting in the plan: whole at small sizes, Save in sight, and no bank holiday for the next."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.queries.meetings import meetings
from tests.held import GROUP, MEETING
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver, name_of, text_of
from ui.app import Program
from ui.workspace import Workspace

SIZES = [QSize(1366, 768), QSize(1280, 720)]
FIELDS = ("Group", "Title", "Date", "Starts", "Ends", "Venue", "Facilitator", "Note-taker", "Level intended")


@pytest.fixture
def plan(program: Program, driver: Driver) -> Workspace:
    opened = done_in(
        program,
        driver,
        SaveGroup(GROUP, "Forum"),
        SaveMeeting(MEETING, "November", "2026-11-27", GROUP, starts="10:30", ends="12:00"),
        *(SaveItem(bytes([at]) * 16, MEETING, f"Item {at}", 10) for at in range(1, 12)),
        SetTables(MEETING, 9),
    )
    opened.choose_meeting(MEETING, "November")
    driver.press("Ctrl+2")
    return opened


def whole(widget: QWidget) -> bool:
    """Return whether a control is seen from edge to edge."""
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("size", SIZES)
def test_every_box_of_a_new_meeting_is_seen_to_its_right_edge_and_save_stays_in_sight(
    program: Program, driver: Driver, plan: Workspace, size: QSize
) -> None:
    assert plan.meeting == MEETING
    program.window.resize(size)
    driver.press("Ctrl+N")
    save = driver.find("Save")
    for name in FIELDS:
        box = driver.focus(name)
        driver.wait(lambda box=box: whole(box))  # type: ignore[misc]
        assert whole(save), name
    driver.press("F3")
    ends = driver.focus("Ends")
    assert text_of(ends) == "12 noon"
    assert ends.fontMetrics().horizontalAdvance("12 noon") < ends.width() - 24


def test_a_new_meeting_begins_in_its_first_box_and_offers_nothing_to_withdraw(driver: Driver, plan: Workspace) -> None:
    assert plan.meeting == MEETING
    driver.press("Ctrl+N")
    assert text_of(driver.focus("Group")) == "Forum"
    driver.press("Tab")
    driver.type("December")
    assert text_of(driver.focus("Title")) == "December"
    assert driver.find("Save").isVisible()
    with pytest.raises(AssertionError):
        driver.find("Withdraw the meeting")
    driver.press("F3")
    assert driver.find("Withdraw the meeting").isVisible()


def test_from_the_last_box_tab_goes_to_save(driver: Driver, plan: Workspace) -> None:
    driver.press("Ctrl+N")
    driver.focus("Title")
    driver.type("December")
    driver.focus("Date")
    driver.type("3 Dec 2026")
    driver.focus("Ground rules")
    driver.press("Tab")
    assert name_of(driver.focus("Save")) == "Save"
    driver.press("Space")
    driver.hears("is planned")
    assert len(plan.read(meetings)) == 2


@pytest.mark.parametrize("size", SIZES)
def test_after_the_next_meeting_is_made_the_title_is_in_sight_and_its_day_is_no_bank_holiday(
    program: Program, driver: Driver, plan: Workspace, size: QSize
) -> None:
    program.window.resize(size)
    driver.press("F6")
    driver.hears("25 December 2026 and 1 January 2027 are bank holidays: this is the next Friday after.")
    assert driver.sees("25 December 2026 and 1 January 2027 are bank holidays")
    assert text_of(driver.focus("Date of the next meeting")) == "8 January 2027"
    driver.press("Return")
    driver.hears("is planned, with 11 items")

    shown = program.window.current()
    assert shown is not None
    driver.wait(lambda: whole(shown.heading) and whole(driver.find("New meeting")))
    assert {row.date for row in plan.read(meetings)} == {"2026-11-27", "2027-01-08"}
