"""Whole copies of a library beside it: written, read back, thinned by age, and put in its place when asked."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitator.storage.driver import connect, copy
from facilitator.storage.errors import Damaged, explained
from facilitator.storage.header import fitting_key
from facilitator.storage.locking import lock_of
from facilitator.storage.store import Store

_STAMP = "%Y-%m-%d-%H%M%S"
_HOURLY, _DAILY = timedelta(days=2), timedelta(days=60)


def folder(path: Path) -> Path:
    """Return the folder in which a library's backups lie."""
    return path.with_name(f"{path.stem} backups")


def back_up(store: Store) -> Path:
    """Write a copy of an open library, read it back, thin the older ones; return where it lies."""
    now = datetime.fromtimestamp(store.world.now_ms() / 1000, UTC)
    with explained():
        target = _written(store.path, store.key, now)
        _thin(store.path, now)
    return target


def before_migration(path: Path, key: str) -> Path:
    """Write a copy before a library is brought up to date, and read it back; return where it lies."""
    with explained():
        return _written(path, key, datetime.now(UTC))


def backups(path: Path) -> tuple[tuple[datetime, Path], ...]:
    """Return the backups of a library with their times, newest first."""
    found = ((_time(file), file) for file in folder(path).glob(f"*{path.suffix}"))
    return tuple(sorted(((time, file) for time, file in found if time), reverse=True))


def restore(backup: Path, path: Path, passphrase: str) -> Path:
    """Put a backup in the place of a closed library; what stood there is kept beside it and returned."""
    kept = _free(path.with_name(f"{path.stem} before restoring"), path.suffix, datetime.now(UTC))
    fresh = path.with_name(f"{path.name}.restoring")
    lock = lock_of(path)
    try:
        with explained():
            _read_back(backup, fitting_key(backup, passphrase))
            _copy(backup, fresh)
            path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
            for rest in ("", "-wal"):
                if (standing := path.with_name(path.name + rest)).exists():
                    standing.replace(kept.with_name(kept.name + rest))
            fresh.replace(path)
    finally:
        lock.release()
    return kept


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as giving, target.open("wb") as taking:
        shutil.copyfileobj(giving, taking)
        taking.flush()
        os.fsync(taking.fileno())


def _written(path: Path, key: str, now: datetime) -> Path:
    """Write a copy under another name, and give it its own once it was read back."""
    folder(path).mkdir(exist_ok=True)
    target = _free(folder(path) / path.stem, path.suffix, now)
    unread = target.with_name(f"{target.name}.part")
    unread.unlink(missing_ok=True)
    copy(path, key, unread)
    _read_back(unread, key)
    unread.replace(target)
    return target


def _free(beginning: Path, suffix: str, now: datetime) -> Path:
    """Return a path with the time in its name at which nothing lies yet."""
    while (path := beginning.with_name(f"{beginning.name} {now.strftime(_STAMP)}{suffix}")).exists():
        now += timedelta(seconds=1)
    return path


def _read_back(target: Path, key: str) -> None:
    connection = connect(target, key)
    try:
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()
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
