"""Puts the room's screen together: what is to be seen, on the board, in the window, on the screen where it belongs."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QScreen

from facilitator.domain.on_screen import Showing
from ui.projector.placing import Placing
from ui.projector.room import RoomScreen
from ui.projector.window import RoomWindow
from ui.workspace import Workspace

USUAL = QSize(1920, 1080)
"""For which size pages are laid out while there is no second screen."""
_LEAF_MS = 20_000
"""How long each of two pages of the welcome stays."""
_UPWARDS = frozenset({Showing.NOW, Showing.READ_BACK})


class Projector(QObject):
    """The room's screen of a library; `moved` says that its window was opened, closed or put elsewhere."""

    moved = Signal()

    def __init__(self, workspace: Workspace, ours: Callable[[], QScreen], parent: QObject) -> None:
        """Leave alone the screen that `ours` returns; the window goes with the parent."""
        super().__init__(parent)
        self.room, self.window = RoomScreen(workspace, self), RoomWindow()
        self.placing = Placing(ours, self)
        self._workspace, self._looked_at = workspace, False
        self._leaf = QTimer(self, singleShot=True, interval=_LEAF_MS)
        self._leaf.timeout.connect(lambda: self.turn(earlier=bool(self.window.board.page.turned)))
        self.window.rest(USUAL)
        self.room.changed.connect(self._show)
        self.placing.moved.connect(self.place)
        workspace.meeting_chosen.connect(self.place)
        workspace.closing.connect(self._close)
        parent.destroyed.connect(self.window.deleteLater)

    @property
    def is_open(self) -> bool:
        """Whether the room sees it."""
        return self.window.isVisible()

    def place(self) -> None:
        """Open the window where it belongs, or close it where it belongs nowhere."""
        target = self.placing.target() if self._workspace.meeting else None
        if target is not None:
            self.window.show_on(target)
        elif self.is_open:
            self.window.rest(USUAL)
        self._watch()
        self._show(at_once=False)
        self.moved.emit()

    def look_at(self, *, on: bool) -> None:
        """Follow what happens while the panel is shown, though there may be no second screen."""
        self._looked_at = on
        self._watch()

    def turn(self, *, earlier: bool) -> None:
        """Show what stands before or after what is seen now."""
        up = self.room.seen.showing in _UPWARDS
        self.room.turn_to(self.window.board.page.turned + (1 if up == earlier else -1))

    def _watch(self) -> None:
        self.room.watch(on=self.is_open or self._looked_at)

    def _show(self, at_once: bool) -> None:  # noqa: FBT001 - carried by a signal
        board = self.window.board
        board.show_seen(self.room.seen)
        if at_once and self.is_open:
            board.repaint()
        if self.is_open and board.page.leaves > 1:
            self._leaf.start()
        else:
            self._leaf.stop()

    def _close(self) -> None:
        self._leaf.stop()
        self.window.close()
        self._workspace.meeting_chosen.disconnect(self.place)
        self.placing.moved.disconnect(self.place)
