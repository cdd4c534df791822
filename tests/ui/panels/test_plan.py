"""A meeting planned from the keyboard alone: its details, its programme, its tables, and the one after it."""

import pytest
from pytestqt.qtbot import QtBot

from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.queue import JoinQueue
from facilitator.domain.ids import uid_of
from facilitator.queries.agenda import agenda, tables
from facilitator.queries.groups import groups
from facilitator.queries.meetings import MeetingRow, meetings
from facilitator.queries.queue import named_turns
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.plan import PlanPanel
from ui.panels.room import RoomPanel
from ui.workspace import Workspace

# Offscreen, Qt says this of every list of completions that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)

MEETING = uid_of("test", "meeting")
AT = "2026-11-05T13:00:00"
GROUP = uid_of("test", "group")


@pytest.fixture
def empty(program: Program, driver: Driver) -> Workspace:
    """Stand before the plan of a library in which nothing is."""
    workspace = done_in(program, driver)
    driver.press("Ctrl+2")
    return workspace


@pytest.fixture
def plan(program: Program, driver: Driver) -> Workspace:
    """Stand before the plan of a meeting with two items and two tables."""
    workspace = done_in(
        program,
        driver,
        SaveGroup(GROUP, "People’s Forum"),
        SaveMeeting(MEETING, "November", "2026-11-05", GROUP, starts="12:30", ends="13:15", venue="Brookside Hall"),
        SaveItem(uid_of("test", "one"), MEETING, "Welcome", 15, "welcome"),
        SaveItem(uid_of("test", "two"), MEETING, "Buses", 30),
        SetTables(MEETING, 2),
        SavePerson(uid_of("test", "amina"), "Amina Warsame"),
        SavePerson(uid_of("test", "sam"), "Sam Okafor"),
    )
    workspace.choose_meeting(MEETING)
    driver.press("Ctrl+2")
    return workspace


def here(workspace: Workspace) -> MeetingRow:
    return next(row for row in workspace.read(meetings) if row.id == workspace.meeting)


def shown(driver: Driver, name: str) -> str:
    return text_of(driver.focus(name))


def fill(driver: Driver, **fields: str) -> None:
    for name, text in fields.items():
        driver.focus(name.replace("_", " "))
        driver.press("Ctrl+A")
        driver.type(text)


def test_a_first_meeting_is_planned_with_a_group_made_by_its_name(driver: Driver, empty: Workspace) -> None:
    fill(driver, Title="People’s Forum, November", Date="5/11/2026", Starts="12.30pm", Group="Aldermoor Forum")
    driver.press("Ctrl+S")
    driver.hears("is planned")

    row = here(empty)
    assert (row.title, row.group_name, row.date, row.starts) == (
        "People’s Forum, November",
        "Aldermoor Forum",
        "2026-11-05",
        "12:30",
    )
    assert empty.meeting_words == "People’s Forum, November · 5 November 2026"


def test_a_date_nobody_can_read_is_said_and_what_was_typed_stays(driver: Driver, empty: Workspace) -> None:
    fill(driver, Title="November", Date="31 February")
    driver.press("Return")

    assert "“31 February” is not a date" in driver.announced()
    assert shown(driver, "Date") == "31 February"
    assert empty.read(meetings) == ()


def test_leaving_a_field_saves_it_and_shows_the_date_in_words(driver: Driver, plan: Workspace) -> None:
    driver.press("F3")
    fill(driver, Date="Thu 12 Nov 2026")
    driver.press("Tab")
    driver.hears("Saved.")

    assert here(plan).date == "2026-11-12"
    driver.press("F3")
    assert shown(driver, "Date") == "12 November 2026"


def test_items_are_typed_one_after_the_other(driver: Driver, empty: Workspace) -> None:
    fill(driver, Title="November", Date="5 Nov 2026", Starts="1pm")
    driver.press("Return")
    driver.hears("is planned")
    driver.press("Ctrl+I")
    for title, minutes in (("Welcome", "15"), ("Buses", "30")):
        driver.type(title)
        driver.press("Tab")
        driver.type(minutes)
        driver.press("Return")
        driver.wait(lambda: not empty.pending)

    assert [(item.title, item.minutes) for item in empty.read(agenda, here(empty).id)] == [
        ("Welcome", 15),
        ("Buses", 30),
    ]
    assert [row[:3] for row in driver.rows("Items")] == [["1. Welcome", "1pm", "15"], ["2. Buses", "1:15pm", "30"]]
    assert driver.sees("2 items, 45 minutes, over at 1:45pm")


