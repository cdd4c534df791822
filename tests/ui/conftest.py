"""Real windows on real libraries, worked by the keyboard."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.storage.library import create_library
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui import fonts
from ui.app import Program
from ui.settings import SettingsFile
from ui.workspace import Now, Workspace

DAY = datetime(2026, 11, 5, 12, 40)  # noqa: DTZ001 - rows hold local times
OPENING = 60.0  # seconds: the first window of a run reads all of the program from the disk


@pytest.fixture
def now() -> Now:
    return Now(time=lambda: DAY)


@pytest.fixture
def answers() -> Answers:
    return Answers()


class Speaker:
    """Plays to nobody; what was heard is kept."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def play(self, samples: bytes) -> None:
        self.heard.append(samples)

    def close(self) -> None:
        """Let nothing go."""


@pytest.fixture
def speaker() -> Speaker:
    return Speaker()


@pytest.fixture(scope="session", autouse=True)
def faces(qapp: QApplication) -> None:
    """Load what the program paints with, so that nothing hangs on the fonts of the machine."""
    assert qapp is not None
    fonts.load_first()


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, answers: Answers, now: Now, speaker: Speaker) -> Iterator[Program]:
    """Show a window, with no library open."""
    running = Program(SettingsFile(tmp_path / "settings.json"), answers, tmp_path, now, lambda: speaker)
    with qtbot.waitActive(running.window, timeout=5000):
        running.window.show()
        running.window.activateWindow()
    yield running
    running.window.close()
    qtbot.waitUntil(lambda: not running.window.isVisible())
    running.window.deleteLater()


@pytest.fixture
def driver(program: Program, tmp_path: Path) -> Driver:
    """Put a person at a window on an empty library of its own."""
    hand = Driver(program.window)
    program.create(tmp_path / "library.forum")
    hand.wait(lambda: hand.sees("Typing: Sam"), OPENING)
    return hand


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path, now: Now) -> Iterator[Workspace]:
    """Open a workspace on an empty library, without a window."""
    assert qtbot is not None
    opened = Workspace(create_library(tmp_path / "library.forum"), now=now)
    yield opened
    opened.close()
