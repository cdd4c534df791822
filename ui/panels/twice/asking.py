"""Asks with whom somebody is to be joined, by name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.refused import Refused
from facilitator.exchange.nicknames import nicknames
from facilitator.queries.joining import PairRow, a_pair
from facilitator.queries.people import PersonRow, people
from ui.names import Names
from ui.rows import Tone
from ui.widgets.fields import TextField
from ui.widgets.form import labelled
from ui.widgets.sheet import complete, tell_words
from ui.workspace import Workspace


class Asking(QWidget):
    """A field for the name of the other one. `chosen` carries the pair; `said` words for the status line."""

    chosen = Signal(object)
    said = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._names, self._people, self._first = Names(), dict[bytes, PersonRow](), b""
        self.field = TextField("Join with", "Type the name of the other one")
        self._completing = complete(self.field)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(labelled("Join with", self.field, "Then Enter: they stand side by side before anything is done"))
        self.setMaximumWidth(520)
        self.field.returnPressed.connect(self._choose)
        self.hide()

    @property
    def asks(self) -> bool:
        """Whether it is asked with whom somebody is to be joined."""
        return bool(self._first)

    def ask(self, person: bytes) -> None:
        """Ask with whom this person is to be joined."""
        everyone = self._workspace.read(people)
        self._people, self._names = {row.id: row for row in everyone}, Names(everyone)
        self._first = person
        tell_words(self._completing, self._names.all())
        self.field.start("")
        self.show()
        self.said.emit(f"Join {self._names.of(person)} with whom?", int(Tone.PLAIN))

    def stop(self) -> None:
        """Ask no longer."""
        self._first = b""
        self.hide()

    def _choose(self) -> None:
        try:
            other = self._names.one(self.field.text())
        except Refused as no:
            self.said.emit(str(no), int(Tone.CARE))
            return
        if other is None or other == self._first:
            self.said.emit("Type the name of somebody else.", int(Tone.CARE))
            return
        pair: PairRow = a_pair(self._people[self._first], self._people[other], self._workspace.read(nicknames))
        self.stop()
        self.chosen.emit(pair)
