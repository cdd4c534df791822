"""The members of a group: added by typing a name, each with a role."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.commands.groups import EndMembership, SaveMembership
from facilitator.domain.refused import Refused
from facilitator.queries.groups import MemberRow, members
from facilitator.storage.work import Command
from ui.keeping import NEW, Keeping
from ui.names import Names
from ui.rows import Column, RowsModel
from ui.widgets.sheet import Sheet, complete, tell_words
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace

COLUMNS: tuple[Column[MemberRow], ...] = (
    Column("Member", lambda row: row.name, lambda row: ", ".join(filter(None, (row.name, row.role)))),
    Column("Role", lambda row: row.role, width=16),
)
_EMPTY = {"member": "", "role": ""}


class Members(QWidget):
    """The members of one group. `said` carries words for the status line."""

    said = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._group, self._names = workspace, b"", Names()
        self._rows = RowsModel(COLUMNS, key=lambda row: row.person)
        self.view = RowsView("Members", self._rows)
        self._sheet = Sheet()
        self._member = self._sheet.line("member", "Member", example="Type a name")
        self._role = self._sheet.line("role", "Role", "Then Enter", example="Chair, member, co-chair")
        self._completing = complete(self._member)
        keeping = Keeping(workspace, self._sheet, self._save)
        keeping.keep_in_a_row()
        keeping.said.connect(self.said)
        self._sheet.entered.connect(self._begin_again)
        self.view.entered_row.connect(self._edit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (Words("Members", "heading"), self.view, self._sheet):
            rows.addWidget(widget)
        self.view.setMinimumHeight(140)

    def show_group(self, group: bytes, names: Names) -> None:
        """Show the members of a group."""
        self._names = names
        tell_words(self._completing, names.all())
        self._group = group
        self._rows.show(self._workspace.read(members, group))
        self._sheet.open(f"{NEW} {group.hex()}", _EMPTY)

    def end(self) -> bool:
        """Take the chosen member out of the group, where the list of members has the focus; return whether it has."""
        person = self.view.current_id()
        if not self.view.hasFocus() or person is None:
            return False
        told = f"{self._names.of(person)} is no longer a member. Ctrl+Z brings it back."
        self._workspace.do(EndMembership(self._group, person), lambda _done: self.said.emit(told, 0))
        return True

    def _save(self, typed: Mapping[str, str]) -> Command:
        person = self._names.one(typed["member"])
        if person is None:
            raise Refused("Type the name of the member first.")
        held = self._row(person)
        term = (held.starts_on, held.ends_on) if held else ("", "")
        return SaveMembership(self._group, person, typed["role"], *term)

    def _row(self, person: bytes) -> MemberRow | None:
        return self._rows.find(person)

    def _edit(self, person: bytes) -> None:
        """Put a member into the form, to have another role."""
        row = self._row(person)
        self._member.setText(self._names.of(person))
        self._role.setText(row.role if row else "")
        self._role.setFocus()

    def _begin_again(self) -> None:
        if not self._sheet.touched():
            self._member.setFocus()
