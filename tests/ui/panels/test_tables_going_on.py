"""The tables while things go on: unfinished lines, headlines, slow disks, other laptops, and no tables at all."""

import threading
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.tables import SetSheet
from facilitator.domain.ids import uid_of
from facilitator.domain.refused import Refused
from facilitator.storage.work import Work
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.tables import AT, BUSES, MEETING, ROUND, TIME, cell, enter, focused, kept, now, tables
from ui.app import Program
from ui.workspace import Workspace

__all__ = ["now", "tables"]


def test_a_line_that_was_begun_stays_with_its_cell_and_the_grid_says_so(driver: Driver, tables: Workspace) -> None:
    driver.type("half a line")
    driver.press("Ctrl+Down")
    assert driver.read("The line") == ""
    assert driver.rows("Tables and questions")[0][0] == "empty, unfinished line"
    driver.press("Ctrl+4")
    driver.press("Ctrl+5")
    driver.press("Up")

    assert driver.read("The line") == "half a line"
    assert driver.announced() == "Table 1, question 1, empty, unfinished line"
    driver.press("Return")
    enter(driver, tables, "")
    assert driver.rows("Tables and questions")[0][0] == "1 point"


def test_the_unfinished_line_is_kept_as_a_draft(driver: Driver, tables: Workspace, qtbot: QtBot) -> None:
    driver.type("half a sente")

    qtbot.waitUntil(lambda: "half a sente" in tables.kept_drafts.values())


def test_a_command_that_is_refused_waits_while_words_begun_before_a_question_are_in_the_box(
    driver: Driver, tables: Workspace
) -> None:
    driver.press("Return")
    enter(driver, tables, "the ramp is steep")
    driver.type("half a li")
    driver.press("Ctrl+Delete")
    enter(driver, tables, "/next")
    assert "Room screen" in driver.announced()
    assert driver.read("The line") == "half a li"
    enter(driver, tables, "ne")

    assert driver.read("The line") == "/next"


def test_one_key_turns_the_grid_to_what_each_table_says(driver: Driver, tables: Workspace) -> None:
    driver.press("Return")
    enter(driver, tables, "the #ramp is steep", "no lights")
    driver.press("F12")
    assert driver.rows("Tables and questions")[0] == ["#ramp · no lights · the ramp is steep", "empty", "empty"]
    assert "At a glance" in driver.announced()
    assert focused() == "Tables and questions"

    driver.press("Down")
    driver.press("F2")
    driver.press("Up")
    driver.type("a bench")
    assert driver.rows("Tables and questions")[0][0].startswith("2 points")
    assert driver.read("The line") == "a bench"


def test_headlines_give_every_table_two_minutes(driver: Driver, tables: Workspace) -> None:
    driver.press("Down")
    driver.press("Ctrl+Shift+H")
    assert driver.announced() == "Headlines: table 1, two minutes."
    assert driver.sees("Headlines · table 1 · 2:00 left")
    enter(driver, tables, "one bus an hour")
    TIME[0] += timedelta(seconds=130)
    driver.wait(lambda: driver.sees("Headlines · table 1 · 0:10 over"))
    assert driver.announced() == "Table 1 has had its two minutes."
    driver.press("Ctrl+Down")
    assert driver.sees("Headlines · table 2 · 2:00 left")
    driver.press("Ctrl+Down")
    driver.press("Ctrl+Down")

    assert driver.announced() == "Every table has spoken. The headlines are over."
    assert not driver.sees("Headlines ·")
    assert cell(tables, 1, 1).number == 1


def test_headlines_are_given_up_by_the_same_key(driver: Driver, tables: Workspace) -> None:
    assert tables.meeting == MEETING
    driver.press("Ctrl+Shift+H")
    driver.press("Ctrl+Shift+H")

    assert driver.announced() == "The headlines are over."
    assert not driver.sees("Headlines ·")


@dataclass(frozen=True)
class _Full:
    """Refuses as a rule does, once the gate is open."""

    gate: threading.Event
    label: str = "Wait for the disk"

    def apply(self, _work: Work) -> None:
        self.gate.wait(20)
        raise Refused("Not now.")


def test_typing_goes_on_while_the_disk_is_slow(driver: Driver, tables: Workspace) -> None:
    gate = threading.Event()
    tables.do(_Full(gate))
    driver.press("Return")
    for line in ("one", "... and more", "two"):
        driver.type(line)
        driver.press("Return")
    driver.type("three")
    gate.set()
    driver.wait(lambda: not tables.pending)

    assert [row.text for row in kept(tables)] == ["one and more", "two"]
    assert driver.read("The line") == "three"


