"""A newer booking list beside that of the meeting: looked at, answered and taken in, by keys alone."""

from pathlib import Path

import pytest

from facilitator.commands.attendance import CheckIn, WalkIn
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.queries.attendance import attendance
from facilitator.queries.people import people
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.people import PeoplePanel
from ui.workspace import Workspace

MEETING, OTHER, NOON = b"m" * 16, b"o" * 16, "2026-11-05T12:00:00"
ROWS = "The list, row by row"
HEAD = "Name,Organisation,E-mail,Ticket type,Badge,Access needs,Status\n"
FIRST = (
    HEAD
    + """Ada Moss,Mind,ada@example.org,Carer,1,,Attending
Uma Rao,,uma@example.org,Citizen,2,,Attending
Bob Tan,Scope,bob@example.org,Citizen,3,Loop,Attending
Cyd Lee,,cyd@example.org,Citizen,4,,Attending
Dee Fox,Mind,dee@example.org,Citizen,5,,Attending
Gus Hay,,gus@example.org,Citizen,6,,Attending
"""
)
SECOND = (
    HEAD
    + """Ada Moss,Mind,ada@example.org,Carer,1,,Attending
Uma Rao,,uma@example.org,Carer,2,,Attending
Bob Tan,Scope,bob@example.org,Citizen,13,Seat near the door,Attending
Cyd Lee,,cyd@example.org,Citizen,4,,Cancelled
Eve Orr,,eve@example.org,Citizen,,,Attending
"""
)


