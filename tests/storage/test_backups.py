"""Backups are whole, read back, thinned by age, and come back into place with nothing thrown away."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.storage import backups as kept
from facilitator.storage.backups import back_up, backups, restore
from facilitator.storage.errors import Damaged, InUse, NotALibrary, StorageError, WrongPassphrase
from facilitator.storage.library import open_library
from facilitator.storage.models import Point
from facilitator.storage.sql import scalar
from facilitator.storage.store import Store
from tests.storage.libraries import PASSPHRASE, Desk, point, reading, tables, value

HOUR = 3600 * 1000


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_a_backup_is_the_whole_library(desk: Desk, passphrase: str) -> None:
    store = desk.create(passphrase)
    point(store, "first")
    made = back_up(store)
    held = tables(store)
    store.close()
    copy = open_library(made, passphrase)
    assert tables(copy) == held
    assert copy.undo_label == "Keep a point"
    copy.close()
    assert [path for _, path in backups(desk.path)] == [made]


def test_a_backup_is_made_while_typing_goes_on(store: Store) -> None:
    for number in range(50):
        point(store, f"number {number}")
    made: list[Path] = []
    thread = threading.Thread(target=lambda: made.append(back_up(store)))
    thread.start()
    typed = 0
    while thread.is_alive() or not typed:
        point(store, "typed meanwhile")
        typed += 1
    thread.join()
    copy = open_library(made[0])
    with reading(copy) as reader:
        assert scalar(reader.connection, "SELECT count(*) FROM point") >= 50
    copy.close()


def test_backups_are_thinned_by_age(store: Store, desk: Desk) -> None:
    begin = desk.clock.ms
    for hour in range(0, 24 * 100, 8):
        desk.clock.ms = begin + hour * HOUR
        if hour % 24 == 0 or hour > 24 * 97:
            back_up(store)
    now = datetime.fromtimestamp(desk.clock.ms / 1000, UTC)
    times = [time for time, _ in backups(desk.path)]
    recent = [time for time in times if now - time < timedelta(days=2)]
    daily = [time.date() for time in times if timedelta(days=2) <= now - time < timedelta(days=60)]
    monthly = [(time.year, time.month) for time in times if now - time >= timedelta(days=60)]
    assert len(recent) == 6
    assert len(daily) == len(set(daily)) >= 58
    assert 2 <= len(monthly) == len(set(monthly))


def test_a_file_that_is_no_backup_is_left_alone(store: Store, desk: Desk) -> None:
    made = back_up(store)
    letter = made.parent / "letter.forum"
    letter.write_text("dear", encoding="utf-8")
    again = back_up(store)
    assert letter.exists()
    assert {path for _, path in backups(desk.path)} == {made, again}


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_restoring_keeps_what_stood_there(desk: Desk, passphrase: str) -> None:
    store = desk.create(passphrase)
    uid = point(store, "first")
    made = back_up(store)
    late = point(store, "typed later")
    store.close()
    aside = restore(made, desk.path, passphrase)
    store = desk.open(passphrase)
    assert value(store, Point, uid, "text") == "first"
    assert value(store, Point, late, "text") is None
    store.close()
    again = restore(made, desk.path, passphrase)
    assert again != aside
    before = open_library(aside, passphrase)
    assert value(before, Point, late, "text") == "typed later"
    before.close()


def test_restoring_keeps_lines_that_a_crash_left_in_the_log(desk: Desk) -> None:
    store = desk.create()
    made = back_up(store)
    late = point(store, "typed later")
    crashed = {file.name: file.read_bytes() for file in desk.folder.glob("desk.forum*") if file.is_file()}
    store.close()
    for name, content in crashed.items():
        (desk.folder / name).write_bytes(content)
    aside = restore(made, desk.path, "")
    before = open_library(aside)
    assert value(before, Point, late, "text") == "typed later"
    before.close()
    desk.open().close()


def test_restoring_where_nothing_stands(desk: Desk) -> None:
    store = desk.create()
    uid = point(store)
    made = back_up(store)
    store.close()
    desk.path.unlink()
    assert not restore(made, desk.path, "").exists()
    store = desk.open()
    assert value(store, Point, uid, "deleted") == 0
    store.close()


def test_a_damaged_library_comes_back_from_its_backup(desk: Desk) -> None:
    store = desk.create()
    uid = point(store)
    made = back_up(store)
    store.close()
    desk.path.write_bytes(b"\0" * 10_000)
    restore(made, desk.path, "")
    store = desk.open()
    assert value(store, Point, uid, "deleted") == 0
    store.close()


def test_what_cannot_be_restored_leaves_the_library_as_it_was(desk: Desk) -> None:
    store = desk.create(PASSPHRASE)
    made = back_up(store)
    with pytest.raises(InUse):
        restore(made, desk.path, PASSPHRASE)
    store.close()
    before = desk.path.read_bytes()
    with pytest.raises(WrongPassphrase):
        restore(made, desk.path, "another")
    letter = desk.folder / "letter.forum"
    letter.write_text("dear", encoding="utf-8")
    with pytest.raises(NotALibrary):
        restore(letter, desk.path, PASSPHRASE)
    half = desk.folder / "half.forum"
    half.write_bytes(made.read_bytes()[:8192])
    with pytest.raises(StorageError):
        restore(half, desk.path, PASSPHRASE)
    with pytest.raises(StorageError):
        restore(desk.folder / "gone.forum", desk.path, PASSPHRASE)
    assert desk.path.read_bytes() == before


def test_a_backup_whose_content_is_damaged_is_not_put_in_place(desk: Desk) -> None:
    store = desk.create()
    for number in range(200):
        point(store, f"number {number} and more words")
    made = back_up(store)
    store.close()
    whole = made.read_bytes()
    page = whole.index(b"number 20 and")
    made.write_bytes(whole[: page - page % 4096] + b"\xff" * 200 + whole[page - page % 4096 + 200 :])
    with pytest.raises(Damaged):
        restore(made, desk.path, "")


def test_a_backup_that_cannot_be_written_says_so(store: Store, desk: Desk) -> None:
    kept.folder(desk.path).write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageError, match="could not be used"):
        back_up(store)
    point(store, "and on")
