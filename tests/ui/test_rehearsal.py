"""A practice crowd comes to the real desk; nothing of it touches the library."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot
from sqlalchemy import MetaData

from facilitator.domain.rehearsal import CROWD, in_order
from facilitator.storage.store import Reader
from tests.ui.door import MEETING, fill
from tests.ui.drivers.driver import Driver
from tests.ui.drivers.words import all_words
from tests.ui.rehearsal import BOX, RESULTS, SERVED, Volunteer
from ui.app import Program
from ui.panel import screen_of
from ui.panels.rehearsal import RehearsalPanel
from ui.panels.rehearsal.library import MEETING as PRACTICE
from ui.panels.rehearsal.library import practice
from ui.panels.rehearsal.panel import Pace
from ui.panels.rehearsal.stage import BANNER
from ui.settings import SettingsFile
from ui.window import Window
from ui.workspace import Now, Workspace

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have temporary folders made where a test can count them."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def door(driver: Driver, program: Program) -> Workspace:
    return fill(driver, program)


@pytest.fixture
def volunteer(door: Workspace, driver: Driver, program: Program) -> Volunteer:
    assert door.meeting == MEETING
    return Volunteer(driver, program)


def everything(reader: Reader) -> dict[str, list[str]]:
    """Return all rows of all tables of a library, the journal among them."""
    tables = MetaData()
    tables.reflect(reader.connection)
    return {
        name: sorted(repr(tuple(row)) for row in reader.connection.execute(table.select()))
        for name, table in tables.tables.items()
        if "search" not in name
    }


def held(program: Program) -> dict[str, list[str]]:
    assert program.workspace is not None
    return program.workspace.read(everything)


def left(volunteer: Volunteer) -> Program:
    """Leave the rehearsal, and wait for the screens of the library."""
    volunteer.driver.press("Shift+Escape")
    volunteer.driver.hears("This is your own library again")
    return volunteer.program


def test_the_whole_crowd_is_served_by_keys_and_the_library_stays_as_it_was(
    volunteer: Volunteer, driver: Driver, program: Program, temporary: Path
) -> None:
    before = held(program)
    volunteer.begin()
    pressed = driver.pressed
    for _ in SERVED:
        volunteer.serve()
        volunteer.go_on()
    driver.hears("The rehearsal is over. 25 of 25 were served")
    assert driver.pressed - pressed < 300
    assert {row[0] for row in driver.rows(RESULTS)} == set(SERVED)
    assert {row[3] for row in driver.rows(RESULTS)} == {"well done"}

    assert held(left(volunteer)) == before
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("number", [1, *(pytest.param(number, marks=pytest.mark.nightly) for number in (2, 3, 4))])
def test_the_crowd_can_be_served_in_any_order(volunteer: Volunteer, driver: Driver, number: int) -> None:
    volunteer.begin()
    for _ in range(number):
        first = volunteer.panel
        driver.press("Ctrl+R")
        driver.wait(lambda first=first: volunteer.program.window.current() is not first)  # type: ignore[misc]
        driver.hears("1 of ")
    for _ in SERVED:
        volunteer.serve()
        volunteer.go_on()

    driver.hears("25 of 25 were served")


def test_it_works_where_no_meeting_is_chosen(driver: Driver, program: Program) -> None:
    driver.press("Ctrl+3")
    volunteer = Volunteer(driver, program)
    volunteer.begin()
    volunteer.serve()

    left(volunteer)
    assert driver.sees("No meeting is chosen")


def test_it_says_always_that_it_is_a_rehearsal_and_names_no_meeting_of_the_library(
    volunteer: Volunteer, driver: Driver, program: Program
) -> None:
    volunteer.begin()
    assert "REHEARSAL" in driver.announced()
    assert driver.sees(BANNER)
    assert program.window.windowTitle() == "Rehearsal – practice – Facilitator"
    words = all_words(program.window)
    assert "November" not in words
    assert "Grace Okafor" in words  # she is in both
    for _ in SERVED:
        driver.press("Ctrl+J")
    driver.hears("The rehearsal is over")
    assert driver.sees(BANNER)


def test_somebody_wrong_is_said_with_the_way_back_and_a_tip(volunteer: Volunteer, driver: Driver) -> None:
    volunteer.begin()
    volunteer.keys("emre", "<Return>")
    driver.hears("Not quite: Emre Kaya is not the one at the door. F9 takes that back")
    assert "Tip: " in driver.announced()
    volunteer.keys("<F9>")
    driver.wait(lambda: driver.sees("Taken back"))
    volunteer.serve()
    for _ in SERVED:
        driver.press("Ctrl+J")

    assert [row[3] for row in driver.rows(RESULTS)][:2] == ["wrong at first", "skipped"]


def test_undoing_too_much_is_said_and_done_again(volunteer: Volunteer, driver: Driver) -> None:
    volunteer.begin()
    volunteer.serve()
    volunteer.go_on()
    volunteer.keys("<F9>")
    driver.hears("was served before and is so no longer. Ctrl+Y does again")
    volunteer.keys("<Ctrl+Y>")
    driver.wait(lambda: driver.sees("Taken back"))


def test_a_refusal_brings_the_tip(volunteer: Volunteer, driver: Driver) -> None:
    volunteer.begin()
    volunteer.keys("<F7>")
    driver.hears("Only someone who left can come back")
    driver.hears("Tip: ")


def test_what_is_still_to_be_done_is_said(volunteer: Volunteer, driver: Driver) -> None:
    volunteer.begin()
    volunteer.skip_to("A badge")
    volunteer.keys("grace", "<Return>")

    driver.hears("Good so far. Still to do: give them a badge.")


def test_a_key_shows_the_tip_and_another_says_the_words_again(volunteer: Volunteer, driver: Driver) -> None:
    volunteer.begin()
    arrival = volunteer.panel.arrival
    assert arrival is not None
    driver.press("Ctrl+T")
    driver.hears(f"Tip: {arrival.tip}")
    assert driver.sees(arrival.tip)
    driver.press("Ctrl+L")
    driver.hears(f"1 of 25: “{arrival.says}”")
    assert driver.read(BOX) == ""
    driver.type("x")
    assert driver.read(BOX) == "x"


def test_every_control_is_reached_by_tab(volunteer: Volunteer, driver: Driver) -> None:
    volunteer.begin()
    for name in ("Show the tip", "Say it again", "Skip", "Leave", "Begin again", BOX):
        driver.focus(name)
    driver.press("F1")
    driver.wait(lambda: driver.sees("Keys: Rehearsal"))
    assert driver.sees("Say it again")
    driver.press("Escape")
    driver.focus("Skip")
    driver.press("Return")
    driver.hears("2 of 25")


def test_what_is_only_at_the_real_door_is_said(volunteer: Volunteer, driver: Driver) -> None:
    volunteer.begin()
    driver.press("F12")
    driver.hears("not part of the rehearsal")


def test_undo_anywhere_is_that_of_the_rehearsal(volunteer: Volunteer, program: Program) -> None:
    before = held(program)
    volunteer.begin()
    volunteer.serve()
    for _ in range(3):
        volunteer.keys("<Ctrl+Z>")

    assert held(left(volunteer)) == before


def test_beginning_again_brings_another_order(volunteer: Volunteer, driver: Driver, temporary: Path) -> None:
    volunteer.begin()
    volunteer.serve()
    first = volunteer.panel
    driver.press("Ctrl+R")
    driver.wait(lambda: volunteer.program.window.current() is not first)

    assert volunteer.panel.arrival == in_order(CROWD, 1)[0]
    assert len(list(temporary.iterdir())) == 1


def test_leaving_in_the_middle_leads_back_to_ones_own_door(
    volunteer: Volunteer, driver: Driver, program: Program, temporary: Path
) -> None:
    volunteer.begin()
    volunteer.serve()
    left(volunteer)
    assert program.window.windowTitle() == "Door – library – Facilitator"
    assert driver.sees("November")
    assert list(temporary.iterdir()) == []
    driver.type("rahman")
    driver.press("Return")
    driver.hears("Mohammed Rahman is in · badge 13")
    assert [Path(one).name for one in SettingsFile(temporary.parent / "settings.json").now.recent] == ["library.forum"]


def test_closing_the_library_in_the_middle_ends_it(
    volunteer: Volunteer, driver: Driver, program: Program, temporary: Path
) -> None:
    volunteer.begin()
    volunteer.keys("hoa")
    driver.press("Ctrl+W")
    driver.wait(lambda: program.workspace is None)

    assert list(temporary.iterdir()) == []


def test_closing_the_window_in_the_middle_ends_it(
    volunteer: Volunteer, program: Program, qtbot: QtBot, temporary: Path
) -> None:
    volunteer.begin()
    volunteer.driver.type("hoa")
    volunteer.driver.press("Return")
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())

    assert list(temporary.iterdir()) == []


def test_closing_the_window_while_the_crowd_is_on_its_way_leaves_nothing(
    volunteer: Volunteer, driver: Driver, program: Program, temporary: Path, qtbot: QtBot
) -> None:
    driver.press("Ctrl+R")
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())

    assert volunteer.program.workspace is None
    assert list(temporary.iterdir()) == []


def test_another_library_is_merged_only_after_the_rehearsal(
    volunteer: Volunteer, driver: Driver, program: Program
) -> None:
    volunteer.begin()
    next(one for one in program.window.findChildren(QAction) if "Merge" in one.text()).trigger()
    driver.hears("Leave the rehearsal first")


def test_where_no_folder_can_be_made_the_library_stays_and_it_is_said(
    door: Workspace, driver: Driver, program: Program, temporary: Path
) -> None:
    temporary.rmdir()
    driver.press("Ctrl+R")
    driver.hears("The file could not be used")
    assert program.window.windowTitle() == "Door – library – Facilitator"
    assert door.path == (program.workspace and program.workspace.path)
    temporary.mkdir()
    Volunteer(driver, program).begin()


def test_the_tip_shows_by_itself_and_the_next_one_comes_by_themselves(qtbot: QtBot, now: Now) -> None:
    made = practice("Sam", now.time().date())
    space = Workspace(made.store, now=now)
    space.choose_meeting(PRACTICE, "Rehearsal")
    arrivals = in_order(CROWD, 0)
    window = Window()
    window.show_screens([screen_of(RehearsalPanel(space, arrivals, lambda _sound: None, Pace(tip=1, on=1)))], space)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    driver = Driver(window)
    driver.hears(f"Tip: {arrivals[0].tip}")
    driver.type("hoa")
    driver.press("Return")
    driver.wait(lambda: driver.sees("2 OF 25"))
    window.close()
    space.close()
    made.remove()
    window.deleteLater()
