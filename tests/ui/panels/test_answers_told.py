"""An answer says in its form how it was given out, and whether people have heard it since it was settled (R-F5)."""

import pytest

from facilitator.commands.circulation import RecordCirculation
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.responses import SaveResponse
from facilitator.domain.ids import uid_of
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

MEETING, ANSWER = uid_of("test", "meeting"), uid_of("test", "answer")
SAID = "The signs are too small"
GIVEN = RecordCirculation(
    uid_of("test", "given"), MEETING, "2026-09-10", "email", "Everyone who came", 62, ("standard", "large-print")
)


@pytest.fixture
def answered(program: Program, driver: Driver) -> Workspace:
    """Stand in the form of an answer."""
    workspace = done_in(
        program,
        driver,
        SaveMeeting(MEETING, "September forum", "2026-09-03"),
        SaveResponse(ANSWER, MEETING, SAID),
    )
    workspace.choose_meeting(MEETING)
    driver.press("Ctrl+8")
    driver.focus("Answers")
    driver.press("F2")
    return workspace


@pytest.mark.usefixtures("answered")
def test_an_answer_that_nobody_was_given_says_so(driver: Driver) -> None:
    assert driver.sees("Nobody has been given this answer yet.")


def test_it_says_how_it_was_given_out_and_that_a_later_word_has_not_been_heard(
    driver: Driver, answered: Workspace
) -> None:
    answered.do(GIVEN)
    words = "Given out on 10 September 2026: E-mail, to Everyone who came (62), standard and large print."
    driver.wait(lambda: driver.sees(words))
    assert not driver.sees("people have not heard it yet")

    answered.do(SaveResponse(ANSWER, MEETING, SAID, "New ones hang", status="done", decided_on="2026-10-01"))
    driver.wait(lambda: driver.sees("people have not heard it yet"))
