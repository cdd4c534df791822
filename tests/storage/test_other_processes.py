"""Another process has the library, the disk is full, the process is killed: nothing that was shown as saved is lost."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import IO

import pytest

from facilitator.storage.driver import connect
from facilitator.storage.errors import InUse
from facilitator.storage.sql import scalar
from facilitator.storage.store import Store
from facilitator.storage.verify import verified
from tests.storage.libraries import PASSPHRASE, Desk, point, reading

REPOSITORY = Path(__file__).resolve().parents[2]


def typist(what: str, path: Path, more: str = "") -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.storage.typist", what, str(path), more]
    return subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def heard(process: "subprocess.Popen[str]") -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def count(store: Store) -> int:
    with reading(store) as reader:
        assert verified(reader)
        return int(scalar(reader.connection, "SELECT count(*) FROM point"))


def test_a_library_that_is_open_in_another_window(desk: Desk) -> None:
    desk.create().close()
    with typist("held", desk.path) as process:
        assert heard(process).readline() == "open\n"
        with pytest.raises(InUse, match=r"desk\.forum is open in another window\. Close it there, then try again\."):
            desk.open()
        process.communicate("close\n")
    desk.open().close()


def test_a_library_that_is_open_in_this_window(store: Store, desk: Desk) -> None:
    with pytest.raises(InUse):
        desk.open()
    point(store)


def test_another_program_that_writes_to_the_file(desk: Desk) -> None:
    desk.create().close()
    intruder = connect(desk.path, "")
    intruder.execute("PRAGMA journal_mode=WAL")
    intruder.execute("BEGIN IMMEDIATE")
    with pytest.raises(InUse, match="Another program is using this library"):
        desk.open()
    intruder.close()
    desk.open().close()


def killed_while_typing(desk: Desk, passphrase: str, times: int) -> None:
    """Kill a process that types, again and again; every line it acknowledged is there."""
    desk.create(passphrase).close()
    chance, acknowledged = Random(passphrase), 0
    for _ in range(times):
        with typist("killed", desk.path, passphrase) as process:
            for _ in range(chance.randint(1, 12)):
                heard(process).readline()
                acknowledged += 1
            process.send_signal(signal.SIGKILL)
            acknowledged += len(heard(process).read().split())
    store = desk.open(passphrase)
    assert count(store) >= acknowledged
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(("passphrase", "times"), [("", 35), (PASSPHRASE, 15)])
def test_no_line_that_was_saved_is_missing_after_fifty_kills(desk: Desk, passphrase: str, times: int) -> None:
    killed_while_typing(desk, passphrase, times)


@pytest.mark.nightly
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_no_line_is_missing_after_many_kills(desk: Desk, passphrase: str) -> None:
    killed_while_typing(desk, passphrase, 200)


def mountable() -> bool:
    """Return whether this process may mount a small disk of its own."""
    folder = Path(tempfile.mkdtemp())
    try:
        return mount(folder) and umount(folder)
    finally:
        folder.rmdir()


def mount(folder: Path) -> bool:
    program = shutil.which("mount")
    return bool(program) and done(str(program), "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder))


def umount(folder: Path) -> bool:
    return done(str(shutil.which("umount")), str(folder))


def done(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@pytest.fixture
def small_disk() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    assert mount(folder)
    yield folder
    assert umount(folder)
    folder.rmdir()


def full(desk: Desk, ballast: Path) -> tuple[str, int]:
    """Type until the disk is full and on when it is not; return what was said, and how many lines were saved."""
    desk.create().close()
    with typist("full", desk.path, str(ballast)) as process:
        sentence, saved = heard(process).read().splitlines()
    store = desk.open()
    assert count(store) == int(saved) + 20
    store.close()
    return sentence, int(saved)


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no files")
def test_a_file_that_may_not_grow(desk: Desk) -> None:
    sentence, saved = full(desk, desk.folder / "none")
    assert saved > 10
    assert sentence.startswith(("DiskTrouble: The disk could not be written.", "DiskFull: The disk is full"))


if mountable():

    def test_a_full_disk(small_disk: Path) -> None:
        ballast = small_disk / "ballast"
        ballast.write_bytes(bytes(3_000_000))
        sentence, saved = full(Desk(small_disk), ballast)
        assert saved > 10
        assert sentence == "DiskFull: The disk is full, so this was not saved. Free some space, then try again."
