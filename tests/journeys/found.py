"""Finds what a meeting left in a closed library, with Python's own SQLite and nothing of the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Found:
    """The texts in the library, in order, and how many points say who said them."""

    attendees: tuple[str, ...]
    points: tuple[str, ...]
    decisions: tuple[str, ...]
    actions: tuple[str, ...]
    attributed: int
    owned: int


_NAMES = (
    "SELECT person.name FROM attendance JOIN person ON person.uid = attendance.person"
    " WHERE attendance.deleted = 0 AND person.deleted = 0 AND attendance.status = 'present'"
)
_TEXTS = "SELECT text FROM {} WHERE deleted = 0 ORDER BY position, uid"


def read_library(path: Path) -> Found:
    """Return what stands in a library without a passphrase that nobody has open."""
    with closing(sqlite3.connect(path)) as file:
        return Found(
            attendees=tuple(_column(file, _NAMES)),
            points=tuple(_column(file, _TEXTS.format("point"))),
            decisions=tuple(_column(file, _TEXTS.format("decision"))),
            actions=tuple(_column(file, _TEXTS.format("action"))),
            attributed=_number(file, "SELECT count(*) FROM point WHERE deleted = 0 AND speaker IS NOT NULL"),
            owned=_number(file, "SELECT count(*) FROM action_owner WHERE deleted = 0"),
        )


def _column(file: sqlite3.Connection, query: str) -> Iterator[str]:
    yield from (str(row[0]) for row in file.execute(query))


def _number(file: sqlite3.Connection, query: str) -> int:
    return int(file.execute(query).fetchone()[0])
