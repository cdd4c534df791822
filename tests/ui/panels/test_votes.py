"""A vote by keys: planned, counted with the number keys, closed, opened again; each step is announced."""

import pytest

from facilitator.commands.agenda import SetTables
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.points import KeepPoint
from facilitator.queries.entries import entries
from facilitator.queries.votes import votes
from tests.ui.door import MEETING, fill
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.votes import VotesPanel
from ui.workspace import Workspace


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    opened = fill(driver, program)
    driver.press(VotesPanel.shortcut)
    return opened


def plan(driver: Driver) -> None:
    driver.focus("Question")
    driver.type("What first?")
    driver.focus("Options, one on a line")
    driver.type("A bench")
    driver.press("Return")
    driver.type("Later buses")
    driver.focus("People who may vote")
    driver.press("Ctrl+A")
    driver.type("10")
    driver.press("Ctrl+Return")
    driver.hears("Counting has begun")


def test_numbers_are_typed_into_the_grid_and_each_is_announced(driver: Driver, workspace: Workspace) -> None:
    plan(driver)
    driver.type("4")
    driver.press("Return")
    driver.hears("A bench: 4. 4 of 10 dots counted, 6 left")
    driver.type("12")
    driver.press("Return")
    driver.hears("16 dots are more than 10 people with 1 dot each can place (10).")
    driver.press("Ctrl+Z")
    driver.hears("Undone")
    (row,) = workspace.read(votes, MEETING)
    assert [one.number for one in row.counts] == [4]


def test_a_vote_is_closed_told_kept_as_a_decision_and_opened_again_by_a_second_key(
    driver: Driver, workspace: Workspace
) -> None:
    plan(driver)
    driver.type("4")
    driver.press("Return")
    driver.hears("A bench: 4")
    driver.press("F8")
    driver.hears("“A bench” came first with 4 of 4 dots.")
    assert driver.sees("first: A bench, 4")
    driver.press("F7")
    driver.hears("Kept as a decision.")
    driver.press("F4")
    driver.hears("Press the key again")
    assert workspace.read(votes, MEETING)[0].closed_at
    driver.press("F4")
    driver.hears("open again")
    assert not workspace.read(votes, MEETING)[0].closed_at


def test_what_is_sensitive_is_numbered_in_the_result_and_in_the_decision(driver: Driver, workspace: Workspace) -> None:
    secret = b"s" * 16
    workspace.do(KeepPoint(secret, MEETING, None, "A bench", "2026-11-05T14:00:00", "idea"))
    driver.wait(lambda: workspace.pending == 0)
    plan(driver)
    driver.type("4")
    driver.press("Return")
    driver.hears("A bench: 4")
    workspace.do(MarkSensitive(secret))
    driver.wait(lambda: workspace.pending == 0)
    driver.press("F8")
    driver.hears("“Option 1, kept back” came first with 4 of 4 dots.")
    assert driver.sees("first: Option 1, kept back, 4")
    driver.press("F7")
    driver.hears("Kept as a decision.")
    decided = [row.text for row in workspace.read(entries, MEETING) if row.kind == "decision"]
    assert decided == ["What first? “Option 1, kept back” came first with 4 of 4 dots."]


def test_by_table_without_tables_is_told_and_counted_in_one_column(driver: Driver, workspace: Workspace) -> None:
    workspace.do(SetTables(MEETING, 0))
    driver.wait(lambda: workspace.pending == 0)
    driver.focus("Counted")
    driver.press("Down")
    plan(driver)
    assert driver.sees("The meeting has no tables")
    driver.type("4")
    driver.press("Return")
    driver.hears("A bench: 4. 4 of 10 dots counted")


def test_an_option_that_stays_on_the_list_stays_the_option_it_is(driver: Driver, workspace: Workspace) -> None:
    """It may know the point that it came from, which may become sensitive."""
    driver.focus("Question")
    driver.type("What first?")
    driver.focus("Options, one on a line")
    driver.type("A bench")
    driver.press("Return")
    driver.type("Later buses")
    driver.press("Ctrl+S")
    driver.hears("The vote is kept.")
    before = {option.text: option.id for option in workspace.read(votes, MEETING)[0].options}
    driver.focus("Options, one on a line")
    driver.press("Ctrl+A")
    for line in ("Ramps", "Later buses", "A bench", "Seats"):
        driver.type(line)
        driver.press("Return")
    driver.press("Ctrl+S")
    driver.wait(lambda: len(workspace.read(votes, MEETING)[0].options) == 4)
    after = workspace.read(votes, MEETING)[0].options
    assert [option.text for option in after] == ["Ramps", "Later buses", "A bench", "Seats"]
    assert {option.text: option.id for option in after if option.text in before} == before


def test_to_open_one_vote_was_not_said_of_another(driver: Driver, workspace: Workspace) -> None:
    for _ in range(2):
        plan(driver)
        driver.type("4")
        driver.press("Return")
        driver.hears("A bench: 4")
        driver.press("F8")
        driver.hears("came first")
        driver.press("Ctrl+N")
    driver.press("Ctrl+PgDown")
    for _ in range(2):
        driver.press("F4")
        driver.hears("Press the key again")
        driver.press("Ctrl+PgDown")
        driver.hears("What first?")
    assert all(row.closed_at for row in workspace.read(votes, MEETING))
