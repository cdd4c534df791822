"""A meeting with two items, two tables and three people, for the tests of the room."""

import threading
from dataclasses import dataclass

from facilitator.commands.agenda import SaveItem, SetTables
from facilitator.commands.attendance import WalkIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from facilitator.queries.entries import EntryRow, entries
from facilitator.storage.work import Work
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

MEETING = uid_of("test", "meeting")
AT = "2026-11-05T12:31:00"
OUTSIDE = "Said outside the programme"
PEOPLE = {"Amina Warsame": "citizen", "Sam Okafor": "council_officer", "Ann Lee": "carer"}


@dataclass(frozen=True)
class Slow:
    """Holds the store thread up as a slow disk does, until it is let go."""

    gate: threading.Event
    label: str = "Wait for the disk"

    def apply(self, _work: Work) -> None:
        self.gate.wait(20)


def fill(program: Program, driver: Driver) -> Workspace:
    """Stand in the room of the meeting."""
    workspace = done_in(
        program,
        driver,
        SaveMeeting(MEETING, "People’s Forum", "2026-11-05"),
        SaveItem(uid_of("test", "one"), MEETING, "Welcome", 15),
        SaveItem(uid_of("test", "two"), MEETING, "Buses", 30),
        SetTables(MEETING, 2),
        *(WalkIn(uid_of("test", name), MEETING, name, capacity, AT) for name, capacity in PEOPLE.items()),
    )
    workspace.choose_meeting(MEETING)
    driver.press("Ctrl+4")
    return workspace


def kept(room: Workspace) -> tuple[EntryRow, ...]:
    """Return what was kept at the meeting."""
    return room.read(entries, MEETING)


def say(driver: Driver, room: Workspace, *lines: str) -> None:
    """Type lines, each until it is saved."""
    for line in lines:
        driver.type(line)
        driver.press("Return")
        driver.wait(lambda: not room.pending)


def shown(driver: Driver) -> list[str]:
    """Return the words of the lines in the list, without the items."""
    return [row[1] for row in lines(driver)]


def lines(driver: Driver) -> list[list[str]]:
    """Return the lines in the list, cell by cell, without the items."""
    return [row for row in driver.rows("What was captured") if row[0] not in {"Item", "now"}]
