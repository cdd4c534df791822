"""Opening and making a library file: every way it can go wrong has its own sentence."""

from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout
from sqlalchemy.engine import Connection

from facilitator.storage import backups
from facilitator.storage.driver import APPLICATION_ID, HEADER, writing_engine
from facilitator.storage.errors import (
    Damaged,
    InUse,
    NewerLibrary,
    NotALibrary,
    PassphraseNeeded,
    ReadOnly,
    StorageError,
    UnsafePlace,
    explained,
)
from facilitator.storage.folding import CLAIMS, name_again, refold
from facilitator.storage.place import unsafe_place
from facilitator.storage.schema import VERSION, migrate, version
from facilitator.storage.store import Store, World
from facilitator.storage.verify import broken_references, differing_rows

SUFFIX = ".forum"
_NO_WORLD = World()


def create_library(path: Path, passphrase: str = "", who: str = "", world: World = _NO_WORLD) -> Store:
    """Make a new library, encrypted where a passphrase is given; raise `StorageError` where a file is in the way."""
    if path.exists():
        raise StorageError(f"There is already a file called {path.name}. Choose another name, or open that one.")
    _refuse_place(path)
    lock = _locked(path)
    try:
        _prepare(path, passphrase)
        return Store(path, passphrase, who, lock, world)
    except BaseException:
        path.unlink(missing_ok=True)
        lock.release()
        raise


def open_library(path: Path, passphrase: str = "", who: str = "", world: World = _NO_WORLD) -> Store:
    """Open a library; raise a `StorageError` with a sentence where it cannot be, with nothing changed."""
    _refuse_file(path)
    _refuse_place(path)
    lock = _locked(path)
    try:
        key = _fitting_key(path, passphrase)
        _check(path, key)
        store = Store(path, key, who, lock, world)
    except BaseException:
        lock.release()
        raise
    return store


def _refuse_file(path: Path) -> None:
    if not path.is_file():
        raise NotALibrary(f"There is no library called {path.name} here.")
    if path.stat().st_size == 0:
        raise Damaged(f"{path.name} is empty: it holds no library. Open the newest backup beside it.")


def _refuse_place(path: Path) -> None:
    if place := unsafe_place(path):
        raise UnsafePlace(f"{path.name} lies on {place}, where lines could be lost. Copy it to this computer first.")
    if not path.parent.is_dir():
        raise ReadOnly(f"There is no folder {path.parent} to keep the library in.")


def _locked(path: Path) -> BaseFileLock:
    lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise InUse(f"{path.name} is open in another window. Close it there, then try again.") from error
    except OSError as error:
        raise ReadOnly("This library cannot be written here. Copy it to a folder of your own.") from error
    return lock


def _fitting_key(path: Path, passphrase: str) -> str:
    """Return the passphrase where the file is encrypted, an empty one where it is not."""
    if _begins_plainly(path):
        return ""
    if not passphrase:
        raise PassphraseNeeded(f"{path.name} is locked. Give its passphrase.")
    return passphrase


def _begins_plainly(path: Path) -> bool:
    with explained(), path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def _prepare(path: Path, passphrase: str) -> None:
    engine = writing_engine(path, passphrase)
    with explained(), engine.connect() as connection:
        migrate(connection)
    engine.dispose()


def _check(path: Path, passphrase: str) -> None:
    engine = writing_engine(path, passphrase)
    with explained(), engine.connect() as connection:
        _recognise(path, connection)
        if version(connection) < VERSION:
            connection.rollback()
            backups.before_migration(connection, path, passphrase)
            migrate(connection)
        connection.rollback()
        _mend(connection)
    engine.dispose()


def _recognise(path: Path, connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise NotALibrary(f"{path.name} is not a Facilitator library.")
    if version(connection) > VERSION:
        raise NewerLibrary(f"{path.name} was made by a newer Facilitator. Update this one to open it.")


def _mend(connection: Connection) -> None:
    """Write again what does not equal the journal: the journal is the truth, so nothing is lost."""
    with connection.begin():
        if wrong := differing_rows(connection):
            refold(connection, wrong)
        if broken_references(connection):
            for entity in CLAIMS:
                name_again(connection, entity)
