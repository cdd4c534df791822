"""A list that the team keeps, one thing a line, in a box that is saved whole."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.refused import Refused
from facilitator.storage.store import Changes, Reader
from facilitator.storage.work import Command
from ui.widgets.fields import TextArea
from ui.widgets.form import labelled
from ui.workspace import Workspace


@dataclass(frozen=True)
class Kept:
    """What such a list is: how it is called, which rows it shows, how they are written, and what saving lines does.

    `command` is None where nothing is different; it may raise Refused.
    """

    name: str
    hint: str
    entity: str
    written: Callable[[Reader], str]
    command: Callable[[Reader, str], Command | None]


class SavedLines(QWidget):
    """A box with all the lines."""

    def __init__(self, workspace: Workspace, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._kept = workspace, kept
        self._box = TextArea(kept.name, lines=5)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(labelled(kept.name, self._box, kept.hint))
        workspace.changed.connect(self._look_again)
        self.refresh()

    def refresh(self) -> None:
        """Show what is saved, unless something else is being typed."""
        if not self._box.document().isModified():
            self._box.start(self._workspace.read(self._kept.written))

    def save(self) -> None:
        """Save the lines; what is no longer there is withdrawn."""
        try:
            command = self._workspace.read(self._kept.command, self._box.toPlainText())
        except Refused as no:
            self._workspace.refused.emit(str(no))
            return
        if command is None:
            self._saved()
        else:
            self._workspace.do(command, lambda _: self._saved())

    def _look_again(self, changes: Changes) -> None:
        if self._kept.entity in changes.entities:
            self.refresh()

    def _saved(self) -> None:
        self._box.document().setModified(False)
        self.refresh()
        self._workspace.said.emit(f"The {self._kept.name.lower()} are saved.")
