"""The open library: the only place where a transaction begins."""

import os
import platform
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from filelock import BaseFileLock
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from facilitator.domain.ids import uuid7
from facilitator.domain.refused import Refused
from facilitator.domain.views import View
from facilitator.storage import drafts
from facilitator.storage.driver import reading_engine, writing_engine
from facilitator.storage.errors import explained
from facilitator.storage.forgetting import after_step, scrub
from facilitator.storage.journal import Recorder, listen
from facilitator.storage.naming import name_rows
from facilitator.storage.place import Mount, mounted
from facilitator.storage.sql import run
from facilitator.storage.undo import Done, read_stack, revert
from facilitator.storage.work import Command, Work

_WRITER = 8


@dataclass(frozen=True, slots=True)
class Changes:
    """What a step did: the rows it touched, by entity and uid, and a word where it could not do all.

    One that `forgot` words emptied the drafts, which may have held them too.
    A merge has no step, and may have touched any row of the entities it names with an empty uid.
    """

    step: bytes
    label: str
    rows: frozenset[tuple[str, bytes]]
    note: str = ""
    forgot: bool = False

    @property
    def entities(self) -> frozenset[str]:
        """The entities that the step touched."""
        return frozenset(entity for entity, _ in self.rows)


@dataclass
class Reader:
    """A connection that only reads, and the view that says what it may see."""

    connection: Connection
    view: View

    def close(self) -> None:
        """Let the connection go."""
        self.connection.close()
        self.connection.engine.dispose()


@dataclass(frozen=True)
class World:
    """What is around a library, which tests replace: milliseconds since 1970, so many random bytes, file systems."""

    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    chance: Callable[[int], bytes] = os.urandom
    laptop: str = field(default_factory=platform.node)
    mounts: Callable[[], Iterable[Mount]] = mounted


class Store:
    """A library that is open: one writing connection, commands in order, and readers beside it."""

    def __init__(self, path: Path, key: str, who: str, lock: BaseFileLock, world: World) -> None:
        """Take over a file that `library` has locked, checked and brought up to date."""
        self.path, self.key, self.who, self.world = path, key, who, world
        self.mended = 0
        self._lock = lock
        self._writer, self._last = world.chance(_WRITER), b""
        self._signed: str | None = None
        self._words_in_wal = False
        with explained():
            self._connection = writing_engine(path, key).connect()
        try:
            self._stack = read_stack(self._connection)
        except BaseException:
            self._connection.close()
            raise

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted."""
        return bool(self.key)

    def new_id(self) -> bytes:
        """Return an id for a row that has not been born yet."""
        return uuid7(self.world.now_ms(), self.world.chance(10))

    def do(self, command: Command) -> Changes:
        """Do one thing in one transaction; raise `Refused` or `StorageError` with nothing changed."""
        return self._step(command.label, "do", None, command.apply)

    def follow(self, command: Command) -> Changes:
        """Do what follows from a merge; undo passes it by, since it is nothing that a person here did."""
        return self._step(command.label, "follow", None, command.apply)

    def undo(self) -> Changes:
        """Put back the last step that was done here; raise `Refused` where there is none."""
        return self._back(self._stack.done, "undo")

    def redo(self) -> Changes:
        """Do again the last step that was undone here; raise `Refused` where there is none."""
        return self._back(self._stack.undone, "redo")

    @property
    def undo_label(self) -> str | None:
        """The words of the step that `undo` would put back."""
        return self._stack.done[-1].label if self._stack.done else None

    @property
    def redo_label(self) -> str | None:
        """The words of the step that `redo` would do again."""
        return self._stack.undone[-1].label if self._stack.undone else None

    def reader(self, view: View) -> Reader:
        """Return a connection for queries in a view; it belongs to the thread that asked, which closes it."""
        with explained():
            return Reader(reading_engine(self.path, self.key).connect(), view)

    def write(self, work: Callable[[Connection], None]) -> None:
        """Run what storage itself writes (merges, drafts) in one transaction."""
        with explained(), self._connection.begin():
            work(self._connection)
        self._empty_wal()

    def save_draft(self, key: str, body: str) -> None:
        """Keep an unfinished line outside the journal; an empty one lets it go."""
        now = self.world.now_ms()
        self.write(lambda connection: drafts.save(connection, key, body, now))

    def drafts(self) -> dict[str, str]:
        """Return the unfinished lines that were kept, by key."""
        with explained(), self._connection.begin():
            return drafts.read(self._connection)

    def forgot(self) -> None:
        """Say that forgotten words still stand in the write-ahead log; it is emptied as soon as no reader needs it."""
        self._words_in_wal = True

    def close(self) -> None:
        """Close the file and let others open it, whatever goes wrong on the way; closing twice does nothing."""
        try:
            with explained():
                self._connection.close()
                self._connection.engine.dispose()
        finally:
            self._lock.release()

    def _back(self, stack: list[Done], verb: str) -> Changes:
        if not stack:
            raise Refused(f"There is nothing to {verb}.")
        top = stack[-1]
        left = 0

        def put_back(work: Work) -> None:
            nonlocal left
            left = revert(work, top.latest)

        changes = self._step(top.label, verb, top.latest, put_back)
        return Changes(changes.step, changes.label, changes.rows, _note(left, changes), changes.forgot)

    def _step(self, label: str, verb: str, target: bytes | None, apply: Callable[[Work], None]) -> Changes:
        step = self.new_id()
        recorder = Recorder(step, self._writer, self._last, self.world.now_ms())
        with explained(), self._connection.begin():
            done = self._apply(recorder, step, apply)
            kind = "forget" if done.final else verb
            if recorder.touched or target:
                self._sign(step, label, kind, target)
        self._last = recorder.last
        if recorder.touched or target:
            self._signed = self.who
            self._stack.note(step, label, kind)
        if done.forgetting:
            self.forgot()
        self._empty_wal()
        touched = frozenset((entity, row) for row, entity in recorder.touched.items())
        return Changes(step, label, touched, forgot=done.forgetting)

    def _apply(self, recorder: Recorder, step: bytes, apply: Callable[[Work], None]) -> Work:
        """Run a command and fold what follows from it; return what it did."""
        with Session(self._connection, autoflush=False, expire_on_commit=False) as session:
            work = Work(session)
            listen(session, recorder, work.forced)
            apply(work)
            session.flush()
            after_step(self._connection, step)
            name_rows(self._connection, recorder.touched.items())
            if work.forgetting:
                scrub(self._connection)
            return work

    def _sign(self, step: bytes, label: str, verb: str, target: bytes | None) -> None:
        if self._signed != self.who:
            run(
                self._connection,
                "INSERT INTO writer(id, who, laptop) VALUES(?,?,?) ON CONFLICT(id) DO UPDATE SET who=excluded.who",
                (self._writer, self.who, self.world.laptop),
            )
        run(
            self._connection,
            "INSERT INTO step(id, writer, who, label, at, verb, target, here) VALUES(?,?,?,?,?,?,?,1)",
            (step, self._writer, self.who, label, self.world.now_ms(), verb, target),
        )

    def _empty_wal(self) -> None:
        """Empty the write-ahead log of forgotten words; where a reader is busy, the next step tries again."""
        if self._words_in_wal:
            file = self._connection.connection.cursor()
            file.execute("PRAGMA busy_timeout=0")
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._words_in_wal = file.fetchone() != (0, 0, 0)
            file.execute("PRAGMA busy_timeout=5000")


def _note(left: int, changes: Changes) -> str:
    if not left:
        return ""
    what = "Part of it" if changes.rows else "It"
    return f"{what} was changed since by someone else, and was left as it is."
