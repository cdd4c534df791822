"""What every part of the wrap-up is, and what the screen lends it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from facilitator.domain.wording import one_line
from facilitator.storage.work import Command
from ui.panel import KeyHelp
from ui.panels.room.asking import Ask
from ui.rows import Tone
from ui.widgets.beside import Beside
from ui.workspace import Workspace

Then = Callable[[], None]
Place = tuple[str, bytes]
"""What is asked, and of which row."""
_SHORT = 60
NARROW = 95  # characters across, with which two columns have no room


class Asked(NamedTuple):
    """A question; `then` is called once its answer is kept. At `place` an answer that was begun is kept as a draft."""

    ask: Ask
    then: Then
    place: Place | None = None


def named(words: str) -> str:
    """Return how a question says what it is about, where that is not on the screen."""
    short = one_line(words)
    return f"“{short[:_SHORT].rstrip()}…”" if len(short) > _SHORT else f"“{short}”"


class Hands(Protocol):
    """What a part may use of the screen it stands on."""

    workspace: Workspace

    def act(self, words: str, key: str, does: Callable[[], object]) -> QAction:
        """Make a thing one can do."""

    def ask(self, asked: Asked) -> None:
        """Ask something in the one box."""

    def do(self, command: Command, then: Then) -> None:
        """Have a command done."""

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something."""

    def show_digits(self) -> None:
        """Say on the buttons what the digits mean now."""

    def turn_to(self, part: str, about: bytes | None = None) -> None:
        """Show another part, at something."""

    def go_to(self, screen: str, what: object) -> None:
        """Show another screen, and stand on something there."""


class Part(QWidget):
    """A part of the screen. `acts` are its own keys; `digits` what 1 to 5 and 0 mean in it; `asks` what it asks."""

    name = ""
    asks: tuple[str, ...] = ()

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self.hands = hands
        self.acts: tuple[QAction, ...] = ()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)

    def put_beside(self, left: QLayout, right: QLayout, shares: tuple[int, int]) -> None:
        """Put two columns beside one another; where the window is narrow or the text large, one under the other."""
        self.rows.addWidget(Beside(left, right, shares, NARROW), 5)

    def show_meeting(self, meeting: bytes) -> None:
        """Show how it stands now."""

    def first_focus(self) -> QWidget:
        """Return the control where one begins."""
        return self

    def digits(self) -> dict[int, str]:
        """Return the words of the digits that mean something now."""
        return {}

    def take_digit(self, digit: int) -> None:
        """Do what a digit means."""

    def turn_to(self, about: bytes | None) -> None:
        """Show something, where it is here."""

    def question(self, meeting: bytes, place: Place) -> Asked | None:
        """Return a question of this part, or None where there is nothing to ask any more."""

    def ask(self, meeting: bytes, place: Place) -> None:
        """Ask it."""
        if (asked := self.question(meeting, place)) is not None:
            self.hands.ask(asked)

    def helps(self) -> tuple[KeyHelp, ...]:
        """Return what it understands beside its actions."""
        return ()

    def leave(self) -> None:
        """Be ready for not being shown."""
