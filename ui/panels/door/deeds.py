"""From somebody at the door and a key to the command that the library is given; what cannot be is refused in words."""

from collections.abc import Sequence

from facilitator.commands.attendance import (
    AdmitUnnamed,
    Book,
    BringAlong,
    CheckIn,
    CheckInUnnamed,
    ComeBack,
    Leave,
    MarkAbsent,
    WalkIn,
    WithdrawAttendance,
    attendance_id,
)
from facilitator.commands.consents import RecordConsent
from facilitator.commands.desk import GiveBadge, SayFirstTime, SayMet, Seat, SetCapacity
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_table
from facilitator.domain.walk_ins import written_name
from facilitator.queries.agenda import TableRow
from facilitator.queries.attendance import AttendanceRow
from facilitator.storage.work import Command
from ui.panels.door.asking import NewName
from ui.panels.door.row import DoorRow, Sort
from ui.workspace import Workspace

TOGETHER, COUNTED = "Bring somebody along", "Count unnamed people"
LABELS = frozenset(
    {
        *(command.label for command in (AdmitUnnamed, BringAlong, CheckIn, ComeBack, Leave, MarkAbsent, WalkIn)),
        *(command.label for command in (WithdrawAttendance, SayFirstTime, Seat, SetCapacity)),
        *(command.label for command in (GiveBadge, SayMet, RecordConsent)),
        TOGETHER,
        COUNTED,
    }
)
"""The words of all that is done at the door."""


def arrival(row: DoorRow, meeting: bytes, at: str, seats: Sequence[Seat] = ()) -> Command:
    """Let somebody in, or back in, and give them and those who come in with them these seats."""
    if row.here and row.status == Status.LEFT:
        return ComeBack(row.here.id, at)
    unnamed = row.here is not None and row.sort is Sort.UNNAMED
    return with_seats(CheckInUnnamed(row.id, at) if unnamed else CheckIn(meeting, row.id, at), seats)


def with_seats(command: Command, seats: Sequence[Seat]) -> Command:
    """Let somebody in and give seats, as one step."""
    return Together(command.label, (command, *seats)) if seats else command


def leaving(row: DoorRow, at: str) -> Command:
    """Mark somebody as gone."""
    return Leave(listed(row).id, at)


def coming_back(row: DoorRow, at: str) -> Command:
    """Mark somebody as in again."""
    return ComeBack(listed(row).id, at)


def absence(row: DoorRow, meeting: bytes, status: Status) -> Command:
    """Mark somebody as absent in a way, or as only booked where that is how they stand."""
    if row.status in {Status.PRESENT, Status.LEFT}:
        raise Refused("They have come. Undo their coming first.")
    if row.here is None and row.sort is Sort.PERSON:
        here = attendance_id(meeting, row.id)
        return Together(MarkAbsent.label, (Book(meeting, row.id), MarkAbsent(here, status)))
    return MarkAbsent(listed(row).id, Status.BOOKED if row.status == status else status)


def seating(row: DoorRow, typed: str, tables: tuple[TableRow, ...]) -> Command:
    """Give somebody a table by its number; nothing or 0 takes it away."""
    number = typed_table(typed)
    if tables and number not in {0, *(table.number for table in tables)}:
        raise Refused(f"There is no table {number}: the tables are {tables[0].number} to {tables[-1].number}.")
    return Seat(listed(row).id, number)


def as_what(row: DoorRow, capacity: Capacity) -> Command:
    """Say as what somebody is here."""
    return SetCapacity(listed(row).id, capacity)


def off_the_list(row: DoorRow) -> Command:
    """Take somebody off the list of the meeting."""
    return WithdrawAttendance(listed(row).id)


def walking_in(space: Workspace, meeting: bytes, typed: str, name: NewName, capacity: Capacity) -> WalkIn:
    """Let in somebody new; a name whose parts nobody changed stays in the order in which it was typed."""
    read, new, at = written_name(typed), space.new_id(), space.at()
    given, family = name.given.strip(), name.family.strip()
    whole = read.name if (given, family) == (read.given, read.family) else name.whole
    return WalkIn(new, meeting, whole, capacity, at, name.organisation.strip(), given, family)


def first_time(row: DoorRow) -> Command:
    """Mark somebody as here for the first time, or as not."""
    return SayFirstTime(listed(row).id, "no" if row.stands.first else "yes")


def bringing(space: Workspace, meeting: bytes, host: DoorRow, other: DoorRow | None) -> Command:
    """Have somebody come with a person: somebody known, somebody new, or a supporter who gives no name.

    Where the person is in already, so is who comes with them.
    """
    at = space.at()
    if other is None:
        let_in = () if host.status == Status.PRESENT else (CheckIn(meeting, host.id, at),)
        unnamed = AdmitUnnamed(space.new_id(), meeting, Capacity.SUPPORTER, at, host.id)
        return Together(TOGETHER, (*let_in, unnamed))
    new = other.sort is Sort.SOMEONE_NEW
    person = space.new_id() if new else other.id
    read = written_name(other.name)
    save = (SavePerson(person, read.name, read.given, read.family, capacity=Capacity.SUPPORTER),) if new else ()
    here = attendance_id(meeting, person)
    listed_now = (Book(meeting, host.id),) if host.here is None else ()
    steps = [*save, *listed_now, *(() if other.here else (Book(meeting, person),)), BringAlong(here, host.id)]
    if host.status == Status.PRESENT and other.status != Status.PRESENT:
        steps.append(CheckIn(meeting, person, at))
    return Together(TOGETHER, tuple(steps))


def counting(space: Workspace, meeting: bytes, row: DoorRow) -> Command:
    """Count people who give no name."""
    at, capacity = space.at(), row.capacity
    ones = tuple(AdmitUnnamed(space.new_id(), meeting, capacity, at) for _ in range(row.number))
    return ones[0] if len(ones) == 1 else Together(COUNTED, ones)


def listed(row: DoorRow) -> AttendanceRow:
    """Return the attendance of somebody who is on the list, or refuse."""
    if row.here is None or row.sort in {Sort.SOMEONE_NEW, Sort.COUNT}:
        raise Refused(f"{row.name} is not on the list of this meeting.")
    return row.here
