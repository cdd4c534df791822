"""Nothing changes a row past the journal, and a file in which something did is mended from it."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitator.storage.models import MODELS, Person, Point
from facilitator.storage.sql import run
from facilitator.storage.store import Store
from facilitator.storage.verify import verified
from facilitator.storage.work import Work
from tests.storage.libraries import Desk, Put, merge_into, point, reading, tables, value


@dataclass(frozen=True)
class PastTheJournal:
    """What no command should do."""

    does: Callable[[Session], object]
    label: str = "Slip past"

    def apply(self, work: Work) -> None:
        self.does(work.session)


SLIPS: dict[str, Callable[[Session], object]] = {
    "a bulk save": lambda session: session.bulk_save_objects([Point(uid=b"n" * 16, text="new")]),
    "a bulk insert": lambda session: session.execute(insert(Point), [{"uid": b"n" * 16, "rev": b"", "text": "new"}]),
    "plain SQL": lambda session: session.execute(text("UPDATE point SET text='other'")),
    "an update": lambda session: session.execute(update(Point).values(text="other")),
    "an update that invents a revision": lambda session: session.execute(
        update(Point).values(text="x", rev=b"\1" * 16)
    ),
    "an update of the id": lambda session: session.execute(text("UPDATE point SET uid=x'01'")),
    "a delete": lambda session: session.execute(delete(Point)),
    "a delete of an object": lambda session: session.delete(session.query(Point).one()),
}


@pytest.mark.parametrize("how", SLIPS)
def test_what_slips_past_the_journal_is_stopped(store: Store, how: str) -> None:
    point(store)
    before = tables(store)
    with pytest.raises(IntegrityError, match="not journalled"):
        store.do(PastTheJournal(SLIPS[how]))
    assert tables(store) == before
    store.do(Put("point", b"q" * 16, {"text": "goes on"}))


@pytest.mark.parametrize("entity", sorted(MODELS))
def test_every_table_is_guarded(store: Store, entity: str) -> None:
    store.do(Put(entity, b"q" * 16, {}))
    for statement in ("UPDATE {} SET deleted=1", "DELETE FROM {}", "INSERT INTO {}(uid, rev) VALUES(x'', x'')"):
        slip = text(statement.format(entity))
        with pytest.raises(IntegrityError, match="not journalled"):
            store.do(PastTheJournal(lambda session, slip=slip: session.execute(slip)))  # type: ignore[misc]


def tampered(desk: Desk, *statements: str) -> None:
    """Change a closed library with another program, its guards taken away first."""
    connection = sqlite3.connect(desk.path)
    triggers = connection.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type='trigger'").fetchall()
    for name, _, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    left = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    for _, table, made in triggers:
        if table in left:
            connection.execute(made)
    connection.commit()
    connection.close()


TAMPERINGS = {
    "a word": ["UPDATE point SET text='other'"],
    "a row gone": ["DELETE FROM point"],
    "a row from nowhere": ["INSERT INTO person(uid, rev, name) VALUES(x'aa', x'', 'Nobody')"],
    "a clash gone": ["DELETE FROM clash"],
    "a clash from nowhere": ["INSERT INTO clash VALUES(x'aa', 'text', 'point')"],
    "a reference gone": ["DELETE FROM reference"],
    "another reference": ["UPDATE reference SET shown='2026/99'"],
    "a reference from nowhere": ["INSERT INTO reference VALUES(x'aa', 'action', '1', x'', '1')"],
    "a guard gone": ["DROP TABLE folding", "CREATE TABLE folding(n INTEGER)"],
    "a table gone": ["DROP TABLE organisation"],
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_a_tampered_library_is_mended_from_the_journal(desk: Desk, other: Store, what: str) -> None:
    store = desk.create()
    uid = point(store, "first")
    store.do(Put("meeting", store.new_id(), {"code": "2026/11"}))
    merge_into(other, store)
    other.do(Put("point", uid, {"text": "there"}))
    store.do(Put("point", uid, {"text": "here"}))
    merge_into(store, other)
    before = tables(store)
    store.close()
    tampered(desk, *TAMPERINGS[what])
    store = desk.open()
    assert tables(store) == before
    with reading(store) as reader:
        assert verified(reader)
    store.close()


def test_what_is_not_as_the_journal_says_is_noticed(store: Store) -> None:
    point(store, "first")
    store.write(lambda connection: run(connection, "INSERT INTO folding VALUES(1)"))
    store.write(lambda connection: run(connection, "UPDATE point SET text='other'"))
    with reading(store) as reader:
        assert not verified(reader)


def test_a_row_keeps_its_values_where_a_command_flushes_twice(store: Store) -> None:
    def twice(session: Session) -> None:
        person = Person(uid=b"p" * 16, name="Ann")
        session.add(person)
        session.flush()
        person.email = "ann@example.org"
        session.flush()
        session.flush()

    store.do(PastTheJournal(twice))
    assert (value(store, Person, b"p" * 16, "name"), value(store, Person, b"p" * 16, "email")) == (
        "Ann",
        "ann@example.org",
    )
    with reading(store) as reader:
        assert verified(reader)
    store.undo()
    assert value(store, Person, b"p" * 16, "deleted") == 1


def test_an_error_of_the_database_holds_no_words_of_people(store: Store) -> None:
    point(store)
    with pytest.raises(IntegrityError, match="not journalled") as broken:
        store.do(PastTheJournal(lambda session: session.execute(update(Point).values(text="zanzibarquux"))))
    assert "zanzibarquux" not in str(broken.value)
