"""What a laptop is used for: chosen in Settings, kept, said in the status line, and nothing left out is ever read."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from facilitator.commands.attendance import CheckIn, attendance_id
from facilitator.commands.desk import SayMet
from facilitator.commands.people import SavePerson
from facilitator.domain.views import View
from facilitator.queries.reading import PRIVATE
from facilitator.storage.library import create_library
from tests.ui.door import MEETING, fill, ids
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver, text_of
from tests.ui.drivers.words import all_words
from ui.app import Program
from ui.panels.settings import SettingsPanel
from ui.settings import SettingsFile
from ui.workspace import Workspace

CHOICE = "This laptop is for"
NEEDS = ("Wheelchair space at the table", "Evacuation chair", "The lift was out")
CONTACTS = ("amina@example.org", "01234 567890")


def fill_with_private_things(driver: Driver, program: Program) -> Workspace:
    """Have somebody here of whom the team knows every private thing."""
    workspace = fill(driver, program)
    email, phone = CONTACTS
    workspace.do(
        SavePerson(ids(1), "Amina Yusuf", email=email, phone=phone, access=NEEDS[0], leaving_help=NEEDS[1]),
    )
    workspace.do(CheckIn(MEETING, ids(1), "2026-11-05T12:31:00"))
    workspace.do(SayMet(attendance_id(MEETING, ids(1)), "partly", NEEDS[2]))
    driver.wait(lambda: not workspace.pending)
    return workspace


def choose(driver: Driver, view: View) -> None:
    """Choose what the laptop is for, by its first letter."""
    driver.press(SettingsPanel.shortcut)
    driver.focus(CHOICE)
    driver.type(view.label[0])
    driver.hears(f"This laptop is for: {view.label}.")
    assert text_of(driver.focus(CHOICE)) == view.label


def see_everything(program: Program, driver: Driver) -> str:
    """Go to every screen; return all the words that stood anywhere."""
    words = []
    for panel in filter(None, map(program.window.panel, program.window.names())):
        if panel.shortcut:
            driver.press(panel.shortcut)
            assert program.window.current() is panel
            words.append(all_words(program.window))
    driver.press("F1")
    return "\n".join((*words, all_words(program.window)))


@contextmanager
def overheard() -> Iterator[list[str]]:
    """Note every statement that the window's own thread asks of any library."""
    heard: list[str] = []
    here = threading.current_thread()

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own
        if threading.current_thread() is here:
            heard.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def named(statements: list[str], private: set[tuple[str, str]]) -> list[str]:
    """Return the private fields that the statements name."""
    return sorted({field for entity, field in private for statement in statements if f"{entity}.{field}" in statement})


@pytest.mark.parametrize("view", [view for view in View if view != View.TEAM])
def test_what_the_laptop_is_for_is_chosen_by_keys_kept_and_said_all_the_time(
    program: Program, driver: Driver, tmp_path: Path, view: View
) -> None:
    assert not driver.sees(f"{view.label} view")
    choose(driver, view)

    assert driver.sees(f"{view.label} view")
    assert driver.sees(f"Does not read {view.does_not_show}")
    assert program.workspace is not None
    assert program.workspace.view is view
    assert SettingsFile(tmp_path / "settings.json").now.view == view


def test_a_library_is_opened_in_the_view_of_this_laptop(program: Program, driver: Driver, tmp_path: Path) -> None:
    choose(driver, View.SCRIBE)
    create_library(tmp_path / "other.forum").close()
    program.open(tmp_path / "other.forum")
    driver.wait(lambda: program.workspace is not None and program.workspace.path.name == "other.forum")

    assert driver.sees("Scribe view")


def test_a_scribe_is_shown_nothing_private_anywhere_and_it_is_not_even_read(program: Program, driver: Driver) -> None:
    fill_with_private_things(driver, program)
    driver.press("Ctrl+9")
    driver.focus("Search people")
    driver.press("Down")
    before = see_everything(program, driver)
    assert all(words in before for words in (*CONTACTS, *NEEDS))

    choose(driver, View.SCRIBE)
    with overheard() as heard:
        shown = see_everything(program, driver)
    assert not [words for words in (*CONTACTS, *NEEDS) if words in shown]
    assert "Amina Yusuf" in shown
    assert named(heard, set(PRIVATE)) == []


def test_the_door_reads_what_to_do_and_no_contacts(program: Program, driver: Driver) -> None:
    fill_with_private_things(driver, program)
    choose(driver, View.DOOR)
    with overheard() as heard:
        shown = see_everything(program, driver)

    assert not [words for words in CONTACTS if words in shown]
    assert NEEDS[0] in shown
    assert named(heard, set(PRIVATE)) == ["access", "access_met", "access_note", "leaving_help"]


def test_a_wider_view_shows_everything_again_at_the_same_meeting(program: Program, driver: Driver) -> None:
    fill_with_private_things(driver, program)
    choose(driver, View.SCRIBE)
    choose(driver, View.TEAM)

    assert not driver.sees("Scribe view")
    assert program.workspace is not None
    assert program.workspace.meeting == MEETING
    assert NEEDS[0] in see_everything(program, driver)


def test_a_half_typed_line_and_what_is_still_being_saved_outlast_the_change(program: Program, driver: Driver) -> None:
    workspace = fill_with_private_things(driver, program)
    driver.press("Ctrl+4")
    driver.type("the ramp is")
    workspace.do(SavePerson(ids(9), "Zoë Abel"))
    choose(driver, View.SCRIBE)
    driver.press("Ctrl+4")

    assert driver.read("The line") == "the ramp is"
    assert "Zoë Abel" in see_everything(program, driver)
    assert program.workspace is not None
    assert program.workspace.undo_label == "Save a person"


def test_before_a_library_is_open_the_choice_stands_for_the_next_one(
    program: Program, tmp_path: Path, answers: Answers
) -> None:
    driver = Driver(program.window)
    choose(driver, View.FACILITATOR)
    answers.files, answers.passphrases = [tmp_path / "new.forum"], [""]
    driver.press("Ctrl+Shift+N")
    driver.wait(lambda: program.workspace is not None)

    driver.wait(lambda: driver.sees("Facilitator view"))
