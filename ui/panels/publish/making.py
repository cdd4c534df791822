"""Making pages off the UI thread, and writing them to a file; a preview is never on the disk."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from facilitator.domain.refused import Refused
from facilitator.publish.files import write_whole
from facilitator.publish.progress import Watch
from facilitator.storage.errors import explained
from facilitator.storage.store import Changes, Reader
from ui.jobs import Job
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Document:
    """What was made: the pages to look at as a PDF, and the bytes of the file, which are the same where it is one."""

    pages: bytes
    file: bytes


class Choice(Protocol):
    """What is wanted: a document of a meeting, and whatever else was chosen of it."""

    @property
    def meeting(self) -> bytes:
        """Of which meeting."""

    def make(self, reader: Reader, at: datetime, watch: Watch) -> Document:
        """Make it, as of that moment."""


@dataclass(frozen=True, slots=True)
class Made:
    """Pages that were made, when, and from which state of the record."""

    choice: Choice
    at: datetime
    state: int
    document: Document


class Making(QObject):
    """Makes one document at a time: the last that was asked for.

    `made` carries the `Made`; `moved` how far it is; `failed` a sentence; `written` the path of a file; `rested` tells
    that nothing is being made any more, whatever came of it.
    """

    made = Signal(object)
    moved = Signal(int, int)
    failed = Signal(str)
    written = Signal(object)
    rested = Signal()

    def __init__(self, workspace: Workspace, shows: frozenset[str], parent: QObject | None = None) -> None:
        """Make documents of a library; `shows` are the entities that stand in them."""
        super().__init__(parent)
        self._workspace, self._shows = workspace, shows
        self._job: Job | None = None
        self._state = 0
        workspace.changed.connect(self._note)
        workspace.closing.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether pages are being made."""
        return self._job is not None

    def is_stale(self, made: Made) -> bool:
        """Return whether the record has changed since these pages were made."""
        return made.state != self._state

    def make(self, choice: Choice) -> None:
        """Make a document; what was being made is given up."""
        self.stop()
        at, state, space = self._workspace.now.time(), self._state, self._workspace
        job = space.run_job(
            lambda job: Made(choice, at, state, _make(space, choice, at, job)),
            lambda made: self._end(job, lambda: self.made.emit(made)),
            lambda told: self._end(job, lambda: self.failed.emit(told)),
            lambda done, total: self._move(job, done, total),
        )
        self._job = job

    def stop(self) -> None:
        """Give up what is being made."""
        if self._job is not None:
            self._job.cancel()

    def write(self, made: Made, path: Path) -> None:
        """Write pages to a file, whole or not at all."""
        self._workspace.run_job(lambda _job: write(made.document.file, path), self.written.emit, self.failed.emit)

    def _note(self, changes: Changes) -> None:
        self._state += bool(changes.entities & self._shows)

    def _move(self, job: Job, done: int, total: int) -> None:
        if job is self._job:
            self.moved.emit(done, total)

    def _end(self, job: Job, tell: Callable[[], None]) -> None:
        """Tell what came of a job, unless another has been begun since."""
        if job is self._job:
            self._job = None
            tell()
            self.rested.emit()


def _make(space: Workspace, choice: Choice, at: datetime, job: Job) -> Document:
    watch = Watch(job.progress, job.cancelled)
    watch.tell(0, 0)  # whoever goes through the choices by Down has given it up before it begins
    with explained(), closing(space.reader_for_job()) as reader:
        return choice.make(reader, at, watch)


def write(data: bytes, path: Path) -> Path:
    """Write a file whole, and return its path; refuse a place that cannot be written."""
    try:
        write_whole(path, data)
    except OSError as error:
        why = error.strerror or "the disk said no"
        raise Refused(f"{path.name} could not be written to {path.parent} ({why}). Choose another place.") from error
    return path
