"""Long jobs (import, export, backup, opening): one worker thread, progress, and a way to stop."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui import trouble
from ui.lane import Lane

T = TypeVar("T")
STOPPED = "Stopped. Nothing was changed."


class Job:
    """One long job, as the function that does it and the screen that waits for it see it."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        """Make a job whose progress goes to `report`."""
        self._stop = threading.Event()
        self._report = report

    def cancel(self) -> None:
        """Ask the job to stop soon."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Return whether the job was asked to stop; the function asks this often."""
        return self._stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """Tell the screen how far the job is; called on the worker thread."""
        self._report(done, total)


class Jobs(QObject):
    """Runs long jobs one after another off the UI thread; `waiting` counts those whose end has not been told."""

    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin the worker thread."""
        super().__init__(parent)
        self._lane = Lane("job", self)
        self.waiting = 0

    def run(
        self,
        function: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[str], None],
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Do `function(job)`; then `done(result)`, or `failed(sentence)`, each on the UI thread.

        A job that was stopped ends in `failed`, whatever its function did. A bug goes to `broke` as well.
        """
        job = Job(lambda at, total: self._lane.hand(lambda: progress(at, total) if progress else None))
        self.waiting += 1
        self._lane.run(
            lambda: function(job),
            lambda result: self._end(lambda: failed(STOPPED) if job.cancelled() else done(result)),
            lambda error: self._end(lambda: self._fail(job, error, failed)),
        )
        return job

    def close(self) -> None:
        """Wait for the job that is running."""
        self._lane.close()

    def _end(self, tell: Callable[[], None]) -> None:
        self.waiting -= 1
        tell()

    def _fail(self, job: Job, error: Exception, failed: Callable[[str], None]) -> None:
        if job.cancelled():
            failed(STOPPED)
        elif (told := trouble.sentence(error)) is not None:
            failed(told)
        else:
            failed("This did not work, through a fault of the program. Nothing was changed.")
            self.broke.emit(error)
