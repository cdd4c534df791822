"""The unfinished line of each meeting, kept so that a crash or another meeting does not lose it."""

from ui.workspace import Workspace


class LineDrafts:
    """Knows the unfinished line of the meeting that is shown."""

    def __init__(self, workspace: Workspace) -> None:
        self.meeting: bytes | None = None
        self._workspace = workspace

    def of_meeting(self) -> str:
        """Return the unfinished line."""
        return self._workspace.kept_drafts.get(self._key(), "")

    def save(self, text: str) -> None:
        """Keep it, where it is another."""
        if self.meeting is not None and self.of_meeting() != text:
            self._workspace.save_draft(self._key(), text)

    def _key(self) -> str:
        return f"line {self.meeting.hex()}" if self.meeting else "line"
