"""What the plan shows of the library, read at once: the meeting, its programme, its tables, and who is known."""

from dataclasses import dataclass, field

from facilitator.queries.agenda import ItemRow, TableRow, agenda, tables
from facilitator.queries.groups import GroupRow, groups
from facilitator.queries.meetings import MeetingRow, meetings
from facilitator.queries.people import people
from facilitator.queries.resources import ResourceRow, resources
from ui.names import Names
from ui.panels.plan.programme import ItemLine, lines
from ui.panels.plan.tables import TableLine
from ui.workspace import Workspace


@dataclass(frozen=True)
class Plan:
    """The meeting that is chosen, or None, and what belongs to it; `last` is the latest meeting there is."""

    meeting: MeetingRow | None = None
    last: MeetingRow | None = None
    items: tuple[ItemRow, ...] = ()
    tables: tuple[TableRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    names: Names = field(default_factory=Names)
    resources: tuple[ResourceRow, ...] = ()

    @property
    def meeting_id(self) -> bytes | None:
        """The id of the meeting."""
        return self.meeting.id if self.meeting is not None else None

    def item_lines(self) -> tuple[ItemLine, ...]:
        """Return the programme with its times."""
        return lines(self.meeting.starts, self.items) if self.meeting is not None else ()

    def table_lines(self) -> tuple[TableLine, ...]:
        """Return the tables with the names of host and scribe."""
        return tuple(
            TableLine(
                row.id, row, self.names.of(row.host) or row.host_name, self.names.of(row.scribe) or row.scribe_name
            )
            for row in self.tables
        )

    def item(self, about: str) -> ItemLine | None:
        """Return the item whose id is spelt so, or None."""
        return next((line for line in self.item_lines() if line.id.hex() == about), None)

    def table(self, about: str) -> TableLine | None:
        """Return the table whose id is spelt so, or None."""
        return next((line for line in self.table_lines() if line.id.hex() == about), None)


def read_plan(workspace: Workspace) -> Plan:
    """Read the plan of the meeting that is chosen."""
    every = workspace.read(meetings)
    here = next((row for row in every if row.id == workspace.meeting), None)
    last = next(iter(every), None)
    known, names = workspace.read(groups), Names(workspace.read(people))
    if here is None:
        return Plan(last=last, groups=known, names=names)
    programme, seats = workspace.read(agenda, here.id), workspace.read(tables, here.id)
    return Plan(here, last, programme, seats, known, names, workspace.read(resources, here.id))
