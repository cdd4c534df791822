"""Whole copies of a library beside it: written, read back, thinned by age, and put in its place when asked."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import Connection

from facilitator.storage.driver import connect
from facilitator.storage.errors import Damaged, explained
from facilitator.storage.store import Store

_STAMP = "%Y-%m-%d-%H%M%S"
_HOURLY, _DAILY = timedelta(days=2), timedelta(days=60)


def folder(path: Path) -> Path:
    """Return the folder in which a library's backups lie."""
    return path.with_name(f"{path.stem} backups")


def back_up(store: Store) -> Path:
    """Write a copy of an open library, read it back, thin the older ones; return where it lies."""
    now = datetime.fromtimestamp(store.world.now_ms() / 1000, UTC)
    target = _target(store.path, now)
    with explained():
        store.copy_to(target)
        _read_back(target, store.passphrase)
        _thin(store.path, now)
    return target


def before_migration(connection: Connection, path: Path, passphrase: str) -> None:
    """Write a copy before a library is brought up to date."""
    target = _target(path, datetime.now(UTC))
    connection.connection.execute("VACUUM INTO ?", (str(target),))
    _read_back(target, passphrase)


def backups(path: Path) -> tuple[tuple[datetime, Path], ...]:
    """Return the backups of a library with their times, newest first."""
    found = ((_time(file), file) for file in folder(path).glob(f"*{path.suffix}"))
    return tuple(sorted(((time, file) for time, file in found if time), reverse=True))


def restore(backup: Path, path: Path, passphrase: str) -> Path:
    """Put a backup in the place of a closed library; what stood there is kept beside it and returned."""
    _read_back(backup, passphrase)
    kept = path.with_name(f"{path.stem} before restoring {datetime.now(UTC).strftime(_STAMP)}{path.suffix}")
    with explained():
        if path.exists():
            path.replace(kept)
        for rest in ("-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        fresh = path.with_name(f"{path.name}.restoring")
        fresh.write_bytes(backup.read_bytes())
        fresh.replace(path)
    return kept


def _target(path: Path, now: datetime) -> Path:
    with explained():
        folder(path).mkdir(exist_ok=True)
    target = folder(path) / f"{path.stem} {now.strftime(_STAMP)}{path.suffix}"
    target.unlink(missing_ok=True)
    return target


def _read_back(target: Path, passphrase: str) -> None:
    connection = connect(target, passphrase)
    try:
        answer = connection.execute("PRAGMA quick_check").fetchone()
    finally:
        connection.close()
    if answer != ("ok",):
        raise Damaged(f"The backup {target.name} could not be read back. Check the disk.")


def _thin(path: Path, now: datetime) -> None:
    """Keep all of two days, then one a day for two months, then one a month."""
    kept: set[str] = set()
    for time, file in backups(path):
        age = now - time
        span = time.strftime(_STAMP if age < _HOURLY else "%Y-%m-%d" if age < _DAILY else "%Y-%m")
        if span in kept:
            file.unlink(missing_ok=True)
        kept.add(span)


def _time(file: Path) -> datetime | None:
    try:
        return datetime.strptime(file.stem[-17:], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
