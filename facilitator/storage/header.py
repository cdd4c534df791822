"""What the first bytes of a closed file say: a library with or without a passphrase, or something else.

Nothing here may be asked of a library that is open: closing a file lets go of its locks (POSIX).
"""

from pathlib import Path

from facilitator.storage.driver import APPLICATION_ID, SALT, key_of
from facilitator.storage.errors import Damaged, NewerLibrary, NotALibrary, PassphraseNeeded, explained
from facilitator.storage.schema import VERSION

_PLAIN = b"SQLite format 3\x00"
_PAGE = 4096
_CHANCE = 200
"""An encrypted page holds at least so many of the 256 byte values, and hardly any other file does."""


def fitting_key(path: Path, passphrase: str) -> str:
    """Return the key that opens a closed file, empty where it has no passphrase; raise what else the file is."""
    with explained(), path.open("rb") as file:
        page = file.read(_PAGE)
    if not page:
        raise Damaged(f"{path.name} is empty: it holds no library. Open the newest backup beside it.")
    if page.startswith(_PLAIN):
        _recognise(path.name, page)
        return ""
    if len(set(page)) < _CHANCE:
        raise NotALibrary(f"{path.name} is not a Facilitator library. If it was one, open the newest backup beside it.")
    if not passphrase:
        raise PassphraseNeeded(f"{path.name} is locked. Give its passphrase.")
    return key_of(passphrase, page[:SALT])


def _recognise(name: str, page: bytes) -> None:
    """Look at application_id and user_version where the SQLite file format keeps them (its section 1.3)."""
    if int.from_bytes(page[68:72], "big") != APPLICATION_ID:
        raise NotALibrary(f"{name} is a database, but not a Facilitator library.")
    refuse_newer(name, int.from_bytes(page[60:64], "big"))


def refuse_newer(name: str, version: int) -> None:
    """Raise where a library's version is later than this program's."""
    if version > VERSION:
        raise NewerLibrary(f"{name} was made by a newer Facilitator. Update this one to open it.")
