"""On which screen the room's window belongs: a second one, never the only one, and not one that mirrors ours."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

NOT_SHOWN = "-"


class Placing(QObject):
    """Follows the screens of the computer; `moved` says that the window belongs elsewhere, or nowhere."""

    moved = Signal()

    def __init__(self, ours: Callable[[], QScreen], parent: QObject | None = None) -> None:
        """Leave alone the screen that `ours` returns: where the program's own window is."""
        super().__init__(parent)
        self._ours = ours
        self.wanted = ""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._look_again)
            application.screenRemoved.connect(self._look_again)
            application.primaryScreenChanged.connect(self._look_again)

    def choose(self, name: str) -> None:
        """Show it on the screen of that name; `NOT_SHOWN` for none, an empty name for any that fits."""
        self.wanted = name
        self.moved.emit()

    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return the names of the screens that it could be shown on, each with words for it."""
        return tuple(
            (each.name(), f"{each.name()}, {each.size().width()} × {each.size().height()}") for each in self._others()
        )

    def target(self) -> QScreen | None:
        """Return the screen that it belongs on, or None where there is no second one, or none is wanted."""
        if self.wanted == NOT_SHOWN:
            return None
        others = self._others()
        return next((screen for screen in others if screen.name() == self.wanted), next(iter(others), None))

    def _others(self) -> list[QScreen]:
        ours = self._ours()
        return [screen for screen in QGuiApplication.screens() if not screen.geometry().intersects(ours.geometry())]

    def _look_again(self, _screen: QScreen) -> None:
        self.moved.emit()
