"""The tables of a library file and the numbered steps that bring an older one up to date."""

from collections.abc import Callable

from sqlalchemy.engine import Connection

from facilitator.storage.driver import APPLICATION_ID
from facilitator.storage.models import MODELS, Base

JOURNAL = (
    "CREATE TABLE writer(id BLOB PRIMARY KEY, who TEXT NOT NULL, laptop TEXT NOT NULL, here INTEGER NOT NULL) STRICT",
    "CREATE TABLE step(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, writer BLOB NOT NULL, who TEXT NOT NULL,"
    " label TEXT NOT NULL, at INTEGER NOT NULL, verb TEXT NOT NULL, target BLOB) STRICT",
    "CREATE TABLE change(row BLOB NOT NULL, stamp BLOB NOT NULL, step BLOB NOT NULL, entity TEXT NOT NULL,"
    " fields TEXT NOT NULL, prev BLOB NOT NULL, PRIMARY KEY(row, stamp)) STRICT, WITHOUT ROWID",
    "CREATE INDEX change_step ON change(step)",
    "CREATE TABLE clash(row BLOB NOT NULL, field TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY(row, field))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE reference(row BLOB PRIMARY KEY, entity TEXT NOT NULL, claim TEXT NOT NULL, shown TEXT NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE INDEX reference_claim ON reference(entity, claim)",
    "CREATE TABLE folding(n INTEGER PRIMARY KEY) STRICT",
    "CREATE TABLE draft(key TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
)
SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(words, entity UNINDEXED, uid UNINDEXED,"
    ' tokenize="unicode61 remove_diacritics 2")',
    "INSERT INTO search(search, rank) VALUES('secure-delete', 1)",
)  # fmt: skip
SEARCHED = {"point": "text", "decision": "text", "action": "text", "response": "said || ' ' || new.did"}


def _first(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    for statement in (*JOURNAL, *SEARCH):
        connection.exec_driver_sql(statement)
    Base.metadata.create_all(connection)
    for entity in MODELS:
        _guard(connection, entity)
    for number, (entity, words) in enumerate(SEARCHED.items()):
        _index(connection, entity, words, number)


def _guard(connection: Connection, entity: str) -> None:
    """Let nothing change a row past the journal: bulk saves and plain SQL slip past listeners."""
    guards = {
        "insert": "WHEN NOT EXISTS(SELECT 1 FROM change WHERE row=new.uid)",
        "update": "WHEN new.rev=old.rev AND NOT EXISTS(SELECT 1 FROM folding)",
        "delete": "",
    }
    for verb, when in guards.items():
        connection.exec_driver_sql(
            f"CREATE TRIGGER {entity}_{verb} BEFORE {verb} ON {entity} {when}"
            " BEGIN SELECT raise(ABORT, 'not journalled'); END"
        )


def _index(connection: Connection, entity: str, words: str, number: int) -> None:
    place = f"new.rid * {len(SEARCHED)} + {number}"
    connection.exec_driver_sql(
        f"CREATE TRIGGER {entity}_found AFTER INSERT ON {entity} BEGIN"
        f" INSERT INTO search(rowid, words, entity, uid) VALUES({place}, new.{words}, '{entity}', new.uid); END"
    )
    connection.exec_driver_sql(
        f"CREATE TRIGGER {entity}_refound AFTER UPDATE ON {entity} BEGIN"
        f" UPDATE search SET words=new.{words} WHERE rowid={place}; END"
    )


STEPS: tuple[Callable[[Connection], None], ...] = (_first,)
"""Each step takes a library from the `user_version` of its place to the next; a released step never changes."""

VERSION = len(STEPS)


def version(connection: Connection) -> int:
    """Return the number of steps a library has behind it."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection) -> None:
    """Take a library to the present version, each step in a transaction of its own."""
    while True:
        with connection.begin():
            if (done := version(connection)) >= VERSION:
                return
            STEPS[done](connection)
            connection.exec_driver_sql(f"PRAGMA user_version={done + 1}")
