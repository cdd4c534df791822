"""The screen on which a person says who stands in the library twice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from facilitator.commands.joining import AskAgain, JoinPeople, PartPeople, SayDifferent
from facilitator.domain.wording import number_of
from facilitator.queries.joining import PairRow, State
from facilitator.queries.people import PersonRow
from facilitator.storage.store import Changes
from facilitator.storage.work import Command
from ui.panel import KeyHelp, Panel
from ui.panels.twice.asking import Asking
from ui.panels.twice.comparing import Comparing
from ui.panels.twice.looking import READ, Looking
from ui.rows import Column, RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsView
from ui.workspace import Workspace

_NONE = (
    "Nobody looks as if they stood in the library twice. Any two can be joined all the same: choose one in the list of "
    "people, then “Join with…”."
)
_UNDO = "Ctrl+Z takes it back."
_TONES = {State.ALIKE: Tone.CARE, State.DIFFERENT: Tone.PLAIN, State.JOINED: Tone.ACCENT}


class TwicePanel(Panel):
    """Pairs who look alike, side by side: joined, or said not to be the same; both can be taken back."""

    name = "twice"
    title = "Same person twice"
    shows = READ | {"organisation", "membership", "action_owner", "point", "consent"}

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._looking = workspace, Looking(workspace)
        self._asking, self._comparing = Asking(workspace), Comparing(workspace)
        self._swapped = False
        self._rows = RowsModel(PAIRS)
        self._list = RowsView("Pairs", self._rows)
        self._back = self.act("Back", "Esc", self._go_back)
        self._empty, self._work = EmptyState("Nobody twice", _NONE, ActionButton(self._back)), QWidget()
        self._far = QProgressBar()
        self._far.setAccessibleName("Looking for people who are alike")
        self._make_acts()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the pairs, and look for more where anything has changed."""
        self._looking.begin()
        self._show()

    def first_focus(self) -> QWidget:
        """Return the field for the other name where somebody is to be joined, else the pairs."""
        if self._asking.asks:
            return self._asking.field
        return self._list if self._rows.rowCount() else self._empty

    def join_with(self, person: bytes) -> None:
        """Come to the front, and ask with whom somebody is to be joined."""
        self.go.emit(self.name)
        self._asking.ask(person)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Ask no longer with whom somebody is to be joined."""
        self._asking.stop()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say how to choose a pair."""
        return (KeyHelp("Up, Down", "Choose a pair; below it stand both, and what comes of joining"), *super().keys())

    def _make_acts(self) -> None:
        self._left = self.act("Keep the left", "F3", lambda: self._join(0))
        self._right = self.act("Keep the right", "F4", lambda: self._join(1))
        self._swap = self.act("Swap sides", "F5", self._swap_sides)
        self._different = self.act("Not the same", "F6", self._say_different)
        self._next = self.act("Next pair", "F7", self._go_on)
        self._again = self.act("Part again", "F8", self._take_back)

    def _lay_out(self) -> None:
        buttons, rows = FlowLayout(), QVBoxLayout(self._work)
        rows.setContentsMargins(0, 0, 0, 0)
        for action in (self._left, self._right, self._swap, self._different, self._next, self._again):
            buttons.addWidget(ActionButton(action, primary=action is self._left))
        rows.addWidget(self._list, 2)
        rows.addWidget(self._comparing, 3)
        rows.addLayout(buttons)
        self.header.addWidget(ActionButton(self._back))
        for widget in (self._asking, self._far, self._empty):
            self.body.addWidget(widget)
        self.body.addWidget(self._work, 1)
        self._far.hide()

    def _connect(self) -> None:
        self._list.current_changed.connect(lambda _row: self._turn_to())
        self._asking.chosen.connect(self._set_beside)
        self._asking.said.connect(self.said)
        self._looking.found.connect(self._show)
        self._looking.failed.connect(lambda told: self.say(told, Tone.CARE))
        self._looking.progress.connect(self._show_far)

    def _show(self) -> None:
        rows, had_none = self._looking.rows(), not self._rows.rowCount()
        self._rows.show(rows)
        number = sum(row.state is State.ALIKE for row in rows)
        self.set_subtitle(
            "Looking…" if self._looking.busy else number_of(number, "pair to look at", "pairs to look at")
        )
        self._far.setVisible(self._looking.busy)
        self._empty.setVisible(not rows and not self._looking.busy)
        self._work.setVisible(bool(rows))
        if rows and had_none:
            self._list.setCurrentIndex(self._rows.index(0, 0))
            if self.isVisible() and not self._asking.asks:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_pair()

    def _show_far(self, done: int, every: int) -> None:
        self._far.setRange(0, every)
        self._far.setValue(done)

    def _turn_to(self) -> None:
        self._swapped = False
        self._show_pair()

    def _pair(self) -> PairRow | None:
        return self._rows.row(self._list.currentIndex().row())

    def _sides(self) -> tuple[PersonRow, PersonRow] | None:
        """Return who stands at the left and who at the right, or None where no pair is chosen."""
        pair = self._pair()
        known = self._looking.people(pair) if pair else {}
        if pair is None or not {pair.one, pair.other} <= known.keys():
            return None
        left, right = (pair.other, pair.one) if self._swapped else (pair.one, pair.other)
        return known[left], known[right]

    def _show_pair(self) -> None:
        pair, sides = self._pair(), self._sides()
        if pair is None or sides is None:
            return
        self._comparing.show_pair(pair, *sides)
        for action in (self._left, self._right, self._swap):
            action.setEnabled(pair.state is not State.JOINED)
        self._different.setEnabled(pair.state is State.ALIKE)
        self._again.setEnabled(pair.state is not State.ALIKE)
        self._again.setText("Ask again" if pair.state is State.DIFFERENT else "Part again")

    def _join(self, place: int) -> None:
        if (sides := self._sides()) is not None:
            kept, gone = sides[place], sides[1 - place]
            self._do(
                JoinPeople(kept.id, gone.id), f"{gone.name} and {kept.name} are one person now: {kept.name}. {_UNDO}"
            )

    def _say_different(self) -> None:
        if (sides := self._sides()) is not None:
            one, other = sides
            self._do(
                SayDifferent(one.id, other.id),
                f"{one.name} and {other.name} are not the same. They will not be asked about again. {_UNDO}",
            )

    def _take_back(self) -> None:
        pair, sides = self._pair(), self._sides()
        if pair is None or sides is None:
            return
        if pair.state is State.JOINED:
            told = (
                f"{pair.other_name} is a person of their own again. What was changed since stays with {pair.one_name}."
            )
            self._do(PartPeople(pair.other), told)
        else:
            self._do(AskAgain(pair.one, pair.other), f"{pair.one_name} and {pair.other_name} may be the same again.")

    def _do(self, command: Command, told: str) -> None:
        place = self._list.currentIndex().row()

        def done(_changes: Changes) -> None:
            """Go on to the pair that stands now where the decided one stood."""
            self._list.setCurrentIndex(self._rows.index(min(place, self._rows.rowCount() - 1), 0))
            self.say(told, Tone.GOOD)

        self._workspace.do(command, done)

    def _swap_sides(self) -> None:
        self._swapped = not self._swapped
        self._show_pair()
        if (sides := self._sides()) is not None:
            self.say(f"{sides[0].name} stands at the left now.")

    def _go_on(self) -> None:
        """Choose the next pair to decide on, and say it."""
        here, rows = self._list.currentIndex().row(), self._rows.rows()
        order = [*range(here + 1, len(rows)), *range(here + 1)]
        place = next((at for at in order if rows[at].state is State.ALIKE), None)
        if place is None:
            self.say("There is no pair to look at.")
            return
        self._list.setCurrentIndex(self._rows.index(place, 0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(_said(rows[place]))

    def _set_beside(self, pair: PairRow) -> None:
        self._looking.ask(pair)
        self._show()
        self._list.go_to(pair.id)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(_said(pair))

    def _go_back(self) -> None:
        if self._asking.asks:
            self._asking.stop()
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go.emit("people")


def _said(row: PairRow) -> str:
    return f"{row.one_name} and {row.other_name}: {row.state}. {row.reason}"


PAIRS: tuple[Column[PairRow], ...] = (
    Column("Left", lambda row: row.one_name, _said, width=20),
    Column("Right", lambda row: row.other_name, width=20),
    Column("Because", lambda row: row.reason),
    Column("State", lambda row: str(row.state), width=12, tone=lambda row: _TONES[row.state]),
)
