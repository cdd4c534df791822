"""The driver of the library file: SQLCipher's SQLite, the same on every platform (storage.md section 3)."""

from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

APPLICATION_ID = 0x4652554D
HEADER = b"SQLite format 3\x00"

_ALWAYS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=1",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)


def writing_engine(path: Path, passphrase: str) -> Engine:
    """Return the engine of the one connection that writes; each transaction begins at once."""
    engine = _engine(path, passphrase, _ALWAYS)
    event.listen(engine, "begin", _begin)
    return engine


def reading_engine(path: Path, passphrase: str) -> Engine:
    """Return an engine whose connections can only read, each statement seeing what is committed."""
    return _engine(path, passphrase, ("PRAGMA query_only=ON", "PRAGMA temp_store=MEMORY"))


def connect(path: Path, passphrase: str) -> dbapi2.Connection:
    """Open a file with the driver; an empty passphrase means a file that is not encrypted."""
    connection = dbapi2.connect(str(path), check_same_thread=False, timeout=5)
    connection.execute("PRAGMA cipher_log_level=NONE")
    if passphrase:
        connection.execute(f"PRAGMA key = {quoted(passphrase)}")
    connection.isolation_level = None
    return connection


def quoted(text: str) -> str:
    """Return text as an SQL literal, for the pragmas that take no parameters."""
    return "'" + text.replace("'", "''") + "'"


def _engine(path: Path, passphrase: str, pragmas: tuple[str, ...]) -> Engine:
    def creator() -> dbapi2.Connection:
        connection = connect(path, passphrase)
        try:
            for pragma in pragmas:
                connection.execute(pragma).fetchall()
        except dbapi2.Error:
            connection.close()
            raise
        return connection

    return create_engine("sqlite://", module=dbapi2, creator=creator, poolclass=NullPool)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
