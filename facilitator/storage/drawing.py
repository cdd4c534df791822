"""The tables that are drawn from the journal: rows, their guards, clashes, references and search.

Nothing stands in them that does not stand in the journal, so they can be dropped and drawn anew at any time; what is
drawn beside the journal once stays.
"""

from functools import cache

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateIndex, CreateTable

from facilitator.storage.row import Base
from facilitator.storage.sql import rows, run, scalar

JOURNAL = ("writer", "step", "change", "draft", "kept_file")
"""What is not drawn: the journal's own tables, and the published files that are kept beside it."""
BESIDE = {
    "taken_out": "CREATE TABLE taken_out(row BLOB NOT NULL, entity TEXT NOT NULL, field TEXT NOT NULL,"
    " words TEXT NOT NULL) STRICT",
    "change_stamp": "CREATE INDEX change_stamp ON change(stamp)",
}
"""What is drawn where it is missing and stays when all else is drawn anew; to alter it takes a step.

Words that a merge took out of rows stand nowhere else until it was looked who repeats them.
"""
SEARCHED = {"point": ("text", "meaning"), "decision": ("text",), "action": ("text",), "response": ("said", "did")}
"""The columns of each entity whose words can be searched."""

_LISTS = (
    "CREATE TABLE clash(row BLOB NOT NULL, field TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY(row, field))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE reference(row BLOB PRIMARY KEY, entity TEXT NOT NULL, claim TEXT NOT NULL, stamp BLOB NOT NULL,"
    " shown TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX reference_claim ON reference(entity, claim)",
    "CREATE TABLE folding(n INTEGER PRIMARY KEY) STRICT",
    # Not with FTS5's own secure-delete: SQLite before 3.42 could not read the file (`forgetting` does without it).
    "CREATE VIRTUAL TABLE search USING fts5(words, entity UNINDEXED, uid UNINDEXED,"
    ' tokenize="unicode61 remove_diacritics 2")',
)
_FREE = "NOT EXISTS(SELECT 1 FROM folding)"
_SIGNED = "EXISTS(SELECT 1 FROM change WHERE row=new.uid AND stamp=new.rev)"
_GUARDS = {
    "insert": f"{_FREE} AND NOT {_SIGNED}",
    "update": f"{_FREE} AND (new.uid<>old.uid OR new.rev=old.rev OR NOT {_SIGNED})",
    "delete": "true",
}


@cache
def plan() -> tuple[str, ...]:
    """Return the statements that draw the tables, each with its white space put right."""
    tables = [statement for table in Base.metadata.sorted_tables for statement in _table(table)]
    search = [s for number, (entity, words) in enumerate(SEARCHED.items()) for s in _found(entity, words, number)]
    return tuple(_tidy(statement) for statement in (*BESIDE.values(), *_LISTS, *tables, *search))


def draw(connection: Connection) -> None:
    """Make the tables, empty, but for what stands beside the journal already."""
    there = {_tidy(BESIDE[name]) for name in BESIDE if _is_there(connection, name)}
    for statement in plan():
        if statement not in there:
            run(connection, statement)


def drawn(connection: Connection) -> frozenset[str]:
    """Return the statements with which the tables of a file were made."""
    made = "SELECT name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    return frozenset(
        _tidy(sql)
        for name, table, sql in rows(connection, made)
        if (table not in JOURNAL or name in BESIDE) and not name.startswith("search_")
    )


def wipe(connection: Connection) -> None:
    """Drop every table that is neither the journal's nor beside it."""
    made = "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'search\\__%' ESCAPE '\\'"
    for (name,) in rows(connection, made):
        if name not in {*JOURNAL, *BESIDE} and not name.startswith("sqlite_"):
            run(connection, f'DROP TABLE "{name}"')


def _is_there(connection: Connection, name: str) -> bool:
    return bool(scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name=?", (name,)))


def _table(table: Table) -> list[str]:
    """Return a table, its indexes, and the guards that stop what slips past listeners: bulk saves and plain SQL."""
    dialect = sqlite.dialect()
    indexes = [str(CreateIndex(index).compile(dialect=dialect)) for index in sorted(table.indexes, key=str)]
    guards = [
        f"CREATE TRIGGER {table.name}_{verb} BEFORE {verb} ON {table.name} WHEN {when}"
        " BEGIN SELECT raise(ABORT, 'not journalled'); END"
        for verb, when in _GUARDS.items()
    ]
    return [str(CreateTable(table).compile(dialect=dialect)), *indexes, *guards]


def _found(entity: str, columns: tuple[str, ...], number: int) -> list[str]:
    """Return the triggers that keep the words of an entity in search."""
    together = " || ' ' || ".join(f"new.{column}" for column in columns)
    words = f"trim({together})"
    altered = " OR ".join(f"new.{column} IS NOT old.{column}" for column in columns)
    place = f"rid * {len(SEARCHED)} + {number}"
    return [
        f"CREATE TRIGGER {entity}_found AFTER INSERT ON {entity} BEGIN"
        f" INSERT INTO search(rowid, words, entity, uid) VALUES(new.{place}, {words}, '{entity}', new.uid); END",
        f"CREATE TRIGGER {entity}_refound AFTER UPDATE ON {entity} WHEN {altered} BEGIN"
        f" UPDATE search SET words={words} WHERE rowid=new.{place}; END",
    ]


def _tidy(statement: str) -> str:
    return " ".join(statement.split())
