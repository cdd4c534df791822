"""Help for the screen one is on: all its keys on the first page, those that work everywhere beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.panel import KeyHelp, Panel
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words


class HelpPanel(Panel):
    """The keys of a screen."""

    name = "help"
    title = "Keys"
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = ActionButton(self.act("Back", "Escape", self.left.emit))
        self.header.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("look", "reading")
        self._scroll.setAccessibleName("Keys of this screen")
        self.body.addWidget(self._scroll)

    def show_keys(self, title: str, here: Sequence[KeyHelp], everywhere: Sequence[KeyHelp]) -> None:
        """Show the keys of a screen and those of every screen."""
        self.heading.setText(f"Keys: {title}")
        columns = QWidget()
        columns.setProperty("look", "bare")
        beside = QHBoxLayout(columns)
        beside.setContentsMargins(8, 8, 8, 8)
        beside.setSpacing(32)
        beside.addLayout(_listed("On this screen", here), 3)
        beside.addLayout(_listed("On every screen", everywhere), 2)
        self._scroll.setWidget(columns)

    def first_focus(self) -> QWidget:
        """Return the keys, which the arrow keys move through; Escape leads back."""
        return self._scroll


def _listed(heading: str, keys: Sequence[KeyHelp]) -> QVBoxLayout:
    rows, grid = QVBoxLayout(), QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for place, key in enumerate(keys):
        grid.addWidget(Words(key.key, "pill"), place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words(key.does, wrap=True), place, 1)
    rows.setSpacing(12)
    rows.addWidget(Words(heading, "heading"))
    rows.addLayout(grid)
    rows.addStretch()
    return rows


def keys_everywhere(kinds: Sequence[type[Panel]], acts: Sequence[QAction]) -> tuple[KeyHelp, ...]:
    """Return the keys that work on every screen, those that lead to the screens first."""
    native = QKeySequence.SequenceFormat.NativeText
    ways = (KeyHelp(QKeySequence(each.shortcut).toString(native), each.title) for each in kinds if each.shortcut)
    done = (KeyHelp(action.shortcut().toString(native), action.text()) for action in acts)
    undo = KeyHelp("Ctrl+Z", "Undo your typing, or the last step once nothing unsaved is typed")
    redo = KeyHelp("Ctrl+Shift+Z or Ctrl+Y", "Redo")
    moving = KeyHelp("Tab, Shift+Tab", "The next control, the one before")
    return (*ways, *done, undo, redo, moving, KeyHelp("F1", "These keys"))
