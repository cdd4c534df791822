"""A file that is not a sound library of ours: one sentence each, and the file as it was."""

import errno
import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from facilitator.storage.driver import connect
from facilitator.storage.errors import (
    Damaged,
    DiskFull,
    DiskTrouble,
    NewerLibrary,
    NotALibrary,
    PassphraseNeeded,
    ReadOnly,
    StorageError,
    UnsafePlace,
    WrongPassphrase,
    explained,
)
from facilitator.storage.header import fitting_key
from facilitator.storage.library import create_library
from facilitator.storage.models import Point
from facilitator.storage.place import Mount
from facilitator.storage.store import World
from tests.storage.libraries import PASSPHRASE, Desk, point, value

NOBODY = 65534


def held(desk: Desk, passphrase: str = "", points: int = 60) -> bytes:
    """Return a library's bytes, the library being closed."""
    store = desk.create(passphrase)
    for number in range(points):
        point(store, f"number {number}: the bus stops at six and not at all on Sundays")
    store.close()
    return desk.path.read_bytes()


def told(desk: Desk, kind: type[StorageError], passphrase: str = "") -> str:
    """Open a library, which must fail with one sentence and leave the file as it was."""
    before = desk.path.read_bytes() if desk.path.is_file() else None
    with pytest.raises(kind) as caught:
        desk.open(passphrase)
    assert type(caught.value) is kind
    assert (desk.path.read_bytes() if desk.path.is_file() else None) == before
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_no_file(desk: Desk) -> None:
    assert told(desk, NotALibrary) == "There is no library called desk.forum here."


def test_a_folder(desk: Desk) -> None:
    desk.path.mkdir()
    assert told(desk, NotALibrary) == "There is no library called desk.forum here."


def test_an_empty_file(desk: Desk) -> None:
    desk.path.touch()
    assert "is empty: it holds no library. Open the newest backup" in told(desk, Damaged)


@pytest.mark.parametrize(
    "content", [b"Name,Table\nAnn,4\n", b"%PDF-1.7\n" + b"stream " * 999, b"\0" * 8192, b"SQLite for"]
)
def test_another_kind_of_file(desk: Desk, content: bytes) -> None:
    desk.path.write_bytes(content)
    assert "is not a Facilitator library" in told(desk, NotALibrary)


def test_garbage(desk: Desk) -> None:
    desk.path.write_bytes(random.Random(1).randbytes(20_000))
    assert "is locked" in told(desk, PassphraseNeeded), "which is how an encrypted file looks"
    assert "the file is damaged" in told(desk, WrongPassphrase, PASSPHRASE)


def test_a_database_of_another_program_stays_as_it_was(desk: Desk) -> None:
    connection = sqlite3.connect(desk.path)
    connection.execute("CREATE TABLE visits(url TEXT)")
    connection.commit()
    connection.close()
    assert told(desk, NotALibrary) == "desk.forum is a database, but not a Facilitator library."


def test_an_encrypted_database_of_another_program(desk: Desk) -> None:
    held(desk, PASSPHRASE)
    altered(desk, "PRAGMA application_id=7", PASSPHRASE)
    assert "is a database, but not a Facilitator library" in told(desk, NotALibrary, PASSPHRASE)


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_a_newer_library(desk: Desk, passphrase: str) -> None:
    held(desk, passphrase)
    altered(desk, "PRAGMA user_version=99", passphrase)
    assert "was made by a newer Facilitator. Update this one" in told(desk, NewerLibrary, passphrase)


def altered(desk: Desk, statement: str, passphrase: str) -> None:
    connection = connect(desk.path, fitting_key(desk.path, passphrase))
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_a_part_of_a_file(desk: Desk, passphrase: str, share: float) -> None:
    whole = held(desk, passphrase)
    desk.path.write_bytes(whole[: int(len(whole) * share)])
    assert told(desk, Damaged, passphrase) == "desk.forum is damaged. Open the newest backup beside it."


def test_the_first_bytes_of_a_file(desk: Desk) -> None:
    whole = held(desk)
    desk.path.write_bytes(whole[:100])
    assert "damaged" in told(desk, Damaged)


