"""What lines are read against, gathered from the library."""

from datetime import date

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.line import Context, Present, people_here
from facilitator.domain.names import fold
from facilitator.queries.abbreviations import abbreviations
from facilitator.queries.agenda import tables
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.entries import themes
from facilitator.queries.groups import groups
from facilitator.queries.meetings import meetings
from facilitator.queries.people import organisations
from ui.workspace import Workspace

_ROLES = ("Facilitator", "Note-taker", "Forum team", "Everyone")


def context_of(workspace: Workspace, meeting: bytes) -> Context:
    """Return what a line typed at a meeting is read against: who has come, what is known, what day it is."""
    came = [row for row in workspace.read(attendance, meeting) if row.status in CAME and row.person]
    came.sort(key=lambda row: row.status != Status.PRESENT)
    labels = [row.name for row in workspace.read(organisations)] + [row.name for row in workspace.read(groups)]
    return Context(
        today=workspace.today(),
        here=people_here([_present(row) for row in came], (*labels, *_ROLES)),
        next_forum=_next_forum(workspace, meeting),
        abbreviations={fold(short): words for short, words in workspace.read(abbreviations).items()},
        themes=tuple(row.name for row in workspace.read(themes)),
        tables=tuple(row.number for row in workspace.read(tables, meeting)),
    )


def _present(row: AttendanceRow) -> Present:
    return Present(row.person or b"", row.name, row.badge, Capacity(row.capacity) if row.capacity else None)


def _next_forum(workspace: Workspace, meeting: bytes) -> date | None:
    rows = workspace.read(meetings)
    here = next((row for row in rows if row.id == meeting), None)
    if here is None:
        return None
    later = [row.date for row in rows if row.group == here.group and row.date > here.date]
    return date.fromisoformat(min(later)) if later else None
