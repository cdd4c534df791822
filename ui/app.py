"""Puts the objects together: settings, look, window, and the library that is open. The only place that calls exec()."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.domain.views import View
from ui import fonts, theme
from ui.care import LIBRARIES, Care
from ui.lane import Lane
from ui.panel import screen_of
from ui.panels.settings import SettingsPanel
from ui.panels.welcome import WelcomePanel
from ui.prompts import Prompts
from ui.rows import Tone
from ui.settings import SettingsFile
from ui.sounds import Device, Player, Sounds
from ui.window import Window

if TYPE_CHECKING:
    from facilitator.storage.store import Store
    from ui.rehearsing import Rehearsing
    from ui.workspace import Now, Workspace

_NEW = "The library opens only with its passphrase, on every computer. There is no other way in, so keep it safe."


class Program(QObject):
    """The running program: one window, and at most one open library."""

    def __init__(
        self,
        settings: SettingsFile,
        prompts: Prompts,
        folder: Path,
        now: "Now | None" = None,
        player: Callable[[], Player] | None = None,
    ) -> None:
        """Put the window together; `folder` is where new libraries are proposed.

        `player` opens what sounds are heard on; without one there are none.
        """
        super().__init__()
        self.workspace: Workspace | None = None
        self.window = Window()
        self._settings, self._prompts, self._folder, self._now = settings, prompts, folder, now
        self._lane, self._closed = Lane("opening", self), False
        self._sounds = Sounds(lambda: player is not None and settings.now.sounds, player or Device)
        self._care = Care(self.window, prompts, self._show_welcome, self.open, self.tell)
        self._rehearsing: Rehearsing | None = None
        self.window.closed.connect(self.close)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply_look)
        self._fill_menu()
        self._apply_look()
        self._show_welcome()

    def open(self, path: Path, passphrase: str = "") -> None:
        """Open a library, asking for its passphrase where it has one."""
        self._begin(partial(_opened, path, passphrase), partial(self._not_opened, path))

    def create(self, path: Path, passphrase: str = "") -> None:
        """Make a library and open it."""
        self._begin(partial(_created, path, passphrase), self.tell)

    def open_sample(self, path: Path | None = None) -> None:
        """Open the sample forum, in a library of its own."""
        self._begin(partial(_sample, path or self._folder / "sample.forum"), self.tell)

    def close(self) -> None:
        """Let everything go; called when the window is closed."""
        self._closed = True
        self._end_rehearsal()
        self._lane.close()
        self._sounds.close()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def _fill_menu(self) -> None:
        add = self.window.menus.add_to_library
        add("New library…", "Ctrl+Shift+N", self._ask_create)
        add("Open…", "Ctrl+O", self._ask_open)
        add("Open the sample forum", "", self.open_sample)
        add("Merge another library…", "", partial(self._with_library, self._care.ask_merge))
        add("Go back to a backup…", "", partial(self._with_library, self._care.ask_restore))
        add("Close library", "Ctrl+W", self._show_welcome)
        add("Quit", "Ctrl+Q", self.window.close)

    def _with_library(self, does: "Callable[[Workspace], None]") -> None:
        if self._rehearsing is not None:
            self.window.say("Leave the rehearsal first.", Tone.CARE)
        elif self.workspace is not None:
            does(self.workspace)

    def _ask_open(self) -> None:
        self._prompts.open_file(self.window, "Open a library", LIBRARIES, self.open)

    def _ask_create(self) -> None:
        suggested = self._folder / "forum.forum"
        self._prompts.save_file(self.window, "Make a library", suggested, LIBRARIES, self._ask_passphrase)

    def _ask_passphrase(self, path: Path) -> None:
        self._prompts.new_passphrase(self.window, _NEW, partial(self.create, path))

    def _begin(self, work: "Callable[[str], Store]", failed: Callable[[Exception], None]) -> None:
        self.window.say("Opening…")
        self._lane.run(partial(work, self._settings.now.who), self._show_library, failed)

    def _show_library(self, store: "Store") -> None:
        if self._closed:
            store.close()
            return
        before, self.workspace = self.workspace, self._work_with(store)
        self._settings.change(self._settings.now.with_recent(store.path))
        if before is not None:
            before.close()
        self.window.say(f"{store.path.name} is open.")
        self._prompts.who(self.window, self._settings.now.who, self.workspace.sign_as)

    def _work_with(self, store: "Store", before: "Workspace | None" = None) -> "Workspace":
        """Show the screens of a library in the view of this computer, at the meeting that was shown `before`."""
        from ui.backups import Backups
        from ui.screens import Given, screens
        from ui.speakers import forget_speakers
        from ui.workspace import Workspace

        workspace = Workspace(store, View(self._settings.now.view), self._now)
        if before is not None:
            workspace.choose_meeting(before.meeting, before.meeting_words)
        Backups(workspace)
        forget_speakers(workspace)
        workspace.signed.connect(self._remember_who)
        does = (self._apply_look, self._see_as, self._sounds.play, self._rehearse, self.window.panel)
        given = Given(self._prompts, self._settings, *does)
        self.window.show_screens(screens(workspace, given), workspace)
        self._end_rehearsal()
        return workspace

    def _rehearse(self) -> None:
        """Have a practice crowd come to a library of its own; the one that is open stays as it is meanwhile."""
        from ui.rehearsing import Rehearsing

        if self.workspace is None or self._rehearsing is not None:
            return
        self.window.leave()
        if self.workspace.pending or self.workspace.working:
            self.window.say("Something is still being saved. Press the key again in a moment.", Tone.CARE)
            return
        self._rehearsing = Rehearsing(self.window, self._lane, self._now, self._sounds.play, self)
        self._rehearsing.left.connect(self._leave_rehearsal)
        self._rehearsing.begin(self.workspace.who, self._not_rehearsed)

    def _leave_rehearsal(self) -> None:
        if (before := self.workspace) is not None:
            self.workspace = self._work_with(before.release(), before)
            self.window.show_panel("door")
            self.window.say("The rehearsal is over. This is your own library again.")

    def _not_rehearsed(self, error: Exception) -> None:
        if self.window.panel("rehearsal") is not None:
            self._leave_rehearsal()
        self._end_rehearsal()
        self.tell(error)

    def _end_rehearsal(self) -> None:
        rehearsing, self._rehearsing = self._rehearsing, None
        if rehearsing is not None:
            rehearsing.close()
            rehearsing.deleteLater()

    def _see_as(self, view: View) -> None:
        """Use this computer for something else: all that was read in the view before goes, screens and connection."""
        self._settings.change(replace(self._settings.now, view=view.value))
        if (before := self.workspace) is not None:
            self.window.leave()
            self.workspace = self._work_with(before.release(), before)
            settings = self.window.panel(SettingsPanel.name)
            self.window.show_panel(SettingsPanel.name, settings.view if isinstance(settings, SettingsPanel) else None)
        self.window.say(f"This laptop is for: {view.label}.")

    def _remember_who(self) -> None:
        if self.workspace is not None:
            self._settings.change(replace(self._settings.now, who=self.workspace.who))

    def _show_welcome(self) -> None:
        before, self.workspace = self.workspace, None
        welcome = WelcomePanel(self._settings.now.recent)
        welcome.path_chosen.connect(self.open)
        welcome.open_asked.connect(self._ask_open)
        welcome.create_asked.connect(self._ask_create)
        welcome.sample_asked.connect(self.open_sample)
        settings = SettingsPanel(None, self._prompts, self._settings, self._apply_look, self._see_as)
        self.window.show_screens([screen_of(welcome), screen_of(settings)])
        self._end_rehearsal()
        if before is not None:
            before.close()

    def _apply_look(self) -> None:
        application, look = QApplication.instance(), self._settings.now
        if isinstance(application, QApplication):
            theme.apply(application, theme.Scheme(look.scheme), look.percent)

    def _not_opened(self, path: Path, error: Exception) -> None:
        from ui import opening

        if opening.asks_passphrase(error):
            self._prompts.passphrase(self.window, str(error), partial(self.open, path))
        elif opening.wants_copy(error) and not (self._folder / path.name).exists():
            self._offer_copy(path, str(error))
        else:
            self.tell(error)

    def _offer_copy(self, path: Path, sentence: str) -> None:
        copy = partial(_copied, path, self._folder / path.name)
        begin = partial(self._lane.run, copy, self.open, self.tell)
        self._prompts.confirm(self.window, "Copy it to this computer?", sentence, "Copy and open", begin)

    def tell(self, error: BaseException) -> None:
        """Say what is known trouble; show a bug on its page."""
        from ui import trouble

        if (told := trouble.sentence(error)) is not None:
            self.window.say(told, Tone.BAD)
        else:
            self.window.show_crash(error)


def _opened(path: Path, passphrase: str, who: str) -> "Store":
    from ui import opening

    return opening.opened(path, passphrase, who)


def _created(path: Path, passphrase: str, who: str) -> "Store":
    from ui import opening

    return opening.created(path, passphrase, who)


def _sample(path: Path, who: str) -> "Store":
    from ui import opening

    return opening.sample(path, who)


def _copied(path: Path, target: Path) -> Path:
    from ui import opening

    return opening.copied_here(path, target)


def folder_for_libraries() -> Path:
    """Return where new libraries are proposed: a folder of the person's own, on this computer."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place))


def run(library: Path | None, *, sample: bool) -> int:
    """Open the window and stay until it is closed; paint first, load the rest after."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Facilitator")
    fonts.load_first()
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    program = Program(SettingsFile(Path(place) / "settings.json"), Prompts(), folder_for_libraries(), player=Device)
    sys.excepthook = partial(_tell_of, program)
    program.window.show()
    QTimer.singleShot(0, partial(_after_painting, program, library, sample))
    return application.exec()


def _after_painting(program: Program, library: Path | None, sample: bool) -> None:  # noqa: FBT001 - bound by partial
    fonts.load_scripts()
    if sample:
        program.open_sample()
    elif library is not None:
        program.open(library)


def _tell_of(program: Program, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    program.tell(error)
