"""A meeting with people booked, for the tests of the door."""

from facilitator.commands.agenda import SetTables
from facilitator.commands.attendance import Book, attendance_id
from facilitator.commands.desk import Seat
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.storage.work import Command
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.door import DoorPanel
from ui.workspace import Workspace

MEETING = b"m" * 16
BOX, LIST, COUNTS = "Who is here?", "Who fits", "Who is in, by capacity"
PEOPLE = (
    ("Amina Yusuf", "", "citizen", True, "Wheelchair space at the table"),
    ("Siobhán O’Neill", "Age Well", "carer", True, ""),
    ("Mohammed Rahman", "", "citizen", True, ""),
    ("Grace Okafor", "", "citizen", False, ""),
)


def ids(number: int) -> bytes:
    return bytes([number]) * 16


def fill(driver: Driver, program: Program) -> Workspace:
    """Put a meeting with three booked and one only known into the library, and go to the door."""
    workspace = program.workspace
    assert workspace is not None
    commands: list[Command] = [SaveGroup(b"g" * 16, "Forum")]
    commands.append(SaveMeeting(MEETING, "November", "2026-11-05", b"g" * 16))
    commands.append(SetTables(MEETING, 3))
    for number, (name, place, capacity, booked, access) in enumerate(PEOPLE, 1):
        commands.append(SavePerson(ids(number), name, organisation=place, capacity=capacity, access=access))
        if booked:
            commands.append(Book(MEETING, ids(number), badge=str(10 + number)))
    commands.append(Seat(attendance_id(MEETING, ids(1)), 2))
    workspace.do(Together("Fill", tuple(commands)))
    driver.wait(lambda: workspace.pending == 0)
    workspace.choose_meeting(MEETING, "November")
    driver.press(DoorPanel.shortcut)
    return workspace


def someone(workspace: Workspace, name: str) -> AttendanceRow | None:
    """Return the attendance of a person by their name."""
    return next((row for row in workspace.read(attendance, MEETING) if row.name == name), None)


def status(workspace: Workspace, name: str) -> str:
    row = someone(workspace, name)
    return row.status if row else ""
