"""The driver of the library file: SQLCipher's SQLite, the same on every platform."""

import hashlib
import unicodedata
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

APPLICATION_ID = 0x4652554D
SALT = 16
_ROUNDS = 256_000

_ALWAYS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=1",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)


def key_of(passphrase: str, salt: bytes) -> str:
    """Return SQLCipher 4's own key for a passphrase and the file's salt, worked out once for all connections.

    Keyboards spell one accented letter in several ways, so the passphrase is brought to one (Unicode NFC).
    """
    spelt = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return f"x'{hashlib.pbkdf2_hmac('sha512', spelt, salt, _ROUNDS, 32).hex()}{salt.hex()}'"


def writing_engine(path: Path, key: str) -> Engine:
    """Return the engine of the one connection that writes; each transaction begins at once."""
    engine = _engine(path, key, _ALWAYS)
    event.listen(engine, "begin", _begin)
    return engine


def reading_engine(path: Path, key: str) -> Engine:
    """Return an engine whose connections can only read, each statement seeing what is committed."""
    return _engine(path, key, ("PRAGMA query_only=ON", "PRAGMA temp_store=MEMORY"))


def connect(path: Path, key: str) -> dbapi2.Connection:
    """Open a file with the driver; an empty key means a file that is not encrypted."""
    connection = dbapi2.connect(str(path), check_same_thread=False, timeout=5)
    connection.execute("PRAGMA cipher_log_level=NONE")
    if key:
        connection.execute(f'PRAGMA key = "{key}"')
    connection.isolation_level = None
    return connection


def copy(path: Path, key: str, target: Path) -> None:
    """Write a whole copy of a library, encrypted alike; any thread may, while another goes on writing."""
    connection = connect(path, key)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()


def _engine(path: Path, key: str, pragmas: tuple[str, ...]) -> Engine:
    def creator() -> dbapi2.Connection:
        connection = connect(path, key)
        try:
            for pragma in pragmas:
                connection.execute(pragma).fetchall()
        except dbapi2.Error:
            connection.close()
            raise
        return connection

    # Without `hide_parameters` an error would hold what people typed, for whoever prints it.
    return create_engine("sqlite://", module=dbapi2, creator=creator, poolclass=NullPool, hide_parameters=True)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
