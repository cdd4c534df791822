"""Help for the screen one is on: all its keys on the first page, those that work everywhere beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.meanings import meaning
from ui.panel import KeyHelp, Panel
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

NARROW = 95  # characters across, under which keys stand in one column
_SHORT = 24  # characters of a key that has room in one of two columns


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
        page = QWidget()
        page.setProperty("look", "bare")
        rows = QVBoxLayout(page)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(12)
        side_by_side = 2 if self.width() > NARROW * self.fontMetrics().averageCharWidth() else 1
        for heading, keys in (("On this screen", here), ("On every screen", everywhere)):
            rows.addWidget(Words(heading, "heading"))
            long = max((place for place, key in enumerate(keys, 1) if len(key.key) > _SHORT), default=0)
            rows.addLayout(_listed(keys[:long], 1))
            rows.addLayout(_listed(keys[long:], side_by_side))
        rows.addStretch()
        self._scroll.setWidget(page)

    def first_focus(self) -> QWidget:
        """Return the keys, which the arrow keys move through; Escape leads back."""
        return self._scroll


def _listed(keys: Sequence[KeyHelp], columns: int) -> QGridLayout:
    """Return keys with what they do, down one column and then the next."""
    grid, down = QGridLayout(), -(-len(keys) // columns)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    for place, key in enumerate(keys):
        column, row = divmod(place, down)
        grid.setColumnStretch(2 * column + 1, 1)
        grid.addWidget(Words(key.key, "pill"), row, 2 * column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words(key.does, wrap=True), row, 2 * column + 1)
    return grid


def keys_everywhere(kinds: Sequence[type[Panel]], acts: Sequence[QAction]) -> tuple[KeyHelp, ...]:
    """Return the keys that work on every screen, those that lead to the screens first."""
    native = QKeySequence.SequenceFormat.NativeText
    ways = (
        KeyHelp(QKeySequence(each.shortcut).toString(native), meaning(each.title)) for each in kinds if each.shortcut
    )
    done = (KeyHelp(action.shortcut().toString(native), action.text()) for action in acts)
    undo = KeyHelp("Ctrl+Z", "Undo your typing, or the last step once nothing unsaved is typed")
    redo = KeyHelp("Ctrl+Shift+Z or Ctrl+Y", "Redo")
    moving = KeyHelp("Tab, Shift+Tab", "The next control, the one before")
    return (*ways, *done, undo, redo, moving, KeyHelp("F1", "These keys"))
