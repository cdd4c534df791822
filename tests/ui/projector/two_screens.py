"""A meeting on a computer with two screens, worked by keys; prints what stood where. Run by `test_second_screen`."""

import json
import sys
import tempfile
from datetime import datetime
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.private_forum import MEETING, private_forum
from ui import fonts
from ui.app import Program
from ui.projector.window import RoomWindow
from ui.screenshots import NoQuestions, at_rest, press, wait_until
from ui.settings import SettingsFile
from ui.workspace import Now

DAY = datetime(2026, 11, 5, 13, 0)  # noqa: DTZ001 - rows hold local times


class Paints(QObject):
    """Notes when a widget or one in it was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.last = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() == QEvent.Type.Paint:
            self.last = perf_counter()
        return super().eventFilter(watched, event)


def room_window() -> RoomWindow | None:
    windows = (one for one in QApplication.topLevelWidgets() if isinstance(one, RoomWindow))
    return next((one for one in windows if one.isVisible()), None)


def words() -> str:
    window = room_window()
    return window.board.page.words if window else ""


def work(program: Program) -> dict[str, object]:
    """Hold a meeting; return what was found."""
    window = program.window
    found: dict[str, object] = {}
    deaf: list[str] = []
    space = program.workspace
    assert space is not None
    found["before a meeting"] = room_window() is not None
    for command in private_forum():
        space.do(command)
    wait_until(partial(at_rest, program))
    space.choose_meeting(MEETING, "November")
    QCoreApplication.processEvents()
    if (shown := room_window()) is None:
        return found
    found["place"] = shown.geometry().getRect()
    found["takes the keyboard"] = not shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    window.activateWindow()  # offscreen, a window that is shown is active, whatever it asks for
    wait_until(window.isActiveWindow)
    window.show_panel("room")
    QTest.keyClicks(QApplication.focusWidget() or window, "the bus stops at six")
    press(window, "Return")
    wait_until(lambda: "the bus stops at six" in words(), 200)
    found["status"] = "Ctrl+B" in program.window.status.findChildren(QWidget)[-1].property("text")
    found["ms to take off"] = taken_off(program, shown)
    found["ms to blank"] = blanked(program, shown)
    for name in window.names():
        window.show_panel(name)
        wait_until(partial(at_rest, program))
        press(window, "Ctrl+B")
        lit = len(words()) > len("Forum")
        press(window, "Ctrl+B")
        if not lit or len(words()) > len("Forum"):
            deaf.append(name)
    return found | {"deaf": deaf}


def taken_off(program: Program, shown: RoomWindow) -> float:
    """Mark the last line as sensitive; return after how many milliseconds it was off, however long saving takes."""
    paints, window = Paints(shown.board), program.window
    QTest.keyClicks(QApplication.focusWidget() or window, "%")
    before = perf_counter()
    press(window, "Return")
    space = program.workspace
    assert space is not None
    assert space.pending, "it was saved already, so this proves nothing"
    assert "the bus stops at six" not in words()
    assert paints.last > before, "it was not painted anew"
    spent = (paints.last - before) * 1000
    wait_until(partial(at_rest, program))
    press(window, "Return")
    wait_until(partial(at_rest, program))
    assert "the bus stops at six" not in words()
    return spent


def blanked(program: Program, shown: RoomWindow) -> float:
    """Blank the screen; return after how many milliseconds it was dark."""
    paints = Paints(shown.board)
    before = perf_counter()
    press(program.window, "Ctrl+B")
    assert words() == "Forum"
    return (paints.last - before) * 1000


def main() -> None:
    application = QApplication(sys.argv[:1])
    fonts.load_first()
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        program = Program(SettingsFile(here / "settings.json"), NoQuestions(), here, Now(time=lambda: DAY))
        program.window.show()
        program.window.activateWindow()
        program.create(here / "library.forum")
        wait_until(partial(at_rest, program))
        found = work(program)
        program.window.close()
        wait_until(lambda: not program.window.isVisible())
        found["left open"] = room_window() is not None
    print(json.dumps(found))  # noqa: T201 - the test that started this reads it
    application.shutdown()


if __name__ == "__main__":
    main()