def test_a_new_meeting_fits_the_window_before_it_has_items(
    program: Program, driver: Driver, empty: Workspace, qtbot: QtBot
) -> None:
    program.window.resize(1280, 720)
    fill(driver, Title="November", Date="5 Nov 2026")
    driver.press("Return")
    driver.hears("is planned")
    page = program.window.current()
    assert page is not None

    assert here(empty).title == "November"
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= 960)


def test_an_item_is_edited_in_its_form_from_the_list(driver: Driver, plan: Workspace) -> None:
    driver.focus("Items")
    driver.press("Down")
    driver.press("Return")
    fill(driver, Minutes="20", Presenters="Sam Okafor")
    driver.press("Ctrl+S")
    driver.wait(lambda: plan.read(agenda, MEETING)[1].presenters == "Sam Okafor")

    assert plan.read(agenda, MEETING)[1].minutes == 20
    assert driver.sees("10 minutes to spare")


def test_alt_and_arrows_move_an_item_and_ctrl_z_puts_it_back(driver: Driver, plan: Workspace) -> None:
    driver.focus("Items")
    driver.press("Alt+Down")
    driver.hears("item 2 of 2")
    assert [item.title for item in plan.read(agenda, MEETING)] == ["Buses", "Welcome"]

    driver.press("Ctrl+Z")
    driver.hears("Undone: Move an agenda item")
    assert [item.title for item in plan.read(agenda, MEETING)] == ["Welcome", "Buses"]


def test_an_item_at_the_end_goes_no_further(driver: Driver, plan: Workspace) -> None:
    driver.focus("Items")
    driver.press("Alt+Up")
    driver.press("Down")
    driver.press("Alt+Down")

    assert not plan.pending
    assert [item.title for item in plan.read(agenda, MEETING)] == ["Welcome", "Buses"]


def test_delete_withdraws_the_chosen_item(driver: Driver, plan: Workspace) -> None:
    driver.focus("Items")
    driver.press("Del")
    driver.hears("withdrawn")

    assert [item.title for item in plan.read(agenda, MEETING)] == ["Buses"]


def test_a_programme_that_is_too_long_says_by_how_much(driver: Driver, plan: Workspace) -> None:
    driver.focus("Items")
    driver.press("F2")
    fill(driver, Minutes="25")
    driver.press("Return")
    driver.wait(lambda: driver.sees("10 minutes too long"))

    assert plan.read(agenda, MEETING)[0].minutes == 25


def test_tables_are_counted_and_given_a_host_by_name(driver: Driver, plan: Workspace) -> None:
    driver.press("F4")
    fill(driver, Number_of_tables="3")
    driver.press("Return")
    driver.wait(lambda: len(plan.read(tables, MEETING)) == 3)
    driver.focus("Tables")
    driver.press("Down")
    driver.press("F2")
    fill(driver, Host="amina warsame", Scribe="Sam Okafor")
    driver.press("Ctrl+S")
    driver.wait(lambda: driver.rows("Tables")[1] == ["Table 2", "Amina Warsame", "Sam Okafor", "8"])

    assert plan.read(tables, MEETING)[1].host_name == "Amina Warsame"


def test_a_host_whom_nobody_knows_is_refused_and_stays_typed(driver: Driver, plan: Workspace) -> None:
    driver.focus("Tables")
    driver.press("F2")
    fill(driver, Host="Nobody Known")
    driver.press("Return")

    assert "Nobody known is called “Nobody Known”" in driver.announced()
    assert shown(driver, "Host") == "Nobody Known"
    assert plan.read(tables, MEETING)[0].host is None


