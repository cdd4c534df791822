"""The lock beside a library that says it is open, here or in another window."""

from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from facilitator.storage.errors import InUse, ReadOnly


def lock_of(path: Path) -> BaseFileLock:
    """Take the lock of a library; raise `InUse` where another window has it, `ReadOnly` where none can be made."""
    # taken by the thread that opens the library, let go by the one that closes it
    lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise InUse(f"{path.name} is open in another window. Close it there, then try again.") from error
    except OSError as error:
        raise ReadOnly("This library cannot be written here. Copy it to a folder of your own.") from error
    return lock
