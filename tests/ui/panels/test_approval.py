"""The notes of the last meeting are approved at this one, as they were published, and that is taken back."""

import pytest

from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from facilitator.queries.meetings import meeting
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.publishing import GROUP, MEETING, do, notes, now_goes_on, publish, space
from ui.workspace import Workspace

__all__ = ["notes", "now_goes_on", "space"]

LATER = uid_of("test", "later")


@pytest.fixture
def at_the_next(driver: Driver, notes: Workspace) -> Workspace:
    """Stand at a meeting later on the same day, the notes of the one before published."""
    publish(driver)
    do(driver, notes, SaveMeeting(LATER, "Evening", "2026-11-05", GROUP, starts="19:00"))
    notes.choose_meeting(LATER, "Evening")
    driver.press("F8")
    driver.wait(lambda: driver.sees("The notes of 5 November 2026, version 1, are not approved yet."))
    return notes


def approved_in(space: Workspace) -> bytes | None:
    row = space.read(meeting, MEETING)
    assert row is not None
    return row.approved_in


def test_nothing_is_approved_where_nothing_is_published(driver: Driver, notes: Workspace) -> None:
    driver.press("F8")
    driver.press("F12")
    driver.hears("There is no earlier meeting")
    do(driver, notes, SaveMeeting(uid_of("test", "last"), "October", "2026-10-01", GROUP))
    assert driver.sees("The notes of 1 October 2026 are not published yet.")
    driver.press("F12")
    driver.hears("Nothing is published of these notes yet, so there is nothing to approve.")


def test_the_published_notes_are_approved_and_that_is_taken_back(driver: Driver, at_the_next: Workspace) -> None:
    driver.press("F12")
    driver.hears("Version 1 of the notes of 5 November 2026 is approved at this meeting.")
    assert driver.sees("The notes of 5 November 2026 were approved at this meeting: version 1.")
    assert approved_in(at_the_next) == LATER
    driver.focus("Take approval back")
    driver.press("Return")
    driver.hears("are not approved any more")
    assert approved_in(at_the_next) is None
    driver.press("Ctrl+Z")
    driver.hears("Undone")
    assert approved_in(at_the_next) == LATER


def test_where_the_record_was_changed_since_it_is_asked_which_version_counts(
    driver: Driver, at_the_next: Workspace, answers: Answers
) -> None:
    do(driver, at_the_next, SaveMeeting(MEETING, "November", "2026-11-05", GROUP, venue="Old Library"))
    answers.yes = False
    driver.press("F12")
    assert answers.asked[-1] == "Approve version 1?"
    assert approved_in(at_the_next) is None
    answers.yes = True
    driver.press("F12")
    driver.hears("Version 1 of the notes of 5 November 2026 is approved at this meeting.")

    assert approved_in(at_the_next) == LATER


def test_notes_are_not_approved_before_the_meeting_that_does_it(driver: Driver, at_the_next: Workspace) -> None:
    do(driver, at_the_next, SaveMeeting(LATER, "December", "2026-12-03", GROUP))
    driver.press("F12")
    driver.hears("Notes are approved at a meeting, not before it. This one is on 3 December 2026.")

    assert approved_in(at_the_next) is None