@pytest.mark.parametrize(("passphrase", "times"), [("", 60), (PASSPHRASE, 12)])
def test_a_flipped_bit_is_noticed_or_harms_nothing(desk: Desk, passphrase: str, times: int) -> None:
    """An encrypted page that was flipped never opens; of a plain one no words are lost in silence but in a word."""
    whole, chance, sentences = held(desk, passphrase), random.Random(7), []
    for _ in range(times):
        at = chance.randrange(len(whole))
        desk.path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
        for beside in desk.folder.glob("desk.forum-*"):
            beside.unlink()
        try:
            store = desk.open(passphrase)
            with closing(store):
                point(store, "goes on")
        except StorageError as trouble:
            sentences.append(str(trouble))
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in sentences)
    assert len(sentences) == times or not passphrase, "every page of an encrypted file is sealed"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET fields='{half'",
        "UPDATE change SET fields='[1]'",
        "UPDATE change SET fields=cast(x'7b22ff227d' AS TEXT)",
        "UPDATE change SET prev=x'0102'",
        "UPDATE change SET stamp=x'01'",
        "UPDATE change SET stamp=x'ffffffffffffffffffffffffffffffff'",
        "UPDATE step SET label=cast(x'ff' AS TEXT)",
        "ALTER TABLE step DROP COLUMN here",
    ],
)
def test_a_journal_that_makes_no_sense(desk: Desk, statement: str) -> None:
    held(desk, points=1)
    altered(desk, statement, "")
    with pytest.raises(Damaged, match="damaged"):
        desk.open()


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Take away the right to write to a folder, from the system's administrator too."""
    folder.chmod(0o555)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.fixture
def shelf() -> Iterator[Desk]:
    """Return a desk in a folder that everyone may reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield Desk(folder)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="folders have no such rights on Windows")
def test_a_folder_that_cannot_be_written(shelf: Desk) -> None:
    held(shelf)
    shelf.path.chmod(0o444)
    with as_nobody(shelf.folder):
        assert "cannot be written here. Copy it to a folder of your own" in told(shelf, ReadOnly)
        with pytest.raises(ReadOnly):
            Desk(shelf.folder, "new").create()


@pytest.mark.skipif(os.name == "nt", reason="folders have no such rights on Windows")
@pytest.mark.parametrize("copied", [False, True])
def test_a_file_that_cannot_be_written(shelf: Desk, *, copied: bool) -> None:
    held(shelf)
    if copied:  # a copy is not in WAL mode yet
        altered(shelf, "PRAGMA journal_mode=DELETE", "")
    shelf.folder.chmod(0o777)
    shelf.path.chmod(0o444)
    lock = shelf.folder / "desk.forum.lock"
    lock.touch()
    lock.chmod(0o666)
    with as_nobody(shelf.folder):
        assert "cannot be written" in told(shelf, ReadOnly)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReadOnly, match="no folder"):
        create_library(tmp_path / "gone" / "new.forum")


def test_a_file_that_is_in_the_way(desk: Desk) -> None:
    desk.path.write_text("precious", encoding="utf-8")
    with pytest.raises(StorageError, match="already a file called"):
        desk.create()
    assert desk.path.read_text(encoding="utf-8") == "precious"


def test_a_library_on_a_stick_is_refused_before_it_is_touched(desk: Desk) -> None:
    held(desk)
    desk.mounts = (Mount(str(desk.folder.resolve().parent), "vfat", frozenset({"removable"})),)
    assert "lies on a stick, where lines could be lost. Copy it to this computer" in told(desk, UnsafePlace)
    with pytest.raises(UnsafePlace):
        Desk(desk.folder, "new", mounts=desk.mounts).create()


def test_a_library_that_cannot_be_made_leaves_nothing_behind(desk: Desk) -> None:
    def broken(_size: int) -> bytes:
        raise MemoryError

    with pytest.raises(MemoryError):
        create_library(desk.path, world=World(chance=broken))
    assert not list(desk.folder.glob("desk.forum*")) or [file.name for file in desk.folder.iterdir()] == [
        "desk.forum.lock"
    ]
    desk.create().close()


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "full"), DiskFull),
        (PermissionError(errno.EACCES, "no"), ReadOnly),
        (OSError("odd"), DiskTrouble),
    ],
)
def test_what_the_system_says_is_told_in_words(error: OSError, kind: type[StorageError]) -> None:
    with pytest.raises(kind), explained():
        raise error


def test_a_fault_of_the_program_is_not_taken_for_trouble() -> None:
    with pytest.raises(dbapi2.ProgrammingError), explained():
        dbapi2.connect(":memory:").execute("SELECT ?", ())


def test_closing_twice_does_nothing(desk: Desk) -> None:
    store = desk.create()
    uid = point(store)
    store.close()
    store.close()
    store = desk.open()
    assert value(store, Point, uid, "deleted") == 0
    store.close()