def test_words_that_could_not_be_kept_come_back_into_the_box_of_their_cell(driver: Driver, tables: Workspace) -> None:
    gate = threading.Event()
    tables.do(_Full(gate))
    driver.press("Return")
    QGuiApplication.clipboard().setText("bell \x07 here")
    driver.press("Ctrl+V")
    driver.press("Return")
    driver.press("Ctrl+Down")
    gate.set()
    driver.wait(lambda: not tables.pending)
    assert driver.read("The line") == ""
    driver.press("Ctrl+Up")

    assert driver.read("The line") == "bell \x07 here"
    assert not kept(tables)


def test_words_that_could_not_be_kept_are_there_still_after_a_look_at_another_meeting(
    driver: Driver, tables: Workspace
) -> None:
    gate = threading.Event()
    tables.do(_Full(gate))
    driver.press("Return")
    QGuiApplication.clipboard().setText("bell \x07 here")
    driver.press("Ctrl+V")
    driver.press("Return")
    driver.type("half")
    tables.choose_meeting(None)
    gate.set()
    driver.wait(lambda: not tables.pending)
    tables.choose_meeting(MEETING)
    assert driver.read("The line") == "half"
    driver.focus("The line")
    driver.press("Return")
    driver.wait(lambda: driver.read("The line") == "bell \x07 here")


def test_a_line_begun_in_a_cell_that_goes_is_there_when_it_is_back(driver: Driver, tables: Workspace) -> None:
    driver.press("Down")
    driver.press("Down")
    driver.type("half")
    do(driver, tables, SetTables(MEETING, 2))
    assert driver.read("The line") == ""
    do(driver, tables, SetTables(MEETING, 3))
    driver.press("Ctrl+Down")
    driver.press("Ctrl+Down")

    assert driver.sees("Table 3, question 1")
    assert driver.read("The line") == "half"


def test_in_a_meeting_without_tables_no_key_means_a_cell_of_the_meeting_before(
    driver: Driver, tables: Workspace
) -> None:
    enter(driver, tables, "a bench")
    do(driver, tables, SaveMeeting(uid_of("test", "other"), "December", "2026-12-03"))
    tables.choose_meeting(uid_of("test", "other"))
    for key in ("Ctrl+Shift+X", "Ctrl+Down", "Ctrl+Shift+X", "F9"):
        driver.press(key)
    driver.wait(lambda: not tables.pending)
    assert tables.undo_label != SetSheet.label
    assert [row.sensitive for row in kept(tables)] == [0]


def test_to_mark_no_point_says_what_to_do_first(driver: Driver, tables: Workspace) -> None:
    assert not kept(tables)
    driver.press("F9")
    driver.hears("Choose a point first")


def test_what_another_laptop_brings_shows_at_once_and_the_chosen_cell_stays(driver: Driver, tables: Workspace) -> None:
    driver.press("Down")
    driver.type("half")
    do(
        driver,
        tables,
        KeepPoint(uid_of("test", "new"), MEETING, ROUND, "a bench", AT, table=1, question_no=1),
        SetTables(MEETING, 4),
        SaveItem(BUSES, MEETING, "Buses", 30, question="What would you change?\nWho pays?"),
    )

    assert [len(row) for row in driver.rows("Tables and questions")] == [4] * 4
    assert driver.rows("Tables and questions")[0][0] == "1 point"
    assert driver.read("The line") == "half"
    assert driver.sees("Table 2, question 1 (Blue)")


def test_without_tables_or_questions_the_screen_says_what_to_do(program: Program, driver: Driver) -> None:
    workspace = program.workspace
    assert workspace is not None
    driver.press("Ctrl+5")
    assert driver.sees("No tables to show yet")
    do(driver, workspace, SaveMeeting(MEETING, "People’s Forum", "2026-11-05"), SetTables(MEETING, 2))
    workspace.choose_meeting(MEETING)
    for key in ("Ctrl+Shift+X", "Ctrl+Shift+I", "F8", "F7", "F9", "Ctrl+Shift+H", "F12", "F12", "Ctrl+Down"):
        driver.press(key)
    assert driver.sees("a question a line")


def test_every_cell_is_in_sight_on_a_small_laptop(program: Program, driver: Driver, tables: Workspace) -> None:
    do(driver, tables, SetTables(MEETING, 9))
    program.window.resize(1366, 768)
    view = driver.find("Tables and questions")
    assert isinstance(view, QTableView)

    driver.wait(lambda: not view.horizontalScrollBar().maximum() and not view.verticalScrollBar().maximum())
