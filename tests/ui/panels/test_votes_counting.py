"""Counting by keys: dots by table, hands with a recount, who may vote, and two laptops that counted apart."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView

from facilitator.commands.agenda import SetTables
from facilitator.commands.counting import Count
from facilitator.commands.votes import CloseVote
from facilitator.queries.entries import entries
from facilitator.queries.votes import VoteRow, votes
from facilitator.storage.library import create_library
from facilitator.storage.merge import merge
from facilitator.storage.store import World
from tests.ui.door import MEETING, fill
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.merging import Merging
from ui.panels.votes import VotesPanel
from ui.workspace import Workspace


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    opened = fill(driver, program)
    driver.press(VotesPanel.shortcut)
    return opened


def begin(driver: Driver, *, hands: bool = False, by_table: bool = False, voters: str = "10") -> None:
    driver.focus("Question")
    driver.type("What first?")
    if not hands:
        driver.focus("Options, one on a line")
        driver.type("A bench")
        driver.press("Return")
        driver.type("Later buses")
    driver.focus("How people vote")
    if hands:
        driver.press("Down")
        driver.hears("For, Against and Abstain are proposed")
    driver.focus("People who may vote")
    driver.press("Ctrl+A")
    driver.type(voters)
    driver.focus("Counted")
    if by_table:
        driver.press("Down")
    driver.press("Ctrl+Return")
    driver.hears("Counting has begun")


def keep(driver: Driver, number: str, key: str, words: str) -> None:
    driver.type(number)
    driver.press(key)
    driver.hears(words)


def vote(workspace: Workspace) -> VoteRow:
    return workspace.read(votes, MEETING)[-1]


@pytest.mark.usefixtures("workspace")
def test_dots_are_counted_table_by_table_and_added_up(driver: Driver) -> None:
    begin(driver, by_table=True)
    keep(driver, "4", "Right", "A bench: 4. 4 of 10")
    keep(driver, "1", "Down", "A bench: 1. 5 of 10")
    keep(driver, "3", "Right", "Later buses: 3. 8 of 10")
    assert driver.rows("Count") == [["A bench", "4", "1", "", "5"], ["Later buses", "", "3", "", "3"]]
    assert driver.sees("Table 3: nothing is counted yet.")


def test_nine_tables_and_what_they_vote_on_are_in_sight_on_a_small_laptop(
    program: Program, driver: Driver, workspace: Workspace
) -> None:
    do(driver, workspace, SetTables(MEETING, 9))
    program.window.resize(1366, 768)
    begin(driver, by_table=True)
    view = driver.find("Count")
    assert isinstance(view, QTableView)
    header = view.horizontalHeader()

    driver.wait(lambda: view.model().columnCount() == 11 and not view.horizontalScrollBar().maximum())
    assert all(header.sectionSizeHint(column) <= header.sectionSize(column) for column in range(11))
    assert view.columnWidth(0) > 24 * view.fontMetrics().averageCharWidth()


@pytest.mark.usefixtures("workspace")
def test_hands_are_counted_again_and_the_recount_counts(driver: Driver) -> None:
    begin(driver, hands=True)
    keep(driver, "4", "Return", "For: 4. 4 hands counted")
    keep(driver, "5", "Right", "Against: 5.")
    keep(driver, "3", "Return", "Against: 3.")
    assert driver.sees("“Against” was counted as 5, then as 3. The recount is what counts.")
    assert driver.rows("Count")[1] == ["Against", "5", "3", "3"]
    driver.press("F8")
    driver.hears("4 were for and 3 against; nobody abstained.")
    assert driver.sees("“Against” was counted as 5, then as 3.")


@pytest.mark.usefixtures("workspace")
def test_a_recount_by_table_has_columns_of_its_own(driver: Driver) -> None:
    begin(driver, by_table=True)
    keep(driver, "4", "Return", "A bench: 4.")
    driver.press("F9")
    driver.hears("The recount is typed now.")
    driver.press("Up")
    keep(driver, "6", "Return", "A bench: 6. 6 of 10")
    assert driver.sees("“A bench” at table 1 was counted as 4, then as 6.")
    driver.press("F9")
    driver.hears("The count is typed now.")
    assert driver.rows("Count")[0] == ["A bench", "4", "", "", "6"]


def test_how_many_may_vote_is_put_right_and_what_is_impossible_told_anew(driver: Driver, workspace: Workspace) -> None:
    begin(driver)
    keep(driver, "12", "Return", "12 dots are more than 10 people with 1 dot each can place (10).")
    driver.press("F10")
    driver.type("12")
    driver.press("Return")
    driver.hears("People who may vote: 12. 12 of 12 dots counted, 0 left.")
    assert vote(workspace).voters == 12
    assert not driver.sees("are more than")
    keep(driver, "1", "Return", "13 dots are more than 12 people")
    driver.press("F10")
    driver.type("many")
    driver.press("Return")
    driver.hears("number")
    assert vote(workspace).voters == 12


def counted_apart(driver: Driver, workspace: Workspace, folder: Path) -> None:
    """Have another laptop find 6 for the first option, where this one finds 4, and merge the two."""
    begin(driver)
    other = create_library(folder / "other.forum", who="Kit", world=World(laptop="LAPTOP-2"))
    reader = workspace.reader_for_job()
    merge(other, reader)
    reader.close()
    other.do(Count(vote(workspace).options[0].id, 0, 6))
    path = other.path
    other.close()
    keep(driver, "4", "Return", "A bench: 4.")
    done: list[object] = []
    Merging(workspace, done.append, done.append).begin(path)
    driver.wait(lambda: bool(done))


def test_counts_apart_are_shown_and_settled_by_enter(driver: Driver, workspace: Workspace, tmp_path: Path) -> None:
    counted_apart(driver, workspace, tmp_path)
    driver.wait(lambda: driver.sees("“A bench” was counted as 4 and as 6 on two laptops."))
    driver.press("F8")
    driver.hears("Press the key again")
    assert not vote(workspace).closed_at
    driver.press("F3")
    values = driver.rows("What two laptops have differently")
    assert sorted(row[1] for row in values) == ["4", "6"]
    assert {row[0] for row in values} == {"A bench"}
    driver.press("Home")
    driver.press("Return")
    driver.hears(f"A bench: {values[0][1]} stands.")
    assert vote(workspace).in_doubt == ()
    assert not driver.sees("on two laptops")


def test_a_result_that_is_not_settled_is_no_decision(driver: Driver, workspace: Workspace, tmp_path: Path) -> None:
    counted_apart(driver, workspace, tmp_path)
    workspace.do(CloseVote(vote(workspace).id, "2026-11-05T14:00:00"))
    driver.wait(lambda: driver.sees("The result is not settled: two laptops have it differently."))
    assert not driver.sees("first: A bench")
    driver.press("F7")
    driver.hears("F3 leads to what is to be settled.")
    assert not [row for row in workspace.read(entries, MEETING) if row.kind == "decision"]
    driver.press("F3")
    driver.press("Home")
    driver.press("Return")
    driver.wait(lambda: driver.sees("“A bench” came first"))
