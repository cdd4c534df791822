"""A list with a box to search it, and the form of the row that is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.names import fold
from facilitator.domain.wording import number_of
from facilitator.storage.work import Command
from ui.keeping import NEW, Keeping
from ui.panels.people.kinds import AnyKind, Listed
from ui.rows import RowsModel
from ui.widgets.fields import TextField
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace


class Directory(QWidget):
    """One of the lists. `titled` carries the heading of its form; `said` words for the status line."""

    titled = Signal(str)
    said = Signal(str, int)

    def __init__(self, workspace: Workspace, kind: AnyKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self.kind, self.sheet = workspace, kind, kind.sheet
        self._draft = f"form {kind.one}"
        self._all: tuple[Listed, ...] = ()
        self._words: list[tuple[str, Listed]] = []
        self._by_id: dict[bytes, Listed] = {}
        self._rows: RowsModel[Listed] = RowsModel(kind.columns)
        self.search = TextField(f"Search {kind.all.lower()}", f"Search {kind.all.lower()}")
        self.view, self._found = RowsView(f"List of {kind.all.lower()}", self._rows), Words("", "small")
        self._keeping = Keeping(workspace, kind.sheet, self._save)
        self._keeping.keep_when_left()
        self._keeping.keep_in_a_row()
        self._lay_out()
        self._connect()
        self.sheet.bring_back(workspace.kept_drafts.get(self._draft, ""))

    def refresh(self) -> None:
        """Read the list again; what is half typed in the form stays."""
        self._all = self._workspace.read(self.kind.read)
        self._by_id = {row.id: row for row in self._all}
        self._words = [(fold(self.kind.words(row)), row) for row in self._all]
        self._filter()
        self._follow_form()

    def keep_draft(self) -> None:
        """Keep what is half typed in the form."""
        if self._workspace.kept_drafts.get(self._draft, "") != (text := self.sheet.draft()):
            self._workspace.save_draft(self._draft, text)

    def row(self) -> Listed | None:
        """Return the row whose form is shown, or None for a new one."""
        about = self.sheet.about
        return self._by_id.get(bytes.fromhex(about)) if about and not about.startswith(NEW) else None

    def rows(self) -> tuple[Listed, ...]:
        """Return all rows, found by the search or not."""
        return self._all

    def add(self) -> None:
        """Show an empty form."""
        self.sheet.open(NEW, self.kind.values_of(None))
        self.titled.emit(f"New {self.kind.one}")
        self.begin()

    def begin(self) -> None:
        """Put the focus into the form."""
        self.sheet.field("name").setFocus(Qt.FocusReason.TabFocusReason)

    def withdraw(self) -> None:
        """Take the chosen row out of the lists."""
        row = self._by_id.get(self.view.current_id() or b"")
        if row is not None:
            told = f"{row.name} is withdrawn. Ctrl+Z brings it back."
            self._workspace.do(self.kind.withdraw(row.id), lambda _done: self.said.emit(told, 0))

    def save(self) -> None:
        """Save what is typed in the form."""
        self.sheet.entered.emit()

    def show_current(self) -> None:
        """Show the form of the row that is chosen."""
        row = self._by_id.get(self.view.current_id() or b"")
        if row is not None:
            self.sheet.open(row.id.hex(), self.kind.values_of(row))
            self.titled.emit(row.name)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (self.search, self.view, self._found):
            rows.addWidget(widget, int(widget is self.view))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.view.setFocus)
        self.view.entered_row.connect(lambda _row: self.begin())
        self.view.focused.connect(self.show_current)
        self.view.current_changed.connect(self._follow_list)
        self._keeping.said.connect(self.said)
        self.sheet.entered.connect(self._next_new)

    def _follow_list(self) -> None:
        if self.view.hasFocus():
            self.show_current()

    def _filter(self) -> None:
        wanted = fold(self.search.text()).split()
        rows = [row for words, row in self._words if all(word in words for word in wanted)]
        self._rows.show(rows)
        found, everyone = len(rows), number_of(len(self._all), self.kind.one, self.kind.all.lower())
        self._found.setText(f"{found} of {everyone}" if wanted else everyone)

    def _follow_form(self) -> None:
        """Keep the form on its row; where that is gone, or there was none, show the row that is chosen."""
        if self.sheet.about.startswith(NEW):
            return
        row = self.row()
        if row is not None:
            self.sheet.open(row.id.hex(), self.kind.values_of(row))
            self.titled.emit(row.name)
        elif self._rows.rowCount():
            self.view.setCurrentIndex(self._rows.index(max(self.view.currentIndex().row(), 0), 0))
            self.show_current()
        elif self.kind.can_add:
            self.sheet.open(NEW, self.kind.values_of(None))
            self.titled.emit(f"New {self.kind.one}")

    def _save(self, typed: Mapping[str, str]) -> Command:
        before = self.row()
        return self.kind.save(before.id if before else self._workspace.new_id(), before, typed)

    def _next_new(self) -> None:
        """After a new row is sent off the next one can be typed at once."""
        if self.sheet.about.startswith(NEW) and not self.sheet.touched():
            self.begin()
