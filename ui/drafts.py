"""The unfinished words of a box, for each meeting, kept so that a crash or another meeting does not lose them."""

from collections.abc import Sequence

from ui.workspace import Workspace

Place = Sequence[bytes | int | None]
"""Where in a meeting the box stands; nowhere in particular where it is empty."""


class Drafts:
    """Knows what is unfinished in a box, at the meeting that is shown; `what` is the box."""

    def __init__(self, workspace: Workspace, what: str, meeting: bytes | None = None) -> None:
        self.meeting = meeting
        self._workspace, self._what = workspace, what

    def of(self, place: Place = ()) -> str:
        """Return the words that were begun at a place."""
        return self._workspace.kept_drafts.get(self._key(place), "")

    def save(self, text: str, place: Place | None = ()) -> None:
        """Keep the words that were begun at a place, where they are others; empty ones let them go."""
        if self.meeting is not None and place is not None and self.of(place) != text:
            self._workspace.save_draft(self._key(place), text)

    def begun(self) -> tuple[bytes, ...]:
        """Return at which rows of the meeting words are begun; for a box whose places are rows."""
        start = f"{self._key(())} "
        keys = (key for key, text in self._workspace.kept_drafts.items() if text and key.startswith(start))
        return tuple(bytes.fromhex(key.removeprefix(start)) for key in keys)

    def _key(self, place: Place) -> str:
        parts = (self.meeting, *place)
        return " ".join((self._what, *(str(part) if isinstance(part, int) else (part or b"").hex() for part in parts)))
