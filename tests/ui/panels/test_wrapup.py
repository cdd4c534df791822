"""The wrap-up by keys and aloud: reading back, what is missing, closing."""

from threading import Event

import pytest

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.agenda import SaveItem, SetTables, StartItem
from facilitator.commands.attendance import AdmitUnnamed
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.commands.queue import CallNext, JoinQueue
from facilitator.queries.actions import actions
from facilitator.queries.meetings import meeting
from facilitator.queries.read_back import ReadBackRow, read_backs
from facilitator.queries.record.said import points
from facilitator.queries.responses import responses
from facilitator.queries.wrapup import missing
from tests.held import GROUP, MEETING, NOON
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.wrapup import WrapupPanel
from ui.workspace import Workspace

DECISION, ACTION, LATER, QUESTION, ITEM = b"d" * 16, b"a" * 16, b"l" * 16, b"q" * 16, b"i" * 16
LIST = "What is missing"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    """Have a meeting with a decision, an action with all it needs, and stand before its wrap-up."""
    opened = program.workspace
    assert opened is not None
    do(
        driver,
        opened,
        SaveGroup(GROUP, "Forum"),
        SaveMeeting(MEETING, "November", "2026-11-05", GROUP),
        SaveItem(ITEM, MEETING, "Welcome", 5, "welcome"),
        KeepDecision(DECISION, MEETING, ITEM, "We meet <b>monthly</b>.", NOON),
        KeepAction(ACTION, MEETING, ITEM, "Ring the depot", NOON, (Owner("Sam"), Owner("Kit")), "2026-11-30"),
    )
    opened.choose_meeting(MEETING, "November")
    driver.press(WrapupPanel.shortcut)
    return opened


def held(workspace: Workspace) -> list[ReadBackRow]:
    return list(workspace.read(read_backs, MEETING))


def out(workspace: Workspace) -> bytes | None:
    return workspace.read_out.entry


def lacking(workspace: Workspace) -> list[str]:
    return [row.sort for row in workspace.read(missing, MEETING)]


def test_the_first_decision_stands_there_in_big_print_as_it_was_typed(driver: Driver, workspace: Workspace) -> None:
    assert text_of(driver.focus("Read-back")) == "Decision. We meet <b>monthly</b>. Not read back yet."
    assert driver.sees("1 of 2  ·  0 of 2 lines read back")
    assert out(workspace) == DECISION


def test_the_room_agrees_with_one_key_each(driver: Driver, workspace: Workspace) -> None:
    driver.press("A")
    driver.hears("Agreed. 2 of 2: Action 2026/11-1. Ring the depot Sam and Kit, by Monday 30 November 2026.")
    assert out(workspace) == ACTION
    driver.press("A")
    driver.hears("Agreed. 2 of 2 lines read back: 2 agreed.")

    assert [row.read_back for row in held(workspace)] == ["agreed", "agreed"]


def test_down_and_up_go_through_them_and_say_what_stands_there(driver: Driver, workspace: Workspace) -> None:
    driver.press("Down")
    driver.hears("2 of 2: Action 2026/11-1")
    driver.press("Down")
    driver.press("Up")
    driver.hears("1 of 2: Decision. We meet")

    assert [row.read_back for row in held(workspace)] == ["", ""]


def test_what_was_not_agreed_takes_the_reason_or_none(driver: Driver, workspace: Workspace) -> None:
    driver.press("N")
    driver.type("A new bus is too dear")
    driver.press("Return")
    driver.hears("Not agreed. 2 of 2")
    driver.press("N")
    driver.press("Return")
    driver.hears("2 of 2 lines read back: 2 not agreed")

    assert [(row.read_back, row.note) for row in held(workspace)] == [
        ("not_agreed", "A new bus is too dear"),
        ("not_agreed", ""),
    ]


def test_other_wording_is_typed_over_the_old_and_read_out_again(driver: Driver, workspace: Workspace) -> None:
    driver.press("W")
    assert text_of(driver.focus("The wording that the room wants")) == "We meet <b>monthly</b>."
    driver.type("We meet every month and an afternoon")
    driver.press("Return")
    driver.hears("The wording is changed; read it out again. 1 of 2: Decision. We meet every month")

    assert (held(workspace)[0].text, held(workspace)[0].read_back) == (
        "We meet every month and an afternoon",
        "wording",
    )
    driver.press("Ctrl+Z")
    driver.wait(lambda: not workspace.pending)
    assert (held(workspace)[0].text, held(workspace)[0].read_back) == ("We meet <b>monthly</b>.", "")


