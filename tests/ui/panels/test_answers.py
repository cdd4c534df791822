"""Actions kept up to date and "You said, we did" written from the keyboard alone."""

import pytest

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import SaveResponse
from facilitator.domain.ids import uid_of
from facilitator.domain.kinds import Kind
from facilitator.queries.actions import ActionRow, actions, updates
from facilitator.queries.responses import ResponseRow, responses
from facilitator.queries.waiting import waiting
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.workspace import Workspace

# Offscreen, Qt says this of every list that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)

MEETING = uid_of("test", "meeting")
AT = "2026-09-03T13:00:00"


def _id(name: str) -> bytes:
    return uid_of("test", name)


@pytest.fixture
def promised(program: Program, driver: Driver) -> Workspace:
    """Stand before two actions, one answer, and two points of which one waits."""
    workspace = done_in(
        program,
        driver,
        SaveMeeting(MEETING, "September forum", "2026-09-03"),
        SavePerson(_id("sam"), "Sam Okafor"),
        KeepAction(_id("depot"), MEETING, None, "Ring the depot", AT, (Owner("Sam Okafor", _id("sam")),), "2026-10-01"),
        KeepAction(_id("ramp"), MEETING, None, "Measure the ramp", AT),
        KeepPoint(_id("lift"), MEETING, None, "When is the lift mended?", AT, kind=Kind.QUESTION),
        KeepPoint(_id("tea"), MEETING, None, "The tea was good", AT),
        SaveResponse(_id("old"), MEETING, "The signs are too small"),
    )
    workspace.choose_meeting(MEETING)
    driver.press("Ctrl+8")
    return workspace


def fill(driver: Driver, **fields: str) -> None:
    for name, text in fields.items():
        driver.focus(name.replace("_", " "))
        driver.press("Ctrl+A")
        driver.type(text)


def action(workspace: Workspace, name: str) -> ActionRow:
    return next(row for row in workspace.read(actions) if row.id == _id(name))


def answer(workspace: Workspace, said: str) -> ResponseRow:
    return next(row for row in workspace.read(responses) if row.said == said)


def test_what_is_late_is_said_in_words(driver: Driver, promised: Workspace) -> None:
    assert promised.today().isoformat() == "2026-11-05"
    assert driver.rows("Actions")[0] == [
        "2026/09-1",
        "Ring the depot",
        "Sam Okafor",
        "1 October 2026\noverdue",
        "Not started yet",
    ]
    assert driver.rows("Answers")[0][3] == "overdue"
    assert driver.sees("Actions: 2 open, 1 overdue, 2 in all")
    assert driver.sees("You said, we did: 1 open, 1 overdue, 1 in all")


def test_what_was_looked_for_before_answering_hides_nothing_after(driver: Driver, promised: Workspace) -> None:
    before = len(driver.rows("Actions"))
    driver.press("Ctrl+F")
    driver.type("no such words")
    assert driver.rows("Actions") == []
    driver.press("F4")
    driver.press("Escape")

    assert len(driver.rows("Actions")) == before
    assert not promised.pending


def test_an_action_is_not_done_without_a_word_on_what_came_of_it(driver: Driver, promised: Workspace) -> None:
    driver.focus("Actions")
    driver.press("Return")
    driver.focus("How far is it?")
    driver.type("Do")
    driver.press("Ctrl+S")
    driver.hears("Say what came of it")
    assert action(promised, "depot").status == "not_started"

    fill(driver, What_happened="They mended it", On_which_day="1 Nov")
    driver.press("Ctrl+S")
    driver.hears("Saved.")
    row = action(promised, "depot")
    assert (row.status, row.outcome) == ("done", "They mended it")
    assert [(each.given_on, each.text) for each in promised.read(updates, row.id)] == [("2026-11-01", "They mended it")]


def test_words_owners_and_date_change_as_one_step(driver: Driver, promised: Workspace) -> None:
    driver.focus("Actions")
    driver.press("Down")
    driver.press("F2")
    fill(driver, The_action="Measure the ramp twice", Who="sam okafor, Highways team", By_when="30 Nov")
    driver.press("Return")
    driver.hears("Saved.")

    row = action(promised, "ramp")
    assert (row.text, row.due) == ("Measure the ramp twice", "2026-11-30")
    assert row.owners == (("Sam Okafor", _id("sam")), ("Highways team", None))
    driver.press("Escape")
    driver.press("Ctrl+Z")
    driver.hears("Undone: Change an action")
    assert action(promised, "ramp").text == "Measure the ramp"


def test_words_that_are_no_date_are_kept_as_they_were_said(driver: Driver, promised: Workspace) -> None:
    driver.focus("Actions")
    driver.press("F2")
    fill(driver, By_when="by next forum")
    driver.press("Return")
    driver.hears("Saved.")

    row = action(promised, "depot")
    assert (row.due, row.due_words) == ("", "next forum")


