"""What stands beside the choices: one of several parts at a time, each a key away."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panel import KeyHelp
from ui.prompts import Prompts
from ui.rows import Tone
from ui.widgets.switch import Switch
from ui.workspace import Workspace


class Hands(Protocol):
    """What a part may use of the screen it stands on."""

    workspace: Workspace
    prompts: Prompts

    def act(self, words: str, key: str, does: Callable[[], object]) -> QAction:
        """Make a thing one can do."""

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something."""


class Part(QWidget):
    """A part. `words` and `key` are those of its button; `acts` are its own keys, which work while it is shown."""

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

    def waiting(self, meeting: bytes) -> int:
        """Return how many things wait here, for the button; it is asked while another part is shown, too."""
        _ = meeting
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
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._switch)
        for part in self.parts:
            rows.addWidget(part, 1)
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

    def show_meeting(self, meeting: bytes) -> None:
        """Show a meeting in the part that is shown, and on the buttons what waits in the others."""
        self.current.show_meeting(meeting)
        for part, act in zip(self.parts, self._acts, strict=True):
            waiting = part.waiting(meeting)
            act.setText(f"{part.words} ({waiting})" if waiting else part.words)
