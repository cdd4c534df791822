"""The parts of the rehearsal on the screen: a banner that always says so, the guide beside the desk, and the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.pages import Pages
from ui.panel import Panel
from ui.widgets.words import Words

BANNER = "REHEARSAL · The people are made up. Nothing here touches your library."


class Stage(QWidget):
    """Shows the desk with its guide, or the end; each scrolls by itself where the text is large."""

    def __init__(self, guide: QWidget, door: Panel, over: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack, desk, pages, end = QStackedWidget(), QWidget(), Pages(), QScrollArea()
        rows, columns = QVBoxLayout(self), QHBoxLayout(desk)
        for layout in (rows, columns):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        pages.add(door)
        pages.show_panel(door)
        columns.addWidget(guide)
        columns.addWidget(pages, 1)
        end.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        end.setWidgetResizable(True)
        end.setWidget(over)
        for widget in (desk, end):
            self._stack.addWidget(widget)
        rows.addWidget(Words(BANNER, "banner"))
        rows.addWidget(self._stack, 1)

    def show_end(self) -> None:
        """Show the end in place of the desk."""
        self._stack.setCurrentIndex(1)
