"""The bytes of published files: kept once, never changed, in backups too, and brought over where they are missing."""

from dataclasses import dataclass

import pytest
from sqlcipher3 import dbapi2

from facilitator.storage.backups import back_up
from facilitator.storage.kept import brought, digest, held, keep, kept
from facilitator.storage.sql import run
from facilitator.storage.store import Store
from facilitator.storage.work import Work
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


def test_what_is_no_longer_as_it_was_kept_is_not_brought_over(store: Store, other: Store) -> None:
    spoilt = "INSERT INTO kept_file(sha256, data) VALUES(?,?)"
    other.write(lambda connection: run(connection, spoilt, (digest(DATA), b"spoilt")))
    other.write(lambda connection: keep(connection, b"sound"))
    with reading(other) as reader:
        assert list(brought(frozenset(), reader.connection)) == [b"sound"]
    merge_into(store, other)
    assert file_of(store, digest(DATA)) is None
