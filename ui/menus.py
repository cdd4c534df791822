"""The menu bar: everything one can do, each with its key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.panel import Panel


class Menus:
    """Library, Edit, Go, the screen that is shown, and Help."""

    def __init__(self, bar: QMenuBar, edit: Sequence[QAction], helping: QAction) -> None:
        self._library = bar.addMenu("&Library")
        bar.addMenu("&Edit").addActions(list(edit))
        self._go = bar.addMenu("&Go")
        self._screen = bar.addMenu("&Screen")
        bar.addMenu("&Help").addAction(helping)

    def add_to_library(self, words: str, key: str, does: Callable[[], object]) -> QAction:
        """Put something one can do with libraries into the first menu."""
        return _add(self._library, words, key, does)

    def show_screens(
        self, kinds: Sequence[type[Panel]], everywhere: Sequence[QAction], go: Callable[[str], object]
    ) -> None:
        """List the screens, each with the key that leads there, and what can be done on all of them."""
        self._go.clear()
        for kind in kinds:
            _add(self._go, kind.title, kind.shortcut, partial(go, kind.name))
        self._go.addSeparator()
        self._go.addActions(list(everywhere))

    def show_screen(self, panel: Panel) -> None:
        """List what one can do on a screen."""
        self._screen.clear()
        self._screen.addActions(panel.actions())
        self._screen.menuAction().setVisible(bool(panel.actions()))


def _add(menu: QMenu, words: str, key: str, does: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _checked=False: does())
    return action
