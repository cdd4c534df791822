"""What is shown while no library is open: those opened lately, and the ways to begin."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from ui.panel import Panel
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

_FIRST = (
    "A library is the file your team works in: people, meetings, what was said and what became of it. "
    "Make one to begin, open one you were given, or look at the sample forum to see what it is all for."
)


class WelcomePanel(Panel):
    """The first screen."""

    path_chosen = Signal(object)
    open_asked = Signal()
    create_asked = Signal()
    sample_asked = Signal()

    name = "welcome"
    title = "Facilitator"
    icon = "home"
    shortcut = "Ctrl+1"

    def __init__(self, recent: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = QListWidget()
        self._recent.setAccessibleName("Recent libraries")
        self._recent.itemActivated.connect(self._choose)
        words = Words(_FIRST, "muted", wrap=True)
        words.setMaximumWidth(680)
        self._new = ActionButton(self.act("New library", "Ctrl+N", self.create_asked.emit), primary=not recent)
        row = QHBoxLayout()
        row.addWidget(self._new)
        row.addWidget(ActionButton(self.act("Open a library", "", self.open_asked.emit)))
        row.addWidget(ActionButton(self.act("Open the sample forum", "", self.sample_asked.emit)))
        row.addStretch()
        self.body.addWidget(words)
        self.body.addLayout(row)
        self._show_recent(recent)

    def first_focus(self) -> QWidget:
        """Return the libraries opened lately, or the button that makes the first."""
        return self._recent if self._recent.count() else self._new

    def _show_recent(self, recent: Sequence[str]) -> None:
        for spelt in recent:
            path = Path(spelt)
            item = QListWidgetItem(f"{path.stem}    {path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, spelt)
            self._recent.addItem(item)
        if not self._recent.count():
            self._recent.hide()
            self.body.addStretch()
            return
        self._recent.setCurrentRow(0)
        self.body.addSpacing(12)
        self.body.addWidget(Words("Recent libraries", "heading"))
        self.body.addWidget(self._recent, 1)

    def _choose(self, item: QListWidgetItem) -> None:
        self.path_chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
