"""What one does with a whole library: merge another one in, or put a backup in its place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ui.prompts import Prompts
from ui.rows import Tone
from ui.window import Window

if TYPE_CHECKING:
    from ui.workspace import Workspace

LIBRARIES = "Libraries (*.forum)"
_WHICH = "What stands in the library now is kept beside it. Choose the copy to go back to."


class Care:
    """Asks, and does it; `close` lets the library that is open go, `reopen` opens one by its path and passphrase."""

    def __init__(
        self,
        window: Window,
        prompts: Prompts,
        close: Callable[[], None],
        reopen: Callable[[Path, str], None],
        tell: Callable[[BaseException], None],
    ) -> None:
        """Work for a window."""
        self._window, self._prompts = window, prompts
        self._close, self._reopen, self._tell = close, reopen, tell

    def ask_merge(self, workspace: "Workspace") -> None:
        """Ask which library to merge into the one that is open."""
        begin = partial(self._merge, workspace)
        self._prompts.open_file(self._window, "Merge another library into this one", LIBRARIES, begin)

    def ask_restore(self, workspace: "Workspace") -> None:
        """Ask which backup to go back to."""
        from facilitator.storage.backups import backups

        path, found = workspace.path, backups(workspace.path)
        if not found:
            self._window.say("There is no backup of this library yet.", Tone.CARE)
            return
        choices = [f"{time.astimezone():%A %d %B %Y, %H:%M}" for time, _ in found]
        chosen = partial(self._chosen, path, [file for _, file in found], workspace.encrypted)
        self._prompts.choose(self._window, "Go back to a backup", _WHICH, choices, chosen)

    def _merge(self, workspace: "Workspace", path: Path, passphrase: str = "") -> None:
        from ui.merging import Merging

        self._window.say(f"Merging {path.name}…")
        Merging(workspace, self._window.say, partial(self._not_merged, workspace, path)).begin(path, passphrase)

    def _not_merged(self, workspace: "Workspace", path: Path, error: Exception) -> None:
        from ui import opening

        if opening.asks_passphrase(error):
            self._prompts.passphrase(self._window, str(error), partial(self._merge, workspace, path))
        else:
            self._tell(error)

    def _chosen(self, path: Path, files: list[Path], encrypted: bool, place: int) -> None:  # noqa: FBT001 - bound by partial
        restore = partial(self._restore, path, files[place])
        if encrypted:
            self._prompts.passphrase(self._window, "Give the passphrase of this library.", restore)
        else:
            restore("")

    def _restore(self, path: Path, backup: Path, passphrase: str) -> None:
        from facilitator.storage.backups import restore
        from facilitator.storage.errors import StorageError

        self._close()
        try:
            restore(backup, path, passphrase)
        except StorageError as error:
            self._tell(error)
        self._reopen(path, passphrase)
