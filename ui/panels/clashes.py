"""Clashes: where two laptops set a field apart, a person says which it is."""

from PySide6.QtWidgets import QWidget

from facilitator.commands.clashes import SettleClash
from facilitator.queries.history import ChoiceRow, choices
from facilitator.storage.models import MODELS
from ui.panel import KeyHelp, Panel
from ui.rows import Column, RowsModel
from ui.widgets.empty import EmptyState
from ui.widgets.table import RowsView
from ui.workspace import Workspace

_NONE = "When two laptops change the same thing without knowing of each other, both values stand here until you choose."


class ClashesPanel(Panel):
    """All values that clash; Enter lets the chosen one stand everywhere."""

    name = "clashes"
    title = "Clashes"
    shortcut = "Ctrl+Shift+K"
    shows = frozenset(MODELS)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = RowsModel(COLUMNS)
        self._table = RowsView("Values to choose from", self._rows, lines=2)
        self._table.entered_row.connect(self._settle)
        self._empty = EmptyState("No clashes", _NONE)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._table, 1)

    def refresh(self) -> None:
        """Show the values of every clash."""
        rows = self._workspace.read(choices)
        self._rows.show(rows)
        self._empty.setVisible(not rows)
        self._table.setVisible(bool(rows))
        self.set_subtitle("Enter lets the chosen value stand" if rows else "")

    def first_focus(self) -> QWidget:
        """Return the values."""
        return self._table if self._rows.rowCount() else self._empty

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say what Enter does."""
        return (KeyHelp("Enter", "Let the chosen value stand, everywhere"), *super().keys())

    def _settle(self, row_id: bytes) -> None:
        if (row := self._rows.find(row_id)) is not None:
            self._workspace.do(SettleClash(row.entity, row.row, row.field, row.value))
            self.say(f"{row.field_words}: {row.words} stands.")


def _said(row: ChoiceRow) -> str:
    return f"{row.thing}. {row.field_words}: {row.words}, by {row.by}"


COLUMNS: tuple[Column[ChoiceRow], ...] = (
    Column("What", lambda row: row.thing, _said),
    Column("Which part", lambda row: row.field_words, width=14),
    Column("Value", lambda row: row.words),
    Column("By", lambda row: row.by, width=30),
)