@pytest.fixture
def space(driver: Driver, program: Program, answers: Answers, tmp_path: Path) -> Workspace:
    """Have two meetings, for the first of which the first list is booked; the newer one is the next file chosen."""
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SaveGroup(b"g" * 16, "Forum"))
    workspace.do(SaveMeeting(MEETING, "November", "2026-11-05", b"g" * 16))
    workspace.do(SaveMeeting(OTHER, "December", "2026-12-03", b"g" * 16))
    driver.wait(lambda: workspace.pending == 0)
    workspace.choose_meeting(MEETING, "November")
    for name, text in (("first.csv", FIRST), ("second.csv", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        answers.files.append(tmp_path / name)
    driver.press(PeoplePanel.shortcut)
    look(driver)
    driver.press("Return")
    driver.hears("6 people taken in, booked for November")
    return workspace


def look(driver: Driver) -> None:
    driver.press("Ctrl+I")
    driver.hears("Nothing is taken in yet")


def shown(driver: Driver) -> list[tuple[str, str, str]]:
    return [(row[0], row[1], row[3]) for row in driver.rows(ROWS)]


def because(driver: Driver, name: str) -> str:
    return next(row[2] for row in driver.rows(ROWS) if row[0] == name)


def go_to(driver: Driver, name: str) -> None:
    driver.focus(ROWS)
    driver.press("Ctrl+Home")
    for row in driver.rows(ROWS):
        if row[0] == name:
            return
        driver.press("Down")
    raise AssertionError(name)


def statuses(workspace: Workspace) -> dict[str, str]:
    return {row.name: row.status for row in workspace.read(attendance, MEETING)}


def badges(workspace: Workspace) -> dict[str, str]:
    return {row.name: row.badge for row in workspace.read(attendance, MEETING)}


def access(workspace: Workspace) -> dict[str, str]:
    return {row.name: row.access for row in workspace.read(people)}


@pytest.mark.usefixtures("space")
def test_a_newer_list_says_first_who_is_new_changed_and_not_on_it(driver: Driver) -> None:
    look(driver)

    assert driver.announced().startswith("1 new, 3 changed, 2 not on this list; 1 as before.")
    assert driver.sees("1 new, 3 changed, 2 not on this list; 1 as before.")
    assert driver.sees("Unless you say otherwise, what is known is kept, and who is not on this list stays booked.")
    assert shown(driver) == [
        ("Uma Rao", "changed", "ours is kept"),
        ("Bob Tan", "changed", "ours is kept"),
        ("Dee Fox", "not on this list", "stays booked"),
        ("Gus Hay", "not on this list", "stays booked"),
        ("Eve Orr", "new", ""),
        ("Cyd Lee", "changed", "is taken in"),
        ("Ada Moss", "as before", ""),
    ]
    assert because(driver, "Bob Tan") == "badge: 3 → 13; access: Loop → Seat near the door"
    assert because(driver, "Dee Fox").startswith("booked by a list on ")


def test_with_enter_alone_what_is_known_stays_and_everybody_stays_booked(space: Workspace, driver: Driver) -> None:
    look(driver)
    driver.press("Return")
    driver.hears("5 people taken in, booked for November")

    assert statuses(space) == {
        "Ada Moss": "booked",
        "Uma Rao": "booked",
        "Bob Tan": "booked",
        "Cyd Lee": "apologies",
        "Dee Fox": "booked",
        "Eve Orr": "booked",
        "Gus Hay": "booked",
    }
    assert (badges(space)["Bob Tan"], access(space)["Bob Tan"]) == ("3", "Loop")


def test_two_keys_take_all_new_values_and_all_apologies_and_one_undo_takes_all_back(
    space: Workspace, driver: Driver
) -> None:
    before = space.read(people), space.read(attendance, MEETING)
    look(driver)
    driver.press("Ctrl+Shift+T")
    driver.hears("The new values are taken in 2 rows.")
    driver.press("Ctrl+Shift+D")
    driver.hears("2 people not on this list: listed with apologies.")
    assert [row[2] for row in shown(driver)] == [
        "new is taken",
        "new is taken",
        "apologies",
        "apologies",
        "",
        "is taken in",
        "",
    ]
    assert (space.read(people), space.read(attendance, MEETING)) == before
    driver.press("Return")
    driver.hears("5 people taken in, booked for November · 5 November 2026; 2 people listed with apologies.")

    assert [statuses(space)[name] for name in ("Dee Fox", "Gus Hay")] == ["apologies", "apologies"]
    assert (badges(space)["Bob Tan"], access(space)["Bob Tan"]) == ("13", "Seat near the door")
    driver.press("Ctrl+Z")
    driver.wait(lambda: (space.read(people), space.read(attendance, MEETING)) == before)


def test_each_row_is_answered_by_itself(space: Workspace, driver: Driver) -> None:
    look(driver)
    go_to(driver, "Bob Tan")
    driver.press("Ctrl+T")
    driver.hears("Bob Tan: the new values are taken.")
    go_to(driver, "Gus Hay")
    driver.press("Ctrl+D")
    driver.hears("Gus Hay: listed with apologies.")
    driver.press("Ctrl+Return")
    driver.hears("taken in")

    assert badges(space)["Bob Tan"] == "13"
    assert {row.name: row.capacity for row in space.read(attendance, MEETING)}["Uma Rao"] == "citizen"
    assert [statuses(space)[name] for name in ("Dee Fox", "Gus Hay")] == ["booked", "apologies"]


@pytest.mark.usefixtures("space")
def test_an_answer_is_taken_back_by_the_same_key(driver: Driver) -> None:
    look(driver)
    go_to(driver, "Uma Rao")
    driver.press("Ctrl+T")
    driver.press("Ctrl+T")
    driver.hears("Uma Rao: ours is kept.")
    go_to(driver, "Dee Fox")
    driver.press("Ctrl+D")
    driver.press("Ctrl+D")
    driver.hears("Dee Fox: stays booked.")
    driver.press("Ctrl+Shift+D")
    driver.press("Ctrl+Shift+D")
    driver.hears("2 people not on this list: booked as before.")
    driver.press("Ctrl+Shift+T")
    driver.press("Ctrl+Shift+T")
    driver.hears("Ours is kept in 2 rows.")

    assert {row[2] for row in shown(driver)} == {"", "ours is kept", "is taken in", "stays booked"}


@pytest.mark.usefixtures("space")
def test_a_key_on_a_row_that_it_is_not_for_says_which_to_choose(driver: Driver) -> None:
    look(driver)
    go_to(driver, "Ada Moss")
    driver.press("Ctrl+T")
    driver.hears("Choose a row where the list says otherwise.")
    driver.press("Ctrl+D")
    driver.hears("Choose somebody who is not on this list.")


@pytest.mark.usefixtures("space")
def test_one_key_goes_from_question_to_question(driver: Driver) -> None:
    look(driver)
    passed = []
    for _ in range(5):
        driver.press("F9")
        passed.append(driver.read(ROWS))

    assert passed == ["Bob Tan", "Dee Fox", "Gus Hay", "Uma Rao", "Bob Tan"]


@pytest.mark.usefixtures("space")
def test_for_a_meeting_without_bookings_the_list_is_a_first_one(driver: Driver) -> None:
    look(driver)
    driver.focus("Book them for")
    driver.press("Home")
    for _ in range(2):
        if not text_of(driver.focus("Book them for")).startswith("December"):
            driver.press("Down")
    driver.hears("5 people: 1 new, 4 known.")

    assert driver.sees("5 people: 1 new, 4 known.")
    assert {row[1] for row in shown(driver)} == {"known", "new"}


def test_who_is_in_already_or_walked_in_is_never_missing(space: Workspace, driver: Driver) -> None:
    dee = next(row.person for row in space.read(attendance, MEETING) if row.name == "Dee Fox")
    assert dee is not None
    space.do(CheckIn(MEETING, dee, NOON))
    space.do(WalkIn(b"w" * 16, MEETING, "Wim Bos", "citizen", NOON))
    driver.wait(lambda: space.pending == 0)
    look(driver)

    assert [row[0] for row in shown(driver) if row[1] == "not on this list"] == ["Gus Hay"]


def test_who_is_on_the_list_under_another_name_is_left_out_of_all_apologies(
    space: Workspace, driver: Driver, answers: Answers
) -> None:
    answers.files[-1].write_text(SECOND + "Dee Foxx,,,,,,\n", encoding="utf-8")
    look(driver)
    assert "row 7 may be the same person" in because(driver, "Dee Fox")
    driver.press("Ctrl+Shift+D")
    driver.hears("1 person not on this list: listed with apologies. 1 who may be on the list under another name left")
    go_to(driver, "Dee Foxx")
    driver.press("F3")
    driver.hears("Dee Foxx is Dee Fox: one person.")
    assert [row for row in shown(driver) if row[0].startswith("Dee")] == [("Dee Foxx", "as before", "")]
    driver.press("Return")
    driver.hears("taken in")

    assert (statuses(space)["Dee Fox"], statuses(space)["Gus Hay"]) == ("booked", "apologies")


@pytest.mark.usefixtures("space")
def test_a_list_taken_in_twice_says_that_nothing_is_new(driver: Driver, answers: Answers, tmp_path: Path) -> None:
    look(driver)
    driver.press("Ctrl+Shift+T")
    driver.press("Ctrl+Shift+D")
    driver.press("Return")
    driver.hears("taken in")
    answers.files.append(tmp_path / "second.csv")
    look(driver)

    assert driver.announced().startswith("0 new, 0 changed, 0 not on this list; 5 as before.")
    assert not driver.sees("Unless you say otherwise")