def test_the_next_meeting_is_made_four_weeks_on_with_programme_and_tables(driver: Driver, plan: Workspace) -> None:
    driver.press("F6")
    assert shown(driver, "Date of the next meeting") == "3 December 2026"
    driver.press("Return")
    driver.hears("is planned, with 2 items")

    row = here(plan)
    assert (row.date, row.title, row.venue) == ("2026-12-03", "November", "Brookside Hall")
    assert len(plan.read(tables, row.id)) == 2


def test_a_meeting_is_opened_and_closed(driver: Driver, plan: Workspace) -> None:
    driver.press("F8")
    driver.hears("The meeting is open.")
    assert here(plan).status == "live"
    driver.press("F8")
    driver.hears("Closing stops the clock and the queue for everybody. Press the key again to close the meeting.")
    assert here(plan).status == "live"
    driver.press("F8")
    driver.hears("The meeting is closed.")
    assert here(plan).status == "closed"


def test_a_meeting_is_not_closed_by_one_key_after_looking_elsewhere(driver: Driver, plan: Workspace) -> None:
    driver.press("F8")
    driver.hears("The meeting is open.")
    driver.press("F8")
    driver.hears("Closing stops the clock")
    driver.press(RoomPanel.shortcut)
    driver.press(PlanPanel.shortcut)
    driver.press("F8")
    driver.hears("Closing stops the clock")
    assert here(plan).status == "live"


def test_a_meeting_at_which_people_spoke_closes_when_it_is_said_twice_since_that_forgets_who(
    driver: Driver, plan: Workspace, program: Program
) -> None:
    driver.press("F8")
    driver.hears("The meeting is open.")
    done_in(program, driver, JoinQueue(uid_of("test", "turn"), MEETING, None, AT, uid_of("test", "amina")))
    driver.press("F8")
    driver.hears("Closing forgets for good who asked to speak")
    assert here(plan).status == "live"
    driver.press("F8")
    driver.hears("closed. Who asked to speak is forgotten; names beside what was said stay as you set them.")
    assert plan.read(named_turns, MEETING) == 0


def test_a_withdrawn_meeting_is_gone_until_undo_brings_it_back(driver: Driver, plan: Workspace) -> None:
    driver.press("Ctrl+Shift+Del")
    driver.hears("The meeting is withdrawn")
    assert plan.read(meetings) == ()

    driver.press("Ctrl+Z")
    driver.hears("Undone")
    assert len(plan.read(meetings)) == 1


def test_another_meeting_is_begun_with_the_place_of_the_last(driver: Driver, plan: Workspace) -> None:
    driver.press("Ctrl+1")
    driver.press("Ctrl+N")

    assert driver.sees("A new meeting")
    fill(driver, Title="An evening", Date="10 Nov 2026")
    assert shown(driver, "Venue") == "Brookside Hall"
    driver.press("Return")
    driver.hears("An evening · 10 November 2026 is planned")
    assert [row.title for row in plan.read(meetings)] == ["An evening", "November"]
    assert len(plan.read(groups)) == 1


def test_what_is_typed_of_an_item_is_saved_when_another_is_begun(driver: Driver, plan: Workspace) -> None:
    driver.focus("Items")
    driver.press("F2")
    fill(driver, Title_of_the_item="Hello")
    driver.press("Ctrl+I")
    driver.wait(lambda: plan.read(agenda, MEETING)[0].title == "Hello")

    assert shown(driver, "Title of the item") == ""


def test_another_meeting_shows_its_own_form(driver: Driver, plan: Workspace) -> None:
    driver.focus("Items")
    driver.press("F2")
    plan.do(SaveMeeting(uid_of("test", "other"), "December", "2026-12-03"))
    driver.wait(lambda: not plan.pending)
    plan.choose_meeting(uid_of("test", "other"))

    assert driver.rows("Items") == []
    assert shown(driver, "Title") == "December"


def test_a_half_typed_meeting_is_there_again_after_looking_elsewhere(driver: Driver, plan: Workspace) -> None:
    driver.press("Ctrl+N")
    fill(driver, Title="Half a ti")
    driver.press("F3")
    driver.press("Ctrl+1")
    driver.press("Ctrl+2")
    driver.press("Ctrl+N")

    assert shown(driver, "Title") == "Half a ti"
    assert "Half a ti" in plan.kept_drafts["plan meeting"]
