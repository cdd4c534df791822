"""The bytes of published files, outside the journal: each is found by its SHA-256, and never changed."""

import hashlib
from collections.abc import Iterator

from sqlalchemy.engine import Connection

from facilitator.storage.sql import rows, run, scalar


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def keep(connection: Connection, data: bytes) -> None:
    """Keep bytes, once only; they are found by their digest."""
    run(connection, "INSERT OR IGNORE INTO kept_file(sha256, data) VALUES(?,?)", (digest(data), data))


def kept(connection: Connection, sha256: str) -> bytes | None:
    """Return the bytes that were kept, or None where they are not in this library."""
    data = scalar(connection, "SELECT data FROM kept_file WHERE sha256=?", (sha256,))
    return None if data is None else bytes(data)


def held(connection: Connection) -> frozenset[str]:
    """Return by what all that was kept is found."""
    return frozenset(sha256 for (sha256,) in rows(connection, "SELECT sha256 FROM kept_file"))


def brought(here: frozenset[str], other: Connection) -> Iterator[bytes]:
    """Yield what another library keeps and this one does not, without what is no longer as it was kept."""
    for sha256 in sorted(held(other) - here):
        data = kept(other, sha256)
        if data is not None and digest(data) == sha256:
            yield data
