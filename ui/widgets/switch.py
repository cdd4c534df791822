"""The buttons that show one list or another; the one that is shown stands out, and says so."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout


class Switch(QWidget):
    """Buttons of which one is chosen."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = [ActionButton(action) for action in actions]
        row = FlowLayout(self)
        for button in self._buttons:
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mark(self, chosen: int) -> None:
        """Show which one is chosen."""
        for at, button in enumerate(self._buttons):
            button.set_primary(on=at == chosen)
            key = button.key()
            button.setAccessibleDescription(f"{key}, shown now" if at == chosen else key)
