"""Who stands in the library twice: side by side, joined, said not to be the same, parted again, by keyboard alone."""

import pytest

from facilitator.commands.attendance import CheckIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.queries.attendance import attendance
from facilitator.queries.people import people
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.people import PeoplePanel
from ui.workspace import Workspace

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)
ANN, ANNE, BOB, MEETING = b"a" * 16, b"b" * 16, b"c" * 16, b"m" * 16
PAIRS, SIDES, MOVES = "Pairs", "Side by side", "What comes of it"


@pytest.fixture
def space(driver: Driver, program: Program) -> Workspace:
    """Have Ann in the library twice, beside Bob, and go to the list of people."""
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SaveMeeting(MEETING, "November", "2026-11-05"))
    workspace.do(SavePerson(ANN, "Ann Leeson", email="ann@example.org"))
    workspace.do(SavePerson(ANNE, "Anne Leeson", organisation="Age Well"))
    workspace.do(SavePerson(BOB, "Bob Tan"))
    workspace.do(CheckIn(MEETING, ANNE, "2026-11-05T12:31:00"))
    settled(driver, workspace)
    driver.press(PeoplePanel.shortcut)
    return workspace


@pytest.fixture
def twice(space: Workspace, driver: Driver) -> Workspace:
    """Go on to the screen of those who stand there twice, and wait until they are found."""
    driver.press("F12")
    driver.wait(lambda: driver.sees("1 pair to look at"))
    return space


def settled(driver: Driver, workspace: Workspace) -> None:
    driver.wait(lambda: not workspace.pending and not workspace.working)


def names(workspace: Workspace) -> list[str]:
    return sorted(row.name for row in workspace.read(people))


def states(driver: Driver) -> list[tuple[str, str, str]]:
    return [(row[0], row[1], row[3]) for row in driver.rows(PAIRS)]


def test_a_pair_stands_with_its_reason_side_by_side_and_what_moves(twice: Workspace, driver: Driver) -> None:
    assert twice is not None
    (pair,) = driver.rows(PAIRS)
    assert pair == ["Ann Leeson", "Anne Leeson", "In the name, one is a short form of the other", "look alike"]
    assert ["Name", "Ann Leeson", "Anne Leeson", "differs"] in driver.rows(SIDES)
    assert ["E-mail", "ann@example.org", "", "left only"] in driver.rows(SIDES)
    assert ["Meetings", "", "November 2026-11-05, in at 12:31pm", "right only"] in driver.rows(SIDES)
    assert ["Attendance", "1 meeting: November (5 November 2026)"] in driver.rows(MOVES)


@pytest.mark.parametrize(("key", "stays"), [("F3", "Ann Leeson"), ("F4", "Anne Leeson")])
def test_a_key_joins_them_into_the_one_at_that_side_and_undo_parts_them(
    twice: Workspace, driver: Driver, key: str, stays: str
) -> None:
    driver.press(key)
    driver.hears(f"are one person now: {stays}")

    assert names(twice) == sorted([stays, "Bob Tan"])
    assert [row.name for row in twice.read(attendance, MEETING)] == [stays]
    assert states(driver)[0][2] == "joined"
    driver.press("Ctrl+Z")
    driver.hears("Undone: Join two people")
    assert names(twice) == ["Ann Leeson", "Anne Leeson", "Bob Tan"]
    driver.wait(lambda: states(driver) == [("Ann Leeson", "Anne Leeson", "look alike")])


def test_swapping_sides_shows_what_comes_of_the_other_way_round(twice: Workspace, driver: Driver) -> None:
    driver.press("F5")
    driver.hears("Anne Leeson stands at the left now")
    assert ["Filled in", "e-mail"] in driver.rows(MOVES)
    driver.press("F3")

    driver.wait(lambda: names(twice) == ["Anne Leeson", "Bob Tan"])


def test_who_is_not_the_same_is_not_asked_about_again_until_somebody_wants_to(twice: Workspace, driver: Driver) -> None:
    driver.press("F6")
    driver.hears("are not the same")
    assert states(driver) == [("Ann Leeson", "Anne Leeson", "not the same")]
    driver.press("F7")
    driver.hears("There is no pair to look at")
    driver.press("Escape")
    driver.press("F12")
    settled(driver, twice)
    assert states(driver) == [("Ann Leeson", "Anne Leeson", "not the same")]
    driver.press("F8")
    driver.hears("may be the same again")

    assert states(driver) == [("Ann Leeson", "Anne Leeson", "look alike")]


def test_those_who_were_joined_are_parted_again(twice: Workspace, driver: Driver) -> None:
    driver.press("F3")
    driver.hears("are one person now")
    driver.focus(PAIRS)
    assert driver.sees("Anne Leeson is one person with Ann Leeson")
    driver.press("F8")
    driver.hears("Anne Leeson is a person of their own again")

    assert names(twice) == ["Ann Leeson", "Anne Leeson", "Bob Tan"]
    assert [row.name for row in twice.read(attendance, MEETING)] == ["Anne Leeson"]


def test_any_two_are_set_side_by_side_from_the_list_of_people(space: Workspace, driver: Driver) -> None:
    driver.focus("List of people")
    driver.press("Home")
    driver.press("Ctrl+J")
    driver.hears("Join Ann Leeson with whom?")
    driver.type("Bob")
    driver.press("Return")
    driver.hears("Nobody known is called “Bob”")
    driver.type(" Tan")
    driver.press("Return")
    driver.hears("Ann Leeson and Bob Tan: look alike. The names are not alike")
    driver.press("F3")

    driver.wait(lambda: names(space) == ["Ann Leeson", "Anne Leeson"])


def test_nobody_is_joined_with_themselves_or_with_nobody(space: Workspace, driver: Driver) -> None:
    assert space is not None
    driver.focus("List of people")
    driver.press("Home")
    driver.press("Ctrl+J")
    driver.type("Ann Leeson")
    driver.press("Return")
    driver.hears("Type the name of somebody else")
    driver.press("Escape")
    driver.press("Escape")
    driver.press("F6")
    driver.press("Ctrl+J")

    driver.hears("Choose somebody in the list of people first")


def test_the_next_pair_is_said(twice: Workspace, driver: Driver) -> None:
    twice.do(SavePerson(b"d" * 16, "Bob Tan"))
    driver.wait(lambda: driver.sees("2 pairs to look at"))
    driver.press("F7")

    driver.hears("look alike. ")
    assert driver.read(PAIRS) in {"Ann Leeson", "Bob Tan"}


def test_a_pair_of_whom_one_is_withdrawn_is_no_pair(twice: Workspace, driver: Driver) -> None:
    driver.press("Escape")
    driver.focus("List of people")
    driver.press("Home")
    driver.press("Del")
    driver.hears("is withdrawn")
    driver.press("F12")
    settled(driver, twice)

    assert driver.sees("Nobody looks as if they stood in the library twice")
