"""Taking in all that another library knows, a batch at a time, so that typing never waits for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from facilitator.commands.merged import what_follows
from facilitator.domain.views import View
from facilitator.domain.wording import number_of
from facilitator.queries.libraries import clashes
from facilitator.storage.library import open_library
from facilitator.storage.merge import Taken, merge_in_batches
from facilitator.storage.models import MODELS
from facilitator.storage.store import Changes, Reader, Store
from ui.workspace import Workspace


class Merging:
    """One merge: the other library stays open until the last batch is in."""

    def __init__(self, workspace: Workspace, done: Callable[[str], None], failed: Callable[[Exception], None]) -> None:
        """Prepare to merge into an open library; `done` is told in a sentence what came of it."""
        self._workspace, self._done, self._failed = workspace, done, failed
        self._other: tuple[Store, Reader] | None = None
        self._batches: Iterator[Taken] = iter(())
        self._follows = iter(what_follows(workspace.today().isoformat()))
        self._new, self._mended, self._whole = 0, 0, True

    def begin(self, path: Path, passphrase: str = "") -> None:
        """Open the other library and begin."""
        self._workspace.on_store_thread(lambda store: self._open(store, path, passphrase), self._go_on, self._end_badly)

    def _open(self, store: Store, path: Path, passphrase: str) -> Taken:
        other = open_library(path, passphrase, "merge")
        self._other = (other, other.reader(View.TEAM))
        self._batches = merge_in_batches(store, self._other[1])
        return Taken()

    def _go_on(self, taken: Taken | None) -> None:
        if taken is None:
            self._end()
            return
        self._new += taken.new
        self._mended += taken.mended
        self._workspace.on_store_thread(lambda _store: next(self._batches, None), self._go_on, self._end_badly)

    def _end(self) -> None:
        self._workspace.on_store_thread(lambda _store: self._close(), lambda _closed: self._follow(), self._failed)

    def _follow(self) -> None:
        """Let what one library did, the other not knowing, hold for what that one wrote."""
        if (command := next(self._follows, None)) is None:
            self._tell()
        else:
            self._workspace.follow(command, lambda _done: self._follow(), lambda _told: self._follow())

    def _tell(self) -> None:
        everything = frozenset((entity, b"") for entity in MODELS)
        self._workspace.tell(Changes(b"", "Merge a library", everything, forgot=True))
        if self._whole:
            self._done(_in_words(self._new, self._mended, len(self._workspace.read(clashes))))

    def _end_badly(self, error: Exception) -> None:
        """Tell what went wrong; what is in by then stays and is shown, and what follows from it is done.

        Something can follow where nothing is new: a copy of forgotten words tells what else repeats them.
        """
        self._failed(error)
        self._whole = False
        if self._other is not None:
            self._end()

    def _close(self) -> None:
        if self._other is not None:
            store, reader = self._other
            reader.close()
            store.close()
            self._other = None


def _in_words(new: int, mended: int, clashing: int) -> str:
    """Say what came of a merge, and where a person is needed now."""
    told = f"{number_of(new, 'change was', 'changes were')} new." if new else "There was nothing new in it."
    if mended:
        whole = "published file is whole again that was damaged", "published files are whole again that were damaged"
        told += f" {number_of(mended, *whole)}."
    need = number_of(clashing, "clash needs somebody to settle it", "clashes need somebody to settle them")
    return f"{told} {need}: Ctrl+Shift+K shows what." if clashing else told
