"""What can go wrong with a library file, each with the sentence a person is told and what to do next."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2


class StorageError(Exception):
    """The disk, the lock or the file stands in the way; the text is a sentence for the person."""


class PassphraseNeeded(StorageError):
    """The library is locked and no passphrase was given."""


class WrongPassphrase(StorageError):
    """The passphrase does not open the file, or the file is damaged: the two look alike."""


class Damaged(StorageError):
    """The file cannot be read as a library."""


class NotALibrary(StorageError):
    """The file is something else."""


class NewerLibrary(StorageError):
    """A newer Facilitator made the file."""


class InUse(StorageError):
    """Another window has the library open."""


class UnsafePlace(StorageError):
    """The library lies on a stick or a network drive, where it could be lost."""


class DiskFull(StorageError):
    """There is no room left."""


class ReadOnly(StorageError):
    """The file or its folder cannot be written."""


class DiskTrouble(StorageError):
    """The disk did not do what it was asked."""


_KINDS: tuple[tuple[str, type[StorageError], str], ...] = (
    ("SQLITE_FULL", DiskFull, "The disk is full, so this was not saved. Free some space, then try again."),
    ("SQLITE_READONLY", ReadOnly, "This library cannot be written here. Copy it to a folder of your own."),
    ("SQLITE_CANTOPEN", ReadOnly, "This library cannot be opened for writing. Copy it to a folder of your own."),
    ("SQLITE_IOERR", DiskTrouble, "The disk could not be written. What is on the screen is not saved yet."),
    ("SQLITE_BUSY", InUse, "Another program is using this library. Close it there, then try again."),
    ("SQLITE_LOCKED", InUse, "Another program is using this library. Close it there, then try again."),
    ("SQLITE_NOTADB", WrongPassphrase, "The passphrase does not fit this library, or the file is damaged."),
    ("SQLITE_CORRUPT", Damaged, "This library is damaged. Open the newest backup beside it."),
)  # fmt: skip


def known(error: BaseException) -> StorageError | None:
    """Return the known trouble behind a database error, or None where it is a bug."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(origin, "sqlite_errorname", "") or ""
    for start, kind, sentence in _KINDS:
        if name.startswith(start):
            return kind(sentence)
    return None


@contextmanager
def explained() -> Iterator[None]:
    """Turn database errors that people can act on into `StorageError`; let bugs through."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        if trouble := known(error):
            raise trouble from error
        raise
    except OSError as error:
        raise _of_system(error) from error


def _of_system(error: OSError) -> StorageError:
    full = 28
    if error.errno == full:
        return DiskFull(_KINDS[0][2])
    if isinstance(error, PermissionError):
        return ReadOnly(_KINDS[1][2])
    return DiskTrouble(f"The file could not be used: {error.strerror or error}.")
