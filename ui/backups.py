"""Backups that make themselves: at opening, every twenty minutes while something changes, and at closing."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from facilitator.storage.backups import back_up
from facilitator.storage.errors import StorageError
from facilitator.storage.store import Store
from ui.workspace import Workspace

_FIRST_MS, _EVERY_MS = 5_000, 20 * 60_000


class Backups(QObject):
    """Copies of an open library. A copy that cannot be made is told, and stops nothing."""

    def __init__(self, workspace: Workspace) -> None:
        """Begin with a copy soon after opening."""
        super().__init__(workspace)
        self._workspace = workspace
        self._due = True
        self._timer = QTimer(self, interval=_FIRST_MS)
        self._timer.timeout.connect(self._copy)
        self._timer.start()
        workspace.changed.connect(self._note)
        workspace.closing.connect(self._timer.stop)
        workspace.leaving.connect(self._last)

    def _note(self, _changes: object) -> None:
        self._due = True

    def _copy(self) -> None:
        self._timer.setInterval(_EVERY_MS)
        if self._due:
            self._due = False
            self._workspace.run_job(lambda _job: self._workspace.with_store(back_up), lambda _path: None)

    def _last(self, store: Store) -> None:
        """Copy once more when all is committed; the library itself is safe where that fails."""
        if self._due:
            with suppress(StorageError):
                back_up(store)
