"""The bytes of published files: kept once, never changed, in backups too, and brought over where they are missing."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection
from sqlcipher3 import dbapi2

from facilitator.storage.backups import back_up
from facilitator.storage.kept import Kept, bring, digest, held, kept
from facilitator.storage.merge import merge
from facilitator.storage.sql import run, scalar
from facilitator.storage.store import Store
from facilitator.storage.work import Work
from tests.examples import examples
from tests.storage.libraries import PASSPHRASE, Desk, merge_into, reading

DATA = b"%PDF-1.7 the notes of November"


@dataclass(frozen=True)
class Keep:
    data: bytes
    label: str = "Keep a file"

    def apply(self, work: Work) -> None:
        assert work.keep(self.data) == digest(self.data)


def file_of(store: Store, sha256: str) -> bytes | None:
    with reading(store) as reader:
        return kept(reader.connection, sha256)


def test_a_file_is_kept_once_and_found_by_its_digest(store: Store) -> None:
    store.do(Keep(DATA))
    store.do(Keep(DATA))
    assert file_of(store, digest(DATA)) == DATA
    assert file_of(store, digest(b"another")) is None
    with reading(store) as reader:
        assert held(reader.connection) == {digest(DATA)}


@pytest.mark.parametrize("statement", ["UPDATE kept_file SET data=x'00'", "DELETE FROM kept_file"])
def test_nothing_changes_a_file_that_is_kept(store: Store, statement: str) -> None:
    store.do(Keep(DATA))
    with pytest.raises(dbapi2.Error, match="kept as it was"):
        store.write(lambda connection: run(connection, statement))
    assert file_of(store, digest(DATA)) == DATA


def test_files_stay_where_the_tables_are_drawn_anew(desk: Desk) -> None:
    store = desk.create()
    store.do(Keep(DATA))
    store.write(lambda connection: run(connection, "DROP TABLE clash"))
    store.close()
    store = desk.open()
    assert file_of(store, digest(DATA)) == DATA
    store.close()


def test_files_are_encrypted_with_the_library_and_stand_in_its_backups(desk: Desk) -> None:
    store = desk.create(PASSPHRASE)
    store.do(Keep(DATA))
    backup = back_up(store)
    store.close()
    assert DATA not in desk.path.read_bytes()
    desk.path.unlink()
    backup.rename(desk.path)
    store = desk.open(PASSPHRASE)
    assert file_of(store, digest(DATA)) == DATA
    store.close()


def test_merging_brings_over_what_is_missing_once(store: Store, other: Store) -> None:
    store.do(Keep(DATA))
    other.do(Keep(b"theirs"))
    merge_into(store, other)
    merge_into(other, store, store)
    for each in (store, other):
        assert {file_of(each, digest(data)) for data in (DATA, b"theirs")} == {DATA, b"theirs"}


def spoil(store: Store, sha256: str, data: bytes) -> None:
    """Put other bytes where a file is kept, as a bad disk would: past the guards."""

    def write(connection: Connection) -> None:
        guard = scalar(connection, "SELECT sql FROM sqlite_master WHERE name='kept_file_update'")
        run(connection, "DROP TRIGGER kept_file_update")
        run(connection, "INSERT OR IGNORE INTO kept_file(sha256, data) VALUES(?,x'')", (sha256,))
        run(connection, "UPDATE kept_file SET data=? WHERE sha256=?", (data, sha256))
        run(connection, guard)

    store.write(write)


def test_what_is_no_longer_as_it_was_kept_is_not_brought_over(store: Store, other: Store) -> None:
    spoil(other, digest(DATA), b"spoilt")
    other.do(Keep(b"sound"))
    with reading(other) as reader:
        assert merge(store, reader).mended == 0
    assert file_of(store, digest(DATA)) is None
    assert file_of(store, digest(b"sound")) == b"sound"


def test_a_damaged_file_is_put_right_from_a_laptop_that_has_it_whole(store: Store, other: Store) -> None:
    for each in (store, other):
        each.do(Keep(DATA))
        each.do(Keep(b"untouched"))
    spoil(store, digest(DATA), DATA[:-1])
    with reading(other) as reader:
        assert [merge(store, reader).mended for _ in range(2)] == [1, 0]
    assert file_of(store, digest(DATA)) == DATA
    with pytest.raises(dbapi2.Error, match="kept as it was"):
        store.write(lambda connection: run(connection, "UPDATE kept_file SET data=x'00'"))


def test_what_is_published_again_with_the_same_bytes_puts_them_right(store: Store) -> None:
    store.do(Keep(DATA))
    spoil(store, digest(DATA), b"")
    store.do(Keep(DATA))
    assert file_of(store, digest(DATA)) == DATA


@settings(max_examples=examples(40, 400), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(here=st.none() | st.binary(max_size=4), there=st.none() | st.binary(max_size=4), whole=st.binary(max_size=4))
def test_a_good_copy_never_gives_way_and_a_bad_one_to_a_good_one_alone(
    connections: tuple[Connection, Connection], here: bytes | None, there: bytes | None, whole: bytes
) -> None:
    sha256 = digest(whole)
    for connection, data in zip(connections, (here, there), strict=True):
        run(connection, "DELETE FROM kept_file")
        if data is not None:
            run(connection, "INSERT INTO kept_file(sha256, data) VALUES(?,?)", (sha256, data))
    came = bring(*connections, sha256)
    assert kept(connections[0], sha256) == (whole if whole in (here, there) else here)
    brought = Kept.NEW if here is None else Kept.MENDED
    assert came == (Kept.BEFORE if here == whole else brought if there == whole else None)
    assert kept(connections[1], sha256) == there


@pytest.fixture
def connections() -> Iterator[tuple[Connection, Connection]]:
    """Have two bare tables without their guards."""
    engines = [create_engine("sqlite://") for _ in range(2)]
    opened = [engine.connect() for engine in engines]
    for connection in opened:
        run(connection, "CREATE TABLE kept_file(sha256 TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT")
    yield opened[0], opened[1]
    for connection, engine in zip(opened, engines, strict=True):
        connection.close()
        engine.dispose()
