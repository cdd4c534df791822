"""The screen on which a meeting's papers are chosen, looked at and saved."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.publish.paper import Paper, letters_of_desks, paper_name, paper_pdf
from facilitator.publish.progress import Watch
from facilitator.storage.store import Reader
from ui.panels.paper.choices import PaperChoices
from ui.panels.publish.making import Document
from ui.panels.publish.paging import PagesPanel
from ui.prompts import Prompts
from ui.workspace import Workspace

ENTERING = "paper list"
"""The name of the screen on which a list that comes back is typed in."""


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """What is wanted: a paper of a meeting."""

    meeting: bytes
    paper: Paper

    def make(self, reader: Reader, at: datetime, watch: Watch) -> Document:
        """Make the paper."""
        pages = paper_pdf(reader, self.meeting, self.paper, made_at=at.astimezone(), watch=watch)
        return Document(pages, pages)


class PaperPanel(PagesPanel):
    """Sign-in sheets, table sheets, badges and the evacuation list."""

    name = "paper"
    title = "Paper"
    icon = "paper"
    section = "Meeting"
    shortcut = "Ctrl+Shift+P"
    shows = frozenset({"meeting", "group_", "agenda_item", "table_", "attendance", "person", "organisation"})
    thing = "papers"
    no_meeting = (
        "Choose a meeting on the Home screen, or plan one. Its sign-in sheets, table sheets, badges and evacuation "
        "list are printed here, and a list that was signed on paper is typed in here afterwards."
    )

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        self._choices = PaperChoices()
        super().__init__(workspace, prompts, self._choices, parent)
        self._choices.changed.connect(self._choose_paper)

    def refresh(self) -> None:
        """Show the pages, and offer the letters of the desks as they are now."""
        self._offer_letters()
        super().refresh()

    def first_focus(self) -> QWidget:
        """Return the first choice."""
        return self._choices.kinds

    def more_acts(self) -> tuple[QAction, ...]:
        """Offer to type in a list that was signed on paper."""
        return (self.act("Type in a signed list", "Ctrl+E", lambda: self.go.emit(ENTERING)),)

    def wanted(self, here: bytes) -> PaperChoice:
        """Return the paper that is chosen."""
        return PaperChoice(here, self._choices.paper)

    def suggested_name(self, here: bytes) -> str:
        """Return the name of the file by meeting and kind."""
        return self.workspace.read(paper_name, here, self._choices.paper)

    def _choose_paper(self) -> None:
        self._offer_letters()
        self.choose()

    def _offer_letters(self) -> None:
        here = self.workspace.meeting
        if here is not None:
            self._choices.show_letters(self.workspace.read(letters_of_desks, here, self._choices.desks))
