"""Run as a program by the tests: types into a library, and says which lines were shown as saved."""

import sys
from collections.abc import Callable
from pathlib import Path

from facilitator.storage.errors import StorageError
from facilitator.storage.library import open_library
from facilitator.storage.store import Store, World
from tests.storage.libraries import Put

WORLD = World(mounts=lambda: ())


def type_line(store: Store, words: str) -> None:
    store.do(Put("point", store.new_id(), {"text": words}))


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def until_killed(path: Path, passphrase: str) -> None:
    """Type for ever; each line that was committed is acknowledged."""
    store = open_library(path, passphrase, world=WORLD)
    number = 0
    while True:
        type_line(store, f"{store.new_id().hex()} line {number}")
        number += 1
        say(str(number))


def until_full(path: Path, ballast: Path) -> None:
    """Type until there is no room, say the sentence, free some room, and go on typing."""
    free = limit_of_files() if not ballast.exists() else ballast.unlink
    store = open_library(path, world=WORLD)
    saved = 0
    try:
        while True:
            type_line(store, f"line {saved} " + "and on it goes " * 200)
            saved += 1
    except StorageError as trouble:
        say(f"{type(trouble).__name__}: {trouble}")
    free()
    for number in range(20):
        type_line(store, f"after {number}")
    store.close()
    say(str(saved))


def limit_of_files() -> Callable[[], None]:
    """Let no file of this process grow over two megabytes, and return what lifts that."""
    import resource  # noqa: PLC0415 - POSIX only

    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, most))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def until_told(path: Path) -> None:
    """Hold a library open until a line comes in."""
    store = open_library(path, world=WORLD)
    say("open")
    sys.stdin.readline()
    store.close()


if __name__ == "__main__":
    what, where, more = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    if what == "killed":
        until_killed(where, more)
    elif what == "full":
        until_full(where, Path(more))
    else:
        until_told(where)
