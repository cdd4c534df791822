"""The tables of a meeting to stand at, for the tests of their screen."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.commands.agenda import SaveItem, SaveTable, SetTables
from facilitator.commands.attendance import WalkIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from facilitator.queries.entries import EntryRow, entries
from facilitator.queries.tables import CellRow, grid
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Now, Workspace

MEETING = uid_of("test", "meeting")
ROUND, BUSES = uid_of("test", "round"), uid_of("test", "buses")
AT = "2026-11-05T12:31:00"
TIME = [datetime(2026, 11, 5, 12, 40)]  # noqa: DTZ001 - rows hold local times


@pytest.fixture
def now() -> Now:
    TIME[0] = datetime(2026, 11, 5, 12, 40)  # noqa: DTZ001
    return Now(time=lambda: TIME[0])


@pytest.fixture
def tables(program: Program, driver: Driver) -> Workspace:
    """Stand at the tables of a meeting: three of them, three questions in two items."""
    workspace = program.workspace
    assert workspace is not None
    do(
        driver,
        workspace,
        SaveMeeting(MEETING, "People’s Forum", "2026-11-05"),
        SaveItem(ROUND, MEETING, "Round 1", 20, "workshop", question="What helps?\nWhat gets in the way?"),
        SaveItem(BUSES, MEETING, "Buses", 30, question="What would you change?"),
        SetTables(MEETING, 3),
        SaveTable(MEETING, 2, "Blue"),
        WalkIn(uid_of("test", "Amina"), MEETING, "Amina Warsame", "citizen", AT),
    )
    workspace.choose_meeting(MEETING)
    driver.press("Ctrl+5")
    return workspace


def cell(tables: Workspace, table: int, question: int) -> CellRow:
    return tables.read(grid, MEETING).rows[table - 1][question - 1]


def kept(tables: Workspace) -> tuple[EntryRow, ...]:
    return tables.read(entries, MEETING)


def enter(driver: Driver, tables: Workspace, *lines: str) -> None:
    for line in lines:
        driver.type(line)
        driver.press("Return")
        driver.wait(lambda: not tables.pending)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""
