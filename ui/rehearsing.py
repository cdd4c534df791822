"""The rehearsal of the program: makes a practice library, shows its one screen, and lets both go."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain.rehearsal import CROWD, in_order
from ui.lane import Lane
from ui.panel import screen_of
from ui.panels.rehearsal import RehearsalPanel
from ui.panels.rehearsal.library import MEETING, Practice, practice
from ui.sounds import Sound
from ui.window import Window
from ui.workspace import Now, Workspace


class Rehearsing(QObject):
    """At most one rehearsal at a time. `left` asks for the screens of the library that is open."""

    left = Signal()

    def __init__(
        self, window: Window, lane: Lane, now: Now | None, sound: Callable[[Sound], None], parent: QObject
    ) -> None:
        """Make practice libraries on a lane and show them in a window."""
        super().__init__(parent)
        self._window, self._lane, self._now, self._sound = window, lane, now or Now(), sound
        self._practice: Practice | None = None
        self._workspace: Workspace | None = None
        self._wanted, self._number = False, 0

    def begin(self, who: str, failed: Callable[[Exception], None]) -> None:
        """Have a practice crowd come, in another order each time; `who` signs at the desk."""
        self._wanted = True
        make = partial(practice, who, self._now.time().date())
        self._lane.run(make, partial(self._show, who, failed), failed)

    def close(self) -> None:
        """Let the practice library go; called once other screens are shown, or before the program ends."""
        self._wanted = False
        workspace, held = self._workspace, self._practice
        self._workspace = self._practice = None
        if workspace is not None:
            workspace.close()
        if held is not None:
            held.remove()

    def _show(self, who: str, failed: Callable[[Exception], None], made: Practice) -> None:
        if not self._wanted:
            made.store.close()
            made.remove()
            return
        workspace = Workspace(made.store, now=self._now)
        workspace.choose_meeting(MEETING, "Rehearsal")
        panel = RehearsalPanel(workspace, in_order(CROWD, self._number), self._sound)
        panel.left.connect(self.left)
        panel.again.connect(partial(self.begin, who, failed))
        self._number += 1
        self._window.show_screens([screen_of(panel)], workspace)
        self.close()
        self._practice, self._workspace, self._wanted = made, workspace, True
