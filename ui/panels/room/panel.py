"""The screen of the note-taker: the list of what was captured, and under it the line."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.kinds import Kind
from facilitator.domain.line import Line
from facilitator.domain.refused import Refused
from facilitator.queries.agenda import running_item
from facilitator.queries.people import people
from facilitator.queries.queue import queue
from facilitator.storage.store import Changes
from facilitator.storage.work import Command
from ui.panel import KeyHelp, Panel
from ui.panels.floor.going_on import started
from ui.panels.floor.strip import Strip
from ui.panels.room.acts import acts
from ui.panels.room.asking import Ask, edit, sensitive
from ui.panels.room.help import LINE_KEYS
from ui.panels.room.keeping import Place, keeping
from ui.panels.room.list import CapturedList
from ui.panels.room.obeying import Scene, obey
from ui.panels.room.queueing import told
from ui.panels.room.scene import context_of
from ui.panels.room.typing import Typing
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.workspace import Workspace

_READ_AGAINST = frozenset(
    {"attendance", "person", "organisation", "group_", "theme", "table_", "abbreviation", "meeting"}
)
_NO_MEETING = "Choose a meeting on the Home screen, or plan one. What is said there is kept here, line by line."


class RoomPanel(Panel):
    """What is said, kept as it is typed."""

    name = "room"
    title = "Room"
    icon = "room"
    section = "In the room"
    shortcut = "Ctrl+4"
    shows = CapturedList.shows | _READ_AGAINST

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._meeting: bytes | None = None
        self._context_stale = True
        self._last: bytes | None = None
        self._ahead: bytes | None = None
        self._list = CapturedList(workspace, self)
        self._typing = Typing()
        self._empty = EmptyState("No meeting is chosen", _NO_MEETING)
        self._work = QWidget()
        self._lay_out()
        workspace.changed.connect(self._note)
        self._list.view.entered_row.connect(lambda _row: self._about(edit))
        self._list.retry.connect(self._typing.restore)
        self._typing.lined.connect(self._take)
        self._typing.answered.connect(self._do)
        self._typing.refused.connect(lambda told: self.say(told, Tone.CARE))
        self._typing.drafted.connect(self._save_draft)
        self._typing.box.up.connect(self._edit_last)

    def refresh(self) -> None:
        """Show the meeting: all of it, or only what changed since."""
        here = self._workspace.meeting
        self._empty.setVisible(here is None)
        self._work.setVisible(here is not None)
        moved = here != self._meeting
        if moved:
            self._save_draft(self._typing.rest())
        self._meeting = here
        if here is None:
            return
        if moved or self._context_stale:
            self._typing.set_context(context_of(self._workspace, here))
            self._context_stale = False
        self._list.look_again(here)
        if moved:
            self._last, self._ahead = None, None
            self._typing.start_with(self._workspace.kept_drafts.get(self._draft_key(), ""))

    def first_focus(self) -> QWidget:
        """Return the box of the line."""
        return self._typing.box

    def leave(self) -> None:
        """Keep the unfinished line."""
        self._list.rest()
        self._save_draft(self._typing.rest())

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put the grammar of the line before the keys."""
        return (*(KeyHelp(key, does) for key, does in LINE_KEYS), *super().keys())

    def _lay_out(self) -> None:
        rows, buttons = QVBoxLayout(self._work), FlowLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(Strip(self._workspace, "No item has been started: /next"))
        rows.addWidget(self._list.view, 1)
        rows.addWidget(self._typing)
        rows.addLayout(buttons)
        for words, key, does, shown in acts(self._list, self._about, self._run, self._show_history):
            action = self.act(words, key, does)
            if shown:
                buttons.addWidget(ActionButton(action))
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)

    def _note(self, changes: Changes) -> None:
        self._context_stale |= bool(changes.entities & _READ_AGAINST)

    def _take(self, line: Line, typed: str) -> None:
        """Keep a line, or do what it says; the box is empty already."""
        if line.command:
            self._obey(line, typed)
        else:
            self._keep(line, typed)
        self._save_draft("")

    def _keep(self, line: Line, typed: str) -> None:
        if self._meeting is None:
            return
        place = Place(self._workspace.new_id(), self._meeting, self._item_now(), self._workspace.at())
        self._last = place.id
        self._list.await_saving(place.id, place.item, line, typed)
        kept = f"Kept: {line.kind.label.lower()}."
        self._workspace.do(keeping(line, place), lambda _: self.say(kept), lambda _: self._give_back(place.id, typed))
        if line.sensitive and line.kind not in {Kind.DECISION, Kind.ACTION}:
            self._typing.ask(sensitive(place.id))

    def _give_back(self, line: bytes, typed: str) -> None:
        """Bring words back that could not be saved: into the box, or into the list where the box is in use."""
        free = not self._typing.unfinished()
        self._list.not_saved(line, dropped=free)
        if free:
            self._typing.restore(typed)

    def _obey(self, line: Line, typed: str) -> None:
        try:
            for done in obey(line, self._scene()):
                if isinstance(done, Ask):
                    self._typing.ask(done)
                elif done is not None:
                    self._do(done, typed)
        except Refused as no:
            self.say(str(no), Tone.CARE)
            self._typing.restore(typed)

    def _scene(self) -> Scene:
        space = self._workspace
        last = self._list.last_of(self._last)
        meeting = self._meeting or b""
        everybody, queued = lambda: space.read(people), lambda item: space.read(queue, meeting, item)
        return Scene(meeting, space.at(), self._list.items, last, everybody, space.new_id, queued)

    def _about(self, question: Callable[..., Ask], *more: str) -> None:
        """Ask something about the line that is chosen in the list."""
        row = self._list.chosen()
        context = self._typing.context
        if row is None or context is None:
            self.say("Choose a line in the list first, with Alt+Up.", Tone.CARE)
            return
        held = {"context": context, "items": self._list.items}
        self._typing.ask(question(row, *(held[name] for name in more)))

    def _run(self, make: Callable[[Scene], Command | None]) -> None:
        """Do at once what a key means."""
        try:
            command = make(self._scene())
        except Refused as no:
            self.say(str(no), Tone.CARE)
            return
        if command is not None:
            self._do(command, "")

    def _show_history(self) -> None:
        row = self._list.chosen()
        if row is not None:
            self._workspace.ask_history(row.entity, row.id, row.text, self.name)
            self.go.emit("history")

    def _do(self, command: Command, typed: str) -> None:
        """Do what was typed; words that come to nothing go back into the box, where it is free."""
        self._ahead = started(command) or self._ahead
        self._workspace.do(command, lambda _: self._arrive(command), lambda _: self._come_to_nothing(typed))

    def _arrive(self, command: Command) -> None:
        if words := told(command, self._workspace.read(queue, self._meeting or b"", self._item_now())):
            self.say(words, Tone.GOOD)
        if not self._workspace.pending:
            self._ahead = None

    def _come_to_nothing(self, typed: str) -> None:
        self._ahead = None
        self._typing.restore(typed)

    def _item_now(self) -> bytes | None:
        """Return the item that lines belong to: the one being started, else the one that is running."""
        running = running_item(self._list.items)
        return self._ahead or (running.id if running else None)

    def _edit_last(self) -> None:
        self._list.choose(self._last or getattr(self._list.newest(), "id", None))
        self._about(edit)

    def _draft_key(self) -> str:
        return f"line {self._meeting.hex()}" if self._meeting else "line"

    def _save_draft(self, text: str) -> None:
        if self._meeting is not None and self._workspace.kept_drafts.get(self._draft_key(), "") != text:
            self._workspace.save_draft(self._draft_key(), text)
