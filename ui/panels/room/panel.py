"""The screen of the note-taker: the list of what was captured, and under it the line."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.line import Line, chips
from facilitator.domain.refused import Refused
from facilitator.queries.people import people
from facilitator.queries.queue import queue
from facilitator.storage.store import Changes
from ui.drafts import Drafts
from ui.line_context import context_of
from ui.panel import KeyHelp, Panel
from ui.panels.floor.going_on import Leaving
from ui.panels.floor.strip import Strip
from ui.panels.room.acts import Hands, Make, Stands, acts, classify
from ui.panels.room.asking import Ask, edit
from ui.panels.room.before import SaidBefore
from ui.panels.room.buttons import Buttons, Keys
from ui.panels.room.finding import Finder
from ui.panels.room.help import LINE_KEYS
from ui.panels.room.keeper import Keeper
from ui.panels.room.late import WriteUnder
from ui.panels.room.list import CapturedList
from ui.panels.room.obeying import Scene, obey
from ui.panels.room.typing import Typing
from ui.rows import Tone
from ui.widgets.empty import EmptyState
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
        self._leaving = Leaving(self._waiting)
        self._list, self._drafts = CapturedList(workspace, self), Drafts(workspace, "line")
        self._typing, self._finder = Typing(), Finder()
        self._before = SaidBefore(workspace, self._list, self._typing, self.say, self)
        self._keeper = Keeper(workspace, self._list, self._typing, self.say, self._before.tie)
        places = (self._show_history, self._switch, self._finder.begin, self._before.open)
        self._hands = Hands(self._list, self._about, self._run, *places)
        self._empty = EmptyState("No meeting is chosen", _NO_MEETING)
        self._work = QWidget()
        self._lay_out()
        workspace.changed.connect(self._note)
        self._finder.asked.connect(self._find)
        self._finder.left.connect(self._typing.box.setFocus)
        self._finder.given_up.connect(self._show_all)
        self._typing.given_up.connect(self._show_all)
        view = self._list.view
        view.entered_row.connect(lambda _row: self._about(edit))
        view.signed.connect(lambda kind: classify(self._hands, kind))
        view.typed.connect(self._type_on)
        view.left.connect(self._typing.box.setFocus)
        self._typing.lined.connect(self._take)
        self._typing.answered.connect(self._keeper.do)
        self._typing.refused.connect(lambda told: self.say(told, Tone.CARE))
        self._typing.put_away.connect(self.say)
        self._typing.drafted.connect(self._drafts.save)
        self._typing.box.up.connect(self._edit_last)

    def refresh(self) -> None:
        """Show the meeting: all of it, or only what changed since."""
        here = self._workspace.meeting
        self._empty.setVisible(here is None)
        self._work.setVisible(here is not None)
        moved = here != self._meeting
        if moved:
            self._drafts.save(self._typing.rest())
            self._finder.end()
        self._meeting = self._drafts.meeting = here
        if here is None:
            return
        if moved or self._context_stale:
            self._typing.set_context(context_of(self._workspace, here))
            self._keeper.late.read(self._workspace, here)
            self._context_stale = False
        self._list.look_again(here)
        self._keeper.late.show_under(self._list.items)
        if moved:
            self._keeper.begin_anew()
            self._typing.start_with(self._drafts.of())
        self._keeper.follow()

    def first_focus(self) -> QWidget:
        """Return the box of the line."""
        return self._typing.box

    def seek(self, what: object) -> None:
        """Stand on a line, whatever was looked for before."""
        self._show_all()
        self._list.choose(what if isinstance(what, bytes) else None)
        self._list.view.setFocus()

    def leave(self) -> None:
        """Keep the unfinished line."""
        self._list.rest()
        self._before.rest()
        self._drafts.save(self._typing.rest())

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put the grammar of the line before the keys."""
        return (*(KeyHelp(key, does) for key, does in LINE_KEYS), *super().keys())

    def _lay_out(self) -> None:
        made: dict[Stands, list[QAction]] = {stands: [] for stands in Stands}
        for act in acts(self._hands):
            made[act.stands].append(self.act(act.words, act.key, act.does))
        buttons = Buttons(made, more := self.act(Keys.SOME.value, "Ctrl+E", lambda: self._unfold(more, buttons)))
        rows = QVBoxLayout(self._work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(Strip(self._workspace, "No item has been started: /next"))
        rows.addWidget(self._finder)
        rows.addWidget(self._before.place, 1)
        rows.addWidget(self._keeper.late)
        rows.addWidget(self._typing)
        rows.addWidget(buttons)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)

    def _unfold(self, more: QAction, buttons: Buttons) -> None:
        more.setText(buttons.fold())

    def _find(self, text: str) -> None:
        wanted, count = self._list.find(text)
        self._finder.tell(wanted, count)
        self.say(f"{count}.")

    def _show_all(self) -> None:
        """Show every line again, and go back to the line."""
        if self._finder.isVisible():
            self._finder.end()
            self._typing.box.setFocus()

    def _switch(self) -> None:
        there = self._typing.box if self._list.view.hasFocus() else self._list.view
        self._before.close()
        there.setFocus()

    def _type_on(self, letter: str) -> None:
        """Go back to the line with a letter that was typed in the list."""
        self._typing.box.setFocus()
        self._typing.box.insertPlainText(letter)

    def _note(self, changes: Changes) -> None:
        self._context_stale |= bool(changes.entities & _READ_AGAINST)

    def _take(self, line: Line, typed: str) -> None:
        """Keep a line, or do what it says; the box is empty already."""
        if line.command:
            self._obey(line, typed)
        else:
            self._keeper.keep(line, typed, self._meeting)
        self._drafts.save(self._typing.rest())

    def _obey(self, line: Line, typed: str) -> None:
        if line.command == "table":
            self.say(f"{chips(line)[0].says}.")
        try:
            for done in obey(line, self._scene()):
                if isinstance(done, Ask):
                    self._typing.ask(done)
                elif isinstance(done, WriteUnder):
                    self._keeper.write_under(done)
                elif done is not None:
                    self._keeper.do(done, typed)
        except Refused as no:
            self.say(str(no), Tone.CARE)
            self._keeper.bring_back(self._meeting, typed)

    def _scene(self) -> Scene:
        space, meeting = self._workspace, self._meeting or b""
        last = self._list.last_of(self._keeper.last)
        table = self._typing.context.table if self._typing.context else 0
        place = self._list.items, self._keeper.item_now(), table
        everybody, queued = lambda: space.read(people), lambda item: space.read(queue, meeting, item)
        status = self._keeper.late.status
        return Scene(meeting, space.at(), *place, last, everybody, space.new_id, queued, self._leaving, status)

    def _waiting(self, item: bytes) -> int:
        return len(self._workspace.read(queue, self._meeting or b"", item).waiting)

    def _about(self, question: Callable[..., Ask], *more: str) -> None:
        """Ask something about the line that is chosen in the list."""
        row, context = self._list.chosen(), self._typing.context
        if self._keeper.brought_back():
            return
        if row is None or context is None:
            self.say("Choose a line in the list first, with Alt+Up.", Tone.CARE)
            return
        held = {"context": context, "items": self._list.items, "new_id": self._workspace.new_id()}
        try:
            self._typing.ask(question(row, *(held[name] for name in more)))
        except Refused as no:
            self.say(str(no), Tone.CARE)

    def _run(self, make: Make, told: str) -> None:
        """Do at once what a key means, and say so."""
        if self._keeper.brought_back():
            return
        try:
            command = make(self._scene())
        except Refused as no:
            self.say(str(no), Tone.CARE)
            return
        if command is not None:
            self._keeper.do(command, told=told)

    def _show_history(self) -> None:
        row = self._list.chosen()
        if row is not None:
            self._workspace.ask_history(row.entity, row.id, row.text, self.name)
            self.go.emit("history")

    def _edit_last(self) -> None:
        self._list.choose(self._keeper.last or getattr(self._list.newest(), "id", None))
        self._about(edit)
