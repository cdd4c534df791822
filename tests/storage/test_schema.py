"""A library of every released format opens, and what a newer program wrote comes to light once it is known."""

import sqlite3
from pathlib import Path

import pytest

from facilitator.storage.backups import backups
from facilitator.storage.models import Point
from facilitator.storage.schema import VERSION, outdated
from facilitator.storage.sql import run, scalar
from facilitator.storage.verify import verified
from tests.storage.libraries import Desk, Put, merge_into, point, reading, tables, value
from tools.library_format import DOCUMENT, described

FORMATS = Path(__file__).parent / "formats"
ROW, STAMP, STEP = b"r" * 16, b"\x01\xa1" + b"s" * 14, b"t" * 16


def released(path: Path, number: int) -> None:
    """Make a library as the program that first wrote a format left it."""
    connection = sqlite3.connect(path)
    connection.executescript((FORMATS / f"{number}.sql").read_text(encoding="utf-8"))
    connection.close()


def test_every_format_has_an_example() -> None:
    assert sorted(path.stem for path in FORMATS.glob("*.sql")) == [str(n + 1) for n in range(VERSION)]


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_every_released_format_opens_after_a_backup(desk: Desk, number: int) -> None:
    released(desk.path, number)
    store = desk.open()
    assert len(backups(desk.path)) == 1
    assert [value(store, Point, ROW, name) for name in ("text", "table_no", "kind")] == [
        "the bus stops at six",
        4,
        "idea",
    ]
    assert store.drafts() == {"line": "and not at a"}
    assert store.undo().label == "Edit a line"
    assert value(store, Point, ROW, "text") == "the bus stops at five"
    with reading(store) as reader:
        assert verified(reader)
        assert scalar(reader.connection, "PRAGMA user_version") == VERSION
    store.close()
    desk.open().close()
    assert len(backups(desk.path)) == 1, "once is enough"


@pytest.mark.parametrize("missing", ["INDEX change_stamp", "TABLE taken_out"])
def test_what_stands_beside_the_journal_is_made_where_it_is_missing(desk: Desk, missing: str) -> None:
    """Format 4 grew before it was released: a library of its first days has neither."""
    desk.create().close()
    earlier = sqlite3.connect(desk.path)
    earlier.execute(f"DROP {missing}")
    earlier.commit()
    earlier.close()
    store = desk.open()
    with reading(store) as reader:
        assert scalar(reader.connection, "SELECT count(*) FROM sqlite_master WHERE name=?", (missing.split()[1],))
        assert not outdated(reader.connection)
    store.close()


def test_a_table_of_an_earlier_program_is_drawn_anew_with_all_its_rows(desk: Desk) -> None:
    """The journal kept fields and rows that the earlier program did not know: now they are shown."""
    store = desk.create()
    uid = point(store, "first", table_no=4, said_at="2026-11-05T13:00:00")
    store.do(Put("abbreviation", b"a" * 16, {"short": "asc", "words": "adult social care"}))
    store.do(Put("meeting", b"m" * 16, {"code": "2026/11"}))
    before = tables(store)
    store.close()
    earlier = sqlite3.connect(desk.path)
    for statement in ("DROP TABLE abbreviation", "ALTER TABLE point DROP COLUMN said_at", "CREATE TABLE old(x)"):
        earlier.execute(statement)
    earlier.commit()
    earlier.close()
    store = desk.open()
    assert tables(store) == before
    assert store.undo_label == "Put"
    with reading(store) as reader:
        assert scalar(reader.connection, "SELECT uid FROM search WHERE search MATCH 'first'") == uid
        assert not scalar(reader.connection, "SELECT count(*) FROM sqlite_master WHERE name='old'")
    store.close()


def test_fields_and_rows_of_a_newer_program_survive_being_drawn_anew_and_are_handed_on(
    desk: Desk, other_desk: Desk
) -> None:
    store = desk.create()
    uid = point(store, "first")
    newer = "INSERT INTO change VALUES(?, ?, ?, 'mood', '{\"glad\":1}', x'')"
    store.write(lambda connection: run(connection, newer, (ROW, STAMP, STEP)))
    store.write(lambda connection: run(connection, "UPDATE change SET fields=json_set(fields, '$.mood', 'glad')"))
    store.close()
    earlier = sqlite3.connect(desk.path)
    earlier.execute("DROP TABLE clash")
    earlier.commit()
    earlier.close()
    store, other = desk.open(), other_desk.create()
    merge_into(other, store)
    assert tables(other)["change"] == tables(store)["change"]
    assert len(tables(other)["change"]) == 2
    assert value(other, Point, uid, "text") == "first"
    store.close()
    other.close()


def test_the_document_is_that_of_these_tables() -> None:
    """Where it is not: `python -m tools.library_format` writes it anew."""
    assert DOCUMENT.read_text(encoding="utf-8") == described()


def test_the_document_names_every_table_and_column_of_a_file(desk: Desk) -> None:
    sections = dict(part.split("`\n", 1) for part in DOCUMENT.read_text(encoding="utf-8").split("\n### `")[1:])
    desk.create().close()
    connection = sqlite3.connect(desk.path)
    found = connection.execute("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%'")
    held = {table for (table,) in found.fetchall() if not table.startswith("search_")}
    assert held == set(sections)
    for table in held:
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
        assert [column[1] for column in columns if f"`{column[1]}`" not in sections[table]] == []
    connection.close()
