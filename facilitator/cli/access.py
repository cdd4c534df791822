"""Opening a library from the command line: where its passphrase comes from, and who is asking."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.domain.refused import Refused
from facilitator.domain.views import View
from facilitator.storage.errors import PassphraseNeeded
from facilitator.storage.library import create_library, open_library
from facilitator.storage.store import Reader, Store

VARIABLE = "FACILITATOR_PASSPHRASE"


@contextmanager
def opened(given: Namespace, *, make: bool = False) -> Iterator[Store]:
    """Open the library a command names, made first where it does not exist and `make` is set."""
    store = _open(given.library, _passphrase(given), make=make)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def reading(store: Store) -> Iterator[Reader]:
    """Read a library as its team does: who runs commands on the file may see all of it."""
    reader = store.reader(View.TEAM)
    try:
        yield reader
    finally:
        reader.close()


def _open(path: Path, passphrase: str, *, make: bool) -> Store:
    if make and not path.exists():
        return create_library(path, passphrase, who=_who())
    try:
        return open_library(path, passphrase, who=_who())
    except PassphraseNeeded:
        if passphrase or not sys.stdin.isatty():
            raise
        return open_library(path, getpass.getpass(f"Passphrase of {path.name}: "), who=_who())


def _passphrase(given: Namespace) -> str:
    if given.passphrase_file is None:
        return os.environ.get(VARIABLE, "")
    try:
        lines = given.passphrase_file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Refused(f"The passphrase file {given.passphrase_file.name} cannot be read.") from None
    if not lines or not lines[0]:
        raise Refused(f"The passphrase file {given.passphrase_file.name} is empty.")
    return str(lines[0])


def _who() -> str:
    try:
        return f"{getpass.getuser()} (command line)"
    except (OSError, KeyError, ImportError):
        return "command line"
