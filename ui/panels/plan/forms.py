"""The forms at the right of the plan: of the meeting, of an item, of the tables, of the next meeting."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.commands.meetings import MakeNextMeeting
from facilitator.domain.agenda import called
from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_day
from facilitator.storage.work import Command
from ui.keeping import NEW, Keeping
from ui.panels.plan.meeting import (
    MeetingSheet,
    NextSheet,
    meeting_values,
    new_meeting_values,
    next_date,
    saving_meeting,
)
from ui.panels.plan.plan import Plan
from ui.panels.plan.programme import NEW_ITEM, ItemLine, ItemSheet, item_values, saving_item
from ui.panels.plan.resources import lines, with_resources
from ui.panels.plan.tables import (
    CountSheet,
    TableLine,
    TableSheet,
    count_values,
    counting,
    saving_table,
    table_values,
)
from ui.rows import Tone
from ui.widgets.sheet import Sheet
from ui.widgets.side import SidePages, reveal
from ui.widgets.words import Words
from ui.workspace import Workspace

Values = Mapping[str, str]
_HOME = {"meeting": "group", "item": "title", "table": "host", "count": "count", "next": "date"}


class Forms(QObject):
    """Shows and saves the forms. `made` carries the id of a new meeting; `said` words for the status line.

    `field_left` is the time to keep what is half typed.
    """

    made = Signal(object)
    said = Signal(str, int)
    field_left = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._plan = workspace, Plan()
        self.meeting, self.item, self.table = MeetingSheet(), ItemSheet(), TableSheet()
        self.count, self.next = CountSheet(), NextSheet()
        self.side, self._drop = SidePages(), QWidget()
        self._table_heading = Words("", "heading")
        self._fresh = workspace.new_id()
        self._keepers: dict[Sheet, Keeping] = {}
        for sheet, make in (
            (self.meeting, self._save_meeting),
            (self.item, self._save_item),
            (self.table, self._save_table),
            (self.count, self._save_count),
            (self.next, self._make_next),
        ):
            keeper = Keeping(workspace, sheet, make)
            keeper.said.connect(self.said)
            sheet.left.connect(self.field_left)
            self._keepers[sheet] = keeper
        for sheet in (self.meeting, self.item, self.table, self.count):
            self._keepers[sheet].keep_when_left()
        self._keepers[self.item].keep_in_a_row()
        self._keepers[self.meeting].kept.connect(self._meeting_kept)
        self._keepers[self.next].kept.connect(lambda _about: self.made.emit(self._fresh))

    def lay_out(self, save: QWidget, drop: QWidget) -> None:
        """Put the forms on their pages; `save` saves the one that is shown, `drop` withdraws the meeting."""
        self.side.add("meeting", self.meeting)
        self.side.add("item", self.item)
        self.side.add("table", self.count, self._table_heading, self.table)
        self.side.add("next", self.next)
        self.side.add_below(save, ("meeting", drop))
        self._drop = drop

    def know(self, plan: Plan) -> None:
        """Fill the forms from the library; what is half typed stays."""
        moved, self._plan = plan.meeting_id != self._plan.meeting_id, plan
        names = plan.names.all()
        self.meeting.know(plan.groups, names)
        for sheet in (self.item, self.table):
            sheet.know(names)
        if plan.meeting is not None:
            self.count.open(plan.meeting.id.hex(), count_values(plan.tables))
        if moved and plan.meeting is not None:
            self.show_meeting()
        else:
            self._again()

    def show_meeting(self) -> None:
        """Show the form of the meeting, or of a new one where none is chosen."""
        here = self._plan.meeting
        if here is None:
            self.plan_new()
            return
        self._turn(self.meeting, here.id.hex(), meeting_values(here, lines(self._plan.resources)))
        self.side.show_page("meeting", f"Meeting {here.ref}")
        self._drop.show()

    def plan_new(self) -> None:
        """Show the form of a new meeting."""
        if not self.meeting.about.startswith(NEW):
            self._fresh = self._workspace.new_id()
            self._turn(self.meeting, NEW, new_meeting_values(self._plan.last))
        self.side.show_page("meeting", "A new meeting")
        self._drop.hide()

    def show_item(self, line: ItemLine | None) -> None:
        """Show the form of an item, or of a new one."""
        here = self._plan.meeting
        if here is None:
            return
        if line is None:
            self._turn(self.item, f"{NEW} {here.id.hex()}", NEW_ITEM)
            self.side.show_page("item", "A new item")
        else:
            self._turn(self.item, line.id.hex(), item_values(line.item))
            self.side.show_page("item", called(line.item.number, line.item.title))

    def show_tables(self, line: TableLine | None) -> None:
        """Show the form of the tables, and under it that of one of them."""
        self.table.setVisible(line is not None)
        self._table_heading.setVisible(line is not None)
        if line is not None:
            self._turn(self.table, line.id.hex(), table_values(line))
            self._table_heading.setText(f"Table {line.table.number}")
        self.side.show_page("table", "Tables")

    def show_next(self) -> None:
        """Ask for the date of the next meeting."""
        if (here := self._plan.meeting) is not None:
            self._fresh = self._workspace.new_id()
            day, why = next_date(here)
            self.next.open(f"{NEW} {here.id.hex()}", {"date": day})
            self.next.tell_why(why)
            self.said.emit(why, int(Tone.PLAIN))
            self.side.show_page("next", "Make the next meeting")

    def begin(self, field: str = "") -> None:
        """Put the focus into the form that is shown."""
        sheet, name = (self.count, "count") if field == "count" else (self._shown(), self.side.shown)
        first = sheet.field(_HOME[name])
        first.setFocus()
        reveal(first)

    def save(self) -> None:
        """Save the form that is shown."""
        for sheet in (self.count, self.table) if self.side.shown == "table" else (self._shown(),):
            if sheet.touched() or sheet.about.startswith(NEW):
                self._keepers[sheet].keep()

    def drafts(self) -> dict[str, str]:
        """Return what is half typed, by form."""
        return {name: sheet.draft() for name, sheet in self._named()}

    def bring_back(self, drafts: Mapping[str, str]) -> None:
        """Take up what was half typed."""
        for name, sheet in self._named():
            sheet.bring_back(drafts.get(name, ""))

    def _named(self) -> tuple[tuple[str, Sheet], ...]:
        return (("plan meeting", self.meeting), ("plan item", self.item), ("plan table", self.table))

    def _shown(self) -> Sheet:
        sheets = {"meeting": self.meeting, "item": self.item, "table": self.table, "next": self.next}
        return sheets.get(self.side.shown, self.meeting)

    def _again(self) -> None:
        """Show anew what is shown, from the rows as they are now."""
        plan = self._plan
        if self.side.shown == "item" and not self.item.about.startswith(NEW):
            line = plan.item(self.item.about)
            self.show_item(line) if line is not None else self.show_meeting()
        elif self.side.shown == "table":
            self.show_tables(plan.table(self.table.about) or next(iter(plan.table_lines()), None))
        elif self.side.shown == "meeting" and plan.meeting is not None and not self.meeting.about.startswith(NEW):
            self.show_meeting()

    def _turn(self, sheet: Sheet, about: str, values: Values) -> None:
        """Open a form about something, having saved what was typed about something else."""
        if about != sheet.about:
            self._keepers[sheet].keep_changes()
        sheet.open(about, values)

    def _meeting_kept(self, about: str) -> None:
        if about.startswith(NEW):
            self.made.emit(self._fresh)

    def _save_meeting(self, values: Values) -> Command | None:
        here, space = self._plan.meeting, self._workspace
        fresh = self.meeting.about.startswith(NEW)
        if not fresh and here is None:
            return None
        meeting = self._fresh if fresh or here is None else here.id
        saving = saving_meeting(meeting, values, self._plan.groups, space.new_id(), space.today())
        held = () if fresh else self._plan.resources
        return with_resources(saving, meeting, held, values["resources"], space.new_id)

    def _save_item(self, values: Values) -> Command | None:
        here, about = self._plan.meeting, self.item.about
        if here is None or not about:
            return None
        if about.startswith(NEW):
            command = saving_item(self._workspace.new_id(), here.id, values)
            if not values["title"].strip():
                raise Refused("Give the item a title first.")
            self.item.field("title").setFocus()
            return command
        return saving_item(bytes.fromhex(about), here.id, values)

    def _save_table(self, values: Values) -> Command | None:
        here, line = self._plan.meeting, self._plan.table(self.table.about)
        return saving_table(here.id, line, values, self._plan.names) if here is not None and line is not None else None

    def _save_count(self, values: Values) -> Command | None:
        here = self._plan.meeting
        return counting(here.id, values) if here is not None else None

    def _make_next(self, values: Values) -> Command | None:
        if (here := self._plan.meeting) is None:
            return None
        day = typed_day(values["date"], self._workspace.today())
        if not day:
            raise Refused("Give the date of the next meeting first.")
        return MakeNextMeeting(self._fresh, here.id, day)
