"""The screen on which a list that was signed on paper is typed in: tick, next, tick."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.commands.paper_lists import CloseList
from facilitator.domain.capacities import Capacity
from facilitator.domain.paper_lists import place_of
from facilitator.domain.refused import Refused
from facilitator.domain.walk_ins import written_name
from facilitator.storage.work import Command
from ui.panel import KeyHelp, Panel
from ui.panels.paper import writing
from ui.panels.paper.box import NAME, ListBox
from ui.panels.paper.signed import COLUMNS, SignedRow, signed_rows
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import labelled
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_MEETING = (
    "Choose a meeting on the Home screen. Who signed for it on paper is ticked here, in the order of the sheets."
)
_NOBODY = "Nobody is booked. Type the names that were signed."
_AGAIN = "is known already and not on this list. Enter again: it is them. Ctrl+Enter: somebody new"
_SEVERAL = "is the name of several people. Let them in at the Door, where they are told apart. Ctrl+Enter: somebody new"


class PaperListPanel(Panel):
    """A signed list. The box keeps the focus; the list shows where one is."""

    name = "paper list"
    title = "Type in a signed list"
    shows = frozenset({"meeting", "attendance", "person", "organisation"})

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._meeting = workspace, b""
        self._box, self._time, self._capacity = ListBox(), TextField("Arrived at"), QComboBox()
        self._answer, self._rows = Words("", "answer", wrap=True), RowsModel(COLUMNS)
        self._view = RowsView("The list", self._rows)
        self._ticked: list[bytes] = []
        self._from, self._asked = 0, ""
        self._empty, self._work = EmptyState("No meeting is chosen", _NO_MEETING), QWidget()
        self._buttons = [
            ActionButton(self.act("Undo", "F9", self._undo)),
            ActionButton(self.act("The others did not come", "F5", self._rest_absent)),
            ActionButton(self.act("Back to Paper", "Ctrl+E", lambda: self.go.emit("paper"))),
        ]
        self._lay_out()
        self._follow()

    def refresh(self) -> None:
        """Show the list as it is now."""
        here = self._workspace.meeting
        self._empty.setVisible(here is None)
        self._work.setVisible(here is not None)
        if here is None:
            return
        self._rows.show(self._workspace.read(signed_rows, here))
        if here != self._meeting:
            self._begin(here)
        rows = self._rows.rows()
        self.set_subtitle(f"{sum(row.came for row in rows)} of {len(rows)} came. Numbers are those of the sheets.")

    def first_focus(self) -> QWidget:
        """Return the box."""
        return self._box

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put what the box understands before the keys."""
        return (
            KeyHelp("Space, Enter", "Came: ticks who is chosen, and goes to the next"),
            KeyHelp("Down, -, .", "Did not come: goes to the next without a tick"),
            KeyHelp("a number, letters", "Go to that row of the sheets, or to that name; Enter ticks"),
            KeyHelp("a name that is not listed", "Enter writes down somebody new; Ctrl+Enter does so whoever fits"),
            KeyHelp("Escape", "Clears the box"),
            *super().keys(),
        )

    def _lay_out(self) -> None:
        for capacity in Capacity:
            self._capacity.addItem(capacity.label.capitalize(), capacity)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows, buttons = QVBoxLayout(self._work), FlowLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for button in self._buttons:
            buttons.addWidget(button)
        rows.addWidget(labelled(NAME, self._box))
        rows.addWidget(self._answer)
        rows.addWidget(self._view, 1)
        rows.addLayout(self._about_arrivals())
        rows.addLayout(buttons)
        self.body.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._work, 1)

    def _about_arrivals(self) -> FlowLayout:
        """Lay out what holds for the whole sheet."""
        whole = FlowLayout()
        whole.addWidget(labelled("Arrived at", self._time))
        whole.addWidget(labelled("New people are here as", self._capacity))
        return whole

    def _follow(self) -> None:
        self._box.ticked.connect(self._tick)
        self._box.forced.connect(lambda: self._write_new(self._box.text().strip(), sure=True))
        self._box.moved.connect(self._pass_by)
        self._box.escaped.connect(self._clear)
        self._box.textEdited.connect(self._jump)

    def _begin(self, here: bytes) -> None:
        self._meeting = here
        self._ticked.clear()
        self._clear()
        self._time.start(writing.start_of(self._workspace, here))
        self._choose(0)
        row = self._current()
        self._tell(f"Begin: {row.words}" if row else _NOBODY, Tone.PLAIN, aloud=self.isVisible())

    def _current(self) -> SignedRow | None:
        return self._rows.row(self._place())

    def _place(self) -> int:
        return self._view.currentIndex().row()

    def _choose(self, place: int) -> None:
        self._view.go_to(self._rows.id_at(place))

    def _clear(self) -> None:
        self._box.start("")
        self._asked = ""

    def _jump(self, typed: str) -> None:
        """Go where a number or letters lead, from where one was when typing began."""
        self._asked = ""
        if len(typed) == 1:
            self._from = max(self._place(), 0)
        found = place_of(typed, [row.name for row in self._rows.rows()], self._from)
        if found is not None:
            self._choose(found)
            self._tell_row()
        elif typed.strip():
            new = "" if typed.strip().isdigit() else f" Enter: {written_name(typed).name} is somebody new."
            self._tell(f"Nobody on the list fits.{new}", Tone.CARE)

    def _pass_by(self, rows: int) -> None:
        self._clear()
        last = self._rows.rowCount() - 1
        self._choose(min(max(self._place() + rows, 0), last))
        self._tell_row()

    def _tick(self) -> None:
        """Let in who is chosen, or somebody new; go on to the next."""
        typed, row = self._box.text().strip(), self._current()
        if typed and place_of(typed, [one.name for one in self._rows.rows()], self._from) is None:
            self._write_new(typed, sure=False)
        elif row is not None:
            self._clear()
            self._choose(min(row.number, self._rows.rowCount() - 1))
            if row.came:
                self._tell_next(f"{row.name} is in already")
            elif (came := self._came()) is not None:
                self._ticked.append(row.id)
                self._do(writing.arrival(row.person, came), f"{row.name} came")

    def _write_new(self, typed: str, *, sure: bool) -> None:
        """Write down somebody new; ask first where somebody of that name is known."""
        known = () if sure else writing.known_by(self._workspace, typed, self._rows.rows())
        came = self._came()
        if came is None or not typed:
            return
        name = written_name(typed).name
        if typed.isdigit():
            self._tell(f"There is no number {typed} on the list. Type the name that was written there.", Tone.CARE)
        elif len(known) > 1:
            self._tell(f"{name} {_SEVERAL}", Tone.CARE)
        elif known and self._asked != typed:
            self._asked = typed
            self._tell(f"{name} {_AGAIN}", Tone.CARE)
        else:
            self._clear()
            new = writing.somebody_new(self._workspace, typed, self._capacity.currentData(), came)
            self._do(writing.arrival(known[0].id, came) if known else new, f"{name} came")

    def _came(self) -> writing.Came | None:
        """Return when they came, or say why what was typed is no time."""
        try:
            return writing.came_at(self._workspace, self._meeting, self._time.text())
        except Refused as refused:
            self._tell(str(refused), Tone.CARE)
            return None

    def _rest_absent(self) -> None:
        told = "Everybody without a tick is marked as not come."
        command = CloseList(self._meeting)
        self._workspace.do(command, lambda _: self._tell(told, Tone.GOOD), lambda why: self._tell(why, Tone.BAD))

    def _undo(self) -> None:
        """Take the last step back, and go to whom it was about."""
        self._workspace.undo()
        if self._ticked:
            self._view.go_to(self._ticked.pop())

    def _do(self, command: Command, words: str) -> None:
        self._workspace.do(command, lambda _: self._tell_next(words), lambda told: self._tell(told, Tone.BAD))

    def _tell_next(self, words: str) -> None:
        row = self._current()
        last = row is None or row.id in self._ticked[-1:]
        self._tell(f"{words}. That was the last." if last or row is None else f"{words}. Next: {row.words}", Tone.GOOD)

    def _tell_row(self) -> None:
        row = self._current()
        if row is not None:
            self._tell(f"{row.words}: {row.state}", Tone.PLAIN)

    def _tell(self, words: str, tone: Tone, *, aloud: bool = True) -> None:
        self._answer.setText(words)
        self._answer.set_tone(tone)
        self._box.setAccessibleDescription(words)
        if aloud:
            self.say(words, tone)
