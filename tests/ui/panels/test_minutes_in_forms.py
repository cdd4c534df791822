"""What the minutes tell, typed in the forms of the plan; and the sections that a group leaves out of them."""

import pytest

from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.queries.groups import groups
from facilitator.queries.meetings import meeting
from facilitator.queries.resources import resources
from tests.held import GROUP, MEETING
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    opened = program.workspace
    assert opened is not None
    opened.do(SaveGroup(GROUP, "Forum", sections_off="newer"))
    opened.do(SaveMeeting(MEETING, "November", "2026-11-05", GROUP))
    driver.wait(lambda: not opened.pending)
    opened.choose_meeting(MEETING, "November")
    return opened


def save(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+S")
    driver.wait(lambda: not workspace.pending)


def test_what_can_change_and_what_became_of_groups_is_typed_in_the_plan(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+2")
    driver.press("F3")
    for label, words in (
        ("Brought by", "Transport"),
        ("What can change", "Stops"),
        ("What cannot change", "Fares"),
        ("Groups", "A kerb group"),
        ("What we will change", "A longer break"),
    ):
        driver.focus(label)
        driver.type(words)
    save(driver, workspace)

    row = workspace.read(meeting, MEETING)
    assert row is not None
    assert (row.brought_by, row.can_change, row.cannot_change) == ("Transport", "Stops", "Fares")
    assert (row.groups_note, row.will_change) == ("A kerb group", "A longer break")


def test_resources_are_typed_one_a_line_and_changed_where_they_stand(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+2")
    driver.press("F3")
    driver.focus("Resources")
    driver.type("Bus leaflet | https://example.org/buses | handout")
    save(driver, workspace)
    driver.focus("Resources")
    driver.press("Ctrl+End")
    driver.type(", two pages")
    driver.press("Return")
    driver.type("The wall | picture 12")
    save(driver, workspace)

    held = workspace.read(resources, MEETING)
    assert [(row.title, row.place, row.note) for row in held] == [
        ("Bus leaflet", "https://example.org/buses", "handout, two pages"),
        ("The wall", "picture 12", ""),
    ]


def test_a_line_that_says_too_much_is_refused_and_stays_typed(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+2")
    driver.press("F3")
    driver.focus("Resources")
    driver.type("a | b | c | d")
    save(driver, workspace)
    driver.hears("has more than a title")
    assert text_of(driver.focus("Resources")) == "a | b | c | d"
    assert workspace.read(resources, MEETING) == ()


def test_a_group_leaves_a_section_out_by_space_and_puts_it_back(driver: Driver, workspace: Workspace) -> None:
    driver.press("Ctrl+9")
    driver.press("F7")
    driver.press("F2")
    driver.focus("Sections of the minutes")
    driver.press("Space")
    driver.press("Down")
    driver.press("Space")
    driver.press("Return")
    driver.wait(lambda: not workspace.pending)
    assert workspace.read(groups)[0].sections_off == "glance room newer"

    driver.focus("Sections of the minutes")
    driver.press("Space")
    save(driver, workspace)
    assert workspace.read(groups)[0].sections_off == "glance newer"
