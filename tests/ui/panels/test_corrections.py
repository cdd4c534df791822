"""Corrections at the keyboard: written down, settled one way or the other, opened again, withdrawn."""

import pytest

from facilitator.commands.entries import EditEntry
from facilitator.commands.meetings import SaveMeeting, SetMeetingStatus
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import RecordCorrection
from facilitator.domain.ids import uid_of
from facilitator.queries.publishing import CorrectionRow, corrections
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from tests.ui.publishing import AT, GROUP, MEETING, do, notes, space
from ui.workspace import Workspace

__all__ = ["notes", "space"]

LIST, POINT = "Corrections", uid_of("test", "point")
SURE = "Is it put right?"


@pytest.fixture
def told(driver: Driver, notes: Workspace) -> Workspace:
    """Have a line that is wrong, and a correction of it, on which one stands."""
    point = KeepPoint(POINT, MEETING, None, "Sixty came", AT)
    do(driver, notes, point, RecordCorrection(uid_of("test", "correction"), MEETING, "Sixty", "Seventy", at=AT))
    driver.press("F8")
    driver.focus(LIST)
    return notes


def the_one(space: Workspace) -> CorrectionRow:
    (row,) = space.read(corrections, MEETING)
    return row


def test_a_correction_is_recorded_and_not_changed_for_a_reason(driver: Driver, notes: Workspace) -> None:
    driver.press("F8")
    driver.focus("It says")
    driver.type("Sixty came")
    driver.focus("It should say")
    driver.type("Seventy came")
    driver.focus("From whom, as what")
    driver.type("a citizen")
    driver.press("Return")
    driver.hears("Saved.")
    assert driver.rows(LIST) == [["To be looked at", "It says “Sixty came”; it should say “Seventy came”", "a citizen"]]

    driver.type("Eighty")
    assert driver.focus("It says").property("text") == "Eighty"
    driver.focus(LIST)
    driver.press("Return")
    assert driver.announced() == "What became of “Seventy came”? Escape leaves it."
    driver.focus("Or it is not changed, because")
    driver.press("Return")
    driver.hears("Say why this is not changed")
    driver.type("Sixty were counted")
    driver.press("Return")
    driver.hears("Settled: not changed.")
    assert driver.rows(LIST)[0][0] == "Not changed"
    assert the_one(notes).reason == "Sixty were counted"
    assert driver.focus("It says").property("text") == "Eighty"


def test_what_the_notes_say_by_now_is_put_right_without_another_question(
    driver: Driver, told: Workspace, answers: Answers
) -> None:
    do(driver, told, EditEntry(POINT, "Seventy came"))
    driver.press("Return")
    driver.focus("Put right")
    driver.press("Return")
    driver.hears("Settled: put right.")

    assert SURE not in answers.asked
    assert (the_one(told).state, the_one(told).settled_in) == ("made", None)
    assert driver.focused_name() == LIST


def test_where_the_old_words_stand_it_is_asked_before_they_count_as_put_right(
    driver: Driver, told: Workspace, answers: Answers
) -> None:
    answers.yes = False
    driver.press("Return")
    driver.focus("Put right")
    driver.press("Return")
    assert answers.asked[-1] == SURE
    assert the_one(told).state == "open"
    assert driver.sees("What became of “Seventy”?")

    answers.yes = True
    driver.press("Return")
    driver.hears("Settled: put right.")
    assert the_one(told).state == "made"


def test_escape_leaves_a_correction_as_it_is(driver: Driver, told: Workspace) -> None:
    driver.press("Return")
    assert driver.sees("What became of “Seventy”?")
    driver.press("Escape")
    assert driver.focused_name() == LIST
    assert not driver.sees("What became of “Seventy”?")
    driver.press("Return")
    driver.focus("Leave it")
    driver.press("Return")

    assert driver.focused_name() == LIST
    assert the_one(told).state == "open"


def test_what_was_settled_is_looked_at_again(driver: Driver, told: Workspace) -> None:
    driver.press("Return")
    driver.press("Return")
    driver.hears("Settled: put right.")
    driver.press("Return")
    assert driver.announced() == "“Seventy” is settled: put right. Look at it again? Escape leaves it."
    assert driver.focused_name() == "Look at it again"
    driver.press("Return")
    driver.hears("It is to be looked at again.")

    assert (the_one(told).state, the_one(told).settled_at) == ("open", "")


def test_what_is_settled_while_the_next_meeting_is_on_is_settled_at_it(driver: Driver, told: Workspace) -> None:
    later = uid_of("test", "later")
    do(driver, told, SaveMeeting(later, "December", "2026-12-03", GROUP), SetMeetingStatus(later, "live", AT))
    driver.press("Return")
    driver.press("Return")
    driver.hears("Settled: put right.")

    assert the_one(told).settled_in == later


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_mistyped_correction_is_withdrawn_and_comes_back(driver: Driver, told: Workspace, way: str) -> None:
    if way == "key":
        driver.press("Del")
    else:
        driver.focus("Withdraw")
        driver.press("Return")
    driver.hears("The correction is withdrawn.")
    assert told.read(corrections, MEETING) == ()
    driver.press("Ctrl+Z")
    driver.hears("Undone")

    assert driver.rows(LIST)[0][1] == "It says “Sixty”; it should say “Seventy”"


def test_settling_is_offered_by_a_button_too(driver: Driver, told: Workspace) -> None:
    driver.focus("Settle…")
    driver.press("Return")

    assert driver.sees("What became of “Seventy”?")
    assert the_one(told).state == "open"
