"""The screen of whoever leads the meeting: what is on and its clock, the running order, and beside it the queue."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.commands.agenda import StartItem
from facilitator.domain.closing import may_move_on
from facilitator.domain.refused import Refused
from facilitator.domain.running import allowed
from facilitator.domain.time_left import mark_passed
from facilitator.queries.agenda import ItemRow
from facilitator.queries.floor import FloorRow
from facilitator.queries.queue import queue
from ui.once import Once
from ui.panel import KeyHelp, Panel
from ui.panels.floor import acts
from ui.panels.floor.going_on import Here, Leaving, going_on, taking_break
from ui.panels.floor.now import NowCard
from ui.panels.floor.order import COLUMNS, order_lines
from ui.panels.floor.queue import QueueView
from ui.panels.floor.ticking import Clock
from ui.panels.floor.words import named, to_shorten, told_now
from ui.rows import RowsModel, Tone
from ui.widgets.beside import Beside
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_MEETING = "Choose a meeting on the Home screen. What is on, the time left and who speaks next stand here."
_MINUTES = "Minutes, or when to be back"
Make = Callable[[FloorRow, str], acts.Told]


class FloorPanel(Panel):
    """Leads through the programme."""

    name = "floor"
    title = "Floor"
    icon = "floor"
    section = "In the room"
    shortcut = "Ctrl+Shift+F"
    shows = frozenset({"agenda_item", "meeting"}) | QueueView.shows

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._row: FloorRow | None = None
        self._once = Once(workspace, self.say)
        self._leaving = Leaving(self._waiting)
        self._clock, self._card = Clock(workspace, self), NowCard()
        self._lines = RowsModel(COLUMNS)
        self._order = RowsView("Running order", self._lines, lines=2, least=14)
        self._minutes = TextField(_MINUTES, "5, or for a break 15 or 14:20")
        self._shorten_words = Words("", "body", wrap=True)
        self._empty = EmptyState("No meeting is chosen", _NO_MEETING)
        buttons = self._make_acts()
        self._queue = QueueView(workspace, self.act, self.say)
        self._lay_out(buttons)
        self._clock.ticked.connect(self._show)
        self._order.entered_row.connect(lambda _row: self._start_chosen())

    def refresh(self) -> None:
        """Read the programme again."""
        here = self._workspace.meeting is not None
        self._empty.setVisible(not here)
        self._work.setVisible(here)
        self._clock.read()
        self._queue.look_again()

    def first_focus(self) -> QWidget:
        """Return the running order."""
        return self._order

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put what the running order and the field understand before the keys."""
        return (
            KeyHelp("Enter", "On the running order: start the chosen item, or take it up again"),
            KeyHelp("15, or 14:20", "In the field: how many minutes, or when a break is over; then the key"),
            *super().keys(),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Go with the clock while somebody looks."""
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._clock.stop()

    def _make_acts(self) -> tuple[ActionButton, ...]:
        doing: tuple[tuple[str, str, Make], ...] = (
            ("End item", "F4", lambda row, at: acts.ending(row, self._leaving, at)),
            ("More minutes", "F6", lambda row, at: acts.extending(row, self._minutes.text(), at)),
            ("Borrow from chosen", "F7", self._borrow),
            ("Shorten", "F8", lambda row, _at: acts.shortening(row)),
            ("Break", "F9", self._break),
        )
        made = (self.act(words, key, partial(self._run, words, make)) for words, key, make in doing)
        end, *others = (ActionButton(action) for action in made)
        following = self.act("Next item", "Ctrl+PgDown", lambda: self._run("Next item", self._next))
        return (
            ActionButton(following, primary=True),
            ActionButton(self.act("Start chosen", "F5", self._start_chosen)),
            end,
            ActionButton(self.act("Minutes", "F3", self._minutes.setFocus)),
            *others,
        )

    def _lay_out(self, buttons: tuple[ActionButton, ...]) -> None:
        rows, flow = QVBoxLayout(), FlowLayout()
        self._minutes.setMinimumWidth(26 * self.fontMetrics().averageCharWidth())
        for widget in (*buttons[:3], self._minutes, *buttons[3:]):
            flow.addWidget(widget)
        rows.setSpacing(12)
        for widget, share in ((self._card, 0), (self._order, 1), (self._shorten_words, 0)):
            rows.addWidget(widget, share)
        rows.addLayout(flow)
        self._work = Beside(rows, self._queue, (6, 5))
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)

    def _show(self, row: FloorRow | None) -> None:
        held, before, self._row = self._clock.held, self._row, row
        if row is None or held is None:
            return
        self._card.show_floor(row)
        self._lines.show(order_lines(held, row))
        if self._order.current_id() is None and held.items:
            self._order.go_to((row.item or held.items[0]).id)
        self._shorten_words.setText(to_shorten(row))
        self._shorten_words.setVisible(bool(self._shorten_words.text()))
        if before and before.item and row.item and before.item.id == row.item.id:
            self._speak(mark_passed(before.left, row.left), row)

    def _speak(self, mark: str, row: FloorRow) -> None:
        """Say that a mark is passed; of an item without minutes, and once they have been changed, there is none."""
        if mark and row.item and allowed(row.item):
            self.say(f"{mark}: {named(row.item)}.", Tone.CARE)

    def _run(self, words: str, make: Make) -> None:
        """Do what a key means, once until it is saved; a rule's no is a sentence."""
        if self._row is None or self._once.refuses(words):
            return
        try:
            may_move_on(self._row.status)
            command, told = make(self._row, self._workspace.at())
        except Refused as no:
            self.say(str(no), Tone.CARE)
            return
        typed = self._minutes.text()
        self._once.do(words, command, lambda _done: self._tell(told, typed))

    def _tell(self, told: str, typed: str) -> None:
        """Say what was done, or what is on now; other minutes that are being typed by then stay."""
        if self._minutes.text() == typed:
            self._minutes.start()
        row = self._row
        if not told and row is not None and row.item is not None:
            told = told_now(row)
        self.say(told, Tone.GOOD)

    def _items(self) -> tuple[ItemRow, ...]:
        return self._clock.held.items if self._clock.held else ()

    def _chosen(self) -> ItemRow | None:
        row = self._order.current_id()
        return next((item for item in self._items() if item.id == row), None)

    def _next(self, _row: FloorRow, at: str) -> acts.Told:
        return going_on(self._items(), at, self._leaving), ""

    def _start_chosen(self) -> None:
        if (item := self._chosen()) is not None:
            self._run("Start chosen", lambda _row, at: (self._starting(item.id, at), ""))

    def _starting(self, item: bytes, at: str) -> StartItem:
        return StartItem(item, at, self._leaving.anyway(self._items(), at, item))

    def _borrow(self, row: FloorRow, at: str) -> acts.Told:
        return acts.borrowing(row, self._chosen(), self._minutes.text(), at)

    def _break(self, _row: FloorRow, at: str) -> acts.Told:
        space, items = self._workspace, self._items()
        here = Here(space.meeting or b"", at, items, space.new_id, self._leaving)
        return taking_break(self._minutes.text(), here), ""

    def _waiting(self, item: bytes) -> int:
        here = self._workspace.meeting
        return len(self._workspace.read(queue, here, item).waiting) if here is not None else 0
