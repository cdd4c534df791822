"""A disk that takes its time, and one that takes nothing any more: SQLite's own refusal, on the store thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

from facilitator.storage.store import Store
from tests.ui.drivers.driver import Driver
from ui.workspace import Workspace

NOT_WRITTEN = "This library cannot be written here."
"""How the sentence begins that is said of a disk that takes nothing."""
PATIENCE = 20.0  # seconds


class Disk:
    """The disk of an open library; what is asked of it comes in order with the commands."""

    def __init__(self, driver: Driver, workspace: Workspace) -> None:
        self._driver, self._workspace = driver, workspace
        self._raw: list[Any] = []

    @contextmanager
    def slow(self) -> Iterator[None]:
        """Have what is written in here wait until the end of it."""
        gate = Event()
        self._workspace.on_store_thread(lambda _store: gate.wait(PATIENCE), lambda _: None, self._workspace.broke.emit)
        try:
            yield
        finally:
            gate.set()
            self.settled()

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Have what is written in here fail."""
        self.fail()
        try:
            yield
        finally:
            self.settled()
            self.mend()

    def fail(self) -> None:
        """Have what is written from here on fail."""
        self._turn("ON")

    def mend(self) -> None:
        """Have what is written from here on succeed."""
        self._turn("OFF")

    def settled(self) -> None:
        """Wait until all that was typed is written, or is not."""
        self._driver.wait(lambda: not self._workspace.pending)

    def drafts(self) -> dict[str, str]:
        """Return the unfinished words that the disk has: what is left where the program is killed now."""
        found: list[dict[str, str]] = []
        self._workspace.on_store_thread(Store.drafts, found.append, self._workspace.broke.emit)
        self._driver.wait(lambda: bool(found))
        return found[0]

    def _turn(self, query_only: str) -> None:
        self._workspace.on_store_thread(
            lambda store: self._set(store, query_only), lambda _: None, self._workspace.broke.emit
        )

    def _set(self, store: Store, query_only: str) -> None:
        """Ask of SQLite itself, past the transaction that it would refuse to begin."""
        if not self._raw:
            store.write(lambda connection: self._raw.append(connection.connection.driver_connection))
        for connection in self._raw:
            connection.execute(f"PRAGMA query_only={query_only}")
