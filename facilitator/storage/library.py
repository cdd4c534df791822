"""Opening and making a library file: every way it can go wrong has its own sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from facilitator.storage import backups
from facilitator.storage.driver import APPLICATION_ID, SALT, key_of, reading_engine, writing_engine
from facilitator.storage.errors import (
    Damaged,
    NotALibrary,
    ReadOnly,
    StorageError,
    UnsafePlace,
    WrongPassphrase,
    explained,
    known,
)
from facilitator.storage.folding import redraw
from facilitator.storage.header import fitting_key, refuse_newer
from facilitator.storage.locking import lock_of
from facilitator.storage.place import unsafe_place
from facilitator.storage.schema import migrate, outdated, version
from facilitator.storage.sql import scalar
from facilitator.storage.store import Store, World
from facilitator.storage.verify import differing_rows, misnamed_rows, readable

_NO_WORLD = World()


def create_library(path: Path, passphrase: str = "", who: str = "", world: World = _NO_WORLD) -> Store:
    """Make a new library, encrypted where a passphrase is given; raise `StorageError` where a file is in the way."""
    if path.exists():
        raise StorageError(f"There is already a file called {path.name}. Choose another name, or open that one.")
    _refuse_place(path, world)
    key = key_of(passphrase, os.urandom(SALT)) if passphrase else ""
    lock = lock_of(path)
    try:
        _prepare(path, key)
        return Store(path, key, who, lock, world)
    except BaseException:
        for rest in ("", "-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        lock.release()
        raise


def open_library(path: Path, passphrase: str = "", who: str = "", world: World = _NO_WORLD) -> Store:
    """Open a library; raise a `StorageError` with a sentence where it cannot be, with nothing changed."""
    if not path.is_file():
        raise NotALibrary(f"There is no library called {path.name} here.")
    _refuse_place(path, world)
    lock = lock_of(path)
    try:
        key = fitting_key(path, passphrase)
        with _damage_told(path.name, key):
            mended = _check(path, key)
            store = Store(path, key, who, lock, world)
        store.mended = mended
    except BaseException:
        lock.release()
        raise
    return store


def _refuse_place(path: Path, world: World) -> None:
    if place := unsafe_place(path, world.mounts()):
        raise UnsafePlace(f"{path.name} lies on {place}, where lines could be lost. Copy it to this computer first.")
    if not path.parent.is_dir():
        raise ReadOnly(f"There is no folder {path.parent} to keep the library in.")


def _prepare(path: Path, key: str) -> None:
    engine = writing_engine(path, key)
    with explained(), engine.connect() as connection:
        migrate(connection)
    engine.dispose()


@contextmanager
def _damage_told(name: str, key: str) -> Iterator[None]:
    """Tell of a file that cannot be made sense of; nothing but its content is read here."""
    try:
        yield
    except (DBAPIError, dbapi2.Error, ValueError, TypeError, LookupError, ArithmeticError, RecursionError) as error:
        trouble = known(error)
        content = (Damaged,) if key else (Damaged, WrongPassphrase)
        if trouble and not isinstance(trouble, content):
            raise trouble from error
        raise Damaged(f"{name} is damaged. Open the newest backup beside it.") from error


def _check(path: Path, key: str) -> int:
    """Make a file ready for use; return how many rows had to be written again."""
    _look(path, key)
    engine = writing_engine(path, key)
    try:
        with engine.connect() as connection:
            if outdated(connection):
                backups.before_migration(path, key)
                migrate(connection)
            return _mend(connection)
    finally:
        engine.dispose()


def _look(path: Path, key: str) -> None:
    """Make sure that it is a library, and sound, before anything is written to it."""
    engine = reading_engine(path, key)
    with engine.connect() as connection:
        if scalar(connection, "PRAGMA application_id") != APPLICATION_ID:
            raise NotALibrary(f"{path.name} is a database, but not a Facilitator library.")
        refuse_newer(path.name, version(connection))
        if scalar(connection, "PRAGMA quick_check(1)") != "ok" or not readable(connection):
            raise Damaged(f"{path.name} is damaged. Open the newest backup beside it.")
    engine.dispose()


def _mend(connection: Connection) -> int:
    """Draw the tables anew where they do not equal the journal, which is the truth; return how many rows differed."""
    with connection.begin():
        wrong = len(differing_rows(connection)) + len(misnamed_rows(connection))
        if wrong:
            redraw(connection)
        return wrong
