"""How a sheet is saved: from what is typed to a command, and the sheet stays filled where that is refused."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from facilitator.domain.refused import Refused
from facilitator.storage.work import Command
from ui.rows import Tone
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace

Values = Mapping[str, str]
Make = Callable[[Values], Command | None]
NEW = "new"
"""How it begins what a sheet is about whose row is not in the library yet."""


class Keeping(QObject):
    """Saves one sheet. `kept` carries what the sheet was about; `said` words for the status line."""

    kept = Signal(str)
    said = Signal(str, int)

    def __init__(self, workspace: Workspace, sheet: Sheet, make: Make) -> None:
        """Save with Enter; `make` returns the command for what is typed, or None, and raises `Refused`."""
        super().__init__(sheet)
        self._workspace, self._sheet, self._make = workspace, sheet, make
        self._busy, self._again, self._in_a_row = False, False, False
        sheet.entered.connect(self.keep)

    def keep_when_left(self) -> None:
        """Save, too, when a field of a row that is in the library is left."""
        self._sheet.left.connect(self.keep_changes)

    def keep_in_a_row(self) -> None:
        """Empty the sheet of a new row at once, so that the next one can be typed while this one is on its way."""
        self._in_a_row = True

    def keep(self) -> None:
        """Save what is typed."""
        if self._busy:
            self._again = True
            return
        about, sent = self._sheet.about, self._sheet.values()
        try:
            command = self._make(sent)
        except Refused as no:
            self.said.emit(str(no), int(Tone.CARE))
            return
        if command is not None:
            self._send(command, about, sent)

    def _send(self, command: Command, about: str, sent: Values) -> None:
        if self._in_a_row and about.startswith(NEW):
            self._sheet.clear_typing()
            self._workspace.do(
                command, lambda _done: self._tell(about), lambda _told: self._sheet.give_back(about, sent)
            )
            return
        self._busy = True
        self._workspace.do(command, lambda _done: self._done(about, sent), lambda _told: self._rest())

    def keep_changes(self) -> None:
        """Save what is typed of a row that is in the library, where something is."""
        if self._sheet.about and not self._sheet.about.startswith(NEW) and self._sheet.touched():
            self.keep()

    def _done(self, about: str, sent: Values) -> None:
        self._sheet.settle(about, sent)
        again = self._again
        self._rest()
        self._tell(about)
        if again and self._sheet.touched():
            self.keep()

    def _tell(self, about: str) -> None:
        self.said.emit("Saved.", int(Tone.GOOD))
        self.kept.emit(about)

    def _rest(self) -> None:
        self._busy = self._again = False
