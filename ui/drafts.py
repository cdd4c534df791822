"""The unfinished words of a box, for each meeting, kept so that a crash or another meeting does not lose them."""

from ui.workspace import Workspace


class LineDrafts:
    """Knows what is unfinished in a box of the meeting that is shown; `what` is the box."""

    def __init__(self, workspace: Workspace, what: str = "line") -> None:
        self.meeting: bytes | None = None
        self._workspace, self._what = workspace, what

    def of_meeting(self) -> str:
        """Return the unfinished line."""
        return self._workspace.kept_drafts.get(self._key(), "")

    def save(self, text: str) -> None:
        """Keep it, where it is another."""
        if self.meeting is not None and self.of_meeting() != text:
            self._workspace.save_draft(self._key(), text)

    def _key(self) -> str:
        return f"{self._what} {self.meeting.hex()}" if self.meeting else self._what
