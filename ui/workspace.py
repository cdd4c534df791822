"""An open library as the screens see it: commands run in order on a thread of their own, reads are at once."""

import os
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from facilitator.commands.speakers import ForgetSpeakers
from facilitator.domain.ids import uuid7
from facilitator.domain.refused import Refused
from facilitator.domain.views import View
from facilitator.storage.errors import explained
from facilitator.storage.models import Meeting
from facilitator.storage.store import Changes, Reader, Store
from facilitator.storage.work import Command
from ui import trouble
from ui.jobs import Job, Jobs
from ui.lane import Lane
from ui.read_out import ReadOut

P = ParamSpec("P")
T = TypeVar("T")
Then = Callable[[Changes], None]
Otherwise = Callable[[str], None]
_MOMENT = 0.008  # seconds, half of what a key may take until it is painted
BUG = "This was not saved, through a fault of the program. What was saved before is safe."


@dataclass(frozen=True)
class Now:
    """Time and chance, which tests and the sample replace."""

    time: Callable[[], datetime] = datetime.now
    chance: Callable[[int], bytes] = os.urandom


class Tells(QObject):
    """What an open library tells the screens, by signal and in order.

    `queued` carries a command as soon as it is asked for, `changed` the `Changes` of a step; `refused` a rule's
    sentence; `failed` that of known trouble; `broke` the error of a bug; `saving` how many commands wait; `said` words
    for the status line. `noted` and `meeting_noted` come once every panel has noted `changed` and `meeting_chosen`.
    """

    queued = Signal(object)
    changed = Signal(object)
    noted = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    broke = Signal(object)
    saving = Signal(int)
    saved = Signal()
    said = Signal(str)
    signed = Signal()
    meeting_chosen = Signal()
    meeting_noted = Signal()
    closing = Signal()
    leaving = Signal(object)
    history_asked = Signal()


