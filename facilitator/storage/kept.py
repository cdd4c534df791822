"""The bytes of published files, outside the journal: each is found by its SHA-256, and never changed but to mend it."""

import hashlib
from enum import StrEnum

from sqlalchemy.engine import Connection

from facilitator.storage.sql import rows, run, scalar


class Kept(StrEnum):
    """What became of bytes that were to be kept."""

    NEW = "new"
    BEFORE = "before"
    MENDED = "mended"


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def keep(connection: Connection, data: bytes) -> Kept:
    """Keep bytes, once only; they are found by their digest. What stands there and is no longer as it was is replaced.

    The guards of the table let nothing be changed or deleted, but for REPLACE, of which SQLite tells no guard.
    """
    sha256 = digest(data)
    held = kept(connection, sha256)
    if held == data:
        return Kept.BEFORE
    run(connection, "REPLACE INTO kept_file(sha256, data) VALUES(?,?)", (sha256, data))
    return Kept.NEW if held is None else Kept.MENDED


def kept(connection: Connection, sha256: str) -> bytes | None:
    """Return the bytes that were kept, or None where they are not in this library."""
    data = scalar(connection, "SELECT data FROM kept_file WHERE sha256=?", (sha256,))
    return None if data is None else bytes(data)


def is_sound(connection: Connection, sha256: str) -> bool:
    """Return whether a file is here as it was kept."""
    data = kept(connection, sha256)
    return data is not None and digest(data) == sha256


def held(connection: Connection) -> frozenset[str]:
    """Return by what all that was kept is found."""
    return frozenset(sha256 for (sha256,) in rows(connection, "SELECT sha256 FROM kept_file"))


def bring(connection: Connection, other: Connection, sha256: str) -> Kept | None:
    """Keep what another library keeps where it is missing or damaged here; None where it is damaged there as well."""
    if is_sound(connection, sha256):
        return Kept.BEFORE
    data = kept(other, sha256)
    return keep(connection, data) if data is not None and digest(data) == sha256 else None
