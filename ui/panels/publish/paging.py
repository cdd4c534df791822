"""A screen on which a document of the meeting is chosen, looked at, read as text, saved and printed."""

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.queries.meetings import meeting
from facilitator.storage.store import Changes
from ui.panel import KeyHelp
from ui.panels.publish.making import Choice, Made, Making
from ui.panels.publish.moves import Moves
from ui.panels.publish.pages import Pages
from ui.panels.publish.printing import Printing
from ui.panels.publish.reading import Reading
from ui.panels.publish.saved import SavedFile
from ui.panels.publish.state import State
from ui.panels.publish.telling import TellingPanel
from ui.prompts import Prompts
from ui.rows import Tone
from ui.widgets.beside import Beside
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import in_lines
from ui.workspace import Workspace

NARROW = 75  # characters across, with which the pages have no room beside the choices
_NOT_DONE = "Not saved or printed: another edition was chosen before the pages were there."
_STALE = "The record has changed since these pages were made."
_KINDS = {
    ".pdf": "PDF (*.pdf)",
    ".html": "Web page (*.html)",
    ".txt": "Plain text (*.txt)",
    ".docx": "Word document (*.docx)",
}


class PagesPanel(TellingPanel):
    """The pages beside what was chosen. `no_meeting` is what to do where there is no meeting.

    `besides` are the entities that the screen shows but the pages do not.
    """

    no_meeting = ""
    besides: frozenset[str] = frozenset()

    def __init__(self, workspace: Workspace, prompts: Prompts, choices: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.prompts = workspace, prompts
        self._made: Made | None = None
        self._wanted: Choice | None = None
        self._then: Callable[[Made], None] | None = None
        self.reading, self.file, self.side = Reading(self.thing), SavedFile(self), QWidget()
        self._making, self._printing = Making(workspace, self.shows - self.besides, self), Printing(self)
        self.state = State(self.act("Make the pages again", "F5", self._make), self.act("Stop", "Escape", self.stop))
        self._empty = EmptyState("No meeting is chosen", self.no_meeting)
        self._columns = self._lay_out(choices)
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

    def beside_choices(self) -> QWidget:
        """Return what stands beside the choices: the pages, unless a screen has more to show there."""
        return self.reading

    def printed(self) -> None:
        """Be told that the pages went to the printer."""

    def stop(self) -> None:
        """Give up what is being made or printed."""
        self._making.stop()
        self._printing.stop()

    def choose(self) -> None:
        """Make what was chosen; what is shown is something else, so it goes at once."""
        if self.workspace.meeting is not None:
            if self._then is not None:
                self.say(_NOT_DONE, Tone.CARE)
            self._forget()
            self._make()

    def refresh(self) -> None:
        """Show the pages of the meeting; make them where there are none of it yet."""
        here = self.workspace.meeting
        self._empty.setVisible(here is None)
        self._columns.setVisible(here is not None)
        if here is None:
            self._drop()
        elif self._wanted is None or self._wanted.meeting != here:
            self._drop()
            self._make()
        else:
            self.show_state()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the pages do."""
        moving = KeyHelp("Page Up, Page Down, Home, End", "Look through the pages, once the focus is in them")
        return (*super().keys(), moving)

    def _lay_out(self, choices: QWidget) -> Beside:
        self.under = inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        save = self.act("Save as…", "Ctrl+S", self._ask_where)
        out = self.act("Print…", "Ctrl+P", lambda: self.prompts.printer(self, self._print))
        others = in_lines(*map(ActionButton, (out, *self.more_acts(), *self.file.acts)))
        Moves(self, self.reading)
        for widget in (choices, ActionButton(save, primary=True), others, self.state):
            inside.addWidget(widget)
        inside.addStretch(1)
        self.side.setLayout(inside)
        columns = Beside(self.side, self.beside_choices(), (1, 2), NARROW)
        self.body.addWidget(self._empty)
        self.body.addWidget(columns, 1)
        return columns

    def _follow(self) -> None:
        self._making.made.connect(self._take)
        self._making.moved.connect(self.state.show_progress)
        self._making.failed.connect(self.fail)
        self._making.rested.connect(self.state.rest)
        self._making.written.connect(self.keep_file)
        self._printing.moved.connect(self._state_of_printing)
        self._printing.done.connect(self._end_printing)
        self._printing.failed.connect(self.fail)
        self.workspace.closing.connect(self._drop)
        self.workspace.changed.connect(self._let_go)

    def _let_go(self, changes: Changes) -> None:
        """Let pages go that may hold forgotten words; they are made anew when they are shown, or for a file at once."""
        if not changes.forgot:
            return
        then = self._then
        self.stop()
        self._forget()
        self._wanted = None
        if then is not None:
            self._then = then
            self._make()

    def _drop(self) -> None:
        """Let everything about a meeting go."""
        self.stop()
        self._forget()
        self._wanted = None
        self.state.show_saved("")
        self.file.keep(None)

    def _forget(self) -> None:
        self._made, self._then = None, None
        self.reading.show_pages(None)

    def _make(self) -> None:
        if (here := self.workspace.meeting) is not None:
            self._wanted = self.wanted(here)
            self.reading.call(self.document(), self.note())
            self.state.begin("The pages are being made…")
            self._making.make(self._wanted)

    def _take(self, made: Made) -> None:
        """Show what was made, and write it where it was to be saved."""
        self._made = made
        self.reading.show_pages(Pages(made.document.pages))
        self.show_state()
        then, self._then = self._then, None
        if then is not None:
            then(made)
        else:
            self.tell_ready(self.reading.count())

    def fail(self, sentence: str) -> None:
        """Say why something did not come of it."""
        self._then = None
        self.state.rest()
        self.state.show_trouble(sentence)
        self.say(sentence, Tone.CARE)

    def show_state(self) -> None:
        """Show how many pages there are, and whether the record says something else by now."""
        if self._made is not None and not self._making.busy:
            stale = self._making.is_stale(self._made)
            self.state.show_made(self._made, self.reading.count(), stale=stale)
            if stale:
                self.say(_STALE, Tone.CARE)

    def _ask_where(self) -> None:
        here = self.workspace.meeting
        if here is not None and self.workspace.read(meeting, here) is not None:
            target = self.file.folder / self.suggested_name(here)
            self.prompts.save_file(self, f"Save {self.document()}", target, _KINDS[target.suffix], self._save)

    def _save(self, path: Path) -> None:
        self._with_pages(lambda made: self._making.write(made, path))

    def _print(self, printer: QPrinter) -> None:
        self._with_pages(lambda made: self._printing.begin(made.document.pages, printer))

    def _with_pages(self, then: Callable[[Made], None]) -> None:
        """Do something with the pages that are shown; make them first where they are not what the record says."""
        made = self._made
        if made is not None and not self._making.busy and not self._making.is_stale(made):
            then(made)
            return
        self._then = then
        if not self._making.busy:
            self._make()

    def keep_file(self, path: Path) -> None:
        """Tell where a file is now."""
        self.file.keep(path)
        self.state.show_saved(f"Saved as {path.name}")
        self.say(f"Saved as {path.name} in {path.parent}.", Tone.GOOD)

    def _state_of_printing(self, done: int, total: int) -> None:
        self.state.begin("The pages go to the printer…")
        self.state.show_progress(done, total)

    def rest(self) -> None:
        """Show how it stands with the pages again, after something else was done."""
        self.state.rest()
        self.show_state()

    def _end_printing(self, told: str) -> None:
        self.rest()
        self.say(told, Tone.GOOD)
        self.printed()
