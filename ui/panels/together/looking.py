"""Looks for points that are alike off the screen's thread, again whenever points have come in."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain.grouping import Group, proposed
from facilitator.domain.likeness import Worded, likenesses
from facilitator.domain.refused import Refused
from facilitator.queries.together import HeadRow, heads, unlike
from facilitator.storage.store import Changes
from ui.jobs import STOPPED, Job
from ui.workspace import Workspace

READ = frozenset({"point", "point_theme", "theme", "unlike_points"})
_STEPS = 3


class Looking(QObject):
    """The groups proposed for a meeting. `found` tells that they were looked for, `failed` why it was not done."""

    found = Signal()
    progress = Signal(int, int)
    failed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.groups: tuple[Group, ...] = ()
        self._workspace = workspace
        self._job: Job | None = None
        self._meeting: bytes | None = None
        self._stale = True
        workspace.changed.connect(self._note)
        workspace.closing.connect(self._close)

    @property
    def busy(self) -> bool:
        """Whether points are being compared."""
        return self._job is not None

    @property
    def stale(self) -> bool:
        """Whether points have changed since they were compared."""
        return self._stale

    def begin(self, meeting: bytes) -> None:
        """Compare the points of a meeting, where any may be otherwise than when they were last compared."""
        if meeting != self._meeting:
            self._stop()
            self._meeting, self._stale, self.groups = meeting, True, ()
        if self._stale and self._job is None:
            self._stale = False
            look = partial(_look, self._workspace, meeting)
            failed = partial(self._fail, meeting)
            self._job = self._workspace.run_job(look, partial(self._take, meeting), failed, self.progress.emit)

    def drop(self, points: tuple[bytes, ...]) -> None:
        """Propose a group no longer that was decided on."""
        self.groups = tuple(group for group in self.groups if not set(group.points) <= set(points))

    def _note(self, changes: Changes) -> None:
        self._stale |= not changes.step or bool(changes.entities & READ)

    def _take(self, meeting: bytes, groups: tuple[Group, ...]) -> None:
        self._job = None
        if meeting == self._meeting:
            self.groups = groups
        self.found.emit()

    def _fail(self, meeting: bytes, sentence: str) -> None:
        self._job, self._stale = None, True
        if sentence != STOPPED:
            self.failed.emit(sentence)
        elif self._meeting not in {None, meeting}:
            self.begin(self._meeting)

    def _close(self) -> None:
        self._meeting = None
        self._stop()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()


def themed(rows: tuple[HeadRow, ...]) -> tuple[tuple[str, Group], ...]:
    """Return the points of each theme that at least two have, the themes that most have first."""
    names = {name: None for row in rows for name in row.point.themes}
    groups = [(name, tuple(row.id for row in rows if name in row.point.themes)) for name in names]
    ranked = sorted((each for each in groups if len(each[1]) > 1), key=lambda each: -len(each[1]))
    return tuple((name, Group(points, 0)) for name, points in ranked)


def _look(workspace: Workspace, meeting: bytes, job: Job) -> tuple[Group, ...]:
    """Compare points; runs on the thread of long jobs."""
    reader = workspace.reader_for_job()
    try:
        rows, apart = heads(reader, meeting), unlike(reader)
    finally:
        reader.close()
    _watch(job, 1)
    pairs = likenesses([Worded(row.id, _words(row), row.point.themes) for row in rows])
    _watch(job, 2)
    return proposed([row.id for row in rows], pairs, apart)


def _words(row: HeadRow) -> str:
    return " ".join(text for each in (row.point, *row.under) for text in (each.text, each.meaning) if text)


def _watch(job: Job, done: int) -> None:
    if job.cancelled():
        raise Refused(STOPPED)
    job.progress(done, _STEPS)
