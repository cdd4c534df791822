"""Pictures of every screen with the sample forum: `python -m ui.screenshots --out screenshots`."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui import fonts
from ui.app import Program
from ui.panels.rehearsal import RehearsalPanel
from ui.prompts import Prompts
from ui.room_pictures import room_pictures
from ui.settings import Settings, SettingsFile
from ui.workspace import Now

SIZES = {"laptop": QSize(1366, 768), "large": QSize(1920, 1080)}
_DAY = datetime(2026, 11, 5, 13, 40)  # noqa: DTZ001 - rows hold local times
_TICK = 20
_PATIENCE = 3000


@dataclass(frozen=True)
class Look:
    """How the pictures are taken."""

    scheme: str
    percent: int = 100
    size: str = "laptop"

    @property
    def name(self) -> str:
        """The folder of the pictures."""
        parts = (self.scheme, f"{self.percent}" if self.percent != Settings().percent else "", self.size)
        return "-".join(part for part in parts if part and part != "laptop")


LOOKS = (Look("light"), Look("dark"), Look("contrast"), Look("light", 200), Look("light", size="large"))


class NoQuestions(Prompts):
    """Answers who is typing, and nothing else."""

    def who(self, _parent: QWidget, _last: str, then: Callable[[str], None]) -> None:
        """Sign as the note-taker."""
        then("Sam")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pictures; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    out = parser.parse_args(arguments).out
    application = QApplication.instance() or QApplication(sys.argv[:1])
    fonts.load_first()
    fonts.load_scripts()
    for picture in room_pictures(out / "room"):
        print(picture)
    with tempfile.TemporaryDirectory() as folder:
        for look in LOOKS:
            for picture in _pictures(look, Path(folder), out / look.name):
                print(picture)
    application.shutdown()
    return 0


def wait_until(condition: Callable[[], bool], patience: int = _PATIENCE) -> None:
    """Let the program work until something is so; `patience` is in ticks of 20 ms."""
    for _ in range(patience):
        if condition():
            return
        loop = QEventLoop()
        QTimer.singleShot(_TICK, loop.quit)
        loop.exec()
    raise TimeoutError


def _pictures(look: Look, folder: Path, out: Path) -> Iterator[Path]:
    settings = SettingsFile(folder / f"{look.name}.json")
    settings.change(Settings(scheme=look.scheme, percent=look.percent))
    program = Program(settings, NoQuestions(), folder, Now(time=lambda: _DAY))
    out.mkdir(parents=True, exist_ok=True)
    window = program.window
    window.resize(SIZES[look.size])
    window.show()
    window.activateWindow()
    yield grab(window, out / "welcome.png")
    program.open_sample()
    wait_until(partial(at_rest, program))
    for name in window.names():
        window.show_panel(name)
        wait_until(partial(at_rest, program))
        yield grab(window, out / f"{name}.png")
    window.show_help()
    yield grab(window, out / "help.png")
    yield from _rehearsal(program, out)
    window.close()
    wait_until(lambda: not window.isVisible())
    window.deleteLater()


def _rehearsal(program: Program, out: Path) -> Iterator[Path]:
    """Show the rehearsal with somebody wrong let in, and its end."""
    window = program.window
    window.show_panel("door")
    press(window, "Ctrl+R")
    wait_until(lambda: isinstance(window.current(), RehearsalPanel))
    panel = window.current()
    if isinstance(panel, RehearsalPanel):
        wait_until(lambda: panel.arrival is not None)
        QTest.keyClicks(panel.first_focus(), "emre")
        press(window, "Return")
        wait_until(lambda: "Not quite" in window.status.message())
        yield grab(window, out / "rehearsal.png")
        while panel.arrival is not None:
            press(window, "Ctrl+J")
        yield grab(window, out / "rehearsal-over.png")


def press(window: QWidget, key: str) -> None:
    """Press a key where the focus is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(key))


def at_rest(program: Program) -> bool:
    """Return whether a library is open and all that it was asked for is done."""
    space = program.workspace
    return space is not None and not space.pending and not space.working


def grab(window: QWidget, path: Path) -> Path:
    """Take a picture of a window once it has painted; return its path."""
    rest = QEventLoop()
    QTimer.singleShot(5 * _TICK, rest.quit)
    rest.exec()
    window.grab().save(str(path))
    return path


if __name__ == "__main__":
    sys.exit(main())
