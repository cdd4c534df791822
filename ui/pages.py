"""The screens behind one another: one is shown, and scrolls where the text is so large that it does not fit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from ui.panel import Panel, Screen


class Pages(QStackedWidget):
    """A stack of panels, each made when it is first asked for; `made` carries it."""

    made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[Panel, QScrollArea] = {}
        self._screens: dict[str, Screen] = {}
        self._made: dict[str, Panel] = {}

    @property
    def screens(self) -> tuple[Screen, ...]:
        """The screens that can be shown."""
        return tuple(self._screens.values())

    @property
    def panels(self) -> tuple[Panel, ...]:
        """Those of them that somebody came to."""
        return tuple(self._made.values())

    @property
    def everywhere(self) -> tuple[QAction, ...]:
        """What they do whichever is shown."""
        return tuple(action for panel in self.panels for action in panel.everywhere)

    def begin(self, screens: Sequence[Screen]) -> tuple[Panel, ...]:
        """Have these screens in place of those before; return the panels to let go once another is shown."""
        before, self._made = self.panels, {}
        self._screens = {screen.kind.name: screen for screen in screens}
        for screen in screens:
            if screen.at_once:
                self.panel(screen.kind.name)
        return before

    def panel(self, name: str) -> Panel | None:
        """Return a screen by its name, or None where there is none of it."""
        if name not in self._made and name in self._screens:
            panel = self._screens[name].make()
            self._made[name] = panel
            self.add(panel)
            self.made.emit(panel)
        return self._made.get(name)

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
