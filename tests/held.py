"""A library on disk with a meeting in it, and what is asked of it, for the tests of commands and queries."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.domain.views import View
from facilitator.storage.library import create_library
from facilitator.storage.store import Changes, Reader, Store
from facilitator.storage.work import Command

P = ParamSpec("P")
T = TypeVar("T")
MEETING, GROUP = b"m" * 16, b"g" * 16
NOON = "2026-11-05T12:00:00"


class Held:
    """An open library: `do` commands, `ask` queries."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def do(self, *commands: Command) -> Changes:
        """Do commands, each a step of its own; return the changes of the last."""
        return [self.store.do(command) for command in commands][-1]

    def ask(self, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self.ask_as(View.TEAM, query, *args, **kwargs)

    def ask_as(self, view: View, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask as a view may."""
        reader = self.store.reader(view)
        try:
            return query(reader, *args, **kwargs)
        finally:
            reader.close()

    def person(self, name: str, **more: str) -> bytes:
        """Have a person of this name; return the id."""
        new = self.store.new_id()
        self.do(SavePerson(new, name, **more))
        return new


@contextmanager
def held(folder: Path) -> Iterator[Held]:
    """Open a library with a group and a meeting."""
    store = create_library(folder / "held.forum", who="Test")
    try:
        library = Held(store)
        library.do(SaveGroup(GROUP, "Forum"), SaveMeeting(MEETING, "November", "2026-11-05", GROUP))
        yield library
    finally:
        store.close()
