"""Two laptops in the window: merged, the screens tell what both know, and nothing that one has forgotten."""

from pathlib import Path

from facilitator.commands.attendance import CheckIn
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from tests.desks import ANN, desks, take_in
from tests.held import GROUP, MEETING
from tests.ui.door import LIST
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.drivers.words import all_words
from ui.app import Program
from ui.panels.door import DoorPanel
from ui.panels.room import RoomPanel

EARLIER, RAMP = b"e" * 16, b"r" * 16


def show(program: Program, driver: Driver, library: Path) -> None:
    before = program.workspace
    program.open(library)
    driver.wait(lambda: program.workspace is not None and program.workspace is not before)
    assert program.workspace is not None
    program.workspace.choose_meeting(MEETING, "November")


def merge_in(program: Program, answers: Answers, library: Path) -> None:
    answers.files = [library]
    menu = program.window.menuBar().actions()[0].menu()
    next(each for each in menu.actions() if each.text() == "Merge another library…").trigger()  # type: ignore[attr-defined]


def test_the_door_tells_who_was_let_in_at_two_desks(
    program: Program, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    with desks(tmp_path) as (one, other):
        one.do(CheckIn(MEETING, ANN, "2026-11-05T18:06:00"))
        other.do(CheckIn(MEETING, ANN, "2026-11-05T18:04:00"))
    show(program, driver, tmp_path / "desk1.forum")
    driver.press(DoorPanel.shortcut)
    merge_in(program, answers, tmp_path / "desk2.forum")
    driver.hears("1 change was new")
    driver.type("ann")

    assert driver.rows(LIST)[0][:2] == ["Ann Lee", "in since 6:04pm"]
    assert driver.sees("Let in at two desks: 6:04pm at LAPTOP-2 (Kit), 6:06pm here (Sam, LAPTOP-1)")


def test_a_line_being_typed_is_no_longer_tied_to_words_that_the_other_laptop_forgot(
    program: Program, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    with desks(tmp_path) as (one, other):
        one.do(SaveMeeting(EARLIER, "October", "2026-10-01", GROUP))
        one.do(KeepPoint(RAMP, EARLIER, None, "the ramp of the 46 is never lowered", "2026-10-01T18:00:00"))
        take_in(other, one)
        other.do(ForgetEntry(RAMP))
    show(program, driver, tmp_path / "desk1.forum")
    driver.press(RoomPanel.shortcut)
    driver.type("the ramp of the 46 again")
    driver.press("Ctrl+P")
    driver.hears("Said before: 1 point.")
    driver.press("Return")
    driver.hears("Raised before, in October 2026.")
    merge_in(program, answers, tmp_path / "desk2.forum")
    driver.hears("1 change was new")
    driver.wait(lambda: "never lowered" not in all_words(program.window))

    assert driver.read("The line") == "the ramp of the 46 again"
