"""Two laptops apart: the clash is listed, settled by Enter, and the history tells it all."""

from pathlib import Path

import pytest

from facilitator.commands.entries import EditEntry
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.domain.ids import uid_of
from facilitator.domain.views import View
from facilitator.queries.entries import entries
from facilitator.storage.library import create_library, open_library
from facilitator.storage.merge import merge
from tests.ui.drivers.driver import Driver
from ui.app import Program

MEETING, POINT = uid_of("test", "meeting"), uid_of("test", "point")


@pytest.fixture
def clashing(tmp_path: Path) -> Path:
    """Make a library into which another laptop's other words were merged."""
    path = tmp_path / "ours.forum"
    ours = create_library(path, who="Sam")
    theirs = create_library(tmp_path / "theirs.forum", who="Table 3")
    ours.do(SaveMeeting(MEETING, "Forum", "2026-11-05"))
    ours.do(KeepPoint(POINT, MEETING, None, "the bus is late", "2026-11-05T13:00:00"))
    for store, other, words in ((theirs, ours, "the bus is early"), (ours, theirs, "the bus is very late")):
        reader = other.reader(View.TEAM)
        if store is theirs:
            merge(store, reader)
            ours.do(EditEntry(POINT, "the bus is very late"))
            store.do(EditEntry(POINT, words))
        else:
            merge(store, reader)
        reader.close()
    ours.close()
    theirs.close()
    return path


def test_a_clash_is_settled_by_enter_and_stands_in_the_history(
    program: Program, driver: Driver, clashing: Path
) -> None:
    before = program.workspace
    program.open(clashing)
    driver.wait(lambda: program.workspace is not None and program.workspace is not before)
    workspace = program.workspace
    assert workspace is not None
    driver.press("Ctrl+Shift+K")
    values = [row[2] for row in driver.rows("Values to choose from")]
    assert sorted(values) == ["the bus is early", "the bus is very late"]

    driver.focus("Values to choose from")
    driver.press("Home")
    driver.press("Return")
    driver.wait(lambda: driver.sees("No clashes"))
    assert workspace.read(entries, MEETING)[0].text == values[0]


def test_settling_travels(clashing: Path, tmp_path: Path) -> None:
    ours, theirs = open_library(clashing), open_library(tmp_path / "theirs.forum")
    for store, other in ((theirs, ours), (ours, theirs)):
        reader = other.reader(View.TEAM)
        assert merge(store, reader).clashes == 1
        reader.close()
    ours.close()
    theirs.close()


def test_the_history_of_a_line_is_one_key_away(program: Program, driver: Driver, clashing: Path) -> None:
    before = program.workspace
    program.open(clashing)
    driver.wait(lambda: program.workspace is not None and program.workspace is not before)
    workspace = program.workspace
    assert workspace is not None
    workspace.choose_meeting(MEETING)
    driver.press("Ctrl+4")
    driver.press("F11")

    told = driver.rows("What happened")
    assert {row[1].split(",")[0] for row in told} == {"Sam", "Table 3"}
    assert any("the bus is late" in row[4] and "the bus is early" in row[5] for row in told)
    driver.press("Escape")
    assert driver.sees("Room")
