"""The sample forum played through the real window by keys: `python -m ui.demo --out demo`. It needs no display."""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui import fonts
from ui.app import Program
from ui.screenshots import SIZES, NoQuestions, at_rest, grab, wait_until
from ui.settings import Settings, SettingsFile
from ui.workspace import Now

_DAY = datetime(2026, 11, 5, 15, 10)  # noqa: DTZ001 - rows hold local times
_LIBRARY = "sample.forum"
_TABS = 100
_LATE = ("Efua", "Lorraine F")
_NOISE = "This plugin does not support propagateSizeHints"
_NEW = "Siân Prys-Jones"
_LINES = (
    "/item 5",
    "Efua: ! the 46 never lowers its ramp at the #station",
    "t4 * a bench halfway up Tanyard Lane",
    "? who decides where a bus shelter goes",
    '"I plan my week around one bus',
    "= the forum asks for a ramp check on every 46",
    "@Ruth Pemberton ask the depot for the ramp reports by 30 Nov",
)


class Stopped(Exception):
    """The play cannot go on; the text says why."""


class Hands:
    """A person at the keyboard of a window; `pressed` counts the keys."""

    def __init__(self, program: Program, out: Path) -> None:
        self.program, self._out, self.pressed = program, out, 0

    def press(self, *keys: str) -> None:
        """Press keys one after another, each written as in `Ctrl+Return`; wait until what they did is done."""
        for key in keys:
            self.pressed += 1
            QTest.keySequence(self._focused(), QKeySequence(key))
            self.wait()

    def type(self, text: str) -> None:
        """Type a text, in any script."""
        for letter in text:
            self.pressed += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self._focused(), event)

    def enter(self, text: str) -> None:
        """Type a line and press Enter."""
        self.type(text)
        self.press("Return")

    def focus(self, name: str) -> None:
        """Press Tab until a control has the focus."""
        for _ in range(_TABS):
            if self._focused().accessibleName() == name:
                return
            self.press("Tab")
        raise Stopped(f"The Tab key does not lead to “{name}”.")

    def look(self, name: str) -> None:
        """Take a picture."""
        grab(self.program.window, self._out / "screenshots" / f"{name}.png")

    def wait(self, *, opening: bool = False) -> None:
        """Wait until the library is at rest, where one is open or is being opened."""
        if opening or self.program.workspace is not None:
            try:
                wait_until(partial(at_rest, self.program))
            except TimeoutError:
                raise Stopped(f"The last words were: {self.program.window.status.message()}") from None

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.program.window


class Answers(NoQuestions):
    """Answers what the program asks: who is typing, and where the notes go."""

    def __init__(self, out: Path) -> None:
        self._out = out

    def save_file(
        self, _parent: QWidget, _title: str, suggested: Path, _kinds: str, then: Callable[[Path], None]
    ) -> None:
        """Save under the name that is proposed."""
        then(self._out / suggested.name)


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the sample forum; print what it left where; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.demo")
    parser.add_argument("--out", type=Path, default=Path("demo"))
    out = parser.parse_args(arguments).out.resolve()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_say)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    fonts.load_first()
    fonts.load_scripts()
    bugs: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, partial(_note, bugs)
    try:
        return _tell(out, bugs)
    finally:
        sys.excepthook = before
        application.shutdown()


def _tell(out: Path, bugs: list[BaseException]) -> int:
    try:
        clear(out)
        with tempfile.TemporaryDirectory() as folder:
            pressed = play(out, SettingsFile(Path(folder) / "settings.json"))
    except (Stopped, OSError) as error:
        print(f"The sample forum could not be played. {error}", file=sys.stderr)
        return 1
    if bugs:
        raise bugs[0]
    print(f"The sample forum was played through the window with {pressed} keys. It left:")
    for what, path in left_in(out):
        print(f"  {what:12} {path}")
    return 0


def clear(out: Path) -> None:
    """Make the folder, and take away what an earlier play left there."""
    (out / "screenshots").mkdir(parents=True, exist_ok=True)
    for old in (*out.glob(f"{_LIBRARY}*"), *out.glob("*-notes*.pdf"), *out.glob("screenshots/*.png")):
        old.unlink()
    shutil.rmtree(out / f"{Path(_LIBRARY).stem} backups", ignore_errors=True)


def play(out: Path, settings: SettingsFile) -> int:
    """Go through every screen by keys; return how many were pressed. Raises `Stopped` where it cannot go on."""
    settings.change(Settings(scheme="light"))
    program = Program(settings, Answers(out), out, Now(time=lambda: _DAY))
    hands, window = Hands(program, out), program.window
    window.resize(SIZES["laptop"])
    window.show()
    window.activateWindow()
    try:
        wait_until(window.isActiveWindow)
        _open(hands)
        for number, (name, key) in enumerate(_screens(program), 1):
            hands.press(key)
            _SCENES.get(name, _nothing)(hands)
            hands.look(f"{number}-{name}")
            _check(hands, name)
        hands.press("F1")
        hands.look("keys")
    finally:
        window.close()
        with suppress(TimeoutError):
            wait_until(lambda: not window.isVisible())
        window.deleteLater()
    return hands.pressed


def left_in(out: Path) -> Iterator[tuple[str, Path]]:
    """Return what a play leaves: what it is, and where."""
    for notes in sorted(out.glob("*-notes*.pdf")):
        yield "minutes", notes
    yield "screenshots", out / "screenshots"
    yield "library", out / _LIBRARY


def _open(hands: Hands) -> None:
    hands.look("0-welcome")
    hands.focus("Open the sample forum")
    hands.press("Return")
    hands.wait(opening=True)


def _screens(program: Program) -> list[tuple[str, str]]:
    panels = (program.window.panel(name) for name in program.window.names())
    return [(panel.name, panel.shortcut) for panel in panels if panel is not None and panel.shortcut]


def _check(hands: Hands, name: str) -> None:
    """Fail where another screen than this one is shown: the one that tells of a fault of the program."""
    window = hands.program.window
    shown = window.current()
    if shown is None or shown.name != name:
        raise Stopped(f"The screen “{name}” broke down. The last words were: {window.status.message()}")


def _nothing(_hands: Hands) -> None:
    """Only look."""


def _door(hands: Hands) -> None:
    for late in _LATE:
        hands.enter(late)
    hands.type(_NEW)
    hands.press("Ctrl+Return")
    hands.type("1")
    hands.wait()


def _room(hands: Hands) -> None:
    for line in _LINES:
        hands.enter(line)
    hands.type("Efua: and at the hos")


def _publish(hands: Hands) -> None:
    hands.press("Ctrl+S")
    hands.focus("Edition")
    hands.press("Down", "Ctrl+S")


def _say(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if not text.startswith(_NOISE):
        print(text, file=sys.stderr)


def _note(
    bugs: list[BaseException], _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    bugs.append(error)


_SCENES: dict[str, Callable[[Hands], None]] = {"door": _door, "room": _room, "publish": _publish}


if __name__ == "__main__":
    sys.exit(main())
