"""Looks for people who are alike off the screen's thread, and keeps what was found in step with what was decided."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.commands.joining import AskAgain, CarryJoins, JoinPeople, PartPeople, SayDifferent
from facilitator.domain.refused import Refused
from facilitator.exchange.nicknames import nicknames
from facilitator.queries.joining import PairRow, State, decided, look_alike
from facilitator.queries.people import PersonRow, people
from facilitator.storage.store import Changes
from ui.jobs import STOPPED, Job
from ui.workspace import Workspace

READ = frozenset({"person", "attendance", "different_people"})
_DECISIONS = frozenset(each.label for each in (JoinPeople, CarryJoins, PartPeople, SayDifferent, AskAgain))
"""Steps after which the same people are alike as before, but for what was decided."""


class Looking(QObject):
    """The pairs. `found` tells that they were looked for, `progress` how far that is, `failed` why it was not done."""

    found = Signal()
    progress = Signal(int, int)
    failed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._job: Job | None = None
        self._stale = True
        self._alike: tuple[PairRow, ...] = ()
        self._asked: list[PairRow] = []
        workspace.changed.connect(self._note)
        workspace.closing.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Whether people are being looked at."""
        return self._job is not None

    def begin(self) -> None:
        """Look, where anything may be otherwise than when it was last looked at."""
        if self._stale and self._job is None:
            self._stale = False
            self._job = self._workspace.run_job(
                partial(_look, self._workspace), self._show, self._fail, self.progress.emit
            )

    def ask(self, pair: PairRow) -> None:
        """Put a pair first that somebody wants to see."""
        self._asked = [pair, *(each for each in self._asked if each.id != pair.id)]

    def rows(self) -> tuple[PairRow, ...]:
        """Return the pairs to decide on, then those that are decided."""
        settled = self._workspace.read(decided)
        done = {pair.id for pair in settled}
        pairs = {pair.id: pair for pair in (*self._asked, *self._alike) if pair.id not in done}
        known = self.people(*pairs.values())
        return (*(pair for pair in pairs.values() if {pair.one, pair.other} <= known.keys()), *settled)

    def people(self, *pairs: PairRow) -> dict[bytes, PersonRow]:
        """Return the people of pairs, those who were joined only where the pair is a joined one."""
        ids = {person for pair in pairs for person in (pair.one, pair.other)}
        found = self._workspace.read(people, ids)
        joined = self._workspace.read(people, ids, joined=True) if _any_joined(pairs) else ()
        return {row.id: row for row in (*found, *joined)}

    def _note(self, changes: Changes) -> None:
        whole = not changes.step
        self._stale |= whole or (bool(changes.entities & READ) and changes.label not in _DECISIONS)

    def _show(self, pairs: tuple[PairRow, ...]) -> None:
        self._job, self._alike = None, pairs
        self.found.emit()

    def _fail(self, sentence: str) -> None:
        self._job, self._stale = None, True
        self.failed.emit(sentence)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _any_joined(pairs: tuple[PairRow, ...]) -> bool:
    return any(pair.state is State.JOINED for pair in pairs)


def _look(workspace: Workspace, job: Job) -> tuple[PairRow, ...]:
    """Look for pairs; runs on the thread of long jobs."""
    reader = workspace.reader_for_job()
    try:
        return look_alike(reader, nicknames(reader), partial(_watch, job))
    finally:
        reader.close()


def _watch(job: Job, done: int, every: int) -> None:
    if job.cancelled():
        raise Refused(STOPPED)
    job.progress(done, every)
