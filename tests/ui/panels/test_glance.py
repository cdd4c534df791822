"""The meeting at a glance, by keys and aloud: who is in, when they came, the tables, and who must leave."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from facilitator.commands.attendance import AdmitUnnamed, BringAlong, CheckIn, Leave, attendance_id
from facilitator.commands.desk import SayFirstTime, Seat
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from tests.ui.door import MEETING, fill, ids
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.glance import GlancePanel
from ui.widgets.table import RowsView
from ui.workspace import Workspace

LIST, FIND, ARRIVALS = "Who is in the building", "Find in the evacuation list", "When people came"
COUNTS, TABLES = "Who is here, by capacity", "Places left at each table"
HELP = "Evacuation chair"


def at(clock: str) -> str:
    return f"2026-11-05T{clock}:00"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    """Have five in the building, one of them unnamed, one gone again and one still expected."""
    opened = fill(driver, program)
    do(
        driver,
        opened,
        SavePerson(ids(3), "Mohammed Rahman", leaving_help=HELP),
        SavePerson(ids(5), "Josh Hale", capacity="supporter"),
        SavePerson(ids(6), "Zoë Abel", capacity="citizen"),
        CheckIn(MEETING, ids(1), at("12:31")),
        CheckIn(MEETING, ids(3), at("12:32")),
        CheckIn(MEETING, ids(4), at("12:44")),
        CheckIn(MEETING, ids(6), at("12:45")),
        CheckIn(MEETING, ids(5), at("12:32")),
        BringAlong(attendance_id(MEETING, ids(5)), ids(3)),
        AdmitUnnamed(b"u" * 16, MEETING, "carer", at("12:45")),
        Leave(attendance_id(MEETING, ids(6)), at("13:10")),
        Seat(attendance_id(MEETING, ids(4)), 1),
    )
    driver.press(GlancePanel.shortcut)
    return opened


def names(driver: Driver) -> list[str]:
    return [row[1] for row in driver.rows(LIST)]


def ticked(driver: Driver) -> list[str]:
    return [row[1] for row in driver.rows(LIST) if row[0]]


def said(driver: Driver, name: str) -> str:
    """Return what a screen reader says of a part of the screen."""
    return driver.find(name).accessibleDescription()


def test_the_numbers_are_there_large_and_aloud(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    assert said(driver, "In the building") == "5, 4 taking part, and 1 supporter or interpreter"
    assert said(driver, "Still expected") == "1, of 3 booked"
    assert said(driver, "Came") == "6"
    assert [row[:2] for row in driver.rows(COUNTS)] == [["Citizen", "3"], ["Carer", "1"], ["Supporter", "1"]]


def test_they_follow_what_happens_at_the_door(driver: Driver, workspace: Workspace) -> None:
    do(driver, workspace, CheckIn(MEETING, ids(2), at("12:50")), Leave(attendance_id(MEETING, ids(4)), at("13:00")))

    assert said(driver, "In the building").startswith("5, ")
    assert said(driver, "Still expected").startswith("0, ")
    assert "Siobhán O’Neill" in names(driver)
    assert "Grace Okafor" not in names(driver)


def test_first_timers_are_counted_where_the_record_tells_of_an_earlier_meeting(
    driver: Driver, workspace: Workspace
) -> None:
    before = b"1" * 16
    do(driver, workspace, SaveMeeting(before, "October", "2026-10-01", b"g" * 16), CheckIn(before, ids(1), at("12:00")))
    assert said(driver, "Came") == "6, 3 for the first time"
    do(driver, workspace, SayFirstTime(attendance_id(MEETING, ids(3)), "no"))

    assert said(driver, "Came") == "6, 2 for the first time"


def test_arrivals_are_read_out_five_minutes_after_five_minutes(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    assert driver.sees("Most: 3, from 12:30pm. Last: 2, from 12:45pm")
    driver.focus(ARRIVALS)
    assert (
        said(driver, ARRIVALS) == "12:30pm to 12:35pm: 3 came. 12:40pm to 12:45pm: 1 came. 12:45pm to 12:50pm: 2 came"
    )
    driver.press("Home")
    driver.hears("12:30pm to 12:35pm: 3 came")
    driver.press("Right")
    driver.hears("12:35pm to 12:40pm: nobody came")
    driver.press("End")
    driver.press("Right")
    driver.press("Left")
    driver.hears("12:40pm to 12:45pm: 1 came")

    assert driver.sees("12:40pm to 12:45pm: 1 came")


def test_places_left_at_each_table_are_told_in_words(driver: Driver, workspace: Workspace) -> None:
    assert [(row[0], row[1], row[3]) for row in driver.rows(TABLES)][:3] == [
        ("1", "1", "7 left"),
        ("2", "1", "7 left"),
        ("3", "0", "8 left"),
    ]
    do(driver, workspace, Seat(attendance_id(MEETING, ids(1)), 9))
    assert driver.rows(TABLES)[-1] == ["9", "1", "", "seats not said"]
    unnamed = (bytes([number]) * 16 for number in range(30, 40))
    crowd = [(AdmitUnnamed(each, MEETING, "carer", at("12:50")), Seat(each, 3)) for each in unnamed]
    do(driver, workspace, *(command for pair in crowd for command in pair))

    assert driver.rows(TABLES)[2] == ["3", "10", "", "2 too many"]


def test_who_needs_help_to_leave_is_called_first_and_the_unnamed_are_numbered(
    driver: Driver, workspace: Workspace
) -> None:
    do(driver, workspace, AdmitUnnamed(b"v" * 16, MEETING, "carer", at("12:46")))

    assert names(driver) == [
        "Mohammed Rahman",
        "Amina Yusuf",
        "Grace Okafor",
        "Josh Hale",
        "Unnamed carer 1",
        "Unnamed carer 2",
    ]
    assert driver.rows(LIST)[0][2] == HELP
    assert driver.rows(LIST)[1][2] == "Ask: Wheelchair space at the table"


def test_space_ticks_who_is_out_and_says_how_many(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.focus(LIST)
    assert "Evacuation chair" in text_of_row(driver)
    driver.press("Space")
    driver.hears("Mohammed Rahman is out. Out: 1 of 5")
    driver.press("Down")
    driver.press("Space")
    driver.hears("Out: 2 of 5")
    driver.press("Space")
    driver.hears("Amina Yusuf is in again. Out: 1 of 5")

    assert ticked(driver) == ["Mohammed Rahman"]


def text_of_row(driver: Driver) -> str:
    """Return what a screen reader says of the chosen row."""
    view = driver.focus(LIST)
    assert isinstance(view, RowsView)
    return str(view.rows.index(view.currentIndex().row(), 0).data(Qt.ItemDataRole.AccessibleTextRole))


def type_and_enter(driver: Driver, typed: Sequence[str]) -> None:
    for letters in typed:
        driver.type(letters)
        driver.press("Return")


def test_letters_typed_anywhere_find_a_name_and_enter_says_out(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.focus(COUNTS)
    type_and_enter(driver, ["yu", "o", "mohammed r", "hale", "unn"])
    driver.hears("Everybody is out: 5 of 5")

    assert len(ticked(driver)) == 5
    assert text_of(driver.focus(FIND)) == ""


def test_a_name_nobody_here_has_ticks_nobody(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.focus(LIST)
    type_and_enter(driver, ["zo"])
    driver.hears("Nobody in the building is called that.")
    driver.press("Escape")

    assert (len(names(driver)), ticked(driver)) == (5, [])


def test_the_list_is_called_by_table_or_shows_only_who_is_still_in(driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.press("F6")
    assert names(driver) == ["Mohammed Rahman", "Amina Yusuf", "Grace Okafor", "Josh Hale", "Unnamed carer 1"]
    driver.focus(LIST)
    driver.press("Space")
    driver.press("F7")
    driver.hears("Only those who are still in.")
    assert names(driver) == ["Amina Yusuf", "Grace Okafor", "Josh Hale", "Unnamed carer 1"]
    driver.press("F7")
    driver.press("F6")

    assert names(driver)[0] == "Mohammed Rahman"


def test_ticks_outlast_other_screens_and_are_no_step_in_the_library(driver: Driver, workspace: Workspace) -> None:
    label = workspace.undo_label
    driver.focus(LIST)
    driver.press("Space")
    driver.press("Ctrl+3")
    driver.press(GlancePanel.shortcut)

    assert ticked(driver) == ["Mohammed Rahman"]
    assert workspace.undo_label == label


def test_who_has_left_since_counts_no_more_among_those_who_are_out(driver: Driver, workspace: Workspace) -> None:
    driver.focus(LIST)
    driver.press("Space")
    do(driver, workspace, Leave(attendance_id(MEETING, ids(3)), at("13:20")))

    assert driver.sees("Out: 0 of 4")


def test_beginning_again_asks_first(driver: Driver, workspace: Workspace, answers: Answers) -> None:
    assert workspace.meeting == MEETING
    driver.focus(LIST)
    driver.press("Space")
    answers.yes = False
    driver.press("F9")
    assert ticked(driver) == ["Mohammed Rahman"]
    answers.yes = True
    driver.press("F9")
    driver.hears("All ticks are gone. Out: 0 of 5")

    assert ticked(driver) == []


def test_everything_is_on_one_screen_of_a_small_laptop(program: Program, driver: Driver, workspace: Workspace) -> None:
    program.window.resize(1366, 768)
    do(driver, workspace, *(AdmitUnnamed(bytes([n]) * 16, MEETING, "provider", at("12:55")) for n in range(60, 90)))
    page = program.window.panel("glance")
    area = next(each for each in program.window.findChildren(QScrollArea) if each.widget() is page)

    driver.wait(lambda: area.verticalScrollBar().maximum() == 0 and area.horizontalScrollBar().maximum() == 0)
    assert all(driver.find(name).isVisible() for name in (LIST, ARRIVALS, COUNTS, TABLES))


def test_without_a_meeting_it_says_what_to_do(driver: Driver) -> None:
    driver.press(GlancePanel.shortcut)

    assert driver.sees("No meeting is chosen")


def test_the_door_is_one_key_away(program: Program, driver: Driver, workspace: Workspace) -> None:
    assert workspace.meeting == MEETING
    driver.press("F12")

    page = program.window.current()
    assert page is not None
    assert page.name == "door"
