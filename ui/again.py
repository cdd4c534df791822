"""What weighs is done only when its key is pressed once more, after a sentence has said what it does."""

from collections.abc import Callable

from facilitator.domain.running import seconds_between
from ui.rows import Tone


class Again:
    """Remembers what was told last. `after` so many seconds a key is one of its own, and not the same one held."""

    def __init__(self, after: int = 0) -> None:
        self._after, self._told_at = after, ""
        self._told: object = None

    def said(self, what: object, at: str = "") -> bool:
        """Return whether this was told before, at an ISO time; else remember that it is told now."""
        again = what == self._told and seconds_between(self._told_at, at) >= self._after
        if again:
            self.forget()
        elif what != self._told:
            self._told, self._told_at = what, at
        return again

    def asked(self, what: object, words: str, say: Callable[[str, Tone], None]) -> bool:
        """Return whether this was told before; else say it."""
        again = self.said(what)
        if not again:
            say(words, Tone.CARE)
        return again

    def forget(self) -> None:
        """Have nothing told: somebody went elsewhere meanwhile."""
        self._told = None
