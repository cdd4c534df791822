"""The screen of the plan: the programme and the tables at the left, the form of what is chosen at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.commands.agenda import WithdrawItem
from facilitator.commands.meetings import SetMeetingStatus, WithdrawMeeting
from facilitator.domain.closing import FORGOTTEN, NAMES_STAY
from facilitator.domain.groups import MeetingStatus
from facilitator.domain.wording import number_of
from facilitator.queries.queue import named_turns
from ui.again import Again
from ui.panel import KeyHelp, Panel
from ui.panels.home import called
from ui.panels.plan.forms import Forms
from ui.panels.plan.meeting import details
from ui.panels.plan.plan import Plan, read_plan
from ui.panels.plan.programme import COLUMNS as ITEM_COLUMNS
from ui.panels.plan.programme import moving_item, place_in_words, total
from ui.panels.plan.tables import COLUMNS as TABLE_COLUMNS
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.side import reveal
from ui.widgets.table import ShortRows
from ui.widgets.words import Words
from ui.workspace import Workspace

_NONE_YET = "No item yet. Ctrl+I adds the first: its title, its minutes, Enter, then the next."
_NO_MEETING = "Fill in the form, then press Ctrl+S: the programme and the tables follow."
_MOVES_ON = {
    MeetingStatus.PLANNED: (MeetingStatus.LIVE, "Open the meeting"),
    MeetingStatus.LIVE: (MeetingStatus.CLOSED, "Close the meeting"),
    MeetingStatus.CLOSED: (MeetingStatus.LIVE, "Open it again"),
}
_CLOSES = "Closing stops the clock and the queue for everybody. Press the key again to close the meeting."
_FORGETS = (
    "Closing forgets for good who asked to speak, also if the meeting is opened again, or closing is undone;"
    f" {NAMES_STAY}. Do it again to close."
)


class PlanPanel(Panel):
    """A meeting before the day."""

    name = "plan"
    title = "Plan"
    icon = "plan"
    section = "Meeting"
    shortcut = "Ctrl+2"
    shows = frozenset({"meeting", "group_", "agenda_item", "table_", "person", "organisation", "resource"})

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._plan, self._new = workspace, Plan(), False
        self._items, self._tables = RowsModel(ITEM_COLUMNS), RowsModel(TABLE_COLUMNS)
        self._programme = ShortRows("Items", self._items)
        self._seats = ShortRows("Tables", self._tables)
        self._total, self._count, self._left = Words("", "muted", wrap=True), Words("Tables", "heading"), QWidget()
        self._forms, self._again = Forms(workspace, self), Again()
        self.subtitle.setWordWrap(True)
        self._make_acts()
        self._lay_out()
        self._forms.said.connect(self.said)
        self._forms.made.connect(self._made)
        self._forms.bring_back(workspace.kept_drafts)
        self._forms.field_left.connect(self.leave)
        for view, show in ((self._programme, self._show_item), (self._seats, self._show_table)):
            view.focused.connect(show)
            view.current_changed.connect(show)
            view.entered_row.connect(lambda _row: self._forms.begin())

    def plan_new(self) -> None:
        """Begin a new meeting, the focus in its form."""
        self._forms.plan_new()
        self._forms.begin()

    def refresh(self) -> None:
        """Read the plan again and show it; forms keep what is half typed."""
        self._plan = plan = read_plan(self._workspace)
        here = plan.meeting
        self._items.show(plan.item_lines())
        self._tables.show(plan.table_lines())
        self._forms.know(plan)
        self._forms.side.fit()
        self._left.setVisible(here is not None)
        for action in self._of_meeting:
            action.setEnabled(here is not None)
        self._count.setText(f"Tables: {len(plan.tables) or 'none yet'}")
        self._seats.setVisible(bool(plan.tables))
        if here is None:
            self.set_subtitle(_NO_MEETING)
            self._forms.show_meeting()
            return
        self._workspace.choose_meeting(here.id, called(here))
        self.set_subtitle(details(here))
        self._total.setText(total(here, plan.items) if plan.items else _NONE_YET)
        self._status.setText(_MOVES_ON[MeetingStatus(here.status)][1])
        if not self._forms.side.shown:
            self._forms.show_meeting()

    def first_focus(self) -> QWidget:
        """Return the programme, or the form of a new meeting where there is none."""
        return self._programme if self._plan.meeting is not None else self._forms.meeting.field("group")

    def seek(self, what: object) -> None:
        """Stand on an item."""
        self._programme.go_to(what if isinstance(what, bytes) else None)

    def leave(self) -> None:
        """Keep what is half typed; what was asked is asked anew afterwards."""
        self._again.forget()
        for key, text in self._forms.drafts().items():
            if self._workspace.kept_drafts.get(key, "") != text:
                self._workspace.save_draft(key, text)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the lists and the forms do."""
        return (
            KeyHelp("Up, Down", "Choose an item or a table; its form stands at the right"),
            KeyHelp("Enter", "In a list: go into the form. In a box of one line: save. In one of several: a new line"),
            KeyHelp("Tab", "In the form: the next box, then Save; Esc goes back to the list"),
            *super().keys(),
        )

    def _make_acts(self) -> None:
        self._fresh = self.act("New meeting", "Ctrl+N", self.plan_new)
        self._details = self.act("Details", "F3", self._show_details)
        self._next = self.act("Next meeting", "F6", self._ask_next)
        self._status = self.act("Open the meeting", "F8", self._move_on)
        self._add = self.act("Add item", "Ctrl+I", self._add_item)
        self._edit = self.act("Edit", "F2", self._forms.begin)
        self._up = self.act("Up", "Alt+Up", lambda: self._move(-1))
        self._down = self.act("Down", "Alt+Down", lambda: self._move(1))
        self._withdraw = self.act("Withdraw", "Del", self._withdraw_item)
        self._seat = self.act("Set tables", "F4", self._ask_tables)
        self._save = self.act("Save", "Ctrl+S", self._forms.save)
        self._drop = self.act("Withdraw the meeting", "Ctrl+Shift+Del", self._withdraw_meeting)
        self._back = self.act("Back to the list", "Esc", self._go_back)
        self._of_meeting: tuple[QAction, ...] = (
            self._details, self._next, self._status, self._add, self._edit, self._up, self._down, self._withdraw,
            self._seat, self._drop,
        )  # fmt: skip

    def _lay_out(self) -> None:
        for action in (self._details, self._next, self._status, self._fresh):
            self.header.addWidget(ActionButton(action), 0, Qt.AlignmentFlag.AlignTop)
        rows, buttons = QVBoxLayout(self._left), FlowLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for action in (self._add, self._up, self._down, self._withdraw):
            buttons.addWidget(ActionButton(action))
        rows.addLayout(_beside(Words("Programme", "heading"), self._total))
        rows.addWidget(self._programme, 5)
        rows.addLayout(buttons)
        rows.addSpacing(4)
        rows.addLayout(_beside(self._count, ActionButton(self._edit), ActionButton(self._seat)))
        rows.addWidget(self._seats, 3)
        self._forms.lay_out(ActionButton(self._save, primary=True), ActionButton(self._drop))
        whole = QHBoxLayout()
        whole.setSpacing(20)
        whole.addWidget(self._left, 1)
        whole.addWidget(self._forms.side)
        self.body.addLayout(whole, 1)

    def _show_item(self) -> None:
        if self._programme.hasFocus() and (line := self._items.find(self._programme.current_id())) is not None:
            self._forms.show_item(line)

    def _show_table(self) -> None:
        if self._seats.hasFocus():
            self._forms.show_tables(self._tables.row(self._seats.currentIndex().row()))

    def _show_details(self) -> None:
        self._forms.show_meeting()
        self._forms.begin()

    def _add_item(self) -> None:
        self._forms.show_item(None)
        self._forms.begin()

    def _ask_tables(self) -> None:
        self._forms.show_tables(self._tables.row(max(self._seats.currentIndex().row(), 0)))
        self._forms.begin("count")

    def _ask_next(self) -> None:
        self._forms.show_next()
        self._forms.begin()

    def _go_back(self) -> None:
        (self._seats if self._forms.side.shown == "table" and self._plan.tables else self._programme).setFocus()

    def _move(self, by: int) -> None:
        row = self._programme.current_id()
        command = moving_item(row, self._plan.items, by) if row is not None else None
        if command is not None:
            self._workspace.do(command, lambda _done: self._tell_place(command.id))

    def _tell_place(self, item: bytes) -> None:
        self._programme.go_to(item)
        if (line := self._plan.item(item.hex())) is not None:
            self.say(place_in_words(line.item, self._plan.items))

    def _withdraw_item(self) -> None:
        if (row := self._programme.current_id()) is not None:
            self._workspace.do(
                WithdrawItem(row), lambda _done: self.say("The item is withdrawn. Ctrl+Z brings it back.")
            )

    def _move_on(self) -> None:
        """Open or close the meeting; closing, which forgets who asked to speak, is asked for twice."""
        if (here := self._plan.meeting) is None:
            return
        after = _MOVES_ON[MeetingStatus(here.status)][0]
        named = self._workspace.read(named_turns, here.id) if after == MeetingStatus.CLOSED else 0
        weighs = _FORGETS if named else _CLOSES
        if after == MeetingStatus.CLOSED and not self._again.asked((here.id, named), weighs, self.say):
            return
        words = "The meeting is open." if after == MeetingStatus.LIVE else "The meeting is closed."
        told = f"{words} {FORGOTTEN}" if named else words
        self._workspace.do(
            SetMeetingStatus(here.id, after, self._workspace.at()), lambda _done: self.say(told, Tone.GOOD)
        )

    def _withdraw_meeting(self) -> None:
        if (here := self._plan.meeting) is not None:
            self._workspace.do(WithdrawMeeting(here.id), lambda _done: self._withdrawn())

    def _withdrawn(self) -> None:
        self.go.emit("home")
        self.say("The meeting is withdrawn. Ctrl+Z brings it back.")

    def _made(self, meeting: bytes) -> None:
        self._workspace.choose_meeting(meeting)
        here = self._plan.meeting
        self._forms.show_meeting()
        self._programme.setFocus()
        reveal(self.heading)
        if here is not None:
            items = number_of(len(self._plan.items), "item")
            self.say(f"{called(here)} is planned, with {items}.", Tone.GOOD)


def _beside(heading: QWidget, *others: QWidget) -> QHBoxLayout:
    """Return a row with a heading at the left and other things at the right."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(heading, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch()
    for other in others:
        row.addWidget(other, 0, Qt.AlignmentFlag.AlignBottom)
    return row
