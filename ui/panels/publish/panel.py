"""The screen that turns the record of a meeting into notes to hand out."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from facilitator.domain.editions import Wanted
from facilitator.publish.minutes import minutes_shown
from facilitator.publish.names import file_name
from facilitator.publish.progress import Watch
from facilitator.queries.meetings import meeting
from facilitator.storage.store import Reader
from ui.panels.publish.choices import Choices
from ui.panels.publish.making import Document
from ui.panels.publish.paging import PagesPanel
from ui.prompts import Prompts
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NotesChoice:
    """What is wanted: the notes of a meeting, and in which edition."""

    meeting: bytes
    wanted: Wanted

    def make(self, reader: Reader, at: datetime, watch: Watch) -> Document:
        """Make the notes."""
        return Document(*minutes_shown(reader, self.meeting, self.wanted, made_at=at, watch=watch))


class PublishPanel(PagesPanel):
    """The notes, looked at before they go out."""

    name = "publish"
    title = "Publish"
    icon = "publish"
    section = "Afterwards"
    shortcut = "Ctrl+7"
    shows = frozenset(
        {"meeting", "group_", "agenda_item", "table_", "attendance", "person", "organisation", "point", "point_theme"}
        | {"theme", "decision", "action", "action_owner", "action_update", "response", "response_link"}
    )
    thing = "notes"
    no_meeting = (
        "Choose a meeting on the Home screen, or plan one. Its notes are made here from what was kept at the Door and "
        "in the Room: as pages for everyone, or with names for the team."
    )

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        self._choices = Choices()
        super().__init__(workspace, prompts, self._choices, parent)
        self._choices.changed.connect(self.choose)

    def first_focus(self) -> QWidget:
        """Return the first choice."""
        return self._choices.contents

    def wanted(self, here: bytes) -> NotesChoice:
        """Return the edition that is chosen."""
        return NotesChoice(here, self._choices.wanted)

    def suggested_name(self, here: bytes) -> str:
        """Return the name of the file by meeting, edition and size."""
        row, chosen = self._workspace.read(meeting, here), self._choices
        date, whose = (row.date, row.group_name or row.title) if row else ("", "")
        return file_name(date, whose, chosen.wanted)
