"""The same box and the same list, filled by three searches in turn: ours, a plain `LIKE '%…%'`, and FTS5 prefixes.

`LIKE` is how pretixSCAN looks names up (`UPPER(attendee_name) LIKE %q%`); FTS5 finds the beginnings of words. Both
stand in SQLite in memory, with everyone known, and give their first hits in the order of the list; neither ranks.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QVBoxLayout, QWidget

from benchmarks.at_the_door.keys import said
from benchmarks.at_the_door.painting import SIZE, TYPED, Spent, library, slow_twentieth, type_into
from facilitator.domain.finding import Findable, Finder, find
from facilitator.domain.finding.parts import squeezed
from facilitator.exchange.nicknames import shipped_nicknames
from ui.panels.door.box import DoorBox
from ui.panels.door.row import COLUMNS, DoorRow, Sort
from ui.rows import RowsModel
from ui.widgets.table import RowsView

MOST, ROUNDS = 20, 3

Search = Callable[[str], list[DoorRow]]


class Door(QWidget):
    """A box and a list under it, as the panel has them."""

    def __init__(self, search: Search) -> None:
        super().__init__()
        self.box, self._rows = DoorBox(), RowsModel(COLUMNS)
        self.view = RowsView("Who fits", self._rows)
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.view, 1)
        self._search = search
        self.box.textChanged.connect(self._look)
        self.box.escaped.connect(self.box.clear)
        self.resize(*SIZE)

    def _look(self) -> None:
        self._rows.show(self._search(self.box.text()))
        self.view.setCurrentIndex(self._rows.index(0, 0))


def compare(folder: Path, others: Sequence[Findable], people: Sequence[Findable], seed: int) -> dict[str, Spent]:
    """Return for each search what the slow twentieth of key presses took to painted hits.

    The searches take turns, so that what else the computer does weighs on all of them.
    """
    everyone = (*people, *others)
    names = [said(person.name) for person in Random(seed).sample(people, min(TYPED, len(people)))]
    spent: dict[str, list[Spent]] = {}
    with library(folder, ()), closing(_database(everyone)) as database:
        doors = {name: Door(search) for name, search in _searches(everyone, database).items()}
        for _ in range(ROUNDS):
            for name, door in doors.items():
                door.show()
                spent.setdefault(name, []).extend(type_into(door.box, door.view.viewport(), names))
                door.hide()
    return {name: slow_twentieth(each) for name, each in spent.items()}


def _searches(everyone: Sequence[Findable], database: sqlite3.Connection) -> dict[str, Search]:
    rows = [DoorRow(person.id, Sort.PERSON, person.name, person.organisation) for person in everyone]
    by_id = {row.id: row for row in rows}
    finder = Finder(everyone, shipped_nicknames())

    def ours(typed: str) -> list[DoorRow]:
        return [by_id[hit.id] for hit in find(finder, typed, MOST)]

    def like(typed: str) -> list[DoorRow]:
        found = database.execute("SELECT at FROM plain WHERE UPPER(name) LIKE ? LIMIT ?", (f"%{typed.upper()}%", MOST))
        return [rows[at] for (at,) in found] if typed else []

    def prefixes(typed: str) -> list[DoorRow]:
        words = " ".join(f'"{word}"*' for word in map(squeezed, typed.split()) if word)
        if not words:
            return []
        found = database.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?", (words, MOST))
        return [rows[at] for (at,) in found]

    return {"Facilitator": ours, "SQL LIKE": like, "FTS5 prefixes": prefixes}


def _database(everyone: Sequence[Findable]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE plain(at INTEGER PRIMARY KEY, name TEXT)")
    database.execute("CREATE VIRTUAL TABLE words USING fts5(name, tokenize='unicode61 remove_diacritics 2')")
    numbered = list(_numbered(everyone))
    database.executemany("INSERT INTO plain VALUES(?, ?)", numbered)
    database.executemany("INSERT INTO words(rowid, name) VALUES(?, ?)", numbered)
    return database


def _numbered(everyone: Sequence[Findable]) -> Iterator[tuple[int, str]]:
    yield from ((at, person.name) for at, person in enumerate(everyone))
