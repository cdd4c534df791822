"""What an empty screen says: what this is for, and what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.words import Words


class EmptyState(QWidget):
    """A heading, a sentence or two, and the button to begin with."""

    def __init__(self, heading: str, text: str, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if buttons:
            self.setFocusProxy(buttons[0])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 48, 0, 48)
        rows.setSpacing(12)
        words = Words(text, "muted", wrap=True)
        words.setMaximumWidth(560)
        rows.addWidget(Words(heading, "heading"))
        rows.addWidget(words)  # without alignment: a layout gives an aligned label less than the height of its lines
        for button in buttons:
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch()
