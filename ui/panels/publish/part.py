"""What stands beside the choices: one of several parts at a time, each a key away."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panel import KeyHelp
from ui.panels.publish.saved import SavedFile
from ui.panels.publish.state import State
from ui.prompts import Prompts
from ui.rows import Tone
from ui.widgets.switch import Switch
from ui.workspace import Workspace


class Hands(Protocol):
    """What a part may use of the screen it stands on."""

    workspace: Workspace
    prompts: Prompts
    state: State
    file: SavedFile

    def act(self, words: str, key: str, does: Callable[[], object]) -> QAction:
        """Make a thing one can do."""

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something."""

    def go_to(self, screen: str, what: object) -> None:
        """Show another screen, and stand on something there."""

    def keep_file(self, path: Path) -> None:
        """Tell where a file is now."""

    def fail(self, sentence: str) -> None:
        """Say why something did not come of it."""

    def rest(self) -> None:
        """Show how it stands with the pages again, after something else was done."""


class Part(QWidget):
    """A part. `words` and `key` are those of its button; `acts` are its own keys, which work while it is shown.

    `counted` tells that `waiting` may be another.
    """

    counted = Signal()
    words = ""
    key = ""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self.hands = hands
        self.acts: tuple[QAction, ...] = ()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)

    def show_meeting(self, meeting: bytes) -> None:
        """Show how it stands with a meeting now."""

    def look_again(self, meeting: bytes) -> None:
        """Be told that the record may be another, whether this part is shown or not."""

    def waiting(self) -> int:
        """Return how many things there are here, for the button."""
        return 0

    def first_focus(self) -> QWidget:
        """Return the control where one begins."""
        return self

    def helps(self) -> tuple[KeyHelp, ...]:
        """Return what it understands beside its actions."""
        return ()

    def leave(self) -> None:
        """Keep what is half typed."""


class Parts(QWidget):
    """The parts, and over them the button of each."""

    def __init__(self, hands: Hands, parts: Sequence[Part], turn: Callable[[int], None]) -> None:
        """Show the first; `turn` is called with the place of another when its key is pressed."""
        super().__init__()
        self.parts, self.shown = tuple(parts), 0
        self._acts = [hands.act(part.words, part.key, partial(turn, place)) for place, part in enumerate(parts)]
        self._switch = Switch(self._acts)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._switch)
        for part in self.parts:
            rows.addWidget(part, 1)
            part.counted.connect(self._count)
        self.turn_to(0)

    @property
    def current(self) -> Part:
        """The part that is shown."""
        return self.parts[self.shown]

    def turn_to(self, place: int) -> None:
        """Show a part and no other; only its own keys work."""
        self.current.leave()
        self.shown = place
        for part in self.parts:
            part.setVisible(part is self.current)
            for act in part.acts:
                act.setEnabled(part is self.current)
        self._switch.mark(place)

    def put_over(self, widget: QWidget) -> None:
        """Put something over the part that is shown."""
        self._rows.insertWidget(1, widget)

    def look_again(self, meeting: bytes) -> None:
        """Show how it stands with a meeting now, in all parts."""
        for part in self.parts:
            part.look_again(meeting)
        self.current.show_meeting(meeting)
        self._count()

    def _count(self) -> None:
        """Say on each button how much waits there."""
        for part, act in zip(self.parts, self._acts, strict=True):
            waiting = part.waiting()
            act.setText(f"{part.words} ({waiting})" if waiting else part.words)
