"""The question before a version goes out: answered at the keyboard, and nothing is lost by going back."""

from contextlib import closing
from datetime import timedelta
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.editions import Format, Wanted
from facilitator.publish.published import NextVersion, publication
from facilitator.queries.publishing import VersionRow, versions
from tests.ui.conftest import DAY
from tests.ui.drivers.driver import Driver, text_of
from tests.ui.publishing import GROUP, MEETING, do, held_up, is_answered, is_asked, notes, space
from ui.workspace import Now, Workspace

__all__ = ["notes", "space"]

FILES = "Files of this version"
TWO = (Wanted(), Wanted(format=Format.TEXT))
LONG = 60.0  # seconds: the documents are made


@pytest.fixture
def now() -> Now:
    """Have a clock that goes on, so that what was checked last was checked last."""
    ticks = count()
    return Now(time=lambda: DAY + timedelta(seconds=next(ticks)))


def ask(driver: Driver) -> None:
    driver.press("F8")
    driver.press("Ctrl+M")
    driver.hears("Marked as checked.")
    driver.press("F10")
    is_asked(driver, "Publish version ")


def untick_all_but(driver: Driver, keep: int) -> None:
    """Take away the ticks, which stand first, but those of so many at the top."""
    driver.focus(FILES)
    driver.press("Home")
    for _ in range(keep):
        driver.press("Down")
    for _ in range(6 - keep):
        driver.press("Space")
        driver.press("Down")


def publish(driver: Driver) -> None:
    driver.press("Return")
    driver.wait(lambda: "is published, and its" in driver.announced(), LONG)


def forms(version: VersionRow) -> list[str]:
    return [f"{file.content}:{file.format}" for file in version.files]


def test_it_is_asked_once_and_enter_publishes_the_usual_files(driver: Driver, notes: Workspace) -> None:
    ask(driver)
    assert driver.sees("Publish version 1?")
    assert driver.sees("The notes go out for the first time.")
    assert driver.sees("Nothing stands in the way")
    assert driver.sees("6 files.")
    assert notes.read(versions, MEETING) == ()
    publish(driver)

    assert forms(notes.read(versions, MEETING)[0]) == [
        *("notes:standard", "notes:large-print", "notes:web", "notes:text", "notes:word"),
        "answers:standard",
    ]
    assert "Ctrl+L writes a letter, F9 records whom it went to" in driver.announced()
    assert driver.focus("Published files").hasFocus()


def test_files_are_chosen_with_space_and_the_next_version_proposes_them(driver: Driver, notes: Workspace) -> None:
    ask(driver)
    untick_all_but(driver, 1)
    driver.press("Space")
    assert driver.sees("2 files.")
    publish(driver)
    first = forms(notes.read(versions, MEETING)[0])
    do(driver, notes, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    driver.wait(lambda: driver.sees("Draft: changed since version 1 was published."))
    ask(driver)

    assert first == ["notes:standard", "notes:large-print"]
    assert driver.sees("2 files.")


def test_escape_goes_back_and_loses_nothing(driver: Driver, notes: Workspace) -> None:
    ask(driver)
    untick_all_but(driver, 1)
    publish(driver)
    do(driver, notes, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    driver.wait(lambda: driver.sees("Draft: changed since version 1 was published."))
    ask(driver)
    assert driver.sees("Version 1 of 5 November 2026 stays as it was.")
    driver.press("Return")
    assert driver.sees("Say in a sentence what changed since version 1.")
    driver.focus("What changed since version 1")
    driver.type("The venue is put right.")
    driver.focus(FILES)
    driver.press("Space")
    driver.press("Return")
    assert driver.sees("Tick at least one file")
    driver.press("Escape")
    is_answered(driver)

    assert len(notes.read(versions, MEETING)) == 1
    assert text_of(driver.focus("What changed")) == "The venue is put right."
    driver.press("F10")
    is_asked(driver, "Publish version ")
    assert text_of(driver.focus("What changed since version 1")) == "The venue is put right."
    assert driver.sees("1 file."), "a version without files is no choice: what the last one had is proposed"


def test_what_another_laptop_published_meanwhile_is_proposed_whatever_was_ticked_for_the_version_before(
    driver: Driver, notes: Workspace
) -> None:
    ask(driver)
    untick_all_but(driver, 1)
    assert driver.sees("1 file.")
    driver.press("Escape")
    is_answered(driver)
    with closing(notes.reader_for_job()) as reader:
        meant = NextVersion(notes.new_id(), MEETING, notes.now.time(), "", TWO)
        version = publication(reader, meant)
    do(driver, notes, version)
    do(driver, notes, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    driver.wait(lambda: driver.sees("Draft: changed since version 1 was published."))
    ask(driver)

    assert driver.sees("2 files.")


@pytest.mark.parametrize("away", ["Ctrl+5", "F6"])
def test_over_what_was_gone_to_meanwhile_nothing_is_asked(driver: Driver, notes: Workspace, away: str) -> None:
    driver.press("F8")
    driver.press("Ctrl+M")
    driver.hears("Marked as checked.")
    with held_up(notes):
        driver.press("F10")
        driver.press(away)
    driver.hears("The notes are ready to be published, and nothing is published yet: F8, then F10 asks.")
    assert QApplication.activeModalWidget() is None
    driver.press("Return")
    driver.wait(lambda: not notes.working)
    assert notes.read(versions, MEETING) == ()

    driver.press("Ctrl+7")
    driver.press("F8")
    driver.press("F10")
    is_asked(driver, "Publish version 1")
