"""Seats at the tables of a meeting, from the rows that the desk holds."""

from facilitator.commands.attendance import attendance_id
from facilitator.commands.desk import Seat
from facilitator.domain.attendance import Status
from facilitator.domain.places import places
from facilitator.domain.seating import Place, Seated, best_table
from facilitator.queries.attendance import AttendanceRow
from ui.panels.door.crowd import Crowd
from ui.panels.door.row import DoorRow

_KEEPS = frozenset({Status.PRESENT, Status.BOOKED})


def suggested_table(row: DoorRow, crowd: Crowd) -> int:
    """Return the best table for somebody who has none, or 0: beside whom they came with, else mixed by capacity."""
    if row.here is not None and row.here.table_no:
        return 0
    party = crowd.party_of(row)
    beside = next((one.table_no for one in party if one.table_no), 0)
    return best_table(_places(crowd), _seated(crowd), row.capacity, beside, 1 + len(party))


def seats_for(row: DoorRow, meeting: bytes, crowd: Crowd) -> tuple[Seat, ...]:
    """Return the seats of somebody who comes, and of those let in with them, who have none: all at one table."""
    here = attendance_id(meeting, row.id) if row.here is None else row.here.id
    held = row.here.table_no if row.here is not None else 0
    table = held or suggested_table(row, crowd)
    brought = [one.id for one in crowd.party_of(row) if _comes_in_with(one, row) and not one.table_no]
    return tuple(Seat(one, table) for one in ([] if held else [here]) + brought) if table else ()


def places_in_words(crowd: Crowd) -> str:
    """Return how many places each table has left."""
    seats = {table.number: table.seats for table in crowd.tables}
    held = places(seats, (each.table for each in _seated(crowd)), ())
    return "   ".join(f"{each.table}: {each.words}" for each in held)


def _comes_in_with(one: AttendanceRow, row: DoorRow) -> bool:
    return one.with_person == row.id and one.status == Status.BOOKED


def _places(crowd: Crowd) -> list[Place]:
    return [Place(table.number, table.seats) for table in crowd.tables]


def _seated(crowd: Crowd) -> list[Seated]:
    """Return who sits or is to sit at a table; who left or will not come keeps none."""
    return [Seated(row.table_no, row.capacity) for row in crowd.attending() if row.table_no and row.status in _KEEPS]
