"""The journal's tables, brought up to date by numbered steps; all other tables are drawn from the journal."""

from collections.abc import Callable

from sqlalchemy.engine import Connection

from facilitator.storage.drawing import drawn, plan
from facilitator.storage.driver import APPLICATION_ID
from facilitator.storage.folding import redraw
from facilitator.storage.sql import run, scalar

_JOURNAL_1 = (
    "CREATE TABLE writer(id BLOB PRIMARY KEY, who TEXT NOT NULL, laptop TEXT NOT NULL) STRICT",
    "CREATE TABLE step(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, writer BLOB NOT NULL, who TEXT NOT NULL,"
    " label TEXT NOT NULL, at INTEGER NOT NULL, verb TEXT NOT NULL, target BLOB, here INTEGER NOT NULL) STRICT",
    "CREATE TABLE change(row BLOB NOT NULL, stamp BLOB NOT NULL, step BLOB NOT NULL, entity TEXT NOT NULL,"
    " fields TEXT NOT NULL, prev BLOB NOT NULL, PRIMARY KEY(row, stamp)) STRICT, WITHOUT ROWID",
    "CREATE INDEX change_step ON change(step)",
    "CREATE TABLE draft(key TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
)


def _journal_1(connection: Connection) -> None:
    run(connection, f"PRAGMA application_id={APPLICATION_ID}")
    for statement in _JOURNAL_1:
        run(connection, statement)


def _door_2(_: Connection) -> None:
    """Consents, companions, access met, names used for one another: entities and fields alone."""


def _room_3(_: Connection) -> None:
    """Table sheets, turns, votes, evaluation, what was read back: entities and fields alone."""


def _published_4(connection: Connection) -> None:
    """Versions, corrections, approval: entities and fields; published files, which nothing changes once kept."""
    run(connection, "CREATE TABLE kept_file(sha256 TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT")
    for verb in ("update", "delete"):
        stop = "BEGIN SELECT raise(ABORT, 'kept as it was'); END"
        run(connection, f"CREATE TRIGGER kept_file_{verb} BEFORE {verb} ON kept_file {stop}")


STEPS: tuple[Callable[[Connection], None], ...] = (_journal_1, _door_2, _room_3, _published_4)
"""Each step takes a library from the `user_version` of its place to the next; a released step never changes.

A step speaks SQL of its own, never of the models. New entities and fields need a step too, if only one that does
nothing, so that an older program refuses the file; their tables are drawn anew from the journal.
"""

VERSION = len(STEPS)


def version(connection: Connection) -> int:
    """Return the number of steps a library has behind it."""
    return int(scalar(connection, "PRAGMA user_version"))


def outdated(connection: Connection) -> bool:
    """Return whether a library needs `migrate`."""
    with connection.begin():
        return version(connection) < VERSION or drawn(connection) != frozenset(plan())


def migrate(connection: Connection) -> None:
    """Take a library to the present version, each step in one transaction, then draw its tables anew."""
    while _step(connection):
        pass
    with connection.begin():
        redraw(connection)


def _step(connection: Connection) -> bool:
    with connection.begin():
        if (done := version(connection)) >= VERSION:
            return False
        STEPS[done](connection)
        run(connection, f"PRAGMA user_version={done + 1}")
        return True