def test_letters_on_a_list_find_in_both(driver: Driver, promised: Workspace) -> None:
    driver.focus("Actions")
    driver.type("ramp")

    assert text_of(driver.focus("Find")) == "ramp"
    assert [row[1] for row in driver.rows("Actions")] == ["Measure the ramp"]
    assert driver.rows("Answers") == []
    driver.press("Escape")
    assert len(driver.rows("Actions")) == len(promised.read(actions))


def test_a_point_that_waits_is_answered_and_waits_no_more(driver: Driver, promised: Workspace) -> None:
    driver.press("F4")
    assert [row[:2] for row in driver.rows("Points and actions")] == [["When is the lift mended?", "Question"]]
    driver.press("Return")
    driver.focus("How far is it?")
    driver.type("Do")
    fill(driver, We_did="It was mended on Monday", Who_decided="Estates", When="2/11/2026")
    driver.press("Ctrl+S")
    driver.hears("is saved")

    row = answer(promised, "When is the lift mended?")
    assert (row.status, row.did, row.decided_by, row.decided_on) == (
        "done",
        "It was mended on Monday",
        "Estates",
        "2026-11-02",
    )
    assert row.points == (_id("lift"),)
    assert promised.read(waiting) == ()


def test_what_an_answer_needs_is_said_and_what_was_typed_stays(driver: Driver, promised: Workspace) -> None:
    driver.focus("Answers")
    driver.press("F2")
    driver.focus("How far is it?")
    driver.type("We c")
    fill(driver, Who_decided="Estates")
    driver.press("Return")
    driver.hears("Give the reason")
    assert text_of(driver.focus("Who decided")) == "Estates"

    fill(driver, Who_decided="Estates", Or_why_not="The wall is listed")
    assert answer(promised, "The signs are too small").status == "not_started"
    driver.press("Ctrl+S")
    driver.hears("Saved.")
    row = answer(promised, "The signs are too small")
    assert (row.status, row.reason, row.decided_by) == ("cannot_do", "The wall is listed", "Estates")


def test_an_answer_is_written_from_an_action_and_tied_to_it(driver: Driver, promised: Workspace) -> None:
    driver.focus("Actions")
    driver.press("F5")
    driver.type("Nobody answers at the depot")
    assert text_of(driver.focus("We did")) == "Ring the depot"
    driver.press("Ctrl+S")
    driver.hears("Answer YS-2026/09-2 is saved")

    row = answer(promised, "Nobody answers at the depot")
    assert (row.ref, row.actions) == ("YS-2026/09-2", (_id("depot"),))


def test_an_answer_without_a_source_belongs_to_the_meeting(driver: Driver, promised: Workspace) -> None:
    driver.press("Ctrl+N")
    driver.type("Chairs are too low")
    driver.press("Ctrl+S")
    driver.hears("is saved")

    assert answer(promised, "Chairs are too low").meeting == MEETING


def test_space_ties_and_unties(driver: Driver, promised: Workspace) -> None:
    driver.focus("Answers")
    driver.press("F6")
    driver.focus("Find")
    driver.type("tea")
    driver.press("Return")
    driver.press("Space")
    driver.hears("Tied.")
    assert answer(promised, "The signs are too small").points == (_id("tea"),)
    assert driver.rows("Points and actions")[0][3] == "✓ tied"

    driver.press("Space")
    driver.hears("Untied.")
    assert answer(promised, "The signs are too small").points == ()
    driver.press("Escape")
    assert driver.rows("Answers")[0][1] == "The signs are too small"


def test_delete_withdraws_what_is_chosen_and_undo_brings_it_back(driver: Driver, promised: Workspace) -> None:
    driver.focus("Answers")
    driver.press("Del")
    driver.hears("withdrawn")
    assert promised.read(responses) == ()

    driver.press("Ctrl+Z")
    driver.hears("Undone")
    assert len(promised.read(responses)) == 1


def test_half_typed_words_wait_at_their_row(driver: Driver, promised: Workspace) -> None:
    driver.focus("Answers")
    driver.press("F2")
    fill(driver, We_did="Half a sen")
    driver.press("Escape")
    driver.focus("Actions")
    driver.press("F2")
    driver.press("Ctrl+1")
    driver.press("Ctrl+8")
    driver.focus("Answers")
    driver.press("F2")

    assert text_of(driver.focus("We did")) == "Half a sen"
    assert answer(promised, "The signs are too small").did == ""
    assert "Half a sen" in promised.kept_drafts["answers response"]


def test_without_a_meeting_one_is_told_to_plan_one(driver: Driver) -> None:
    driver.press("Ctrl+8")
    driver.press("Ctrl+N")

    assert "Plan a meeting first" in driver.announced()
