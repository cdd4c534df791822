"""From a line of a signed list to the command that the library is given."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.commands.attendance import CheckIn, WalkIn
from facilitator.domain.capacities import Capacity
from facilitator.domain.paper_lists import same_name
from facilitator.domain.typed import typed_clock
from facilitator.domain.walk_ins import written_name
from facilitator.queries.meetings import meeting
from facilitator.queries.people import PersonRow, people
from facilitator.storage.work import Command
from ui.panels.paper.signed import SignedRow
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Came:
    """When those on a sheet came: at a meeting, at a time of day; an ISO local time in `at`."""

    meeting: bytes
    at: str


def start_of(space: Workspace, here: bytes) -> str:
    """Return the time at which the meeting starts, or what time it is now."""
    row = space.read(meeting, here)
    return (row.starts if row else "") or space.at()[11:16]


def came_at(space: Workspace, here: bytes, typed: str) -> Came:
    """Return when those on this sheet came; refuse what is no time of day."""
    row = space.read(meeting, here)
    day = (row.date if row else "") or space.at()[:10]
    return Came(here, f"{day}T{typed_clock(typed) or start_of(space, here)}:00")


def arrival(person: bytes, came: Came) -> Command:
    """Let somebody in who is known."""
    return CheckIn(came.meeting, person, came.at)


def somebody_new(space: Workspace, typed: str, capacity: Capacity, came: Came) -> Command:
    """Let in somebody who wrote their name on a free row."""
    read = written_name(typed)
    return WalkIn(space.new_id(), came.meeting, read.name, capacity, came.at, "", read.given, read.family)


def known_by(space: Workspace, typed: str, rows: Sequence[SignedRow]) -> tuple[PersonRow, ...]:
    """Return those of the same name who are known and not on this list."""
    name, listed = written_name(typed).name, {row.person for row in rows}
    return tuple(row for row in space.read(people) if same_name(row.name, name) and row.id not in listed)
