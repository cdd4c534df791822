"""Looks for what earlier meetings said alike, at a pause of typing, on a thread of its own with a reader of its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from facilitator.queries.said_before import BeforeRow, said_before
from facilitator.storage.errors import explained
from facilitator.storage.store import Reader
from ui import trouble
from ui.lane import Lane
from ui.workspace import Workspace

MOST = 8
Then = Callable[[tuple[BeforeRow, ...]], None]


class LookingBack(QObject):
    """Asks the library off the screen's thread; only what was asked last is told."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._lane: Lane | None = None
        self._reader: Reader | None = None
        self._asked, self._closed = 0, False
        self._unanswered: tuple[bytes, str, Then, bool, bytes | None] | None = None
        workspace.closing.connect(self._close)

    def look(self, meeting: bytes, text: str, then: Then, *, aloud: bool = False, tied: bytes | None = None) -> None:
        """Look for a text; `then` is told what was found, unless something else has been asked since.

        The point to which it is `tied` already is found in any case. Trouble is told where somebody asked `aloud`;
        else the next pause will show.
        """
        if self._closed:
            return
        self._asked += 1
        self._unanswered = (meeting, text, then, aloud, tied)
        if self._lane is None:
            self._lane = Lane("before", self)
        tell, fail = partial(self._tell, self._asked, then), partial(self._fail, aloud=aloud)
        self._lane.run(partial(self._read, meeting, text, tied), tell, fail)

    def forget(self) -> None:
        """Tell nothing of what was asked so far."""
        self._asked += 1
        self._unanswered = None

    def renew(self) -> None:
        """Ask anew what has not been answered yet: the library has changed."""
        if self._unanswered is not None:
            meeting, text, then, aloud, tied = self._unanswered
            self.look(meeting, text, then, aloud=aloud, tied=tied)

    def _read(self, meeting: bytes, text: str, tied: bytes | None) -> tuple[BeforeRow, ...]:
        with explained():
            if self._reader is None:
                self._reader = self._workspace.reader_for_job()
            return said_before(self._reader, meeting, text, MOST, tied)

    def _tell(self, asked: int, then: Then, rows: tuple[BeforeRow, ...]) -> None:
        if asked == self._asked:
            self._unanswered = None
            then(rows)

    def _fail(self, error: Exception, *, aloud: bool = False) -> None:
        told = trouble.sentence(error)
        if told is None:
            self._workspace.broke.emit(error)
        elif aloud:
            self._workspace.failed.emit(told)

    def _close(self) -> None:
        self._closed = True
        self.forget()
        if self._lane is not None:
            self._lane.run(self._let_go, lambda _: None, self._fail)
            self._lane.close()

    def _let_go(self) -> None:
        if self._reader is not None:
            self._reader.close()
