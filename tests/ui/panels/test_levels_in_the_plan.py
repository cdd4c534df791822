"""The levels, the co-lead and the ground rules, in the forms of the plan and of the group."""

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.queries.agenda import agenda
from facilitator.queries.groups import groups
from facilitator.queries.meetings import meeting
from tests.held import GROUP, MEETING
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    opened = program.workspace
    assert opened is not None
    opened.do(SaveGroup(GROUP, "Forum"))
    opened.do(SaveMeeting(MEETING, "November", "2026-11-05", GROUP))
    opened.do(SaveItem(b"i" * 16, MEETING, "Buses", 30))
    driver.wait(lambda: not opened.pending)
    opened.choose_meeting(MEETING, "November")
    return opened


def test_what_is_aimed_for_who_leads_and_the_ground_rules_are_planned(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+2")
    driver.press("F3")
    driver.focus("Citizen co-lead")
    driver.type("Amina")
    driver.focus("Level intended")
    driver.type("T")
    driver.focus("Ground rules")
    driver.type("One at a time")
    driver.press("Ctrl+S")
    driver.wait(lambda: not workspace.pending)

    row = workspace.read(meeting, MEETING)
    assert row is not None
    assert (row.co_lead, row.level_intended, row.ground_rules) == ("Amina", "transformative", "One at a time")


def test_an_item_has_a_level_of_its_own(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+2")
    driver.press("F2")
    driver.focus("Level intended")
    driver.type("I")
    driver.press("Ctrl+S")
    driver.wait(lambda: not workspace.pending)

    assert workspace.read(agenda, MEETING)[0].level_intended == "intermediate"


def test_a_group_has_ground_rules_for_all_its_meetings(driver: Driver, workspace: Workspace) -> None:
    workspace.do(SaveGroup(GROUP, "Forum", ground_rules="Listen\nNo jargon"))
    driver.wait(lambda: not workspace.pending)
    workspace.do(SaveGroup(GROUP, "People’s Forum"))
    driver.wait(lambda: not workspace.pending)

    assert workspace.read(groups)[0].ground_rules == "Listen\nNo jargon"
