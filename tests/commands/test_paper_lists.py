"""Closing a list that was signed on paper."""

from pathlib import Path

from facilitator.commands.attendance import Book, CheckIn, MarkAbsent, attendance_id
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.paper_lists import CloseList
from facilitator.queries.attendance import attendance
from tests.held import MEETING, NOON, held

OTHER = b"o" * 16


def test_the_others_did_not_come_and_nobody_else_is_touched(tmp_path: Path) -> None:
    with held(tmp_path) as library:
        library.do(SaveMeeting(OTHER, "December", "2026-12-05"))
        people = [library.person(name) for name in ("Ann", "Bea", "Cy")]
        library.do(*(Book(meeting, person) for person in people for meeting in (MEETING, OTHER)))
        library.do(CheckIn(MEETING, people[0], NOON))
        library.do(MarkAbsent(attendance_id(MEETING, people[1]), "apologies"))
        library.do(CloseList(MEETING))
        here, there = ([row.status for row in library.ask(attendance, meeting)] for meeting in (MEETING, OTHER))

        assert here == ["present", "apologies", "did_not_come"]
        assert there == ["booked"] * 3
        assert library.store.undo().label == CloseList.label
