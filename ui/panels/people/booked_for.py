"""The meeting for which a booking list is taken in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from facilitator.queries.meetings import meetings
from ui.panels.home import called
from ui.workspace import Workspace

_NOBODY = "Nobody: only keep the people"


class BookedFor(QComboBox):
    """Offers the meetings; `decided` tells that a person chose one. The one the other screens show stands first."""

    decided = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._ids: list[bytes | None] = []
        self._said = False
        self.activated.connect(self._decide)

    def wanted(self) -> bytes | None:
        """Return the meeting that is chosen, or None for none."""
        at = self.currentIndex()
        return self._ids[at] if 0 <= at < len(self._ids) else None

    def know(self) -> None:
        """Offer the meetings there are; what a person chose stays chosen."""
        rows = self._workspace.read(meetings)
        wanted = self.wanted() if self._said else self._workspace.meeting
        self._ids = [None, *(row.id for row in rows)]
        self.clear()
        self.addItems([_NOBODY, *(called(row) for row in rows)])
        self.setCurrentIndex(self._ids.index(wanted) if wanted in self._ids else 0)

    def forget(self) -> None:
        """Choose again with the next list."""
        self._said = False

    def _decide(self) -> None:
        self._said = True
        self.decided.emit()
