"""Lines that do something: from the command in a line to the command of the library."""

from collections.abc import Callable
from dataclasses import dataclass, field

from facilitator.commands.agenda import StartItem
from facilitator.commands.attendance import Book, CheckIn, Leave, MarkAbsent, WalkIn, attendance_id
from facilitator.commands.entries import ContinueEntry, Substitute
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.marks import AskAgain, MissedABit
from facilitator.commands.points import SetThemes
from facilitator.commands.together import Together
from facilitator.domain.attendance import Status
from facilitator.domain.closing import may_move_on
from facilitator.domain.groups import MeetingStatus
from facilitator.domain.line import Line, Present, people_here
from facilitator.domain.line.people import fits
from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.domain.substitute import read_substitution
from facilitator.queries.agenda import ItemRow, running_item
from facilitator.queries.entries import EntryRow
from facilitator.queries.people import PersonRow
from facilitator.queries.queue import Queue
from facilitator.storage.work import Command
from ui.panels.floor.going_on import Here, Leaving, going_on, new_topic, taking_break
from ui.panels.floor.queueing import Asked, queueing
from ui.panels.room.asking import Ask, capacity_of, one_item, sensitive, withdraw
from ui.panels.room.late import WriteUnder


@dataclass(frozen=True, slots=True)
class Scene:
    """What a command of the line is obeyed in; without a queue nobody waits. `status` is the meeting's."""

    meeting: bytes
    at: str
    items: tuple[ItemRow, ...]
    item: bytes | None
    table: int
    last: EntryRow | None
    people: Callable[[], tuple[PersonRow, ...]]
    new_id: Callable[[], bytes]
    queue: Callable[[bytes | None], Queue] = lambda _item: Queue(None, (), closed=True)
    leaving: Leaving = field(default_factory=lambda: Leaving(lambda _item: 0))
    status: str = ""


Done = Command | Ask | WriteUnder | None


def obey(line: Line, scene: Scene) -> tuple[Done, ...]:
    """Return what a line commands: commands to do, a question to ask; raise `Refused` where it cannot be done."""
    name = line.command or ""
    if line.notices:
        raise Refused(line.notices[0] + ".")
    return _OBEYED[name](line, scene)


def next_item(scene: Scene) -> Command:
    """Return the command that starts the item after the one that is running."""
    may_move_on(scene.status)
    return going_on(scene.items, scene.at, scene.leaving)


def missed(scene: Scene) -> Command:
    """Return the command that keeps that a bit was missed now."""
    return MissedABit(scene.new_id(), scene.meeting, scene.item, scene.at, scene.table)


def _next(_line: Line, scene: Scene) -> tuple[Done, ...]:
    return (next_item(scene),)


def _item(line: Line, scene: Scene) -> tuple[Done, ...]:
    found = one_item(line.argument, scene.items)
    if scene.status == MeetingStatus.CLOSED:
        return (WriteUnder(found),)
    item = found.id
    return (StartItem(item, scene.at, scene.leaving.anyway(scene.items, scene.at, item)),)


def _topic(line: Line, scene: Scene) -> tuple[Done, ...]:
    return (new_topic(line.argument, _here(scene)),)


def _break(line: Line, scene: Scene) -> tuple[Done, ...]:
    return (taking_break(line.argument, _here(scene)),)


def _here(scene: Scene) -> Here:
    may_move_on(scene.status)
    return Here(scene.meeting, scene.at, scene.items, scene.new_id, scene.leaving)


def _queue(line: Line, scene: Scene) -> tuple[Done, ...]:
    running = running_item(scene.items)
    item = running.id if running else None
    return (queueing(line, Asked(scene.meeting, item, scene.at, scene.queue(item), scene.new_id())),)


def _present(line: Line, scene: Scene) -> tuple[Done, ...]:
    if (known := _one_known(line.argument, scene)) is not None:
        return (CheckIn(scene.meeting, known, scene.at),)
    new = scene.new_id()
    return (capacity_of(line.argument, lambda c: WalkIn(new, scene.meeting, line.argument, c, scene.at)),)


def _apologies(line: Line, scene: Scene) -> tuple[Done, ...]:
    person = _one_known(line.argument, scene)
    if person is None:
        raise Refused(f"Nobody known is called “{line.argument}”. Type the whole name, or use the door.")
    absent = MarkAbsent(attendance_id(scene.meeting, person), Status.APOLOGIES)
    return (Together(absent.label, (Book(scene.meeting, person), absent)),)


def _one_known(name: str, scene: Scene) -> bytes | None:
    """Return whom of all people a name fits, or nobody; refuse where it fits several."""
    known = fits(name, people_here([Present(row.id, row.name) for row in scene.people()]))
    if len(known) > 1:
        raise Refused(f"{len(known)} people are called “{name}”. Type the whole name, or use the door.")
    return known[0].id if known else None


def _left(line: Line, scene: Scene) -> tuple[Done, ...]:
    person = line.speaker.person if line.speaker else None
    if person is None:
        raise Refused(f"Nobody here fits “{line.argument}”.")
    return (Leave(attendance_id(scene.meeting, person), scene.at),)


def _substitute(line: Line, scene: Scene) -> tuple[Done, ...]:
    found = read_substitution(line.argument)
    return (Substitute(scene.meeting, found.old, found.new, found.everywhere),) if found else ()


def _withdraw(_line: Line, scene: Scene) -> tuple[Done, ...]:
    return (withdraw(_last(scene)),)


def _forget(_line: Line, scene: Scene) -> tuple[Done, ...]:
    return (ForgetEntry(_last(scene).id),)


def _sensitive(_line: Line, scene: Scene) -> tuple[Done, ...]:
    last = _last(scene)
    return MarkSensitive(last.id), sensitive(last.id)


def _missed(_line: Line, scene: Scene) -> tuple[Done, ...]:
    return (missed(scene),)


def _ask_again(_line: Line, scene: Scene) -> tuple[Done, ...]:
    return (AskAgain(_last(scene).id),)


def _continue(line: Line, scene: Scene) -> tuple[Done, ...]:
    last = _last(scene)
    go_on: Command = ContinueEntry(last.id, line.argument)
    fresh = [theme for theme in line.themes if fold(theme) not in {fold(held) for held in last.themes}]
    if fresh and last.entity == "point":
        go_on = Together(ContinueEntry.label, (go_on, SetThemes(last.id, (*last.themes, *fresh))))
    return (go_on,)


def _table(_line: Line, _scene: Scene) -> tuple[Done, ...]:
    return ()


def _last(scene: Scene) -> EntryRow:
    if scene.last is None:
        raise Refused("Nothing has been kept at this meeting yet.")
    return scene.last


_OBEYED: dict[str, Callable[[Line, Scene], tuple[Done, ...]]] = {
    "next": _next,
    "item": _item,
    "topic": _topic,
    "break": _break,
    "q+": _queue,
    "q-": _queue,
    "react": _queue,
    "ack": _queue,
    "present+": _present,
    "apologies+": _apologies,
    "left": _left,
    "substitute": _substitute,
    "withdraw": _withdraw,
    "forget": _forget,
    "sensitive": _sensitive,
    "missed": _missed,
    "ask": _ask_again,
    "continue": _continue,
    "table": _table,
}