def test_escape_leaves_the_wording_as_it_was(driver: Driver, workspace: Workspace) -> None:
    driver.press("W")
    driver.type("never mind")
    driver.press("Escape")

    assert driver.focus("Read-back").hasFocus()
    assert held(workspace)[0].text == "We meet <b>monthly</b>."


def test_a_key_for_another_part_does_not_take_an_answer_away_that_is_being_typed(
    driver: Driver, workspace: Workspace
) -> None:
    driver.press("N")
    driver.type("Because of the ra")
    for key in ("F6", "Ctrl+E"):
        driver.press(key)
        driver.hears("Enter keeps what you are typing, Escape lets it go.")
    driver.type("mp")
    driver.press("Return")
    driver.hears("Not agreed. 2 of 2")
    assert held(workspace)[0].note == "Because of the ramp"


def test_an_answer_that_was_begun_waits_while_another_meeting_is_looked_at(
    driver: Driver, workspace: Workspace
) -> None:
    do(driver, workspace, SaveMeeting(b"o" * 16, "December", "2026-12-03"))
    driver.press("N")
    driver.type("Because of the ramp")
    workspace.choose_meeting(b"o" * 16)
    assert not driver.sees("Not agreed. Why")
    workspace.choose_meeting(MEETING)
    assert text_of(driver.focus("Not agreed. Why, in the room’s words? Enter alone for no reason")).endswith("ramp")
    driver.press("Return")
    driver.wait(lambda: held(workspace)[0].note == "Because of the ramp")


def test_an_answer_that_cannot_be_kept_comes_back_after_the_one_that_is_asked_now(
    driver: Driver, workspace: Workspace
) -> None:
    go = Event()
    workspace.on_store_thread(lambda _store: go.wait(), lambda _: None, lambda _: None)
    driver.press("W")
    driver.type("-")
    driver.press("Backspace")
    driver.press("Return")
    driver.press("N")
    go.set()
    driver.wait(lambda: not workspace.pending)
    driver.type("too dear")
    driver.press("Return")
    driver.wait(lambda: driver.sees("The wording that the room wants"))
    driver.wait(lambda: held(workspace)[0].note == "too dear")


def test_nothing_is_read_out_once_the_screen_is_left(driver: Driver, workspace: Workspace) -> None:
    driver.press("F6")
    assert out(workspace) is None
    driver.press("F5")
    assert out(workspace) == DECISION
    driver.press("Ctrl+4")
    assert out(workspace) is None


def test_owner_and_date_are_put_right_where_they_are_missed(driver: Driver, workspace: Workspace) -> None:
    do(
        driver,
        workspace,
        SavePerson(b"o" * 16, "Olu", organisation="Moorline Buses"),
        KeepAction(LATER, MEETING, ITEM, "Count the benches", NOON),
    )
    driver.press("F6")
    assert [row[0] for row in driver.rows(LIST)] == ["No owner", "No date", *["Not read back"] * 3]
    driver.focus(LIST)
    driver.press("Return")
    driver.type('@"Moorline Buses" by 30 Nov')
    driver.press("Return")
    driver.hears("No owner: put right. Missing: not read back (3).")

    row = next(row for row in workspace.read(actions) if row.id == LATER)
    assert (row.owners, row.due) == ((("Moorline Buses", None),), "2026-11-30")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("", "opened"), ("The council pays", "answered"), ("~", "parked"), ("@Kit ask the bank by 30 Nov", "promised")],
)
def test_a_question_is_given_a_home(driver: Driver, workspace: Workspace, typed: str, kind: str) -> None:
    do(driver, workspace, KeepPoint(QUESTION, MEETING, ITEM, "Who pays?", NOON, "question"))
    driver.press("F6")
    driver.focus(LIST)
    driver.press("Return")
    driver.type(typed)
    driver.press("Return")
    driver.hears("No home: put right.")

    assert "home" not in lacking(workspace)
    told = [(row.said, row.did, row.status, len(row.actions)) for row in workspace.read(responses)]
    expected = {
        "opened": [("Who pays?", "", "not_started", 0)],
        "answered": [("Who pays?", "The council pays", "done", 0)],
        "parked": [],
        "promised": [("Who pays?", "", "not_started", 1)],
    }
    assert told == expected[kind]
    promised = [(row.text, row.due) for row in workspace.read(actions) if row.id != ACTION]
    assert promised == ([("ask the bank", "2026-11-30")] if kind == "promised" else [])


