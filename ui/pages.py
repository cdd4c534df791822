"""The screens behind one another: one is shown, and scrolls where the text is so large that it does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from ui.panel import Panel


class Pages(QStackedWidget):
    """A stack of panels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[Panel, QScrollArea] = {}

    def add(self, panel: Panel) -> None:
        """Take in a screen."""
        page = QScrollArea()
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidgetResizable(True)
        page.setWidget(panel)
        self._pages[panel] = page
        self.addWidget(page)

    def remove(self, panel: Panel) -> None:
        """Let a screen go."""
        page = self._pages.pop(panel)
        self.removeWidget(page)
        page.deleteLater()

    def show_panel(self, panel: Panel, focus: QWidget | None = None) -> None:
        """Bring a screen to the front, with the focus on the control given, or where one begins there."""
        self.setCurrentWidget(self._pages[panel])
        if (first := focus or panel.first_focus()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Panel | None:
        """Return the screen that is shown."""
        return next((panel for panel, page in self._pages.items() if page is self.currentWidget()), None)
