"""The screen that turns the record of a meeting into notes to hand out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.wording import number_of
from facilitator.publish.names import file_name
from facilitator.queries.meetings import meeting
from ui.panel import KeyHelp, Panel
from ui.panels.publish.choices import Choices
from ui.panels.publish.making import Choice, Made, Making
from ui.panels.publish.pages import Pages
from ui.panels.publish.reading import Reading
from ui.panels.publish.state import State
from ui.prompts import Prompts
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.workspace import Workspace

_NO_MEETING = (
    "Choose a meeting on the Home screen, or plan one. Its notes are made here from what was kept at the Door and in "
    "the Room: as pages for everyone, or with names for the team."
)
_NOT_SAVED = "Not saved: another edition was chosen before the pages were there."
_AS_TEXT, _AS_PAGES = "Read as text", "See the pages"
_STALE = "The record has changed since these pages were made."
_KINDS = "PDF (*.pdf)"


class PublishPanel(Panel):
    """The notes, looked at before they go out."""

    name = "publish"
    title = "Publish"
    icon = "publish"
    section = "Meeting"
    shortcut = "Ctrl+7"
    shows = frozenset(
        {"meeting", "group_", "agenda_item", "table_", "attendance", "person", "organisation", "point", "point_theme"}
        | {"theme", "decision", "action", "action_owner", "action_update", "response", "response_link"}
    )

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._prompts = workspace, prompts
        self._made: Made | None = None
        self._wanted: Choice | None = None
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._saved: Path | None = None
        self._target: Path | None = None
        self._choices, self._reading = Choices(), Reading()
        self._making = Making(workspace, self.shows, self)
        self._state = State(
            self.act("Make the pages again", "F5", self._make), self.act("Stop", "Escape", self._making.stop)
        )
        self._empty, self._work = EmptyState("No meeting is chosen", _NO_MEETING), QWidget()
        self._lay_out()
        self._follow()

    def refresh(self) -> None:
        """Show the notes of the meeting; make them where there are none of it yet."""
        here = self._workspace.meeting
        self._empty.setVisible(here is None)
        self._work.setVisible(here is not None)
        if here is None:
            self._drop()
        elif self._wanted is None or self._wanted.meeting != here:
            self._drop()
            self._make()
        else:
            self._show_state()

    def first_focus(self) -> QWidget:
        """Return the first choice."""
        return self._choices.editions

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the pages do."""
        moving = KeyHelp("Page Up, Page Down, Home, End", "Look through the pages, once the focus is in them")
        return (*super().keys(), moving)

    def _lay_out(self) -> None:
        columns, side, inside = QHBoxLayout(self._work), QWidget(), QVBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(28)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        side.setLayout(inside)
        save = self.act("Save as…", "Ctrl+S", self._ask_where)
        self._open = self.act("Open the file", "Ctrl+Shift+O", lambda: self._show(self._saved))
        self._find = self.act("Show in folder", "Ctrl+Shift+F", lambda: self._show(self._folder))
        buttons = ActionButton(save, primary=True), ActionButton(self._open), ActionButton(self._find)
        for widget in (self._choices, *buttons, self._state):
            inside.addWidget(widget)
        inside.addStretch()
        self._add_moves()
        columns.addWidget(side, 2)
        columns.addWidget(self._reading, 5)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)

    def _add_moves(self) -> None:
        preview = self._reading.preview
        closer = self.act("Closer", "Ctrl++", partial(preview.zoom, 1))
        closer.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        away = self.act("Further away", "Ctrl+-", partial(preview.zoom, -1))
        self._moves = (
            closer,
            away,
            self.act("The whole width", "Ctrl+0", partial(preview.zoom, 0)),
            self.act("The next page", "Ctrl+PgDown", lambda: preview.go_to(preview.page + 1)),
            self.act("The page before", "Ctrl+PgUp", lambda: preview.go_to(preview.page - 1)),
        )
        self._turning = self.act(_AS_TEXT, "Ctrl+T", self._turn)
        self._reading.add_buttons(closer, away, self._turning)

    def _turn(self) -> None:
        self._reading.turn()
        as_text = self._reading.as_text()
        self._turning.setText(_AS_PAGES if as_text else _AS_TEXT)
        for move in self._moves:
            move.setEnabled(not as_text)

    def _follow(self) -> None:
        self._offer_file()
        self._choices.changed.connect(self._choose)
        self._making.made.connect(self._take)
        self._making.moved.connect(self._state.show_progress)
        self._making.failed.connect(self._fail)
        self._making.rested.connect(self._state.rest)
        self._making.written.connect(self._keep)
        self._workspace.closing.connect(self._drop)

    def _choose(self) -> None:
        """Make what was chosen; what is shown is something else, so it goes at once."""
        if self._workspace.meeting is not None:
            if self._target is not None:
                self.say(_NOT_SAVED, Tone.CARE)
            self._forget()
            self._make()

    def _drop(self) -> None:
        """Let everything about a meeting go."""
        self._making.stop()
        self._forget()
        self._wanted, self._saved = None, None
        self._state.show_saved("")
        self._offer_file()

    def _forget(self) -> None:
        self._made, self._target = None, None
        self._reading.show_pages(None)

    def _make(self) -> None:
        if (here := self._workspace.meeting) is not None:
            self._wanted = Choice(here, self._choices.edition, self._choices.points)
            self._state.begin()
            self._making.make(self._wanted)

    def _take(self, made: Made) -> None:
        """Show what was made, and write it where it was to be saved."""
        self._made = made
        self._reading.show_pages(Pages(made.data))
        self._show_state()
        if self._target is not None:
            self._making.write(made, self._target)
            self._target = None
        else:
            self.say(f"The notes are ready: {number_of(self._reading.count(), 'page')}.", Tone.GOOD)

    def _fail(self, sentence: str) -> None:
        self._target = None
        self._state.show_trouble(sentence)
        self.say(sentence, Tone.CARE)

    def _show_state(self) -> None:
        if self._made is not None and not self._making.busy:
            stale = self._making.is_stale(self._made)
            self._state.show_made(self._made, self._reading.count(), stale=stale)
            if stale:
                self.say(_STALE, Tone.CARE)

    def _ask_where(self) -> None:
        here = self._workspace.meeting
        row = self._workspace.read(meeting, here) if here else None
        if row is not None:
            chosen, whose = self._choices, row.group_name or row.title
            name = file_name(row.date, whose, chosen.edition, large_print=chosen.large_print)
            self._prompts.save_file(self, "Save the notes", self._folder / name, _KINDS, self._save)

    def _save(self, path: Path) -> None:
        """Write the pages that are shown; make them first where they are not what the record says."""
        made = self._made
        if made is not None and not self._making.busy and not self._making.is_stale(made):
            self._making.write(made, path)
            return
        self._target = path
        if not self._making.busy:
            self._make()

    def _keep(self, path: Path) -> None:
        """Tell where the notes are now."""
        self._saved, self._folder = path, path.parent
        self._state.show_saved(f"Saved as {path.name}")
        self._offer_file()
        self.say(f"Saved as {path.name} in {path.parent}.", Tone.GOOD)

    def _offer_file(self) -> None:
        for action in (self._open, self._find):
            action.setEnabled(self._saved is not None)

    def _show(self, path: Path | None) -> None:
        """Have the system show a file or a folder."""
        if path is None or not path.exists():
            self.say("The file is no longer where it was saved.", Tone.CARE)
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.say(f"Nothing on this computer opens it. It is here: {path}", Tone.CARE)
