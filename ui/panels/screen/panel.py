"""The panel of the room's screen: what the room sees, and keys for what it is to see."""

from functools import partial

from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.commands.hiding import put_back, taken_off
from facilitator.domain.on_screen import Showing
from facilitator.storage.work import Command
from ui.panel import Panel
from ui.panels.screen.choosing import ScreenChoice
from ui.panels.screen.preview import Preview
from ui.projector import Projector
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_MEETING = "Choose a meeting on the Home screen. What the whole room may see of it is chosen here."
_KEYS = {
    Showing.WELCOME: "F2",
    Showing.NOW: "F3",
    Showing.QUEUE: "F4",
    Showing.VOTE: "F5",
    Showing.READ_BACK: "F6",
    Showing.BREAK: "F7",
}
_BLANK, _AGAIN = "Blank the room’s screen", "Show the room’s screen again"
_HOLD, _LET = "Hold new points back", "Let new points through"
_GAP = 8


class ScreenPanel(Panel):
    """Works the screen that everybody sees."""

    name = "screen"
    title = "Room’s screen"
    icon = "screen"
    section = "In the room"
    shortcut = "Ctrl+Shift+B"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._projector = Projector(workspace, self.screen, self)
        self._room = self._projector.room
        self._preview = Preview(self._projector.window.board)
        self._choice = ScreenChoice(self._projector.placing)
        self._empty, self._work, self._now = (
            EmptyState("No meeting is chosen", _NO_MEETING),
            QWidget(),
            Words("", "label", wrap=True),
        )
        self._buttons: dict[Showing | None, ActionButton] = {}
        self._blank = self.act(_BLANK, "Ctrl+B", self._turn_blank)
        self.everywhere = (self._blank,)
        self._lay_out()
        workspace.queued.connect(self._note)
        workspace.meeting_chosen.connect(self.refresh)
        self._room.changed.connect(self._tell)
        self._projector.moved.connect(self._tell)
        self._projector.place()

    def refresh(self) -> None:
        """Show the meeting that is chosen."""
        here = self._workspace.meeting is not None
        self._empty.setVisible(not here)
        self._work.setVisible(here)
        self._choice.refresh()
        self._tell()

    def first_focus(self) -> QWidget:
        """Return the picture of what the room sees, which a screen reader reads out."""
        return self._preview

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what happens while one looks."""
        super().showEvent(event)
        self._projector.look_at(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no more, unless the room looks."""
        super().hideEvent(event)
        self._projector.look_at(on=False)

    def _note(self, command: Command) -> None:
        if off := tuple(taken_off(command)):
            self._room.hide(off)
        self._room.let_back(put_back(command))

    def _choose(self, showing: Showing | None) -> None:
        self._room.choose(showing)
        self._tell()
        self.say(f"{self._told()}.")

    def _turn_blank(self) -> None:
        blank = not self._room.wish.blank
        self._room.blank(on=blank)
        self._tell()
        self.say("The room’s screen is blank." if blank else f"{self._told()}.", Tone.CARE if blank else Tone.PLAIN)

    def _turn_hold(self) -> None:
        held = self._room.wish.upto is None
        self._room.hold(on=held)
        self._tell()
        self.say("New points are held back." if held else "New points are shown as they are kept.")

    def _turn(self, *, earlier: bool) -> None:
        self._projector.turn(earlier=earlier)

    def _read_out(self) -> None:
        self.say(self._projector.window.board.page.words.replace("\n", ". ") or "Nothing.")

    def _told(self) -> str:
        """Return what the room sees, in a few words."""
        wish = self._room.wish
        if wish.blank:
            return "The room sees: nothing"
        how = ", chosen by hand" if wish.chosen else ", by itself"
        held = "; new points are held back" if wish.upto is not None else ""
        return f"The room sees: {self._room.seen.showing.label}{how}{held}"

    def _tell(self) -> None:
        wish = self._room.wish
        self._blank.setText(_AGAIN if wish.blank else _BLANK)
        self._hold.setText(_HOLD if wish.upto is None else _LET)
        self._now.setText(f"{self._told()}.")
        for showing, button in self._buttons.items():
            button.set_primary(on=showing is wish.chosen and not wish.blank)
        self.standing = self._standing()
        self.stands.emit()

    def _standing(self) -> str:
        if not (self._projector.is_open or self._room.wish.blank):
            return ""
        key = self._blank.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"Room’s screen blank, {key} ends it" if self._room.wish.blank else f"{key} blanks the room’s screen"

    def _lay_out(self) -> None:
        beside, left, right, under = QHBoxLayout(self._work), QVBoxLayout(), QVBoxLayout(), FlowLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(3 * _GAP)
        self._hold = self.act(_HOLD, "F9", self._turn_hold)
        self._add_states(right)
        for action in self._more():
            under.addWidget(ActionButton(action))
        left.setSpacing(_GAP)
        left.addWidget(self._now)
        left.addWidget(self._preview, 1)
        left.addLayout(under)
        right.addSpacing(_GAP)
        right.addWidget(self._choice)
        right.addStretch()
        beside.addLayout(left, 3)
        beside.addLayout(right, 1)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)

    def _more(self) -> tuple[QAction, ...]:
        return (
            self._blank,
            self._hold,
            self.act("Earlier", "PgUp", partial(self._turn, earlier=True)),
            self.act("Later", "PgDown", partial(self._turn, earlier=False)),
            self.act("Read it out", "F8", self._read_out),
        )

    def _add_states(self, rows: QVBoxLayout) -> None:
        rows.setSpacing(_GAP)
        rows.addWidget(Words("Show", "heading"))
        by_itself = self.act("By itself", "Ctrl+I", partial(self._choose, None))
        for showing, action in (
            (None, by_itself),
            *((each, self.act(each.label, key, partial(self._choose, each))) for each, key in _KEYS.items()),
        ):
            button = ActionButton(action)
            self._buttons[showing] = button
            rows.addWidget(button)
