"""A thread that does one thing after another and hands what comes of each to the UI thread."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

T = TypeVar("T")
TURN = 0.001  # seconds a thread may keep the interpreter from another; with Python's own 5 ms a commit waits for paint


class Lane(QObject):
    """One thread and its queue. Everything handed back runs on the thread that made the lane."""

    _handed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Begin a thread whose name starts with `name`."""
        super().__init__(parent)
        sys.setswitchinterval(TURN)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._last: Future[None] | None = None
        self._handed.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Do `work` on the lane's thread, then call `done` with its result or `failed` with its error."""
        self._last = self._executor.submit(self._perform, work, done, failed)

    def hand(self, call: Callable[[], None]) -> None:
        """Have the UI thread call something soon; for use on the lane's thread."""
        self._handed.emit(call)

    def wait(self, seconds: float) -> None:
        """Let what was queued be done and told now, where it takes no longer than this."""
        if self._last is not None and wait([self._last], seconds).done:
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Wait for all work that was queued, for what it hands back, and for the work that this queues in turn."""
        while (last := self._last) is not None:
            wait([last])
            QCoreApplication.sendPostedEvents(self)
            if last is self._last:
                self._last = None
        self._executor.shutdown(wait=True)

    def _perform(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - the UI thread sorts refusals, trouble and bugs
            self.hand(_call(failed, error))
        else:
            self.hand(_call(done, result))

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        call()


def _call(function: Callable[[T], None], value: T) -> Callable[[], None]:
    """Bind a value; a lambda in an `except` clause would lose its error when the clause ends."""
    return lambda: function(value)
