"""Home: the meetings of the library, the latest first; Enter opens one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.wording import number_of, short_day_in_words
from facilitator.queries.meetings import MeetingRow, meetings
from ui.panel import KeyHelp, Panel
from ui.prompts import Prompts
from ui.rows import RIGHT, Column, RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.table import RowsView
from ui.workspace import Workspace

_TONES = {"planned": Tone.ACCENT, "live": Tone.GOOD, "closed": Tone.PLAIN}
_FIRST = (
    "Import the people who have booked in People and groups, then plan the meeting: its programme, its tables, "
    "its questions. On the day the Door lets people in and the Room keeps what they say."
)


class HomePanel(Panel):
    """The meetings. `planning` asks for a new one to be planned."""

    planning = Signal()

    name = "home"
    title = "Home"
    icon = "home"
    shortcut = "Ctrl+1"
    shows = frozenset({"meeting", "group_", "attendance"})

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._prompts = workspace, prompts
        self._rows = RowsModel(COLUMNS)
        self._table = RowsView("Meetings", self._rows)
        self._table.entered_row.connect(self._open)
        self._table.current_changed.connect(self._choose)
        plan = self.act("Plan a meeting", "Ctrl+N", self._plan)
        self._empty = EmptyState("No meeting yet", _FIRST, ActionButton(plan, primary=True))
        self.header.addWidget(ActionButton(plan), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._table, 1)

    def refresh(self) -> None:
        """Show the meetings; the one nearest to today is chosen where none is."""
        rows = self._workspace.read(meetings)
        self._rows.show(rows)
        self._empty.setVisible(not rows)
        self._table.setVisible(bool(rows))
        self.set_subtitle(number_of(len(rows), "meeting") if rows else "")
        if self._rows.place_of(self._workspace.meeting) is None:
            self._choose(nearest(rows, self._workspace.today().isoformat()))
        self._table.go_to(self._workspace.meeting)

    def first_focus(self) -> QWidget:
        """Return the meetings, or the way to the first one."""
        return self._table if self._rows.rowCount() else self._empty

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the table does."""
        moving = KeyHelp("Up, Down", "Choose the meeting that Plan, Door, Room and Publish show")
        return (moving, KeyHelp("Enter", "Go to the meeting"), *super().keys())

    def _plan(self) -> None:
        self.go.emit("plan")
        self.planning.emit()

    def _choose(self, meeting: bytes | None) -> None:
        if (row := self._rows.find(meeting)) is not None:
            self._workspace.choose_meeting(row.id, called(row))

    def _open(self, meeting: bytes) -> None:
        self._choose(meeting)
        row = self._rows.find(meeting)
        self.go.emit("room" if row is not None and row.status == "live" else "plan")


def nearest(rows: tuple[MeetingRow, ...], today: str) -> bytes | None:
    """Return the next meeting from today on, or else the last that was; `rows` stand with the latest first."""
    coming = [row for row in rows if row.date >= today]
    chosen = coming[-1:] or list(rows[:1])
    return chosen[0].id if chosen else None


def _said(row: MeetingRow) -> str:
    return (
        f"{row.title}, {short_day_in_words(row.date)}, {row.venue}, {row.status}, {row.booked} booked, {row.came} came"
    )


def called(row: MeetingRow) -> str:
    """Return how people call a meeting: its title and its day."""
    return " · ".join(part for part in (row.title, short_day_in_words(row.date)) if part)


COLUMNS: tuple[Column[MeetingRow], ...] = (
    Column("Meeting", lambda row: row.title, _said),
    Column("Date", lambda row: short_day_in_words(row.date), width=15),
    Column("Group", lambda row: row.group_name, width=14),
    Column("Venue", lambda row: row.venue, width=12),
    Column("Booked", lambda row: str(row.booked or ""), width=6, align=RIGHT),
    Column("Came", lambda row: str(row.came or ""), width=5, align=RIGHT),
    Column("State", lambda row: row.status, width=8, tone=lambda row: _TONES.get(row.status, Tone.PLAIN)),
)
