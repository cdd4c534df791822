"""Two desks in the window: merged, the door tells who was let in at both."""

from pathlib import Path

from facilitator.commands.attendance import CheckIn
from tests.desks import ANN, desks
from tests.held import MEETING
from tests.ui.door import LIST
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.door import DoorPanel


def test_the_door_tells_who_was_let_in_at_two_desks(
    program: Program, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    with desks(tmp_path) as (one, other):
        one.do(CheckIn(MEETING, ANN, "2026-11-05T18:06:00"))
        other.do(CheckIn(MEETING, ANN, "2026-11-05T18:04:00"))
    before = program.workspace
    program.open(tmp_path / "desk1.forum")
    driver.wait(lambda: program.workspace is not None and program.workspace is not before)
    assert program.workspace is not None
    program.workspace.choose_meeting(MEETING, "November")
    driver.press(DoorPanel.shortcut)
    answers.files = [tmp_path / "desk2.forum"]
    library = program.window.menuBar().actions()[0].menu()
    next(each for each in library.actions() if each.text() == "Merge another library…").trigger()  # type: ignore[attr-defined]
    driver.hears("1 change was new")
    driver.type("ann")

    assert driver.rows(LIST)[0][:2] == ["Ann Lee", "in since 18:04"]
    assert driver.sees("Let in at two desks: 18:04 at LAPTOP-2 (Kit), 18:06 here (Sam, LAPTOP-1)")
