"""The window: a frame with navigation, the screens, and a status line. It owns no rule, no query and no dialog."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from facilitator.domain.views import View
from ui.crash import CrashPanel
from ui.helping import HelpPanel, keys_everywhere
from ui.menus import Menus
from ui.navigation import Navigation
from ui.pages import Pages
from ui.panel import Panel, Screen
from ui.rows import Tone
from ui.widgets.status import StatusLine

if TYPE_CHECKING:
    from facilitator.storage.store import Changes
    from ui.workspace import Workspace

_OPEN_TO_ALL = "This library has no passphrase"
_CLOSING = "Saving what was typed, then closing."


class Window(QMainWindow):
    """Shows one screen at a time and tells it when to look again."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Facilitator")
        self.status = StatusLine()
        self._workspace: Workspace | None = None
        self._stale: set[str] = set()
        self._closing = False
        self._navigation, self._pages = Navigation(), Pages()
        self._help, self._crash = HelpPanel(), CrashPanel()
        self._back = ""
        self._place: QWidget | None = None
        self._lay_out()
        self._undo, self._redo = self._act("Undo", ["Ctrl+Z"]), self._act("Redo", ["Ctrl+Shift+Z", "Ctrl+Y"])
        self._helping = self._act("Keys of this screen", ["F1"])
        self.menus = Menus(self.menuBar(), (self._undo, self._redo), self._helping)
        self._undo.triggered.connect(self._undo_step)
        self._redo.triggered.connect(self._redo_step)
        self._helping.triggered.connect(self.show_help)
        self._navigation.chosen.connect(self.show_panel)
        self._pages.made.connect(self._take)
        for page in (self._help, self._crash):
            self._pages.add(page)
            page.left.connect(self._come_back)
            page.said.connect(self.say)
        self._show_undo()

    def show_screens(self, screens: Sequence[Screen], workspace: "Workspace | None" = None) -> None:
        """Show these screens, of a library or of none, in place of those before."""
        before, self._workspace = self._pages.begin(screens), workspace
        self._stale = set(self.names())
        kinds = [screen.kind for screen in screens]
        self._navigation.show_screens([kind for kind in kinds if kind.icon])
        self.menus.show_screens([kind for kind in kinds if kind.shortcut], self._pages.everywhere, self.show_panel)
        self._follow(workspace)
        self.show_panel(kinds[0].name)
        for panel in before:
            self._pages.remove(panel)

    def show_panel(self, name: str, focus: QWidget | None = None) -> None:
        """Show a screen by its name, with the focus on the control given, or where one begins there."""
        if (panel := self.panel(name)) is None:
            return
        if (left := self.current()) is not None and left is not panel:
            self.status.move_on()
            left.leave()
        self._navigation.mark(name)
        self._look_again(panel)
        self.menus.show_screen(panel)
        library = f" – {self._workspace.path.stem}" if self._workspace else ""
        self.setWindowTitle(f"{panel.title}{library} – Facilitator")
        self._pages.show_panel(panel, focus)

    def leave(self) -> None:
        """Have the screen that is shown save what is being typed."""
        if (panel := self.current()) is not None:
            panel.leave()

    def panel(self, name: str) -> Panel | None:
        """Return a screen by its name, or None where there is none of it."""
        return self._pages.panel(name)

    def names(self) -> tuple[str, ...]:
        """Return the names of the screens."""
        return tuple(screen.kind.name for screen in self._pages.screens)

    def current(self) -> Panel | None:
        """Return the screen that is shown."""
        return self._pages.current()

    def say(self, text: str, tone: int = Tone.PLAIN) -> None:
        """Put words on the status line and have them spoken."""
        self.status.say(text, Tone(tone))

    def show_help(self) -> None:
        """Show the keys of the screen one is on."""
        if (panel := self.current()) is None or panel in (self._help, self._crash):
            return
        ways = keys_everywhere([screen.kind for screen in self._pages.screens], self._pages.everywhere)
        self._help.show_keys(panel.title, panel.keys(), ways)
        self._aside(self._help, panel)

    def show_crash(self, error: BaseException) -> None:
        """Show that the program went wrong."""
        self._closing = False
        self._crash.show_error(error)
        panel = self.current()
        self._aside(self._crash, panel if panel in self._pages.panels else None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once all that was typed is on the disk."""
        self.leave()
        if self._workspace is not None and self._workspace.pending:
            self.say(_CLOSING)
            self._closing = True
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def show_state(self) -> None:
        """Say what is always true: whether there is a passphrase, in which view this is, who is typing."""
        self.status.show_state(*_state(self._workspace, self._pages.panels))

    def _take(self, panel: Panel) -> None:
        panel.said.connect(self.say)
        panel.go.connect(self.show_panel)
        panel.stands.connect(self.show_state)
        self.addActions(list(panel.everywhere))

    def _aside(self, page: Panel, panel: Panel | None) -> None:
        self._back = panel.name if panel is not None else self._back
        self._place = panel.focusWidget() if panel is not None else None
        self.status.move_on()
        self.menus.show_screen(page)
        self._pages.show_panel(page)

    def _come_back(self) -> None:
        """Go back to the screen, and to the control on it, that was left for a page beside it."""
        place, self._place = self._place, None
        self.show_panel(self._back, place if place is not None and isValid(place) else None)

    def _follow(self, workspace: "Workspace | None") -> None:
        self.show_state()
        self._show_undo()
        self._navigation.show_subject(workspace.meeting_words if workspace else "")
        if workspace is None:
            return
        workspace.noted.connect(self._changed)
        workspace.meeting_noted.connect(self._meeting_chosen)
        workspace.saving.connect(self.status.show_saving)
        workspace.signed.connect(self.show_state)
        workspace.said.connect(self.say)
        workspace.refused.connect(lambda told: self.say(told, Tone.CARE))
        workspace.failed.connect(self._failed)
        workspace.broke.connect(self.show_crash)
        workspace.saved.connect(self._saved)

    def _failed(self, told: str) -> None:
        self._closing = False
        self.say(told, Tone.BAD)

    def _saved(self) -> None:
        if self._closing:
            self.close()

    def _changed(self, changes: "Changes") -> None:
        self._stale |= {each.kind.name for each in self._pages.screens if each.kind.shows & changes.entities}
        self._show_undo()
        self._look_again(self.current())

    def _meeting_chosen(self) -> None:
        if self._workspace is not None:
            self._navigation.show_subject(self._workspace.meeting_words)
        self._stale = set(self.names())
        self._look_again(self.current())

    def _look_again(self, panel: Panel | None) -> None:
        if panel is not None and panel.name in self._stale:
            self._stale.discard(panel.name)
            panel.refresh()

    def _undo_step(self) -> None:
        if self._workspace is not None:
            self._workspace.undo()

    def _redo_step(self) -> None:
        if self._workspace is not None:
            self._workspace.redo()

    def _show_undo(self) -> None:
        workspace = self._workspace
        undo, redo = (workspace.undo_label, workspace.redo_label) if workspace else (None, None)
        for action, verb, label in ((self._undo, "Undo", undo), (self._redo, "Redo", redo)):
            action.setText(f"{verb}: {label}" if label else verb)
            action.setEnabled(workspace is not None)

    def _act(self, words: str, keys: list[str]) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        whole, upper = QWidget(), QHBoxLayout()
        rows = QVBoxLayout(whole)
        for layout in (rows, upper):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        upper.addWidget(self._navigation)
        upper.addWidget(self._pages, 1)
        rows.addLayout(upper, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(whole)
        self.resize(1280, 720)


def _state(workspace: "Workspace | None", panels: Iterable[Panel]) -> tuple[str, Tone]:
    if workspace is None:
        return "", Tone.PLAIN
    care = "" if workspace.encrypted else _OPEN_TO_ALL
    view = "" if workspace.view == View.TEAM else f"{workspace.view.label} view"
    typing = f"Typing: {workspace.who}" if workspace.who else ""
    return "   ·   ".join(
        filter(None, (care, view, typing, *(panel.standing for panel in panels)))
    ), Tone.CARE if care else Tone.PLAIN
