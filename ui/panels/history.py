"""The history of a row: who changed what, when, on which laptop, before and after."""

from PySide6.QtWidgets import QWidget

from facilitator.queries.history import EditRow, edits
from facilitator.storage.models import MODELS
from ui.panel import Panel
from ui.rows import Column, RowsModel
from ui.widgets.buttons import ActionButton
from ui.widgets.table import RowsView
from ui.workspace import Workspace


class HistoryPanel(Panel):
    """What happened to the row that another screen asked about; Escape goes back there."""

    name = "history"
    title = "History"
    shows = frozenset(MODELS)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = RowsModel(COLUMNS)
        self._table = RowsView("What happened", self._rows, lines=2)
        back = self.act("Back", "Esc", lambda: self.go.emit(workspace.asked_from))
        self.header.addWidget(ActionButton(back))
        self.body.addWidget(self._table, 1)
        workspace.history_asked.connect(self.refresh)

    def refresh(self) -> None:
        """Show the history of the row that was asked about."""
        if self._workspace.asked is not None:
            entity, row, words = self._workspace.asked
            self._rows.show(self._workspace.read(edits, entity, row))
            self.set_subtitle(words)

    def first_focus(self) -> QWidget:
        """Return the edits."""
        return self._table


def _said(row: EditRow) -> str:
    return f"{row.at}, {row.who}: {row.label}. {row.field}: {row.before}, then {row.after}"


def _by(row: EditRow) -> str:
    return ", ".join(filter(None, [row.who, row.laptop]))


COLUMNS: tuple[Column[EditRow], ...] = (
    Column("When", lambda row: row.at[5:16], _said, width=11),
    Column("Who", _by, width=14),
    Column("Step", lambda row: row.label, width=14),
    Column("What", lambda row: row.field, width=10),
    Column("Before", lambda row: row.before),
    Column("After", lambda row: row.after),
)
