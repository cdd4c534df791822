"""What every screen is: a title, the entities it shows, a way to look again, and its keys."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.meanings import meaning
from ui.rows import Tone
from ui.widgets.beside import turn
from ui.widgets.words import Words

MARGIN = 28


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """A key and what it does, for the help of a screen."""

    key: str
    does: str


@dataclass(frozen=True)
class Screen:
    """A kind of panel and how to make it: that is done when it is first shown, or `at_once` where it works unseen.

    To make all of them takes seconds on an old laptop, and nobody comes to most of them.
    """

    kind: "type[Panel]"
    make: "Callable[[], Panel]"
    at_once: bool = False


def screen_of(panel: "Panel") -> Screen:
    """Return the screen of a panel that is there already."""
    return Screen(type(panel), lambda: panel, at_once=True)


class Panel(QWidget):
    """A screen. `said` is for the status line; `go` asks for another screen by name; `stands` tells a new `standing`.

    `name` is how code calls it, `title` how people do, `icon` a file of resources/icons; `section` is the heading it
    stands under in the navigation; `shortcut` takes one there; `shows` are the entities whose changes it must see.
    `everywhere` are things one can do on every screen, `standing` what the status line says of this one all the time.
    """

    said = Signal(str, int)
    go = Signal(str)
    stands = Signal()

    name = ""
    title = ""
    icon = ""
    section = ""
    shortcut = ""
    shows: frozenset[str] = frozenset()
    everywhere: tuple[QAction, ...] = ()
    standing = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out a title and under it `self.body`."""
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = Words(self.title, "title")
        self.subtitle = Words("", "muted")
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.heading)
        titles.addWidget(self.subtitle)
        self.header.addLayout(titles, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 20, MARGIN, 20)
        rows.setSpacing(16)
        rows.addLayout(self.header)
        rows.addLayout(self.body, 1)
        self.subtitle.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons of the header under the title where the text is so large that they would be cut off."""
        super().resizeEvent(event)
        items = [item for at in range(self.header.count()) if (item := self.header.itemAt(at)) is not None]
        needed = sum(item.minimumSize().width() + self.header.spacing() for item in items) + 2 * MARGIN
        turn(self.header, narrow=needed > self.width())

    def refresh(self) -> None:
        """Ask the queries again; called when the screen is shown and something it shows has changed."""

    def first_focus(self) -> QWidget | None:
        """Return the control that gets the focus when the screen is shown."""
        return None

    def seek(self, what: object) -> None:
        """Stand on a row or a cell, where it is here; called once the screen is shown to lead there."""

    def leave(self) -> None:
        """Save what is being typed; called before another screen is shown and before the library is closed."""

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this screen, for its help: those of its actions. A screen adds what it has besides."""
        native = QKeySequence.SequenceFormat.NativeText
        acts = (action for action in self.actions() if not action.shortcut().isEmpty())
        return tuple(KeyHelp(action.shortcut().toString(native), meaning(action.text(), self.name)) for action in acts)

    def act(self, words: str, key: str, does: Callable[[], object]) -> QAction:
        """Make a thing one can do on this screen; it stands in the menu and in the help, beside its key."""
        action = QAction(words, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: does())
        self.addAction(action)
        return action

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Put words on the status line and have them spoken."""
        self.said.emit(text, int(tone))

    def set_subtitle(self, text: str) -> None:
        """Show a line under the title, or none."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))
