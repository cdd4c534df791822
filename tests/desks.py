"""Two desks of one evening: copies of one library, each opened on a laptop of its own, and merged afterwards."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.commands.attendance import Book
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.merged import what_follows
from facilitator.commands.people import SavePerson
from facilitator.domain.views import View
from facilitator.storage.library import create_library, open_library
from facilitator.storage.merge import merge
from facilitator.storage.store import World
from tests.held import GROUP, MEETING, Held

ANN, BOB, CY = b"a" * 16, b"b" * 16, b"c" * 16


@contextmanager
def desks(folder: Path, number: int = 2) -> Iterator[tuple[Held, ...]]:
    """Open copies of a library in which Ann, Bob and Cy are booked for a meeting."""
    plan = folder / "plan.forum"
    store = create_library(plan, who="Plan", world=World(laptop="OFFICE"))
    Held(store).do(SaveGroup(GROUP, "Forum"), SaveMeeting(MEETING, "November", "2026-11-05", GROUP))
    for person, name in ((ANN, "Ann Lee"), (BOB, "Bob Tan"), (CY, "Cy Moss")):
        Held(store).do(SavePerson(person, name), Book(MEETING, person))
    store.close()
    opened = []
    try:
        for at, who in enumerate(("Sam", "Kit", "Jo")[:number], 1):
            path = folder / f"desk{at}.forum"
            shutil.copy(plan, path)
            opened.append(Held(open_library(path, who=who, world=World(laptop=f"LAPTOP-{at}"))))
        yield tuple(opened)
    finally:
        for each in opened:
            each.store.close()


def take_in(into: Held, *others: Held) -> None:
    """Merge as the program does: what others know, then what follows from it."""
    for other in others:
        reader = other.store.reader(View.TEAM)
        merge(into.store, reader)
        reader.close()
        for command in what_follows():
            into.store.follow(command)


def exchange(*every: Held) -> None:
    """Merge until each knows what the others do."""
    for _ in range(3):
        for one in every:
            take_in(one, *(other for other in every if other is not one))
