"""The team's abbreviations, one a line: a short form, an equals sign, and the words it stands for."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.commands.abbreviations import SaveAbbreviation, WithdrawAbbreviation
from facilitator.commands.together import Together
from facilitator.domain.refused import Refused
from facilitator.queries.abbreviations import abbreviations
from facilitator.storage.store import Changes
from facilitator.storage.work import Command
from ui.widgets.fields import TextArea
from ui.widgets.form import labelled
from ui.workspace import Workspace

_HINT = "They expand as you type in the Room. One a line, as in asc = adult social care."


class Abbreviations(QWidget):
    """A box with all abbreviations; what is typed in it is saved whole."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._box = TextArea("Abbreviations", lines=5)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(labelled("Abbreviations", self._box, _HINT))
        workspace.changed.connect(self._look_again)
        self.refresh()

    def refresh(self) -> None:
        """Show what is saved, unless something else is being typed."""
        if not self._box.document().isModified():
            held = self._workspace.read(abbreviations)
            self._box.start("\n".join(f"{short} = {words}" for short, words in held.items()))

    def save(self) -> None:
        """Save the lines; a short form that is no longer there stands for itself again."""
        held = self._workspace.read(abbreviations)
        try:
            steps = tuple(_steps(held, dict(_typed(self._box.toPlainText()))))
        except Refused as no:
            self._workspace.refused.emit(str(no))
            return
        if steps:
            self._workspace.do(Together("Save abbreviations", steps), lambda _: self._saved())

    def _look_again(self, changes: Changes) -> None:
        if "abbreviation" in changes.entities:
            self.refresh()

    def _saved(self) -> None:
        self._box.document().setModified(False)
        self._workspace.said.emit("The abbreviations are saved.")


def _typed(text: str) -> Iterator[tuple[str, str]]:
    for line in filter(str.strip, text.splitlines()):
        short, sign, words = line.partition("=")
        if not (short.strip() and sign and words.strip()):
            raise Refused(f"“{line.strip()}” is no abbreviation. Write it as in asc = adult social care.")
        yield short.strip(), words.strip()


def _steps(held: dict[str, str], typed: dict[str, str]) -> Iterator[Command]:
    yield from (SaveAbbreviation(short, words) for short, words in typed.items() if held.get(short) != words)
    yield from (WithdrawAbbreviation(short) for short in held if short not in typed)
