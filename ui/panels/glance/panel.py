"""The screen of the meeting at a glance."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from facilitator.domain.arrivals import arrivals
from facilitator.domain.attendance import Status
from facilitator.domain.evacuation import in_the_building
from facilitator.domain.places import places
from facilitator.domain.views import Private, may_see
from facilitator.queries.agenda import tables
from facilitator.queries.attendance import AttendanceRow, attendance, came_before, room_counts
from ui.panel import KeyHelp, Panel
from ui.panels.glance.chart import Chart, summary
from ui.panels.glance.evacuation import Evacuation
from ui.panels.glance.figures import Figures
from ui.panels.glance.rows import COUNTS, TABLES
from ui.prompts import Prompts
from ui.rows import RowsModel
from ui.widgets.beside import is_narrow
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace

_NO_MEETING = "Choose a meeting on the Home screen. Who is in the building, still expected and gone is counted here."
_NARROW = 95  # characters across, with which two columns have no room
_LEVEL = 5  # pixels that bring small words beside a heading to its height
_AGAIN = "Everybody counts as still in the building again."


class GlancePanel(Panel):
    """Who is here, and who must leave when the building is cleared."""

    name = "glance"
    title = "At a glance"
    icon = "glance"
    section = "Meeting"
    shortcut = "Ctrl+G"
    shows = frozenset({"attendance", "person", "table_", "meeting"})

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._prompts = workspace, prompts
        self._figures, self._chart, self._peak = Figures(), Chart(), Words("", "small")
        sees = may_see(workspace.view, Private.ACCESS)
        self._list = Evacuation(
            "" if sees else f"The {workspace.view.label} view does not show who needs help to leave."
        )
        self._counts = RowsModel(COUNTS, key=lambda row: row.capacity.encode() or b"-")
        self._tables = RowsModel(TABLES, key=lambda row: str(row.table).encode())
        self._empty, self._work = EmptyState("No meeting is chosen", _NO_MEETING), QWidget()
        self._grid, self._numbers = QGridLayout(self._work), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._turn = self.act("By table", "F6", self._turn_list)
        self._narrow = self.act("Only still in", "F7", self._narrow_list)
        self._again = self.act("Begin again", "F9", self._ask_again)
        self.act("Door", "F12", lambda: self.go.emit("door"))
        self.act("Find", "Ctrl+F", self._list.box.setFocus)
        self._lay_out()
        self._list.said.connect(self.said)
        self._chart.told.connect(self._tell)

    def refresh(self) -> None:
        """Count again."""
        here = self._workspace.meeting
        self._empty.setVisible(here is None)
        self._work.setVisible(here is not None)
        if here is None:
            return
        attending = self._workspace.read(attendance, here)
        self._figures.show_attending(attending, self._workspace.read(came_before, here))
        bars = arrivals(row.arrived_at for row in attending if row.arrived_at)
        self._chart.show_arrivals(bars)
        self._peak.setText(summary(bars))
        self._counts.show(room_counts(attending))
        self._show_tables(here, attending)
        self._list.show_attending(here, attending)

    def first_focus(self) -> QWidget:
        """Return the evacuation list, where letters find and Space ticks."""
        return self._list.view

    def keys(self) -> tuple[KeyHelp, ...]:
        """Put what the list understands before the keys."""
        return (
            KeyHelp("any letters", "Find somebody in the building: a part of a name, a capacity, t4 for table 4"),
            KeyHelp("Space", "On the list: out, or in again. Enter does the same, in the box too"),
            KeyHelp("Left, Right", "On the arrivals: read out five minutes after five minutes"),
            *super().keys(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send letters typed on the other lists to the box."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._list.take_letters(event)
        return super().eventFilter(watched, event)

    def _show_tables(self, meeting: bytes, attending: tuple[AttendanceRow, ...]) -> None:
        seats = {table.number: table.seats for table in self._workspace.read(tables, meeting)}
        here = (row.table_no for row in in_the_building(attending))
        due = (row.table_no for row in attending if row.status == Status.BOOKED)
        self._tables.show(places(seats, here, due))

    def _turn_list(self) -> None:
        self._turn.setText("By name" if self._list.turn() else "By table")

    def _narrow_list(self) -> None:
        self._narrow.setText("Everybody" if self._list.only_in() else "Only still in")

    def _ask_again(self) -> None:
        self._prompts.confirm(self, "Take all ticks away?", _AGAIN, "Take them away", self._list.begin_again)

    def _tell(self, words: str) -> None:
        self._peak.setText(words)
        self.say(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts under one another where the window is narrow or the text large."""
        super().resizeEvent(event)
        self._arrange(in_one_column=is_narrow(self, _NARROW))

    def _lay_out(self) -> None:
        views = (
            RowsView("Who is here, by capacity", self._counts, least=11),
            RowsView("Places left at each table", self._tables, least=10),
        )
        for heading, view, share in zip(("By capacity", "Places at the tables"), views, (45, 55), strict=True):
            view.installEventFilter(self)
            self._numbers.addLayout(_under(Words(heading, "heading"), view), share)
        self._numbers.setSpacing(12)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(16)
        self._parts = tuple(map(_holding, (self._first(), _under(self._list), self._when(), self._numbers)))
        self._arrange(in_one_column=False)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._work, 1)

    def _first(self) -> QVBoxLayout:
        first, buttons = _under(self._figures), FlowLayout()
        for action in (self._turn, self._narrow, self._again):
            buttons.addWidget(ActionButton(action))
        first.addLayout(buttons)
        return first

    def _when(self) -> QVBoxLayout:
        top, when = FlowLayout(gap=16), _under(self._chart)
        top.addWidget(Words("Arrivals per five minutes", "heading"))
        top.addWidget(self._peak)
        self._peak.setContentsMargins(0, _LEVEL, 0, 0)
        when.insertLayout(0, top)
        return when

    def _arrange(self, *, in_one_column: bool) -> None:
        first, callers, when, numbers = self._parts
        places = ((first, 0, 0), (callers, 1, 0), (when, 2, 0), (numbers, 3, 0))
        if not in_one_column:
            places = ((first, 0, 0), (callers, 1, 0), (when, 0, 1), (numbers, 1, 1))
        for part, row, column in places:
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, column)
        self._grid.setRowStretch(1, 1)
        self._grid.setRowStretch(3, int(in_one_column))
        for column, share in enumerate((8, 0 if in_one_column else 9)):
            self._grid.setColumnStretch(column, share)
        way = QBoxLayout.Direction
        self._numbers.setDirection(way.TopToBottom if in_one_column else way.LeftToRight)


def _under(*widgets: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(8)
    for widget in widgets:
        rows.addWidget(widget)
    return rows


def _holding(layout: QBoxLayout) -> QWidget:
    whole = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    whole.setLayout(layout)
    return whole
