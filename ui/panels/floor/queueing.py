"""The queue from the line: `q+ Amina to ask about fares`, `q-`, `/ack`, `/react Amina`."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.commands.queue import CallNext, JoinQueue, LeaveQueue, ReactNow
from facilitator.domain.closing import may_queue
from facilitator.domain.line import Line
from facilitator.domain.line.parts import Speaker
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of
from facilitator.queries.queue import Queue, TurnRow
from facilitator.storage.work import Command


@dataclass(frozen=True, slots=True)
class Asked:
    """Where and when somebody asks to speak; a command that joins has the id `new`."""

    meeting: bytes
    item: bytes | None
    at: str
    queue: Queue
    new: bytes


def queueing(line: Line, asked: Asked) -> Command:
    """Return the command for a line on the queue; raise `Refused` where it can mean nobody."""
    may_queue(asked.queue.status)
    return _MEANT[line.command or ""](line, asked)


def _join(line: Line, asked: Asked, *, react: bool = False) -> Command:
    who = line.speaker or Speaker(None, None, "")
    capacity = who.capacity or "" if who.person is None else ""
    where = (asked.new, asked.meeting, asked.item, asked.at)
    return JoinQueue(*where, who.person, capacity=capacity, about=line.about, react=react)


def _leave(line: Line, asked: Asked) -> Command:
    if line.speaker is None:
        newest = max(
            (row.turn for row in asked.queue.waiting), key=lambda turn: (turn.joined_at, turn.id), default=None
        )
        return LeaveQueue(_there(newest, "Nobody is waiting to speak.").id)
    return LeaveQueue(_there(_waiting(line.speaker, asked.queue), f"{line.speaker.label} is not in the queue.").id)


def _react(line: Line, asked: Asked) -> Command:
    here = _waiting(line.speaker, asked.queue) if line.speaker else None
    return ReactNow(here.id) if here else _join(line, asked, react=True)


def call_next(queue: Queue, at: str) -> Command:
    """Return the command that gives the floor to the next in the queue."""
    may_queue(queue.status)
    first = queue.waiting[0].turn if queue.waiting else None
    return CallNext(_there(first, "Nobody is waiting to speak.").id, at)


def _waiting(speaker: Speaker, queue: Queue) -> TurnRow | None:
    """Return the place of a person, or of the first in a capacity of whom no name is known."""
    turns = (row.turn for row in queue.waiting)
    if speaker.person is not None:
        return next((turn for turn in turns if turn.person == speaker.person), None)
    return next((turn for turn in turns if turn.person is None and turn.capacity == speaker.capacity), None)


def _there(turn: TurnRow | None, otherwise: str) -> TurnRow:
    if turn is None:
        raise Refused(otherwise)
    return turn


_MEANT: dict[str, Callable[[Line, Asked], Command]] = {
    "q+": _join,
    "q-": _leave,
    "react": _react,
    "ack": lambda _line, asked: call_next(asked.queue, asked.at),
}


def is_of_queue(command: Command) -> bool:
    """Return whether there is something to tell of the queue after a command."""
    return isinstance(command, CallNext | LeaveQueue | JoinQueue | ReactNow)


def told(command: Command, queue: Queue) -> str:
    """Return what a command on the queue has come to, in a sentence; nothing for any other command."""
    if isinstance(command, CallNext):
        return f"{queue.speaking.called} has the floor." if queue.speaking else ""
    if isinstance(command, LeaveQueue):
        return f"Out of the queue. {number_of(len(queue.waiting), 'person is', 'people are')} waiting."
    return place_of(command.id, queue) if isinstance(command, JoinQueue | ReactNow) else ""


def place_of(turn: bytes, queue: Queue) -> str:
    """Return where somebody waits and why, in a sentence; nothing where they do not."""
    for place, row in enumerate(queue.waiting, 1):
        if row.turn.id == turn:
            return f"{row.turn.called} waits at place {place} of {len(queue.waiting)}: {row.why}."
    return ""