class Workspace(Tells):
    """The open library. `do` returns at once; what comes of it arrives by signal."""

    def __init__(self, store: Store, view: View = View.TEAM, now: Now | None = None) -> None:
        """Take over an open library; from here on its writing connection belongs to the store thread."""
        super().__init__()
        self.now = now or Now()
        self.view = view
        self.meeting: bytes | None = None
        self.asked: tuple[str, bytes, str] | None = None
        self.asked_from = self.meeting_words = ""
        self.read_out = ReadOut(self)
        self.pending = 0
        self.undo_label, self.redo_label = store.undo_label, store.redo_label
        self.kept_drafts = store.drafts()
        self._store = store
        self._lane = Lane("store", self)
        self._jobs = Jobs(self)
        self._jobs.broke.connect(self.broke)
        self._reader = store.reader(view)

    @property
    def path(self) -> Path:
        """Where the library lies."""
        return self._store.path

    @property
    def who(self) -> str:
        """Who is typing."""
        return self._store.who

    @property
    def encrypted(self) -> bool:
        """Whether the library has a passphrase."""
        return self._store.encrypted

    @property
    def working(self) -> bool:
        """Whether a long job is on its way."""
        return self._jobs.waiting > 0

    def new_id(self) -> bytes:
        """Return an id for a row that a command will make."""
        return uuid7(int(self.now.time().timestamp() * 1000), self.now.chance(10))

    def today(self) -> date:
        """Return the date here."""
        return self.now.time().date()

    def at(self) -> str:
        """Return the time here, to the second, as rows hold it (`2026-11-05T13:04:59`)."""
        return self.now.time().isoformat(timespec="seconds")

    def read(self, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask a query on the UI thread's own connection; it sees all that is committed."""
        with explained():
            return query(self._reader, *args, **kwargs)

    def choose_meeting(self, meeting: bytes | None, words: str = "") -> None:
        """Make a meeting the one that Plan, Door, Room and Publish show; `words` are how people call it."""
        if (meeting, words) != (self.meeting, self.meeting_words):
            self.meeting, self.meeting_words = meeting, words
            self.meeting_chosen.emit()
            self.meeting_noted.emit()

    def ask_history(self, entity: str, row: bytes, words: str, asked_from: str) -> None:
        """Say of which row the history is to be shown, how it is called, and from which screen that was asked."""
        self.asked, self.asked_from = (entity, row, words), asked_from
        self.history_asked.emit()

    def tell(self, changes: Changes) -> None:
        """Tell everybody of changes; what is still being typed is kept again where drafts were emptied."""
        if changes.forgot:
            for key, text in _still_typed(self.kept_drafts, changes).items():
                self.save_draft(key, text)
        self.changed.emit(changes)
        self.noted.emit(changes)

    def do(self, command: Command, then: Then | None = None, otherwise: Otherwise | None = None) -> None:
        """Queue a command. Once it is committed `then(changes)` is called, else `otherwise(sentence)`."""
        self.queued.emit(command)
        self._queue(lambda: self._store.do(command), "", then, otherwise)

    def settle_soon(self, seconds: float = _MOMENT) -> bool:
        """Give the one command that waits a moment to be committed and told; return whether none waits any more.

        Most disks need no longer, and what is saved already is shown once, not twice.
        """
        if self.pending == 1:
            self._lane.wait(seconds)
        return not self.pending

    def follow(self, command: Command, then: Then, otherwise: Otherwise) -> None:
        """Queue what follows from a merge, as `do` does; undo passes it by."""
        self._queue(lambda: self._store.follow(command), "", then, otherwise)

    def undo(self) -> None:
        """Put back the last step; the status line says which."""
        self._queue(lambda: _back(self._store, self._store.undo), "Undone", None, None)

    def undo_one_of(self, labels: Container[str], otherwise: Otherwise) -> None:
        """Put back the last step where it is one of these; where it is another, `otherwise` is told which."""
        self._queue(lambda: _undo_one_of(self._store, labels), "Undone", None, otherwise)

    def redo(self) -> None:
        """Do again the last step that was undone; the status line says which."""
        self._queue(lambda: _back(self._store, self._store.redo), "Done again", None, None)

    def save_draft(self, key: str, text: str) -> None:
        """Keep an unfinished line, so that a crash brings it back; an empty one lets it go."""
        self.kept_drafts[key] = text
        self._lane.run(lambda: self._store.save_draft(key, text), lambda _: None, self._not_committed)

    def sign_as(self, who: str) -> None:
        """Have the steps from here on signed by someone else."""
        self._lane.run(lambda: setattr(self._store, "who", who), lambda _: self.signed.emit(), self.broke.emit)

    def run_job(
        self,
        function: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Otherwise | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Run a long job on the worker thread; what it must read it reads through `reader_for_job`."""
        return self._jobs.run(function, done, failed or self.failed.emit, progress)

    def reader_for_job(self) -> Reader:
        """Return a reader of its own for a job, made and closed on the job's thread."""
        return self._store.reader(self.view)

    def close(self) -> None:
        """Wait until all that was typed is committed, then close the library."""
        store = self.release()
        self.leaving.emit(store)
        store.close()

    def release(self) -> Store:
        """Wait until all that was typed is committed, then hand the library, still open, to another workspace."""
        self.closing.emit()
        self._jobs.close()
        self._lane.close()
        self._reader.close()
        return self._store

    def with_store(self, work: Callable[[Store], T]) -> T:
        """Do something with the library on a job's thread; it may only copy the file."""
        return work(self._store)

    def on_store_thread(
        self, work: Callable[[Store], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do something of storage's own (a merge) among the commands; what comes of it arrives on the UI thread."""
        self._lane.run(lambda: work(self._store), done, failed)

    def _queue(self, work: Callable[[], Changes], verb: str, then: Then | None, otherwise: Otherwise | None) -> None:
        self.pending += 1
        self.saving.emit(self.pending)
        self._lane.run(
            lambda: (work(), self._store.undo_label, self._store.redo_label),
            lambda result: self._settle(lambda: self._committed(*result, verb, then)),
            lambda error: self._settle(lambda: self._not_committed(error, otherwise)),
        )

    def _committed(self, changes: Changes, undo: str | None, redo: str | None, verb: str, then: Then | None) -> None:
        self.undo_label, self.redo_label = undo, redo
        self.tell(changes)
        if verb:
            self.said.emit(" ".join(part for part in (f"{verb}: {changes.label}.", changes.note) if part))
        if then is not None:
            then(changes)

    def _not_committed(self, error: Exception, otherwise: Otherwise | None = None) -> None:
        told = trouble.sentence(error)
        if told is None:
            self.broke.emit(error)
        else:
            (self.refused if trouble.is_refusal(error) else self.failed).emit(told)
        if otherwise is not None:
            otherwise(told or BUG)

    def _settle(self, tell: Callable[[], None]) -> None:
        """Tell what came of a command, then that it is no longer pending, whatever those told make of it."""
        try:
            tell()
        finally:
            self.pending -= 1
            self.saving.emit(self.pending)
            if not self.pending:
                self.saved.emit()


def _still_typed(drafts: Mapping[str, str], changes: Changes) -> dict[str, str]:
    """Return the unfinished words, without those of rows that a step touched: they may hold what was forgotten."""
    rows = [row.hex() for entity, row in changes.rows if row and entity != Meeting.__tablename__]
    return {key: text for key, text in drafts.items() if text and not any(row in key for row in rows)}


def _back(store: Store, go: Callable[[], Changes]) -> Changes:
    """Undo or redo; where that closes a meeting, who asked to speak at it since is forgotten as by closing it."""
    changes = go()
    if Meeting.__tablename__ in changes.entities:
        store.follow(ForgetSpeakers())
    return changes


def _undo_one_of(store: Store, labels: Container[str]) -> Changes:
    last = store.undo_label
    if last is not None and last not in labels:
        raise Refused(f"The last step was not one of this screen: {last}. Ctrl+Z takes it back.")
    return _back(store, store.undo)
