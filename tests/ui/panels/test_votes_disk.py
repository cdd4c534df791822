"""Votes on a disk that is slow or fails."""

import pytest

from facilitator.queries.entries import entries
from facilitator.queries.votes import VoteRow, votes
from tests.ui.door import MEETING, fill
from tests.ui.drivers.disk import NOT_WRITTEN, Disk
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.votes import VotesPanel
from ui.workspace import Workspace

OPTIONS, VOTERS = "Options, one on a line", "People who may vote"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    """Have a vote half typed."""
    opened = fill(driver, program)
    driver.press(VotesPanel.shortcut)
    driver.focus("Question")
    driver.type("What first?")
    driver.focus(OPTIONS)
    driver.type("A bench")
    driver.press("Return")
    driver.type("Later buses")
    return opened


@pytest.fixture
def disk(driver: Driver, workspace: Workspace) -> Disk:
    return Disk(driver, workspace)


def vote(workspace: Workspace) -> VoteRow:
    return workspace.read(votes, MEETING)[-1]


def options(workspace: Workspace) -> list[str]:
    return [one.text for one in vote(workspace).options]


def begin(driver: Driver) -> None:
    driver.press("Ctrl+Return")
    driver.hears("Counting has begun")


def counts(workspace: Workspace) -> list[int]:
    return sorted(one.number for one in vote(workspace).counts)


def column(driver: Driver, which: int) -> list[str]:
    return [row[which] for row in driver.rows("Count")]


def test_saved_twice_on_a_slow_disk_a_vote_has_each_option_once(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    with disk.slow():
        driver.press("Ctrl+S")
        driver.press("Ctrl+S")
        assert driver.announced() == "“Save” is being saved already, so this was not taken."
    assert options(workspace) == ["A bench", "Later buses"]
    assert len(workspace.read(votes, MEETING)) == 1


def test_what_is_typed_while_a_vote_is_being_saved_goes_on_where_it_is(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    with disk.slow():
        driver.press("Ctrl+S")
        driver.press("Return")
        driver.type("A cl")
    driver.type("ock")
    assert text_of(driver.focus(OPTIONS)) == "A bench\nLater buses\nA clock"
    assert text_of(driver.focus("Question")) == "What first?"
    driver.press("Ctrl+S")
    driver.wait(lambda: len(vote(workspace).options) == 3)
    assert options(workspace) == ["A bench", "Later buses", "A clock"]


@pytest.mark.parametrize("key", ["Ctrl+S", "Ctrl+Return"])
def test_a_vote_that_could_not_be_saved_stays_in_the_form(
    driver: Driver, workspace: Workspace, disk: Disk, key: str
) -> None:
    with disk.failing():
        driver.press(key)
        driver.hears(NOT_WRITTEN)
    assert workspace.read(votes, MEETING) == ()
    assert text_of(driver.focus(OPTIONS)) == "A bench\nLater buses"
    driver.press(key)
    driver.wait(lambda: bool(workspace.read(votes, MEETING)))
    assert options(workspace) == ["A bench", "Later buses"]


def test_a_number_is_typed_on_while_another_is_being_saved(driver: Driver, workspace: Workspace, disk: Disk) -> None:
    begin(driver)
    with disk.slow():
        driver.type("5")
        driver.press("Return")
        assert column(driver, 1) == ["5 …", ""]
        driver.type("1")
    assert column(driver, 1) == ["5", "1"]
    driver.type("2")
    driver.press("Return")
    driver.wait(lambda: counts(workspace) == [5, 12])


def test_a_number_that_could_not_be_saved_is_told_and_saved_by_enter(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    begin(driver)
    with disk.failing():
        driver.type("7")
        driver.press("Return")
        driver.hears(NOT_WRITTEN)
    assert counts(workspace) == []
    assert column(driver, 1) == ["7 ?", ""]
    assert column(driver, 3) == ["0", "0"]
    assert driver.sees("A bench: 7 is not saved. Enter on it tries again.")
    driver.press("Up")
    driver.press("Return")
    driver.wait(lambda: counts(workspace) == [7])
    driver.wait(lambda: column(driver, 1) == ["7", ""])
    assert not driver.sees("is not saved")


def test_an_older_number_that_failed_does_not_hide_the_newer_one(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    begin(driver)
    with disk.slow():
        disk.fail()
        driver.type("7")
        driver.press("Return")
        disk.mend()
        driver.press("Up")
        driver.type("8")
        driver.press("Return")
    driver.wait(lambda: counts(workspace) == [8])
    assert column(driver, 1) == ["8", ""]


def test_how_many_may_vote_stays_typed_where_it_could_not_be_saved(
    driver: Driver, workspace: Workspace, disk: Disk
) -> None:
    begin(driver)
    driver.press("F10")
    with disk.failing():
        driver.type("31")
        driver.press("Return")
        driver.hears(NOT_WRITTEN)
    driver.focus("Count")
    driver.type("5")
    driver.press("Return")
    driver.wait(lambda: counts(workspace) == [5])
    assert text_of(driver.focus(VOTERS)) == "31"
    driver.press("Return")
    driver.hears("People who may vote: 31")


def test_closing_and_deciding_are_done_once_on_a_slow_disk(driver: Driver, workspace: Workspace, disk: Disk) -> None:
    begin(driver)
    for number in "53":
        driver.type(number)
        driver.press("Return")
    driver.wait(lambda: counts(workspace) == [3, 5])
    with disk.slow():
        driver.press("F8")
        driver.press("F8")
    closed = vote(workspace).closed_at
    assert closed
    with disk.slow():
        driver.press("F7")
        driver.press("F7")
    assert len(workspace.read(entries, MEETING)) == 1


@pytest.mark.parametrize(("key", "shown"), [("F8", "Close the vote"), ("F7", "Keep as decision")])
def test_where_closing_or_deciding_could_not_be_saved_the_screen_stays_as_it_is(
    driver: Driver, workspace: Workspace, disk: Disk, key: str, shown: str
) -> None:
    begin(driver)
    for number in "53":
        driver.type(number)
        driver.press("Return")
    driver.wait(lambda: counts(workspace) == [3, 5])
    if key == "F7":
        driver.press("F8")
        driver.hears("came first")
        driver.wait(lambda: driver.find(shown).isEnabled())
    closed = vote(workspace).closed_at
    with disk.failing():
        driver.press(key)
        driver.hears(NOT_WRITTEN)
    assert vote(workspace).closed_at == closed
    assert workspace.read(entries, MEETING) == ()
    assert driver.focus(shown).isEnabled() if closed else driver.find("Count").isVisible()
    driver.press(key)
    driver.wait(lambda: bool(vote(workspace).closed_at) and (key == "F8" or bool(workspace.read(entries, MEETING))))