def test_what_was_parked_is_given_a_place(driver: Driver, workspace: Workspace) -> None:
    do(driver, workspace, KeepPoint(QUESTION, MEETING, ITEM, "Parking", NOON, "parked"))
    driver.press("F6")
    driver.focus(LIST)
    driver.press("Return")
    driver.type("the next forum")
    driver.press("Return")
    driver.hears("Parked nowhere: put right.")

    assert "goes_to" not in lacking(workspace)
    assert [row.goes_to for row in workspace.read(points, MEETING)] == ["the next forum"]


def test_what_came_of_an_item_is_said_in_a_sentence(driver: Driver, workspace: Workspace) -> None:
    do(driver, workspace, SaveItem(b"j" * 16, MEETING, "Buses", 30), StartItem(b"j" * 16, NOON))
    driver.press("F6")
    driver.focus(LIST)
    driver.press("Return")
    driver.type("A route was drawn")
    driver.press("Return")
    driver.hears("No outcome: put right.")

    assert "outcome" not in lacking(workspace)


def test_enter_on_what_was_not_read_back_reads_it_back(driver: Driver, workspace: Workspace) -> None:
    driver.press("F6")
    driver.focus(LIST)
    driver.press("Down")
    driver.press("Return")

    assert driver.focus("Read-back").hasFocus()
    assert out(workspace) == ACTION


def test_enter_on_what_is_put_right_elsewhere_goes_there(
    driver: Driver, program: Program, workspace: Workspace
) -> None:
    do(
        driver,
        workspace,
        SaveItem(b"w" * 16, MEETING, "Round 1", 20, "workshop", question="What helps?"),
        SetTables(MEETING, 1),
    )
    driver.press("F6")
    assert driver.rows(LIST)[0] == ["No sheet", "Table 1, question 1: What helps?", "go to the table"]
    driver.focus(LIST)
    driver.press("Return")

    shown = program.window.current()
    assert shown is not None
    assert shown.name == "tables"


def test_closing_says_first_what_is_missing_and_that_it_forgets_who_asked_to_speak(
    driver: Driver, workspace: Workspace
) -> None:
    driver.press("Ctrl+E")
    driver.hears("Close the meeting? Missing: not read back (2). Closing forgets who asked to speak")
    driver.type("what?")
    driver.press("Return")
    driver.hears("Enter alone says yes, Escape says no.")
    driver.press("Escape")
    here = workspace.read(meeting, MEETING)
    assert here is not None
    assert here.status == "planned"
    driver.press("Ctrl+E")
    driver.press("Return")
    driver.hears("closed. Who asked to speak is forgotten; names beside what was said stay as you set them.")

    here = workspace.read(meeting, MEETING)
    assert here is not None
    assert here.status == "closed"


def test_where_no_meeting_is_chosen_it_says_what_this_is_for(driver: Driver) -> None:
    driver.press(WrapupPanel.shortcut)
    assert driver.sees("No meeting is chosen")


def test_where_nothing_was_settled_it_says_so(driver: Driver, program: Program) -> None:
    opened = program.workspace
    assert opened is not None
    do(driver, opened, SaveMeeting(MEETING, "November", "2026-11-05"))
    opened.choose_meeting(MEETING, "November")
    driver.press(WrapupPanel.shortcut)
    assert driver.sees("Nothing to read back yet")
    driver.press("F6")
    assert driver.sees("Nothing is missing")


def test_turns_stand_in_a_table_by_item_a_key_away(driver: Driver, workspace: Workspace) -> None:
    room = ["citizen"] * 12 + ["carer"] * 8
    do(
        driver,
        workspace,
        *(AdmitUnnamed(workspace.new_id(), MEETING, capacity, NOON) for capacity in room),
        *(
            JoinQueue(bytes([n]) * 16, MEETING, ITEM, NOON, called=f"Kit {n}", capacity=room[12 * n - 12])
            for n in (1, 2)
        ),
        CallNext(b"\x01" * 16, NOON),
        CallNext(b"\x02" * 16, "2026-11-05T12:02:00"),
    )
    driver.press("F9")
    driver.hears("Turns: citizens 1; carers 1. Of the turns, and of the room: citizens 50% and 60%;")

    by_whom = "citizens 1; carers 1"
    assert driver.rows("Turns") == [["The whole meeting", "2", by_whom], ["1. Welcome", "2", by_whom]]
    assert driver.focus("Turns").hasFocus()
    assert driver.sees("carers 50% and 40%.")


def test_without_turns_it_is_said_where_they_are_counted(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.press("F9")
    driver.hears("No turns yet.")
    assert driver.sees("Turns are counted where people speak through the queue on the Floor screen.")
