"""A library with a meeting and as many people as are wanted, to print papers for."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from facilitator.commands.agenda import SaveItem, SaveTable, SetTables
from facilitator.commands.attendance import Book, CheckIn, attendance_id
from facilitator.commands.desk import Seat
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.domain.views import View
from facilitator.publish.outline import Outline
from facilitator.publish.paper.kinds import Paper, PaperKind
from facilitator.publish.paper.writing import paper_outline, paper_pdf
from facilitator.queries.sheets import sheets
from facilitator.storage.library import create_library
from facilitator.storage.store import Reader, Store
from facilitator.storage.work import Command
from tests.publish.readback import ReadBack, assert_good

MADE_AT = datetime(2026, 11, 5, 14, 5, tzinfo=UTC)
DAY = "2026-11-05"
EVERY = (
    Paper(PaperKind.SIGN_IN),
    Paper(PaperKind.SIGN_IN, desks=6),
    Paper(PaperKind.TABLES),
    Paper(PaperKind.BADGES),
    Paper(PaperKind.BADGES, large=True),
    Paper(PaperKind.EVACUATION),
)


@dataclass(frozen=True)
class Crowd:
    """The open library and the people in it, in the order they were given."""

    store: Store
    reader: Reader
    meeting: bytes
    people: tuple[bytes, ...]
    folder: Path

    def do(self, *commands: Command) -> None:
        self.store.do(Together("Fill", commands))

    def place(self, person: int) -> bytes:
        return attendance_id(self.meeting, self.people[person])

    def outline(self, paper: Paper) -> Outline:
        return paper_outline(sheets(self.reader, self.meeting), paper, MADE_AT)

    def printed(self, paper: Paper) -> ReadBack:
        """Write a paper, have it judged and read back."""
        path = self.folder / "paper.pdf"
        path.write_bytes(paper_pdf(self.reader, self.meeting, paper, made_at=MADE_AT))
        return assert_good(path, self.outline(paper))


@contextmanager
def crowd(folder: Path, names: Sequence[str], view: View = View.TEAM) -> Iterator[Crowd]:
    """Book these people for a meeting with four tables; those of even places are in the building."""
    store = create_library(folder / "crowd.forum", who="Test")
    reader = store.reader(view)
    group, meeting, *people = (store.new_id() for _ in range(len(names) + 2))
    made = Crowd(store, reader, meeting, tuple(people), folder)
    try:
        made.do(
            SaveGroup(group, "People’s Forum"),
            SaveMeeting(meeting, "November forum", DAY, group, venue="Central Hall"),
            SetTables(meeting, 4),
            SaveTable(meeting, 1, name="Getting about"),
            SaveItem(store.new_id(), meeting, "Buses", 30, "discussion", "", "What helps you get about?"),
        )
        made.do(*(command for number, name in enumerate(names) for command in _coming(made, number, name)))
        yield made
    finally:
        reader.close()
        store.close()


def _coming(made: Crowd, number: int, name: str) -> Iterator[Command]:
    yield SavePerson(made.people[number], name, capacity="citizen")
    yield Book(made.meeting, made.people[number])
    yield Seat(made.place(number), number % 5)
    if number % 2 == 0:
        yield CheckIn(made.meeting, made.people[number], f"{DAY}T12:{number % 60:02}:00")


def texts(read: ReadBack, role: str) -> list[str]:
    """Return what stands in every element of a role."""
    return [text for found, text in read.entries if found == role]
