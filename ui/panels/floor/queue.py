"""The queue on the screen of whoever leads: who has the floor, who waits and why there, and every change by a key."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator.commands.queue import CloseQueue, EndTurn, JoinQueue, LeaveQueue, OpenQueue, PutBack, ReactNow
from facilitator.domain.closing import may_queue
from facilitator.domain.line import Line
from facilitator.domain.refused import Refused
from facilitator.domain.running import goes_back
from facilitator.queries.agenda import agenda, running_item
from facilitator.queries.queue import Queue, TurnRow, queue
from facilitator.queries.turns import turns_told
from facilitator.storage.work import Command
from ui.line_context import context_of
from ui.panels.floor.queue_box import QueueBox
from ui.panels.floor.queue_moves import moved
from ui.panels.floor.queue_words import COLUMNS, now_speaking, state
from ui.panels.floor.queueing import Asked, call_next, place_of, queueing, told
from ui.panels.floor.turns import turns_so_far
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace

Act = Callable[[str, str, Callable[[], object]], QAction]
Say = Callable[[str, Tone], None]
_LINES = 6  # of text, that the list keeps where the window is small: the rest belongs to the buttons
_EMPTY = Queue(None, (), closed=False)


class QueueView(QWidget):
    """Shows and changes the queue of the item that is running. Names in it are for whoever leads, not for the room.

    `shows` are the entities whose changes it must see; the panel that holds it calls `look_again`, and lends it `act`
    and `say`.
    """

    shows = frozenset({"turn", "attendance", "person", "agenda_item", "meeting", "table_"})

    def __init__(self, workspace: Workspace, act: Act, say: Say, parent: QWidget | None = None) -> None:
        """Make the keys with `act`; sentences go to `say`."""
        super().__init__(parent)
        self._workspace, self._say = workspace, say
        self._queue, self._unknown = _EMPTY, ""
        self._item: bytes | None = None
        self._speaking, self._state, self._turns = Words("", "label", wrap=True), Words("", "muted"), Words("", "small")
        self._turns.setWordWrap(True)
        self._rows = RowsModel(COLUMNS, key=lambda row: row.turn.id)
        self._view, self.box = RowsView("Who waits", self._rows, least=14), QueueBox()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._tick)
        self.box.entered.connect(self._join)
        self._closing = act("Close the queue", "F12", self._close_or_open)
        self._lay_out(self._buttons(act))

    def look_again(self) -> None:
        """Read the queue of the item that is running."""
        meeting = self._workspace.meeting
        if meeting is None:
            return
        items = self._workspace.read(agenda, meeting)
        running, back = running_item(items), goes_back(items)
        self._item = running.id if running else None
        self._queue = self._workspace.read(queue, meeting, self._item)
        self.box.set_context(context_of(self._workspace, meeting), meeting)
        self._rows.show(self._queue.waiting)
        later = len(self._workspace.read(queue, meeting, back.id).waiting) if back is not None else 0
        self._state.setText(state(self._queue, later))
        self._turns.setText(turns_so_far(self._workspace.read(turns_told, meeting), self._item))
        self._closing.setText("Open the queue" if self._queue.closed else "Close the queue")
        self._closing.setEnabled(self._item is not None)
        self._tick()

    def showEvent(self, event: QShowEvent) -> None:
        """Count on while somebody looks."""
        super().showEvent(event)
        self._tick()
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._ticking.stop()

    def _buttons(self, act: Act) -> tuple[ActionButton, ...]:
        following = act("Next speaker", "F2", self._next)
        acts = (
            act("Done speaking", "F11", self._end),
            act("Ask to speak", "Ctrl+J", self.box.field.setFocus),
            act("React now", "Ctrl+R", lambda: self._with_chosen(lambda turn: ReactNow(turn.id))),
            act("Up", "Ctrl+Up", lambda: self._with_chosen(lambda turn: moved(self._queue, turn.id, -1))),
            act("Down", "Ctrl+Down", lambda: self._with_chosen(lambda turn: moved(self._queue, turn.id, 1))),
            act("Fair order", "Ctrl+I", lambda: self._with_chosen(lambda turn: PutBack(turn.id))),
            act("Take out", "Ctrl+T", lambda: self._with_chosen(lambda turn: LeaveQueue(turn.id))),
            act("Turns", "F10", lambda: self._say(self._turns.text(), Tone.PLAIN)),
            self._closing,
        )
        return (ActionButton(following, primary=True), *(ActionButton(action) for action in acts))

    def _lay_out(self, buttons: tuple[ActionButton, ...]) -> None:
        rows, flow = QVBoxLayout(self), FlowLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (Words("Queue", "heading"), self._speaking, self._state):
            rows.addWidget(widget)
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._view.setMinimumHeight(_LINES * self.fontMetrics().height())
        rows.addWidget(self._view, 1)
        rows.addWidget(self.box)
        for button in buttons:
            flow.addWidget(button)
        rows.addLayout(flow)
        rows.addWidget(self._turns)

    def _tick(self) -> None:
        self._speaking.setText(now_speaking(self._queue, self._workspace.at()))

    def _join(self, line: Line, typed: str) -> None:
        """Put in the queue whom the words mean; whom they do not fit only when they are entered a second time."""
        meeting = self._workspace.meeting
        if meeting is None:
            return
        if self._rests():
            return
        where = (self._workspace.new_id(), meeting, self._item, self._workspace.at())
        if line.speaker is not None:
            asked = Asked(meeting, self._item, where[3], self._queue, where[0])
            self._do(queueing(line, asked), joins=typed)
        elif self._unknown == typed:
            self._do(JoinQueue(*where, called=typed), joins=typed)
        else:
            self._unknown = typed
            self._say(f"{line.notices[0]}. Enter again queues them by these words.", Tone.CARE)

    def _with_chosen(self, make: Callable[[TurnRow], Command | None]) -> None:
        row = self._rows.row(self._view.currentIndex().row())
        if self._rests():
            return
        if row is None:
            self._say("Choose somebody in the queue first.", Tone.CARE)
        elif (command := make(row.turn)) is not None:
            self._do(command, turn=row.turn.id)

    def _next(self) -> None:
        try:
            command = call_next(self._queue, self._workspace.at())
        except Refused as no:
            self._say(str(no), Tone.CARE)
        else:
            self._do(command)

    def _end(self) -> None:
        if self._rests():
            return
        if self._queue.speaking is None:
            self._say("Nobody has the floor.", Tone.CARE)
        else:
            self._do(EndTurn(self._queue.speaking.id, self._workspace.at()))

    def _close_or_open(self) -> None:
        if self._item is not None and not self._rests():
            self._do(OpenQueue(self._item) if self._queue.closed else CloseQueue(self._item))

    def _rests(self) -> bool:
        """Say so where the meeting is closed; return whether it is."""
        try:
            may_queue(self._queue.status)
        except Refused as no:
            self._say(str(no), Tone.CARE)
            return True
        return False

    def _do(self, command: Command, *, turn: bytes = b"", joins: str = "") -> None:
        """Have it done; the words of who joins leave the box at once, and come back where that is not saved."""
        here = self._workspace.meeting or b""

        def not_done(_told: str) -> None:
            if joins:
                self.box.give_back(joins, here)

        if joins:
            self._unknown = ""
            self.box.start()
        self._workspace.do(command, lambda _done: self._tell(command, turn), not_done)

    def _tell(self, command: Command, turn: bytes) -> None:
        """Say what came of it; the rows are read again by then."""
        words = told(command, self._queue) or place_of(turn, self._queue) or f"{state(self._queue)}."
        self._say(words, Tone.GOOD)
