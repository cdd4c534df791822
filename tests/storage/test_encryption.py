"""With a passphrase nothing can be read on the disk; without one any SQLite can."""

import sqlite3
import unicodedata

import pytest

from facilitator.domain.views import View
from facilitator.storage.backups import back_up
from facilitator.storage.errors import PassphraseNeeded, WrongPassphrase
from facilitator.storage.models import MODELS, Point
from tests.storage.libraries import PASSPHRASE, Desk, Forget, Put, point, reading, tables, value
from tests.storage.test_forgetting import on_disk

WORDS = "zanzibarquux"


@pytest.mark.parametrize("passphrase", [PASSPHRASE, ""])
def test_words_stand_on_the_disk_only_without_a_passphrase(desk: Desk, passphrase: str) -> None:
    store = desk.create(passphrase)
    assert store.encrypted == bool(passphrase)
    uid = point(store, WORDS)
    store.save_draft("line", WORDS)
    backup = back_up(store)
    readable = not passphrase
    assert on_disk(desk.folder) == readable, "in the write-ahead log"
    assert on_disk(backup.parent) == readable, "in the backup"
    assert on_disk(desk.folder, "CREATE TABLE") == readable
    store.close()
    assert on_disk(desk.folder) == readable, "in the file"
    store = desk.open(passphrase)
    assert value(store, Point, uid, "text") == WORDS
    store.close()


def test_only_the_passphrase_opens_a_library(desk: Desk) -> None:
    store = desk.create(PASSPHRASE)
    store.close()
    with pytest.raises(WrongPassphrase, match="does not fit this library, or the file is damaged"):
        desk.open("another")
    with pytest.raises(PassphraseNeeded, match=r"desk\.forum is locked\. Give its passphrase"):
        desk.open()
    desk.open(PASSPHRASE).close()


@pytest.mark.parametrize("passphrase", ["it's \"quoted\" -- ; x'00'", "pässwört 密码 🗝", "nul\0inside", " "])
def test_every_passphrase_works(desk: Desk, passphrase: str) -> None:
    desk.create(passphrase).close()
    desk.open(passphrase).close()


def test_accents_can_be_typed_on_another_keyboard(desk: Desk) -> None:
    desk.create(unicodedata.normalize("NFC", "café")).close()
    desk.open(unicodedata.normalize("NFD", "café")).close()


def test_a_library_without_a_passphrase_ignores_one(desk: Desk) -> None:
    desk.create().close()
    store = desk.open(PASSPHRASE)
    assert not store.encrypted
    store.close()


def test_a_library_without_a_passphrase_opens_with_any_sqlite(desk: Desk) -> None:
    store = desk.create()
    for entity in MODELS:
        store.do(Put(entity, entity.encode().ljust(16), {}))
    uid = point(store, "the café stops at six")
    shown = tables(store)
    store.close()
    connection = sqlite3.connect(desk.path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for entity in MODELS:
        assert len(connection.execute(f"SELECT * FROM {entity}").fetchall()) == len(shown[entity])  # noqa: S608 - ours
    assert connection.execute("SELECT uid FROM search WHERE search MATCH 'cafe'").fetchall() == [(uid,)]
    connection.close()


def test_forgetting_leaves_a_file_that_an_older_sqlite_reads(desk: Desk) -> None:
    store = desk.create()
    store.do(Forget(point(store, "first")))
    point(store, "second")
    store.close()
    connection = sqlite3.connect(desk.path)
    assert connection.execute("SELECT words FROM search WHERE search MATCH 'second'").fetchall() == [("second",)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_what_is_committed_is_seen_by_readers_that_were_open_before(desk: Desk) -> None:
    store = desk.create(PASSPHRASE)
    with reading(store) as reader:
        point(store, "first")
        assert reader.view is View.TEAM
        assert reader.connection.exec_driver_sql("SELECT count(*) FROM point").scalar() == 1
    store.close()


def test_no_trace_is_left_beside_a_closed_library(desk: Desk) -> None:
    store = desk.create(PASSPHRASE)
    point(store)
    store.close()
    assert {file.name for file in desk.folder.iterdir()} <= {"desk.forum", "desk.forum.lock"}
