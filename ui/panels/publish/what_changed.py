"""The sentence on what changed since the last version: proposed, typed, and kept for its own meeting."""

from facilitator.domain.publishing import Standing
from facilitator.queries.publishing import proposal
from ui.drafts import Drafts
from ui.widgets.fields import TextField
from ui.workspace import Workspace


class WhatChanged(TextField):
    """The field of it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("What changed")
        self._space, self._version = workspace, ""
        self._begun = Drafts(workspace, "what_changed")

    def keep(self) -> None:
        """Keep what is half typed."""
        self._begun.save(self.text() if self.isModified() else "")

    def take(self, typed: str) -> None:
        """Go on with what was typed elsewhere."""
        if typed != self.text():
            self.setText(typed)
            self.setModified(True)

    def go_over_to(self, meeting: bytes, now: Standing) -> None:
        """Show what was half typed about another meeting."""
        self._begun.meeting, self._version = meeting, now.version
        typed = self._begun.of()
        self.start(typed)
        self.setModified(bool(typed))

    def show_for(self, meeting: bytes, now: Standing) -> None:
        """Propose something, where nothing is typed for the version that comes next."""
        published = now.version != self._version
        if now.version and (published or not self.isModified()):
            self.start(self._space.read(proposal, meeting))
        if published:
            self.keep()
        self._version = now.version
