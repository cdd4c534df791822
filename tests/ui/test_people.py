"""People, organisations and groups, by keyboard alone."""

import pytest

from facilitator.commands.groups import SaveGroup
from facilitator.commands.people import SavePerson
from facilitator.queries.groups import groups, members
from facilitator.queries.people import PersonRow, organisations, people
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.people import PeoplePanel
from ui.workspace import Workspace

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)
AMINA, GRACE, GROUP = b"a" * 16, b"g" * 16, b"f" * 16


@pytest.fixture
def space(driver: Driver, program: Program) -> Workspace:
    """Go to the screen, on an empty library."""
    workspace = program.workspace
    assert workspace is not None
    driver.press(PeoplePanel.shortcut)
    return workspace


@pytest.fixture
def known(space: Workspace, driver: Driver) -> Workspace:
    """Have two people and a group in the library."""
    space.do(SavePerson(AMINA, "Amina Yusuf", given="Amina", family="Yusuf", email="amina@example.org"))
    space.do(SavePerson(GRACE, "Grace Okafor", organisation="Age Well", capacity="carer"))
    space.do(SaveGroup(GROUP, "Forum"))
    settled(driver, space)
    return space


def settled(driver: Driver, workspace: Workspace) -> None:
    driver.wait(lambda: workspace.pending == 0)


def person(workspace: Workspace, name: str) -> PersonRow:
    return next(row for row in workspace.read(people) if row.name == name)


def test_an_empty_library_begins_with_the_form_of_a_person(space: Workspace, driver: Driver) -> None:
    driver.type("łukasz świątek")
    driver.focus("Organisation")
    driver.type("Age Well")
    driver.focus("E-mail")
    driver.type("l@example.org")
    driver.press("Return")
    settled(driver, space)

    made = person(space, "Łukasz Świątek")
    assert (made.given, made.family, made.organisation, made.email) == (
        "Łukasz",
        "Świątek",
        "Age Well",
        "l@example.org",
    )


def test_people_are_added_one_after_another(space: Workspace, driver: Driver) -> None:
    for name in ("Ann Lee", "Bob Tan"):
        driver.focus("Name")
        driver.type(name)
        driver.press("Return")
    settled(driver, space)

    assert {row.name for row in space.read(people)} == {"Ann Lee", "Bob Tan"}
    assert text_of(driver.focus("Name")) == ""


def test_a_search_finds_by_parts_of_name_and_organisation(known: Workspace, driver: Driver) -> None:
    assert known.meeting is None
    driver.focus("Search people")
    driver.type("age gra")

    assert [row[0] for row in driver.rows("List of people")] == ["Grace Okafor"]
    assert driver.sees("1 of 2 people")


def test_a_name_is_put_right_in_the_form_and_its_parts_follow(known: Workspace, driver: Driver) -> None:
    driver.focus("Search people")
    driver.type("amina")
    driver.press("Return")
    driver.press("Return")
    driver.press("End")
    for _ in "Yusuf":
        driver.press("Backspace")
    driver.type("Yousef")
    driver.press("Ctrl+S")
    settled(driver, known)

    changed = person(known, "Amina Yousef")
    assert (changed.id, changed.given, changed.family, changed.email) == (AMINA, "Amina", "Yousef", "amina@example.org")


def test_what_cannot_be_saved_stays_in_the_form(known: Workspace, driver: Driver) -> None:
    driver.press("Ctrl+N")
    driver.focus("Phone")
    driver.type("01632 960001")
    driver.press("Return")

    driver.hears("Give the person a name first.")
    settled(driver, known)
    assert text_of(driver.focus("Phone")) == "01632 960001"


def test_a_person_is_withdrawn_and_comes_back(known: Workspace, driver: Driver) -> None:
    driver.focus("List of people")
    driver.press("Home")
    driver.press("Del")
    driver.wait(lambda: len(known.read(people)) == 1)
    driver.hears("is withdrawn")
    driver.press("Ctrl+Z")

    driver.wait(lambda: len(known.read(people)) == 2)


def test_what_is_half_typed_survives_another_screen_and_another_day(known: Workspace, driver: Driver) -> None:
    driver.press("Ctrl+N")
    driver.type("Half a na")
    driver.press("Ctrl+1")
    settled(driver, known)

    assert "Half a na" in known.kept_drafts["form person"]
    driver.press(PeoplePanel.shortcut)
    driver.press("Ctrl+N")
    assert text_of(driver.focus("Name")) == "Half a na"


def test_an_organisation_is_renamed_everywhere(known: Workspace, driver: Driver) -> None:
    driver.press("F6")
    assert driver.rows("List of organisations") == [["Age Well", "1"]]
    driver.focus("Name of the organisation")
    driver.press("End")
    driver.type(" Together")
    driver.press("Return")
    settled(driver, known)

    assert person(known, "Grace Okafor").organisation == "Age Well Together"


def test_an_organisation_is_withdrawn(known: Workspace, driver: Driver) -> None:
    driver.press("F6")
    driver.focus("List of organisations")
    driver.press("Del")

    driver.wait(lambda: known.read(organisations) == ())


def test_a_group_is_made(space: Workspace, driver: Driver) -> None:
    driver.press("F7")
    driver.focus("Name of the group")
    driver.type("Transport board")
    driver.focus("Kind")
    driver.press("End")
    driver.press("Ctrl+S")
    settled(driver, space)

    assert [(row.name, row.kind) for row in space.read(groups)] == [("Transport board", "one_off")]


def test_members_are_added_by_name_with_a_role_and_taken_out(known: Workspace, driver: Driver) -> None:
    driver.press("F7")
    driver.focus("Member")
    driver.type("amina yusuf")
    driver.focus("Role")
    driver.type("chair")
    driver.press("Return")
    settled(driver, known)
    assert [(row.name, row.role) for row in known.read(members, GROUP)] == [("Amina Yusuf", "chair")]
    driver.focus("Members")
    driver.press("Del")

    driver.wait(lambda: known.read(members, GROUP) == ())


def test_a_member_nobody_knows_is_refused_and_stays_typed(known: Workspace, driver: Driver) -> None:
    driver.press("F7")
    driver.focus("Member")
    driver.type("Zebedee")
    driver.press("Return")

    driver.hears("Nobody known is called “Zebedee”")
    assert text_of(driver.focus("Member")) == "Zebedee"
    assert known.read(members, GROUP) == ()


def test_a_member_is_given_another_role(known: Workspace, driver: Driver) -> None:
    driver.press("F7")
    driver.focus("Member")
    driver.type("Grace Okafor")
    driver.press("Return")
    settled(driver, known)
    driver.focus("Members")
    driver.press("Return")
    driver.type("scribe")
    driver.press("Return")
    settled(driver, known)

    assert [(row.name, row.role) for row in known.read(members, GROUP)] == [("Grace Okafor", "scribe")]
