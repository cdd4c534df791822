"""From "next" and "break" to the commands that move a meeting on, the same on every screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.commands.agenda import MoveItem, SaveItem, StartItem
from facilitator.commands.running import NextItem, SetLength
from facilitator.commands.together import Together
from facilitator.domain.agenda import ItemKind
from facilitator.domain.moving_on import read_break, refuse_second_next
from facilitator.domain.queue import may_close
from facilitator.domain.refused import Refused
from facilitator.domain.running import begun_at, now_on, seconds_between, to_come
from facilitator.domain.wording import one_line
from facilitator.queries.agenda import ItemRow
from facilitator.storage.work import Command

AGAIN = 2
"""Seconds after which a second act is one of its own, and not the same key pressed twice."""


@dataclass(frozen=True, slots=True)
class Here:
    """At which meeting, when, with which items; `new_id` makes the id of an item that nobody planned.

    `anyway` leaves an item on which people wait to speak.
    """

    meeting: bytes
    at: str
    items: tuple[ItemRow, ...]
    new_id: Callable[[], bytes]
    anyway: bool = False


class Leaving:
    """Remembers of which item a person was told that people wait to speak on it: to leave it is to say so again.

    `waiting` gives how many wait on an item. A key that was pressed twice at once has not said it again.
    """

    def __init__(self, waiting: Callable[[bytes], int]) -> None:
        self._waiting = waiting
        self._told: tuple[bytes, int] | None = None
        self._told_at = ""

    def anyway(self, items: Sequence[ItemRow], at: str, to: bytes | None = None) -> bool:
        """Return whether an item is left although people wait; refuse, and remember it, where that is said first."""
        running = now_on(items)
        if running is None or running.id == to:
            return False
        told = running.id, self._waiting(running.id)
        again = told == self._told and seconds_between(self._told_at, at) >= AGAIN
        if not again and told != self._told:
            self._told, self._told_at = told, at
        may_close(one_line(running.title), told[1], anyway=again)
        return again and bool(told[1])


def going_on(items: Sequence[ItemRow], at: str, leaving: Leaving) -> Command:
    """Return the command that starts the next item; refuse after the last, and a key pressed twice."""
    running, coming = now_on(items), to_come(items)
    if running is not None:
        refuse_second_next(running.number, begun_at(running), at)
    if not coming:
        raise Refused("This is the last item of the programme.")
    return NextItem(coming[0].id, at, leaving.anyway(items, at))


def taking_break(typed: str, here: Here) -> Command:
    """Return the command that starts a break: the next that is planned, or one that nobody planned.

    `typed` says how many minutes, until when, or what it is called; nothing leaves a planned one as long as it is.
    """
    wanted = read_break(typed, here.at)
    planned = next((item for item in to_come(here.items) if item.kind == ItemKind.BREAK), None)
    if planned is None or wanted.title:
        return new_item(wanted.title or "Break", ItemKind.BREAK, here, wanted.minutes)
    if not wanted.minutes:
        return StartItem(planned.id, here.at, here.anyway)
    start = StartItem(planned.id, here.at, here.anyway)
    return Together("Start a break", (SetLength(planned.id, wanted.minutes), start))


def new_item(title: str, kind: ItemKind, here: Here, minutes: int = 0) -> Command:
    """Return the command that puts an item behind the one that is on, and starts it; its minutes were not planned."""
    new, running = here.new_id(), now_on(here.items)
    steps: list[Command] = [SaveItem(new, here.meeting, title, kind=kind)]
    if running is not None:
        after = next((item.id for item in here.items if item.number == running.number + 1), None)
        steps.append(MoveItem(new, running.id, after))
    length = (SetLength(new, minutes),) if minutes else ()
    return Together("Start a new item", (*steps, *length, StartItem(new, here.at, here.anyway)))


def started(command: Command) -> bytes | None:
    """Return the item that a command starts, or None where it starts none."""
    if isinstance(command, StartItem | NextItem):
        return command.id
    steps = command.commands if isinstance(command, Together) else ()
    return next((item for step in steps if (item := started(step))), None)
