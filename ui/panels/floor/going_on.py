"""From "next" and "break" to the commands that move a meeting on, the same on every screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.commands.agenda import MoveItem, SaveItem, StartItem
from facilitator.commands.breaks import TakeBreak
from facilitator.commands.running import NextItem
from facilitator.commands.together import Together
from facilitator.domain.agenda import ItemKind, called
from facilitator.domain.moving_on import read_break, refuse_second_break, refuse_second_next
from facilitator.domain.queue import may_close
from facilitator.domain.refused import Refused
from facilitator.domain.running import begun_at, now_on, to_come, waits_for_break
from facilitator.domain.wording import one_line
from facilitator.queries.agenda import ItemRow
from facilitator.storage.work import Command
from ui.again import Again

AGAIN = 2
"""Seconds after which a second act is one of its own, and not the same key pressed twice."""


class Leaving:
    """Remembers of which item a person was told that people wait to speak on it: to leave it is to say so again.

    `waiting` gives how many wait on an item. A key that was pressed twice at once has not said it again.
    """

    def __init__(self, waiting: Callable[[bytes], int]) -> None:
        self._waiting, self._again = waiting, Again(AGAIN)

    def anyway(self, items: Sequence[ItemRow], at: str, to: bytes | None = None) -> bool:
        """Return whether an item is left although people wait; refuse, and remember it, where that is said first."""
        running = now_on(items)
        if running is None or running.id == to:
            return False
        told = running.id, self._waiting(running.id)
        again = self._again.said(told, at)
        may_close(one_line(running.title), told[1], anyway=again)
        return again and bool(told[1])


@dataclass(frozen=True, slots=True)
class Here:
    """At which meeting, when, with which items; `new_id` makes the id of an item that nobody planned.

    `leaving` knows whether an item on which people wait to speak is left anyway.
    """

    meeting: bytes
    at: str
    items: tuple[ItemRow, ...]
    new_id: Callable[[], bytes]
    leaving: Leaving


def going_on(items: Sequence[ItemRow], at: str, leaving: Leaving) -> Command:
    """Return the command that starts the next item; refuse after the last, and a key pressed twice."""
    running, coming = now_on(items), to_come(items)
    if running is not None:
        refuse_second_next(called(running.number, running.title), begun_at(running), at)
    if not coming:
        raise Refused("This is the last item of the programme.")
    return NextItem(coming[0].id, at, leaving.anyway(items, at))


def taking_break(typed: str, here: Here) -> TakeBreak:
    """Return the command that takes a break: the next that is planned, or one that nobody planned.

    `typed` says how many minutes, until when, or what it is called; nothing leaves a planned one as long as it is.
    Those who wait to speak on what it interrupts wait on, so that nobody is asked about them.
    """
    running = now_on(here.items)
    if running is not None:
        refuse_second_break(running.kind, running.back_at)
    wanted = read_break(typed, here.at)
    planned = next((item for item in to_come(here.items) if item.kind == ItemKind.BREAK), None)
    wait_on = running is not None and waits_for_break(running, here.items, here.at)
    anyway = not wait_on and here.leaving.anyway(here.items, here.at)
    if planned is None or wanted.title:
        return TakeBreak(
            here.new_id(), here.meeting, here.at, wanted.title or "Break", minutes=wanted.minutes, anyway=anyway
        )
    return TakeBreak(planned.id, here.meeting, here.at, minutes=wanted.minutes, anyway=anyway)


def new_topic(title: str, here: Here) -> Command:
    """Return the command that puts an item behind the one that is on, and starts it."""
    new, running = here.new_id(), now_on(here.items)
    anyway = here.leaving.anyway(here.items, here.at)
    steps: list[Command] = [SaveItem(new, here.meeting, title, kind=ItemKind.DISCUSSION)]
    if running is not None:
        behind = here.items[here.items.index(running) + 1 :]
        steps.append(MoveItem(new, running.id, behind[0].id if behind else None))
    return Together("Start a new item", (*steps, StartItem(new, here.at, anyway)))


def started(command: Command) -> bytes | None:
    """Return the item that a command starts, or None where it starts none."""
    if isinstance(command, StartItem | NextItem | TakeBreak):
        return command.id
    steps = command.commands if isinstance(command, Together) else ()
    return next((item for step in steps if (item := started(step))), None)
