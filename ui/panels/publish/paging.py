"""A screen on which a document of the meeting is chosen, looked at, read as text and saved."""

from abc import abstractmethod
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.wording import number_of
from facilitator.queries.meetings import meeting
from facilitator.storage.store import Changes
from ui.panel import KeyHelp, Panel
from ui.panels.publish.making import Choice, Made, Making
from ui.panels.publish.pages import Pages
from ui.panels.publish.reading import Reading
from ui.panels.publish.state import State
from ui.prompts import Prompts
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.workspace import Workspace

_NOT_SAVED = "Not saved: another edition was chosen before the pages were there."
_AS_TEXT, _AS_PAGES = "Read as text", "See the pages"
_STALE = "The record has changed since these pages were made."
_KINDS = {
    ".pdf": "PDF (*.pdf)",
    ".html": "Web page (*.html)",
    ".txt": "Plain text (*.txt)",
    ".docx": "Word document (*.docx)",
}


class PagesPanel(Panel):
    """The pages beside what was chosen. `thing` is what they are of, `no_meeting` what to do where there is none."""

    thing = ""
    no_meeting = ""

    def __init__(self, workspace: Workspace, prompts: Prompts, choices: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._prompts = workspace, prompts
        self._made: Made | None = None
        self._wanted: Choice | None = None
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._saved: Path | None = None
        self._target: Path | None = None
        self._reading = Reading(self.thing)
        self._making = Making(workspace, self.shows, self)
        self._state = State(
            self.act("Make the pages again", "F5", self._make), self.act("Stop", "Escape", self._making.stop)
        )
        self._empty, self._work = EmptyState("No meeting is chosen", self.no_meeting), QWidget()
        self._lay_out(choices)
        self._follow()

    @abstractmethod
    def wanted(self, here: bytes) -> Choice:
        """Return what is chosen now."""

    @abstractmethod
    def suggested_name(self, here: bytes) -> str:
        """Return what the file of it may be called."""

    def more_acts(self) -> tuple[QAction, ...]:
        """Return what else can be done here; a screen that has nothing more leaves it."""
        return ()

    def choose(self) -> None:
        """Make what was chosen; what is shown is something else, so it goes at once."""
        if self._workspace.meeting is not None:
            if self._target is not None:
                self.say(_NOT_SAVED, Tone.CARE)
            self._forget()
            self._make()

    def refresh(self) -> None:
        """Show the pages of the meeting; make them where there are none of it yet."""
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

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the pages do."""
        moving = KeyHelp("Page Up, Page Down, Home, End", "Look through the pages, once the focus is in them")
        return (*super().keys(), moving)

    def _lay_out(self, choices: QWidget) -> None:
        columns, side, inside = QHBoxLayout(self._work), QWidget(), QVBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(28)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        side.setLayout(inside)
        save = self.act("Save as…", "Ctrl+S", self._ask_where)
        self._open = self.act("Open the file", "Ctrl+Shift+O", lambda: self._show(self._saved))
        self._find = self.act("Show in folder", "Ctrl+Shift+E", lambda: self._show(self._folder))
        buttons = ActionButton(save, primary=True), ActionButton(self._open), ActionButton(self._find)
        for widget in (choices, *buttons, *map(ActionButton, self.more_acts()), self._state):
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
        self._making.made.connect(self._take)
        self._making.moved.connect(self._state.show_progress)
        self._making.failed.connect(self._fail)
        self._making.rested.connect(self._state.rest)
        self._making.written.connect(self._keep)
        self._workspace.closing.connect(self._drop)
        self._workspace.changed.connect(self._let_go)

    def _let_go(self, changes: Changes) -> None:
        """Let pages go that may hold forgotten words; they are made anew when they are shown, or for a file at once."""
        if not changes.forgot:
            return
        target = self._target
        self._making.stop()
        self._forget()
        self._wanted = None
        if target is not None:
            self._target = target
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
            self._wanted = self.wanted(here)
            self._state.begin()
            self._making.make(self._wanted)

    def _take(self, made: Made) -> None:
        """Show what was made, and write it where it was to be saved."""
        self._made = made
        self._reading.show_pages(Pages(made.document.pages))
        self._show_state()
        if self._target is not None:
            self._making.write(made, self._target)
            self._target = None
        else:
            self.say(f"The {self.thing} are ready: {number_of(self._reading.count(), 'page')}.", Tone.GOOD)

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
        if here is not None and self._workspace.read(meeting, here) is not None:
            target = self._folder / self.suggested_name(here)
            self._prompts.save_file(self, f"Save the {self.thing}", target, _KINDS[target.suffix], self._save)

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
        """Tell where the pages are now."""
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
