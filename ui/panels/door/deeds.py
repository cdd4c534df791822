"""From somebody at the door and a key to the command that the library is given; what cannot be is refused in words."""

from facilitator.commands.attendance import (
    AdmitUnnamed,
    Book,
    CheckIn,
    ComeBack,
    Leave,
    MarkAbsent,
    WalkIn,
    WithdrawAttendance,
    attendance_id,
)
from facilitator.commands.desk import Seat, SetCapacity
from facilitator.commands.together import Together
from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_table
from facilitator.domain.walk_ins import written_name
from facilitator.queries.agenda import TableRow
from facilitator.queries.attendance import AttendanceRow
from facilitator.storage.work import Command
from ui.panels.door.row import DoorRow, Sort
from ui.workspace import Workspace


def arrival(row: DoorRow, meeting: bytes, at: str) -> Command:
    """Let somebody in, or back in."""
    if row.here and row.status == Status.PRESENT:
        raise Refused(f"Already in since {row.here.arrived_at[11:16]}.")
    if row.here and row.status == Status.LEFT:
        return ComeBack(row.here.id, at)
    return CheckIn(meeting, row.id, at)


def leaving(row: DoorRow, at: str) -> Command:
    """Mark somebody as gone."""
    return Leave(_listed(row).id, at)


def coming_back(row: DoorRow, at: str) -> Command:
    """Mark somebody as in again."""
    return ComeBack(_listed(row).id, at)


def absence(row: DoorRow, meeting: bytes, status: Status) -> Command:
    """Mark somebody as absent in a way, or as only booked where that is how they stand."""
    if row.status in {Status.PRESENT, Status.LEFT}:
        raise Refused("They have come. Undo their coming first.")
    if row.here is None:
        here = attendance_id(meeting, row.id)
        return Together(MarkAbsent.label, (Book(meeting, row.id), MarkAbsent(here, status)))
    return MarkAbsent(row.here.id, Status.BOOKED if row.status == status else status)


def seating(row: DoorRow, typed: str, tables: tuple[TableRow, ...]) -> Command:
    """Give somebody a table by its number; nothing or 0 takes it away."""
    number = typed_table(typed)
    if tables and number not in {0, *(table.number for table in tables)}:
        raise Refused(f"There is no table {number}: the tables are {tables[0].number} to {tables[-1].number}.")
    return Seat(_listed(row).id, number)


def as_what(row: DoorRow, capacity: Capacity) -> Command:
    """Say as what somebody is here."""
    return SetCapacity(_listed(row).id, capacity)


def off_the_list(row: DoorRow) -> Command:
    """Take somebody off the list of the meeting."""
    return WithdrawAttendance(_listed(row).id)


def walking_in(space: Workspace, meeting: bytes, typed: str, capacity: Capacity, organisation: str) -> WalkIn:
    """Let in somebody new."""
    read = written_name(typed)
    new, at = space.new_id(), space.at()
    return WalkIn(new, meeting, read.name, capacity, at, organisation.strip(), read.given, read.family)


def counting(space: Workspace, meeting: bytes, row: DoorRow) -> Command:
    """Count people who give no name."""
    at, capacity = space.at(), row.capacity
    ones = tuple(AdmitUnnamed(space.new_id(), meeting, capacity, at) for _ in range(row.number))
    return ones[0] if len(ones) == 1 else Together("Count unnamed people", ones)


def _listed(row: DoorRow) -> AttendanceRow:
    if row.here is None or row.sort in {Sort.SOMEONE_NEW, Sort.COUNT}:
        raise Refused(f"{row.name} is not on the list of this meeting.")
    return row.here
