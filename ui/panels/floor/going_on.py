"""From "next" and "break" to the commands that move a meeting on, the same on every screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.commands.agenda import MoveItem, SaveItem, StartItem
from facilitator.commands.running import NextItem, SetLength
from facilitator.commands.together import Together
from facilitator.domain.agenda import ItemKind
from facilitator.domain.moving_on import read_break, refuse_second_next
from facilitator.domain.refused import Refused
from facilitator.domain.running import begun_at, now_on, to_come
from facilitator.queries.agenda import ItemRow
from facilitator.storage.work import Command


@dataclass(frozen=True, slots=True)
class Here:
    """At which meeting, when, with which items; `new_id` makes the id of an item that nobody planned."""

    meeting: bytes
    at: str
    items: tuple[ItemRow, ...]
    new_id: Callable[[], bytes]


def going_on(items: Sequence[ItemRow], at: str) -> Command:
    """Return the command that starts the next item; refuse after the last, and a key pressed twice."""
    running, coming = now_on(items), to_come(items)
    if running is not None:
        refuse_second_next(running.number, begun_at(running), at)
    if not coming:
        raise Refused("This is the last item of the programme.")
    return NextItem(coming[0].id, at)


def taking_break(typed: str, here: Here) -> Command:
    """Return the command that starts a break: the next that is planned, or one that nobody planned.

    `typed` says how many minutes, until when, or what it is called; nothing leaves a planned one as long as it is.
    """
    wanted = read_break(typed, here.at)
    planned = next((item for item in to_come(here.items) if item.kind == ItemKind.BREAK), None)
    if planned is None or wanted.title:
        return new_item(wanted.title or "Break", ItemKind.BREAK, here, wanted.minutes)
    if not wanted.minutes:
        return StartItem(planned.id, here.at)
    return Together("Start a break", (SetLength(planned.id, wanted.minutes), StartItem(planned.id, here.at)))


def new_item(title: str, kind: ItemKind, here: Here, minutes: int = 0) -> Command:
    """Return the command that puts an item behind the one that is on, and starts it; its minutes were not planned."""
    new, running = here.new_id(), now_on(here.items)
    steps: list[Command] = [SaveItem(new, here.meeting, title, kind=kind)]
    if running is not None:
        after = next((item.id for item in here.items if item.number == running.number + 1), None)
        steps.append(MoveItem(new, running.id, after))
    length = (SetLength(new, minutes),) if minutes else ()
    return Together("Start a new item", (*steps, *length, StartItem(new, here.at)))


def started(command: Command) -> bytes | None:
    """Return the item that a command starts, or None where it starts none."""
    if isinstance(command, StartItem | NextItem):
        return command.id
    steps = command.commands if isinstance(command, Together) else ()
    return next((item for step in steps if (item := started(step))), None)
