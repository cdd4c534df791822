"""The buttons that show one list or another; the one that is shown stands out, and says so."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import ActionButton


class Switch(QWidget):
    """Buttons of which one is chosen."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = [ActionButton(action) for action in actions]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self._buttons:
            row.addWidget(button)

    def mark(self, chosen: int) -> None:
        """Show which one is chosen."""
        for at, button in enumerate(self._buttons):
            button.setProperty("look", "primary" if at == chosen else "plain")
            button.style().unpolish(button)
            button.style().polish(button)
            key = button.key()
            button.setAccessibleDescription(f"{key}, shown now" if at == chosen else key)
