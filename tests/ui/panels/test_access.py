"""The access lead's list by keys and aloud: what to do for whom, and whether it was there."""

import pytest

from facilitator.commands.attendance import CheckIn, Leave, MarkAbsent, WithdrawAttendance, attendance_id
from facilitator.commands.desk import SayMet
from facilitator.commands.people import SavePerson
from facilitator.domain.views import View
from tests.ui.door import MEETING, fill, ids, someone
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver, text_of
from tests.ui.drivers.words import all_words
from ui.app import Program
from ui.panels.access import AccessPanel
from ui.panels.settings import SettingsPanel
from ui.workspace import Workspace

LIST, NOTE = "Who needs what", "Note about the chosen person"
RAMP, CHAIR, LOOP = "Wheelchair space at the table", "Evacuation chair", "Loop on"


def at(clock: str) -> str:
    return f"2026-11-05T{clock}:00"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    """Have one here with needs, one gone home with needs, one expected, one here without any."""
    opened = fill(driver, program)
    do(
        driver,
        opened,
        SavePerson(ids(2), "Siobhán O’Neill", access=LOOP),
        SavePerson(ids(3), "Mohammed Rahman", leaving_help=CHAIR),
        CheckIn(MEETING, ids(1), at("12:31")),
        CheckIn(MEETING, ids(3), at("12:32")),
        CheckIn(MEETING, ids(4), at("12:44")),
        Leave(attendance_id(MEETING, ids(3)), at("13:10")),
    )
    driver.press(AccessPanel.shortcut)
    driver.focus(LIST)
    return opened


def needs(driver: Driver) -> dict[str, str]:
    return {row[0]: row[4] for row in driver.rows(LIST)}


def test_who_needs_something_stands_there_with_what_to_do_and_whether_they_are_here(
    driver: Driver, workspace: Workspace
) -> None:
    assert workspace.meeting == MEETING
    assert [row[:3] for row in driver.rows(LIST)] == [
        ["Amina Yusuf", RAMP, "in since 12:31pm"],
        ["Mohammed Rahman", f"To leave: {CHAIR}", "left 1:10pm"],
        ["Siobhán O’Neill", LOOP, "still expected"],
    ]
    assert driver.sees("0 of 2 met, 2 not yet said")


def test_a_digit_says_whether_needs_were_met_and_how_it_stands(driver: Driver, workspace: Workspace) -> None:
    driver.press("1")
    driver.hears("Amina Yusuf: met. 1 of 2 met, 1 not yet said.")
    driver.press("Down")
    driver.press("3")
    driver.hears("Mohammed Rahman: not met. 1 of 2 met, 1 not met.")
    driver.press("2")
    driver.hears("Mohammed Rahman: partly met. 1 of 2 met, 1 partly.")

    assert needs(driver) == {"Amina Yusuf": "met", "Mohammed Rahman": "partly met", "Siobhán O’Neill": ""}
    driver.press("0")
    driver.hears("Mohammed Rahman: not yet said.")
    row = someone(workspace, "Mohammed Rahman")
    assert row is not None
    assert row.access_met == ""


def test_a_note_is_typed_after_f2_and_kept_by_enter(driver: Driver, workspace: Workspace) -> None:
    driver.press("2")
    driver.hears("partly met")
    driver.press("F2")
    driver.type("3 chairs were in the way")
    driver.press("Return")
    driver.hears("Amina Yusuf: the note is kept.")

    row = someone(workspace, "Amina Yusuf")
    assert row is not None
    assert (row.access_met, row.access_note) == ("partly", "3 chairs were in the way")
    assert driver.focus(LIST).hasFocus()


def test_a_half_typed_note_is_kept_for_whom_it_was_typed(driver: Driver, workspace: Workspace) -> None:
    driver.press("F2")
    driver.type("No loop")
    driver.focus(LIST)
    driver.press("Down")
    driver.hears("Amina Yusuf: the note is kept.")
    assert text_of(driver.focus(NOTE)) == ""
    driver.type("Lift out")
    driver.press("Ctrl+1")
    driver.hears("Mohammed Rahman: the note is kept.")

    notes = [getattr(someone(workspace, name), "access_note", "") for name in ("Amina Yusuf", "Mohammed Rahman")]
    assert notes == ["No loop", "Lift out"]


