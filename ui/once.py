"""What a key means is done once, however often it is pressed before that is saved."""

from collections.abc import Callable
from typing import TypeVar

from facilitator.storage.work import Command
from ui.rows import Tone
from ui.workspace import Otherwise, Then, Workspace

Came = TypeVar("Came")


class Once:
    """Knows what of a screen is on its way to the disk."""

    def __init__(self, workspace: Workspace, say: Callable[[str, Tone], None]) -> None:
        self._workspace, self._say = workspace, say
        self._on_their_way: set[str] = set()

    def refuses(self, what: str) -> bool:
        """Return whether this is being saved already, and say so."""
        if what in self._on_their_way:
            self._say(f"“{what}” is being saved already, so this was not taken.", Tone.CARE)
        return what in self._on_their_way

    def do(self, what: str, command: Command, then: Then, otherwise: Otherwise | None = None) -> None:
        """Have a command done, unless the same is on its way."""
        if self.refuses(what):
            return
        self._on_their_way.add(what)
        self._workspace.do(
            command, lambda done: self._over(what, then, done), lambda no: self._over(what, otherwise, no)
        )

    def _over(self, what: str, then: Callable[[Came], None] | None, came: Came) -> None:
        self._on_their_way.discard(what)
        if then is not None:
            then(came)
