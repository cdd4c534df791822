"""The window by the keyboard: going from screen to screen, undo, help, and what the status line says."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.wording import number_of
from facilitator.queries.groups import groups
from facilitator.storage.errors import DiskFull
from facilitator.storage.library import create_library
from facilitator.storage.work import Work
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.test_workspace import HeldUp
from ui.app import Program
from ui.widgets.fields import TextField
from ui.workspace import Workspace


@dataclass(frozen=True)
class Broken:
    label: str = "Break"

    def apply(self, _work: Work) -> None:
        raise ZeroDivisionError


@dataclass(frozen=True)
class NoRoom:
    label: str = "Fill the disk"

    def apply(self, _work: Work) -> None:
        raise DiskFull("The disk is full.")


def opened(program: Program) -> Workspace:
    assert program.workspace is not None
    return program.workspace


def has_meetings(program: Program, driver: Driver, *days: str) -> None:
    workspace = opened(program)
    for day in days:
        workspace.do(SaveMeeting(workspace.new_id(), f"Forum of {day}", day))
    driver.wait(lambda: driver.sees(number_of(len(days), "meeting")))


def put(program: Program, driver: Driver, field: TextField) -> None:
    panel = program.window.current()
    assert panel is not None
    panel.body.addWidget(field)
    driver.wait(field.isVisible)


def test_the_first_screen_leads_to_a_new_library(program: Program, answers: Answers, tmp_path: Path) -> None:
    driver = Driver(program.window)
    answers.files, answers.passphrases = [tmp_path / "new.forum"], [""]
    driver.focus("New library")
    driver.press("Return")
    driver.wait(lambda: program.workspace is not None)

    assert (tmp_path / "new.forum").exists()
    assert "Who is typing?" in answers.asked


def test_opening_a_library_asks_who_is_typing_and_signs_with_it(program: Program, driver: Driver) -> None:
    assert opened(program).who == "Sam"
    assert driver.sees("Typing: Sam")


def test_a_library_without_a_passphrase_says_so_always(driver: Driver) -> None:
    assert driver.sees("This library has no passphrase")
    driver.press("Ctrl+,")
    assert driver.sees("This library has no passphrase")


def test_a_locked_library_asks_until_the_passphrase_fits(program: Program, answers: Answers, tmp_path: Path) -> None:
    create_library(tmp_path / "locked.forum", "open sesame").close()
    driver = Driver(program.window)
    answers.passphrases = ["open says me", "open sesame"]
    program.open(tmp_path / "locked.forum")
    driver.wait(lambda: program.workspace is not None)

    assert not driver.sees("This library has no passphrase")
    assert len([asked for asked in answers.asked if "locked.forum" in asked or "passphrase" in asked]) == 2


def test_a_file_that_is_no_library_is_a_sentence(program: Program, tmp_path: Path) -> None:
    driver = Driver(program.window)
    program.open(tmp_path / "nothing.forum")

    driver.hears("There is no library called nothing.forum here.")


def test_keys_lead_to_each_screen_and_the_navigation_does(driver: Driver) -> None:
    driver.press("Ctrl+,")
    assert driver.sees("Appearance")
    driver.focus("Settings")
    driver.press("Down")
    driver.press("Return")
    assert driver.sees("No meeting yet")


def test_help_shows_the_keys_of_the_screen_and_escape_leads_back(driver: Driver) -> None:
    driver.press("F1")
    assert driver.sees("Keys: Home")
    assert driver.sees("Plan a meeting")
    driver.press("Escape")
    assert driver.sees("No meeting yet")


def test_help_leads_back_to_the_field_one_was_in(driver: Driver) -> None:
    driver.press("Ctrl+9")
    field = driver.focus("Given name")
    driver.press("F1")
    driver.press("Escape")

    assert field.hasFocus()


def test_the_meetings_are_listed_and_the_next_one_is_chosen(program: Program, driver: Driver) -> None:
    today = date(2026, 11, 5).isoformat()
    has_meetings(program, driver, "2026-10-01", today, "2026-12-03")

    assert [row[0] for row in driver.rows("Meetings")] == [
        f"Forum of {day}" for day in ("2026-12-03", today, "2026-10-01")
    ]
    driver.focus("Meetings")
    driver.press("Ctrl+Home")
    assert opened(program).meeting_words == "Forum of 2026-12-03 · 3 December 2026"


def test_the_meeting_of_one_library_is_not_shown_over_another(program: Program, driver: Driver, tmp_path: Path) -> None:
    has_meetings(program, driver, "2026-11-05")
    assert driver.sees("Forum of 2026-11-05 · 5 November 2026")
    program.create(tmp_path / "other.forum")
    driver.wait(lambda: driver.sees("No meeting yet"))

    assert not driver.sees("Forum of 2026-11-05 · 5 November 2026")


def test_undo_says_which_step_and_the_screen_follows(program: Program, driver: Driver) -> None:
    has_meetings(program, driver, "2026-11-05")
    driver.press("Ctrl+Z")
    driver.hears("Undone: Save a meeting.")
    driver.wait(lambda: driver.sees("No meeting yet"))
    driver.press("Ctrl+Y")
    driver.hears("Done again: Save a meeting.")
    driver.wait(lambda: driver.sees("1 meeting"))


def test_undo_in_a_field_takes_back_typing_first_and_the_last_step_after(program: Program, driver: Driver) -> None:
    workspace, field = opened(program), TextField("Words")
    put(program, driver, field)
    workspace.do(SaveGroup(workspace.new_id(), "Forum"))
    driver.wait(lambda: len(workspace.read(groups)) == 1)
    driver.focus("Words")
    driver.type("Ọlá")
    driver.press("Ctrl+Z")
    driver.wait(lambda: not field.text())
    assert len(workspace.read(groups)) == 1
    driver.press("Ctrl+Z")

    driver.wait(lambda: not workspace.read(groups))


def test_typing_goes_on_while_the_disk_is_slow_and_the_line_says_saving(program: Program, driver: Driver) -> None:
    workspace, field, slow = opened(program), TextField("Words"), HeldUp()
    put(program, driver, field)
    driver.focus("Words")
    workspace.do(slow)
    driver.type("محمد said: yes")

    assert field.text() == "محمد said: yes"
    driver.wait(lambda: driver.sees("saving…"))
    slow.disk.set()
    driver.wait(lambda: not driver.sees("saving…"))


def test_closing_waits_until_all_is_saved(program: Program, driver: Driver) -> None:
    workspace, slow = opened(program), HeldUp()
    workspace.do(slow)
    program.window.close()

    assert program.window.isVisible()
    driver.hears("Saving what was typed, then closing.")
    slow.disk.set()
    driver.wait(lambda: not program.window.isVisible())


def test_closing_is_given_up_where_something_could_not_be_saved(program: Program, driver: Driver) -> None:
    workspace, slow = opened(program), HeldUp()
    workspace.do(slow)
    workspace.do(NoRoom())
    program.window.close()
    slow.disk.set()
    driver.hears("The disk is full")
    driver.wait(lambda: not workspace.pending)

    assert program.window.isVisible()


def test_a_bug_shows_one_page_and_the_way_on(program: Program, driver: Driver) -> None:
    opened(program).do(Broken())
    driver.wait(lambda: driver.sees("Something went wrong"))
    driver.focus("Go on working")
    driver.press("Return")

    assert driver.sees("No meeting yet")


def test_what_one_screen_said_does_not_stand_on_the_next(program: Program, driver: Driver) -> None:
    has_meetings(program, driver, "2026-11-05")
    driver.press("Ctrl+Z")
    driver.hears("Undone: Save a meeting.")
    driver.press("Ctrl+1")
    assert driver.sees("Undone: Save a meeting.")
    driver.press("Ctrl+,")

    assert not driver.sees("Undone: Save a meeting.")
    assert driver.announced() == ""


def test_what_a_screen_said_does_not_stand_under_the_help(program: Program, driver: Driver) -> None:
    has_meetings(program, driver, "2026-11-05")
    driver.press("Ctrl+Z")
    driver.hears("Undone: Save a meeting.")
    driver.press("F1")

    assert not driver.sees("Undone: Save a meeting.")


def test_trouble_with_saving_stays_in_sight_on_every_screen(program: Program, driver: Driver) -> None:
    opened(program).do(NoRoom())
    driver.hears("The disk is full.")
    for key in ("Ctrl+,", "F1", "Escape", "Ctrl+1"):
        driver.press(key)
        assert driver.sees("The disk is full.")
    assert driver.announced() == "The disk is full."


def test_colours_and_the_size_of_text_can_be_chosen_and_are_kept(program: Program, driver: Driver) -> None:
    driver.press("Ctrl+,")
    driver.focus("Size of text")
    height = program.window.fontMetrics().height()
    driver.press("End")

    driver.wait(lambda: program.window.fontMetrics().height() > 1.8 * height)
    driver.focus("Colours")
    driver.press("End")
    driver.hears("High contrast")
