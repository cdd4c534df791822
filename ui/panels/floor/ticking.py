"""The clock of the floor: it reads the programme when that changes, and tells every second what is on, while shown."""

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.running import now_on
from facilitator.queries.floor import Programme, floor_at, programme
from facilitator.queries.queue import Queue, queue
from facilitator.storage.store import Changes
from ui.workspace import Workspace

SECOND_MS = 1000
_SHOWS = frozenset({"agenda_item", "meeting", "turn"})


class Clock(QObject):
    """Emits `ticked` with a `FloorRow`, or None where no meeting is chosen; it costs nothing while nobody looks."""

    ticked = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._held: Programme | None = None
        self._queue: Queue | None = None
        self._timer = QTimer(self, interval=SECOND_MS)
        self._timer.timeout.connect(self._tick)
        workspace.changed.connect(self._changed)
        workspace.meeting_chosen.connect(self._moved)
        workspace.closing.connect(self.stop)

    @property
    def held(self) -> Programme | None:
        """The programme as it was read last."""
        return self._held

    @property
    def queue(self) -> Queue | None:
        """The queue of what is on, as it was read last."""
        return self._queue

    def start(self) -> None:
        """Tell now, and from now on every second."""
        self._timer.start()
        self.read()

    def stop(self) -> None:
        """Tell nothing more."""
        self._timer.stop()

    def read(self) -> None:
        """Read the programme again and tell."""
        here = self._workspace.meeting
        held = self._held = self._workspace.read(programme, here) if here is not None else None
        item = now_on(held.items) if held is not None else None
        self._queue = self._workspace.read(queue, here, item.id if item else None) if here is not None else None
        self._tick()

    def _tick(self) -> None:
        held = self._held
        self.ticked.emit(floor_at(held, self._workspace.at()) if held is not None else None)

    def _changed(self, changes: Changes) -> None:
        if self._timer.isActive() and changes.entities & _SHOWS:
            self.read()

    def _moved(self) -> None:
        if self._timer.isActive():
            self.read()
