"""Opening and making libraries: long work for a thread of its own, which is also the first to import the store."""

import shutil
from pathlib import Path

from facilitator.exchange.interchange import read_meeting
from facilitator.exchange.interchange.taking import take_in
from facilitator.storage.errors import PassphraseNeeded, UnsafePlace, WrongPassphrase
from facilitator.storage.library import create_library, open_library
from facilitator.storage.store import Store

_SAMPLES = Path(__file__).parent.parent / "resources" / "samples"
SAMPLE, NEXT_SAMPLE = _SAMPLES / "forum.json", _SAMPLES / "next_forum.json"


def opened(path: Path, passphrase: str, who: str) -> Store:
    """Open a library; raise `StorageError` where it cannot be."""
    return open_library(path, passphrase, who)


def created(path: Path, passphrase: str, who: str) -> Store:
    """Make a library in a folder that is made with it; raise `StorageError` where it cannot be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return create_library(path, passphrase, who)


def sample(path: Path, who: str) -> Store:
    """Open the library of the sample forum, making it where there is none yet."""
    if path.exists():
        return open_library(path, "", who)
    store = created(path, "", who)
    for meeting in (SAMPLE, NEXT_SAMPLE):
        store.do(take_in(read_meeting(meeting)))
    return store


def copied_here(path: Path, target: Path) -> Path:
    """Copy a closed library, with what its log still holds, to where it may be opened."""
    for suffix in ("", "-wal"):
        source = path.with_name(path.name + suffix)
        if source.exists():
            shutil.copyfile(source, target.with_name(target.name + suffix))
    return target


def asks_passphrase(error: Exception) -> bool:
    """Return whether another passphrase may open it."""
    return isinstance(error, PassphraseNeeded | WrongPassphrase)


def wants_copy(error: Exception) -> bool:
    """Return whether a copy on this computer could be opened."""
    return isinstance(error, UnsafePlace)
