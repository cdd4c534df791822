"""What becomes of a line or an answer once it is entered: it is saved, or it comes back to whoever typed it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from facilitator.commands.attendance import CheckIn, Leave, WalkIn
from facilitator.commands.marks import MissedABit
from facilitator.domain.agenda import ItemKind
from facilitator.domain.groups import MeetingStatus
from facilitator.domain.kinds import Kind
from facilitator.domain.line import Line
from facilitator.queries.agenda import running_item
from facilitator.queries.floor import floor
from facilitator.queries.queue import queue
from facilitator.queries.said_before import BeforeRow
from facilitator.storage.work import Command
from ui.panels.floor.going_on import started
from ui.panels.floor.queueing import is_of_queue
from ui.panels.floor.queueing import told as told_of_queue
from ui.panels.floor.words import named, told_now
from ui.panels.room.asking import Ask, sensitive
from ui.panels.room.keeping import Place, keeping
from ui.panels.room.late import LateNotes, WriteUnder
from ui.panels.room.list import CapturedList
from ui.panels.room.tying import Tie
from ui.panels.room.typing import Typing
from ui.rows import Tone
from ui.workspace import Workspace

_NOT_LOOKED = b""
_NO_TIME = "The meeting is closed, so no time is kept: it would be that of writing this down."


class Keeper:
    """Sends commands to the library. `last` is the line entered here last, `late` says where late notes go."""

    def __init__(
        self, workspace: Workspace, captured: CapturedList, typing: Typing, say: Callable[..., None], tie: Tie
    ) -> None:
        self.last: bytes | None = None
        self.late = LateNotes()
        self._workspace, self._list, self._typing, self._say = workspace, captured, typing, say
        self._ahead: bytes | None = None
        self._running: bytes | None = _NOT_LOOKED
        self._beside: bytes | None = _NOT_LOOKED
        self._tie = tie

    def begin_anew(self) -> None:
        """Know of no last line: another meeting is shown."""
        self.last, self._ahead, self._running = None, None, _NOT_LOOKED

    def item_now(self) -> bytes | None:
        """Return the item that lines belong to: being started, running, or chosen for what is written after the end."""
        running = running_item(self._list.items)
        return self._ahead or (running.id if running else self.late.item(self._list.items))

    def follow(self) -> None:
        """Bring the heading of an item that has come to run into sight, unless somebody is in the list.

        It stays there until another line is chosen. Whoever comes to a meeting sees its newest line.
        """
        before, self._running = self._running, self.item_now()
        view = self._list.view
        place, chosen = view.rows.place_of(self._running), view.current_id()
        if self._running != before:
            below = place is not None and place > view.currentIndex().row()
            self._beside = chosen if below or before != _NOT_LOOKED else _NOT_LOOKED
        if place is not None and self._beside == chosen and not view.hasFocus():
            view.scrollTo(view.rows.index(place, 0))

    def brought_back(self) -> bool:
        """Bring the chosen line back to the box where it was not saved; say so where the box is in use."""
        back = self._list.give_back()
        if back is None:
            self._say("Keep or clear what is in the box first.", Tone.CARE)
        return back is not False

    def keep(self, line: Line, typed: str, meeting: bytes | None) -> None:
        """Keep a line, and ask what a sensitive one must be asked."""
        if meeting is None:
            return
        mark, tied = self._tie.mark, self._tie.take()
        where = meeting, self.item_now(), self._workspace.at()
        place = Place(self._workspace.new_id(), *where, tied.id if tied else None)
        self.last = place.id
        self._list.own = place.id
        point = line.kind not in {Kind.DECISION, Kind.ACTION}
        kept = f"Kept: {line.kind.label.lower()}.{f' {mark}.' if mark and point else ''}"
        self._workspace.do(
            keeping(line, place), lambda _: self._kept(kept, place.id), lambda _: self._give_back(place, typed, tied)
        )
        if line.sensitive and point:
            self._typing.ask(sensitive(place.id))
        if not self._workspace.settle_soon():
            self._list.await_saving(place.id, place.item, line)

    def do(self, command: Command, typed: str = "", ask: Ask | None = None, told: str = "") -> None:
        """Do what was typed or answered, and say so; where it comes to nothing, what was typed is not lost."""
        self._ahead = started(command) or self._ahead
        if isinstance(command, MissedABit):
            self._list.own = command.id
        self._workspace.do(
            command,
            lambda _: self._arrive(command, told),
            partial(self._come_to_nothing, self._workspace.meeting, typed, ask),
        )

    def write_under(self, under: WriteUnder) -> None:
        """Have late notes go under an item, and say so."""
        self._say(self.late.write_under(under.item, self._list.items), Tone.GOOD)

    def _kept(self, words: str, line: bytes) -> None:
        if self._list.hides(line):
            self._say(f"{words} It is not among the lines shown: Ctrl+F, Escape shows all.", Tone.CARE)
        else:
            self._say(words)

    def _give_back(self, place: Place, typed: str, tied: BeforeRow | None) -> None:
        """Bring words back that could not be saved: into the box, or into the list where the box is in use."""
        if self._list.is_of(place.meeting) and self._typing.restore(typed):
            self._tie.hold(tied)
            self._list.back_in_the_box(place.id)
        else:
            back = partial(self._typing.restore, typed)
            self._list.not_saved(place.meeting, place.id, place.item, typed, back)

    def _arrive(self, command: Command, words: str) -> None:
        late = self._of_late_guests(command)
        self._say(
            words or late or self._of_the_queue(command) or self._of_the_item(command) or _done(command), Tone.GOOD
        )
        if started(command) == self._ahead:  # it runs now, as the list says
            self._ahead = None

    def _of_late_guests(self, command: Command) -> str:
        late = isinstance(command, CheckIn | WalkIn | Leave) and self.late.status == MeetingStatus.CLOSED
        return f"{_done(command)} {_NO_TIME}" if late else ""

    def _of_the_queue(self, command: Command) -> str:
        if not is_of_queue(command):
            return ""
        return told_of_queue(command, self._workspace.read(queue, self._workspace.meeting or b"", self.item_now()))

    def _of_the_item(self, command: Command) -> str:
        item = started(command)
        found = next((each for each in self._list.items if each.id == item), None)
        if found is not None and found.kind == ItemKind.BREAK:
            row = self._workspace.read(floor, self._workspace.meeting or b"", self._workspace.at())
            return told_now(row) if row is not None else ""
        return f"Now: {named(found)}." if found else ""

    def _come_to_nothing(self, meeting: bytes | None, typed: str, ask: Ask | None, _told: str) -> None:
        self._ahead = None
        self.bring_back(meeting, typed, ask)

    def bring_back(self, meeting: bytes | None, typed: str, ask: Ask | None = None) -> None:
        """Bring words or an answer back into the box; where it is in use, they wait in the list of their meeting."""
        back = partial(self._ask_once_more, ask, typed) if ask else partial(self._typing.restore, typed)
        if not typed or meeting is None:
            return
        free = self._list.is_of(meeting) and (self._typing.free or not ask)
        if not (free and back()):
            self._list.not_saved(meeting, self._workspace.new_id(), self.item_now(), typed, back)

    def _ask_once_more(self, ask: Ask, typed: str) -> bool:
        self._typing.ask(replace(ask, start=typed))
        return True


def _done(command: Command) -> str:
    """Return that a command was done, in the words in which it can be undone."""
    return f"Done: {command.label[:1].lower()}{command.label[1:]}."