def test_a_note_about_who_was_taken_off_the_list_meanwhile_is_said_and_stands_beside_nobody_else(
    driver: Driver, workspace: Workspace
) -> None:
    driver.press("F2")
    driver.type("Told us of her illness")
    do(driver, workspace, WithdrawAttendance(attendance_id(MEETING, ids(1))))

    driver.hears("The note about Amina Yusuf was not saved: Told us of her illness")
    assert driver.rows(LIST)[0][0] != "Amina Yusuf"
    assert text_of(driver.focus(NOTE)) == ""


def test_an_arrival_at_the_door_leaves_a_note_that_is_being_typed_alone(driver: Driver, workspace: Workspace) -> None:
    driver.press("F2")
    driver.type("The ra")
    do(driver, workspace, CheckIn(MEETING, ids(2), at("12:50")))
    driver.type("mp")

    assert text_of(driver.focus(NOTE)) == "The ramp"
    assert driver.sees("0 of 3 met, 3 not yet said")


def test_only_those_not_yet_said_can_be_shown(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.press("1")
    driver.hears("1 of 2 met")
    driver.press("F7")
    assert list(needs(driver)) == ["Mohammed Rahman"]
    driver.press("1")
    driver.hears("2 of 2 met")
    assert needs(driver) == {}
    driver.press("1")
    driver.hears("Choose somebody first.")
    driver.press("F7")

    assert len(needs(driver)) == 3


def test_letters_find_somebody(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.type("rah")
    assert list(needs(driver)) == ["Mohammed Rahman"]
    driver.press("Return")
    driver.press("1")

    driver.hears("Mohammed Rahman: met.")


def test_who_does_not_come_needs_nothing_unless_somebody_has_said_something(
    driver: Driver, workspace: Workspace
) -> None:
    do(driver, workspace, MarkAbsent(attendance_id(MEETING, ids(2)), "apologies"))
    assert "Siobhán O’Neill" not in needs(driver)
    do(driver, workspace, SayMet(attendance_id(MEETING, ids(2)), "no", "The loop was broken"))

    assert needs(driver)["Siobhán O’Neill"] == "not met"


@pytest.mark.parametrize("view", [View.SCRIBE, View.FACILITATOR])
def test_a_view_that_may_not_see_needs_says_so_and_shows_nothing_of_them(
    program: Program, driver: Driver, workspace: Workspace, view: View
) -> None:
    do(driver, workspace, SayMet(attendance_id(MEETING, ids(1)), "no", "No space"))
    driver.press(SettingsPanel.shortcut)
    driver.focus("This laptop is for")
    driver.type(view.label[0])
    driver.hears(f"This laptop is for: {view.label}.")
    driver.press(AccessPanel.shortcut)

    assert driver.sees(f"Not in the {view.label} view")
    assert driver.sees("The views that show it are Door, Access lead and Team")
    assert not [words for words in (RAMP, CHAIR, LOOP, "No space") if words in all_words(program.window)]
    driver.press("1")
    driver.hears("Choose somebody first.")


def test_an_access_lead_sees_the_list(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.press(SettingsPanel.shortcut)
    driver.focus("This laptop is for")
    driver.type("A")
    driver.hears("This laptop is for: Access lead.")
    driver.press(AccessPanel.shortcut)

    assert len(needs(driver)) == 3


def test_where_there_is_nothing_it_says_what_this_is_for(driver: Driver) -> None:
    driver.press(AccessPanel.shortcut)
    assert driver.sees("No meeting is chosen")


def test_where_nobody_needs_anything_it_says_so(driver: Driver, workspace: Workspace) -> None:
    do(
        driver,
        workspace,
        *(SavePerson(ids(number), f"Somebody {number}", access="", leaving_help="") for number in (1, 2, 3)),
    )

    assert driver.sees("Nobody needs anything")
