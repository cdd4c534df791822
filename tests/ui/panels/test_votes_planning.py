"""Preparing a vote by keys: options edited, moved and taken from points; what is half typed is not lost."""

import pytest

from facilitator.commands.points import KeepPoint
from facilitator.queries.votes import VoteRow, votes
from tests.ui.door import MEETING, fill
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.votes import VotesPanel
from ui.workspace import Workspace

OPTIONS = "Options, one on a line"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    opened = fill(driver, program)
    driver.press(VotesPanel.shortcut)
    return opened


def plan(driver: Driver, *options: str) -> None:
    driver.focus("Question")
    driver.type("What first?")
    driver.focus(OPTIONS)
    for number, option in enumerate(options):
        if number:
            driver.press("Return")
        driver.type(option)


def vote(workspace: Workspace) -> VoteRow:
    (found,) = workspace.read(votes, MEETING)
    return found


def test_one_option_is_edited_and_stays_the_option_it_is(driver: Driver, workspace: Workspace) -> None:
    plan(driver, "A bench", "Later buses")
    driver.press("Ctrl+S")
    driver.hears("The vote is kept.")
    before = [option.id for option in vote(workspace).options]
    driver.press("F2")
    driver.hears("Option 1: A bench. Type other words.")
    driver.type("A bench at every stop")
    driver.press("Ctrl+S")
    driver.wait(lambda: vote(workspace).options[0].text == "A bench at every stop")
    assert [option.id for option in vote(workspace).options] == before


def test_an_option_is_moved_up_and_down_and_its_place_is_told(driver: Driver, workspace: Workspace) -> None:
    plan(driver, "A bench", "Later buses", "Ramps")
    driver.press("Alt+Up")
    driver.hears("Ramps is option 2 of 3 now.")
    driver.press("Alt+Up")
    driver.press("Alt+Up")
    driver.hears("There is nowhere further to go.")
    driver.press("Alt+Down")
    driver.hears("Ramps is option 2 of 3 now.")
    driver.press("Ctrl+S")
    driver.hears("The vote is kept.")
    assert [option.text for option in vote(workspace).options] == ["A bench", "Ramps", "Later buses"]


def test_ideas_that_say_the_same_are_taken_once(driver: Driver, workspace: Workspace) -> None:
    for number, text in enumerate(("A bench", "a BENCH!", "Ramps")):
        workspace.do(KeepPoint(bytes([number]) * 16, MEETING, None, text, "2026-11-05T14:00:00", "idea"))
    driver.wait(lambda: workspace.pending == 0)
    plan(driver, "A  bench.")
    driver.press("F6")
    driver.hears("1 taken from the points; 2 options now. 2 say the same as another option.")
    assert text_of(driver.focus(OPTIONS)) == "A bench.\nRamps"


def test_hands_with_no_option_typed_ask_for_and_against(driver: Driver, workspace: Workspace) -> None:
    driver.focus("Question")
    driver.type("Shall we meet at six?")
    driver.focus("How people vote")
    driver.press("Down")
    driver.hears("For, Against and Abstain are proposed as the options.")
    driver.press("Ctrl+Return")
    driver.hears("Counting has begun")
    assert [option.text for option in vote(workspace).options] == ["For", "Against", "Abstain"]


@pytest.mark.usefixtures("workspace")
def test_options_that_were_typed_stay_where_hands_are_chosen(driver: Driver) -> None:
    plan(driver, "At six", "At seven")
    driver.focus("How people vote")
    driver.press("Down")
    assert text_of(driver.focus(OPTIONS)) == "At six\nAt seven"


def test_a_vote_that_is_half_typed_is_kept_while_one_types_and_comes_back_when_the_library_is_opened_again(
    program: Program, driver: Driver, workspace: Workspace
) -> None:
    plan(driver, "A bench", "Later")
    driver.wait(lambda: "Later" in workspace.kept_drafts.get("votes", ""))
    driver.wait(lambda: workspace.pending == 0)
    path = workspace.path
    program.create(path.with_name("other.forum"))
    driver.wait(lambda: program.workspace is not None and program.workspace.path != path)
    program.open(path)
    driver.wait(lambda: program.workspace is not None and program.workspace.path == path)
    again = program.workspace
    assert again is not None
    again.choose_meeting(MEETING, "November")
    driver.press(VotesPanel.shortcut)
    assert text_of(driver.focus("Question")) == "What first?"
    assert text_of(driver.focus(OPTIONS)) == "A bench\nLater"
    driver.focus(OPTIONS)
    driver.press("Ctrl+S")
    driver.hears("The vote is kept.")
    assert again.kept_drafts["votes"] == ""
    assert [option.text for option in vote(again).options] == ["A bench", "Later"]


@pytest.mark.usefixtures("workspace")
def test_a_vote_that_is_half_typed_stays_while_one_is_elsewhere(driver: Driver) -> None:
    plan(driver, "A bench")
    driver.press("Ctrl+1")
    driver.press(VotesPanel.shortcut)
    assert text_of(driver.focus(OPTIONS)) == "A bench"
