"""The screen of the access lead."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.commands.desk import SayMet
from facilitator.domain.access import Met
from facilitator.domain.views import Private, View, may_see
from facilitator.domain.wording import listed
from facilitator.queries.attendance import AttendanceRow, attendance
from ui.panel import KeyHelp, Panel
from ui.panels.access.rows import COLUMNS, NOT_SAID, counted, fits, met, needing
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import labelled
from ui.widgets.table import RowsView
from ui.workspace import Workspace

_NO_MEETING = "Choose a meeting on the Home screen. Who needs what, and whether it was there, stands here."
_NOBODY = (
    "Nobody on the list of this meeting has said that they need something. In People and groups it is written what to "
    "do for somebody, never why."
)
_NOTE = "Note about the chosen person"
_ANSWERS = (("Met", "1", Met.YES), ("Partly", "2", Met.PARTLY), ("Not met", "3", Met.NO), ("Not said", "0", ""))
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class AccessPanel(Panel):
    """Who needs what, and whether it was met."""

    name = "access"
    title = "Access"
    icon = "access"
    section = "Meeting"
    shortcut = "Ctrl+Shift+A"
    shows = frozenset({"attendance", "person", "meeting"})

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._needing: tuple[AttendanceRow, ...] = ()
        self._about: AttendanceRow | None = None
        self._only_unsaid = False
        self._rows = RowsModel(COLUMNS)
        self.view = RowsView("Who needs what", self._rows, lines=2)
        self._box, self._note = (
            TextField("Find", "Part of a name"),
            TextField(_NOTE, "What was missing, or what helped"),
        )
        self._work = QWidget()
        self._states = (
            EmptyState("No meeting is chosen", _NO_MEETING),
            EmptyState("Nobody needs anything", _NOBODY),
            EmptyState(f"Not in the {workspace.view.label} view", _not_shown(workspace.view)),
        )
        self._lay_out([self.act(words, key, partial(self._say_met, said)) for words, key, said in _ANSWERS])
        self.view.installEventFilter(self)
        self.view.current_changed.connect(self._turn_to)
        self._box.textChanged.connect(self._show)
        self._box.returnPressed.connect(self.view.setFocus)
        self._note.returnPressed.connect(self._enter_note)

    def refresh(self) -> None:
        """Show who needs what; in a view that may not see it nothing is read."""
        here, sees = self._workspace.meeting, may_see(self._workspace.view, Private.ACCESS)
        self._needing = needing(self._workspace.read(attendance, here)) if sees and here is not None else ()
        nothing, nobody, not_here = self._states
        not_here.setVisible(not sees)
        nothing.setVisible(sees and here is None)
        nobody.setVisible(sees and here is not None and not self._needing)
        self._work.setVisible(bool(self._needing))
        self.set_subtitle(counted(self._needing).words if self._needing else "")
        self._show()

    def first_focus(self) -> QWidget | None:
        """Return the list."""
        return self.view if self._needing else None

    def leave(self) -> None:
        """Keep the note that is being typed."""
        self._keep_note()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put what the list understands before the keys."""
        return (KeyHelp("any letters", "Find somebody"), KeyHelp("Enter", "In the note: keep it"), *super().keys())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let letters typed on the list go to the box that finds."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = event.text()
            if text.isalpha() and not event.modifiers() & _WITH:
                self._box.setFocus()
                self._box.setText(self._box.text() + text)
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        typed = self._box.text()
        rows = [row for row in self._needing if fits(row, typed) and (not self._only_unsaid or met(row) == NOT_SAID)]
        self._rows.show(rows)
        if self.view.currentIndex().row() < 0 and rows:
            self.view.go_to(rows[0].id)
        self._turn_to(self.view.current_id())

    def _turn_to(self, row_id: bytes | None) -> None:
        """Show the note of the chosen row; one that is half typed is kept first, or stays while its row does."""
        row = self._rows.find(row_id)
        same = row is not None and self._about is not None and row.id == self._about.id
        if not same:
            self._keep_note()
        self._about = row
        if not (same and self._note.isModified()):
            self._note.start(row.access_note if row else "")
        self._note.setEnabled(row is not None)

    def _say_met(self, said: str) -> None:
        """Write whether the needs of the chosen person were met, with the note as it stands."""
        row = self._about
        if row is None:
            self.say("Choose somebody first.", Tone.CARE)
            return
        words = Met(said).label if said else NOT_SAID
        self._write(row, said, f"{row.name}: {words}")

    def _enter_note(self) -> None:
        self._keep_note()
        self.view.setFocus()

    def _keep_note(self) -> None:
        if self._about is not None and self._note.isModified():
            self._write(self._about, self._about.access_met, f"{self._about.name}: the note is kept")

    def _write(self, row: AttendanceRow, said: str, told: str) -> None:
        note = self._note.text()
        self._note.setModified(False)
        self._about = replace(row, access_met=said, access_note=note)
        self._workspace.do(
            SayMet(row.id, said, note), lambda _done: self._tell(told), lambda _told: self._give_back(row, note)
        )

    def _tell(self, told: str) -> None:
        self.say(f"{told}. {counted(self._needing).words}.", Tone.GOOD)

    def _give_back(self, row: AttendanceRow, note: str) -> None:
        """Put back a note that was not saved, where the row it is about is still chosen; else say what was in it."""
        if self._about is not None and self._about.id == row.id and not self._note.isModified():
            self._note.setText(note)
            self._note.setModified(True)
        elif note:
            self.say(f"The note about {row.name} was not saved: {note}", Tone.CARE)

    def _narrow(self) -> None:
        self._only_unsaid = not self._only_unsaid
        self._unsaid.setText("Everybody" if self._only_unsaid else "Only not yet said")
        self._show()
        self.say(f"Only those {NOT_SAID}." if self._only_unsaid else "Everybody.")

    def _lay_out(self, answers: list[QAction]) -> None:
        rows, beside, buttons = QVBoxLayout(self._work), QHBoxLayout(), FlowLayout()
        self._unsaid = self.act("Only not yet said", "F7", self._narrow)
        write, find = self.act("Note", "F2", self._note.setFocus), self.act("Find", "Ctrl+F", self._box.setFocus)
        for action in (*answers, write, self._unsaid):
            buttons.addWidget(ActionButton(action))
        rows.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(16)
        for label, field, share in ((find.text(), self._box, 1), (_NOTE, self._note, 2)):
            beside.addWidget(labelled(label, field), share)
        rows.addLayout(beside)
        rows.addWidget(self.view, 1)
        rows.addLayout(buttons)
        for state in self._states:
            self.body.addWidget(state)
        self.body.addWidget(self._work, 1)


def _not_shown(view: View) -> str:
    able = listed([each.label for each in View if may_see(each, Private.ACCESS)])
    return (
        f"What people need is not shown on a laptop that is for {view.label}, and is not read from the library. "
        f"The views that show it are {able}; Settings says what this laptop is for."
    )
