"""A list that was signed on paper, typed in: one key for each person, tick, next, tick."""

import pytest
from PySide6.QtWidgets import QLineEdit

from facilitator.commands.attendance import Book, MarkAbsent, attendance_id
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.storage.work import Command
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

MEETING = b"m" * 16
BOX = "Row, name or somebody new"
NAMES = (
    "Simon Achebe", "Rosa Almeida", "Keith Baptiste", "Marcia Bennett", "Leon Campbell", "Josh Kettle", "Katie Lomas",
    "Tariq Mahmood", "Siân Pugh", "Zoë Tully",
)  # fmt: skip


def ids(number: int) -> bytes:
    return bytes([number]) * 16


@pytest.fixture
def space(program: Program, driver: Driver) -> Workspace:
    """Have ten people booked, and one known who is not; stand before the signed list."""
    workspace = program.workspace
    assert workspace is not None
    commands: list[Command] = [SaveMeeting(MEETING, "November", "2026-11-05", starts="13:00")]
    for number, name in enumerate(NAMES):
        commands += [SavePerson(ids(number), name, capacity="citizen"), Book(MEETING, ids(number))]
    commands.append(SavePerson(ids(50), "Grace Okafor", capacity="carer"))
    workspace.do(Together("Fill", tuple(commands)))
    driver.wait(lambda: not workspace.pending)
    workspace.choose_meeting(MEETING, "November")
    driver.press("Ctrl+Shift+P")
    driver.hears("The papers are ready")
    driver.press("Ctrl+E")
    driver.wait(lambda: driver.sees("Type in a signed list"))
    return workspace


def settled(driver: Driver, space: Workspace) -> dict[str, AttendanceRow]:
    driver.wait(lambda: not space.pending)
    return {row.name: row for row in space.read(attendance, MEETING)}


def came(driver: Driver, space: Workspace) -> list[str]:
    rows = settled(driver, space)
    return sorted(name for name, row in rows.items() if row.status == "present")


def test_one_key_for_who_came_and_one_for_who_did_not(driver: Driver, space: Workspace) -> None:
    driver.focus(BOX)
    before = driver.pressed
    for number in range(len(NAMES)):
        driver.press("Down" if number in {1, 4, 5} else "Space")
    keys = driver.pressed - before
    rows = settled(driver, space)

    assert keys == len(NAMES)
    assert [rows[name].status for name in NAMES] == [
        "booked" if number in {1, 4, 5} else "present" for number in range(len(NAMES))
    ]


def test_they_came_when_the_meeting_started_or_when_the_sheet_says(driver: Driver, space: Workspace) -> None:
    driver.press("Return")
    driver.focus("Arrived at")
    driver.press("Ctrl+A")
    driver.type("1.20pm")
    driver.focus(BOX)
    driver.press("Return")
    rows = settled(driver, space)

    assert rows["Simon Achebe"].arrived_at == "2026-11-05T13:00:00"
    assert rows["Rosa Almeida"].arrived_at == "2026-11-05T13:20:00"


def test_what_is_no_time_is_said_and_nobody_is_ticked(driver: Driver, space: Workspace) -> None:
    driver.focus("Arrived at")
    driver.type("quarter")
    driver.focus(BOX)
    driver.press("Return")
    driver.hears("is not a time")

    assert came(driver, space) == []


@pytest.mark.usefixtures("space")
def test_every_tick_says_who_came_and_who_is_next(driver: Driver) -> None:
    assert driver.focus(BOX).accessibleDescription() == "Begin: 1, Simon Achebe"
    driver.press("Space")
    driver.hears("Simon Achebe came. Next: 2, Rosa Almeida")
    driver.press("Down")
    driver.hears("3, Keith Baptiste: Not ticked")
    driver.press("Up")
    driver.hears("2, Rosa Almeida: Not ticked")
    driver.press("-")
    driver.hears("3, Keith Baptiste")


def test_a_row_number_jumps_there_and_goes_on_from_there(driver: Driver, space: Workspace) -> None:
    driver.type("7")
    driver.hears("7, Katie Lomas")
    driver.press("Space")
    driver.press("Space")

    assert came(driver, space) == ["Katie Lomas", "Tariq Mahmood"]


def test_letters_jump_to_a_name(driver: Driver, space: Workspace) -> None:
    driver.type("tul")
    driver.hears("10, Zoë Tully")
    driver.press("Return")
    driver.hears("Zoë Tully came. That was the last.")

    assert came(driver, space) == ["Zoë Tully"]


def test_who_is_in_already_is_said_and_nothing_changes(driver: Driver, space: Workspace) -> None:
    driver.press("Return")
    driver.press("Up")
    settled(driver, space)
    driver.press("Return")
    driver.hears("Simon Achebe is in already. Next: 2, Rosa Almeida")


def test_undo_takes_the_last_tick_back_and_goes_to_them(driver: Driver, space: Workspace) -> None:
    driver.press("Return")
    driver.press("Return")
    driver.press("F9")
    assert came(driver, space) == ["Simon Achebe"]
    driver.press("Return")

    assert came(driver, space) == ["Rosa Almeida", "Simon Achebe"]


def test_a_name_on_a_free_row_becomes_a_walk_in(driver: Driver, space: Workspace) -> None:
    driver.focus("New people are here as")
    driver.press("Down")
    driver.focus(BOX)
    driver.type("bo xu")
    driver.hears("Enter: Bo Xu is somebody new")
    driver.press("Return")
    driver.hears("Bo Xu came")
    row = settled(driver, space)["Bo Xu"]

    assert (row.status, row.capacity, row.booked, row.arrived_at) == ("present", "carer", 0, "2026-11-05T13:00:00")


def test_a_known_name_that_is_not_listed_is_asked_about(driver: Driver, space: Workspace) -> None:
    driver.type("grace okafor")
    driver.press("Return")
    driver.hears("Grace Okafor is known already")
    assert came(driver, space) == []
    driver.press("Return")
    driver.hears("Grace Okafor came")

    assert settled(driver, space)["Grace Okafor"].person == ids(50)


def test_control_and_enter_write_down_somebody_new_whoever_fits(driver: Driver, space: Workspace) -> None:
    driver.type("Rosa Almeida")
    driver.press("Ctrl+Return")
    driver.hears("Rosa Almeida came")
    driver.wait(lambda: not space.pending)

    assert [row.booked for row in space.read(attendance, MEETING) if row.status == "present"] == [0]


@pytest.mark.usefixtures("space")
def test_a_number_that_is_not_there_is_no_name(driver: Driver) -> None:
    driver.type("80")
    driver.press("Return")
    driver.hears("There is no number 80")
    driver.press("Escape")
    box = driver.focus(BOX)

    assert isinstance(box, QLineEdit)
    assert box.text() == ""


def test_all_others_are_marked_in_one_step(driver: Driver, space: Workspace) -> None:
    space.do(MarkAbsent(attendance_id(MEETING, ids(1)), "apologies"))
    driver.press("Return")
    driver.press("F5")
    driver.hears("Everybody without a tick is marked as not come")
    rows = settled(driver, space)

    assert [rows[name].status for name in NAMES] == ["present", "apologies", *["did_not_come"] * 8]


@pytest.mark.usefixtures("space")
def test_ctrl_e_leads_back_to_the_papers(driver: Driver) -> None:
    driver.press("Ctrl+E")
    driver.wait(lambda: driver.sees("Save as…") or driver.find("Pages of the papers").isVisible())
