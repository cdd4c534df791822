"""Somebody new at the door: the words become a name, a digit says as what, and they are in."""

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.domain.walk_ins import written_name
from facilitator.queries.people import organisations
from ui.panels.door import deeds
from ui.panels.door.asking import CAPACITIES, CAPACITY_KEYS, NewName
from ui.panels.door.question import Question
from ui.panels.door.reply import came_in
from ui.panels.door.row import DoorRow, someone_new
from ui.panels.door.seats import seats_for

if TYPE_CHECKING:
    from ui.panels.door.desk import Desk

WHICH_KEY = "Press a digit, 1 to 9 or 0."


def ask_new(desk: "Desk", typed: str) -> None:
    """Ask as what somebody new is here; who may be the same is shown first, and taken only by Down and Enter."""
    row, read = someone_new(typed), written_name(typed)
    like = tuple(desk.crowd.alike(row.name))
    desk.asking.know([each.name for each in desk.workspace.read(organisations)])

    def let_in(digit: str) -> None:
        _let_in(desk, typed, desk.asking.new_name, digit)

    desk.ask(
        Question(
            f"{row.name} is new. As what?",
            let_in,
            hint=_warning(like),
            options=CAPACITIES,
            rows=like,
            meant=lambda known: _take(desk, known),
            name=NewName(read.given, read.family),
        )
    )


def _warning(like: tuple[DoorRow, ...]) -> str:
    if not like:
        return WHICH_KEY
    whom = " or ".join(row.name for row in like)
    return f"Probably the same as {whom}: {like[0].reason}. Down and Enter let them in; a digit makes somebody new."


def _take(desk: "Desk", known: DoorRow) -> None:
    desk.stop()
    desk.admit(known)


def _let_in(desk: "Desk", typed: str, name: NewName, digit: str) -> None:
    meeting = desk.workspace.meeting
    if meeting is None:
        return
    capacity = CAPACITY_KEYS[digit]
    walk_in = deeds.walking_in(desk.workspace, meeting, typed, name, capacity)
    row = replace(someone_new(walk_in.name), capacity=capacity)
    seats = seats_for(replace(row, id=walk_in.id), meeting, desk.crowd) if desk.seats_them else ()
    desk.stop()
    desk.next()
    desk.doing.make(deeds.with_seats(walk_in, seats), walk_in.id, row, meeting, came_in)
