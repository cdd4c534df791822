"""Documents become files, whole or not at all, and never in the place of a library."""

import os
from contextlib import suppress
from pathlib import Path

from facilitator.domain.refused import Refused

_LIBRARY = ".forum"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside, flush to the disk, rename: a reader sees the old file or the new one; raises OSError.

    A place where that would destroy something else is refused, as `refuse_target` says.
    """
    refuse_target(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def refuse_target(path: Path) -> None:
    """Refuse a place for a document that has no folder, or that a library, a folder or a device has.

    A library is known by its name and by the lock beside it: one that is open must not be read here.
    """
    if not path.parent.is_dir():
        raise Refused(f"{path.name} could not be written to {path.parent} (no such folder). Choose another place.")
    if not path.name or (path.exists() and not path.is_file()):
        raise Refused(f"{path} is not a file that can be written. Give the document another name.")
    kept = any(part.startswith(_LIBRARY) for part in path.suffixes)
    if kept or path.with_name(f"{path.name}.lock").exists():
        raise Refused(f"{path.name} is the place of a library. Give the document another name.")
