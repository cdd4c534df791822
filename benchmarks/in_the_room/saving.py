"""From Enter to saved and painted in the real window, beside the bare cost of one commit and one repaint."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter_ns, sleep
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from benchmarks.at_the_door.painting import Painted
from benchmarks.timing import MILLISECOND, Times, timed
from facilitator.commands.agenda import SaveItem, StartItem
from facilitator.commands.attendance import WalkIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.together import Together
from facilitator.domain.ids import uid_of
from facilitator.storage.driver import writing_engine
from facilitator.storage.library import create_library
from facilitator.storage.work import Command, Work
from ui import fonts
from ui.app import Program
from ui.projector.window import RoomWindow
from ui.screenshots import NoQuestions, at_rest, wait_until
from ui.settings import SettingsFile
from ui.widgets.table import RowsView
from ui.workspace import Workspace

Found = TypeVar("Found", bound=QWidget)
MEETING, ITEM = uid_of("bench", "meeting"), uid_of("bench", "item")
AT = "2026-11-05T12:40:00"
POINTS, PRESENT, LINES, SLOW = 2_000, 75, 200, 5.0
SIZE = (1366, 768)


class Room(NamedTuple):
    """The open window with what is typed into and looked at."""

    workspace: Workspace
    box: QPlainTextEdit
    list: QWidget


@contextmanager
def room(folder: Path) -> Iterator[Room]:
    """Yield the Room screen of a meeting of 75 people and 2,000 points, with the room's screen open beside it."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)  # noqa: S101 - there is no other kind here
    fonts.load_first()
    program = Program(SettingsFile(folder / "settings.json"), NoQuestions(), folder)
    window = program.window
    window.resize(*SIZE)
    window.show()
    program.open(_filled(folder / "line.forum"))
    wait_until(lambda: program.workspace is not None and at_rest(program))
    workspace = program.workspace
    assert workspace is not None  # noqa: S101 - it is open
    workspace.choose_meeting(MEETING, "Forum")
    window.show_panel("room")
    for screen in (each for each in application.topLevelWidgets() if isinstance(each, RoomWindow)):
        screen.resize(1920, 1080)
        screen.show()
    application.processEvents()
    box = _shown(window, QPlainTextEdit, "The line")
    captured = _shown(window, RowsView, "What was captured")
    box.setFocus()
    try:
        yield Room(workspace, box, captured.viewport())
    finally:
        window.close()
        program.close()


def saved(here: Room) -> Times:
    """Return what Enter took until the line was committed and the list painted with it."""
    paints = Painted(here.list)

    def enter(number: int) -> float:
        _type(here.box, f"* line {number} about the buses #transport")
        before, began = paints.times, perf_counter_ns()
        QTest.keyClick(here.box, Qt.Key.Key_Return)
        while here.workspace.pending or paints.times == before:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # no spinning beside the store
        QApplication.processEvents()
        return (perf_counter_ns() - began) / MILLISECOND

    return _times([enter(number) for number in range(LINES)])


def committed(folder: Path) -> Times:
    """Return what one commit of one row takes with the settings of a library."""
    with writing_engine(folder / "bare.db", "").connect() as connection:
        with connection.begin():
            connection.exec_driver_sql("CREATE TABLE bare(n INTEGER PRIMARY KEY, words TEXT) STRICT")

        def commit(number: int) -> None:
            with connection.begin():
                connection.exec_driver_sql("INSERT INTO bare(n, words) VALUES(?,?)", (number, "x" * 200))

        return timed(commit, range(1, LINES + 1))


def repainted(here: Room) -> Times:
    """Return what one repaint of the list takes."""
    return timed(lambda _number: here.list.repaint(), range(LINES))


class Slow:
    """A commit that takes five seconds."""

    label = "Wait for the disk"

    def apply(self, _work: Work) -> None:
        """Wait."""
        sleep(SLOW)


def typed_meanwhile(here: Room) -> Times:
    """Return what a key takes until it is painted, while a commit is under way."""
    paints = Painted(here.box.viewport())
    spent: list[float] = []
    here.workspace.do(Slow())
    while here.workspace.pending:
        before, began = paints.times, perf_counter_ns()
        QTest.keyClick(here.box, Qt.Key.Key_A if len(spent) % 8 else Qt.Key.Key_Space)
        while paints.times == before:
            QApplication.processEvents()
        spent.append((perf_counter_ns() - began) / MILLISECOND)
        sleep(0.02)
    return _times(spent)


def _shown(window: QWidget, sort: type[Found], name: str) -> Found:
    return next(each for each in window.findChildren(sort) if each.isVisible() and each.accessibleName() == name)


def _type(box: QPlainTextEdit, text: str) -> None:
    box.setPlainText(text)
    QApplication.processEvents()


def _times(spent: list[float]) -> Times:
    spent = sorted(spent)
    return Times(len(spent), spent[len(spent) // 2], spent[len(spent) * 95 // 100], spent[-1])


def _filled(path: Path) -> Path:
    store = create_library(path, who="Bench")
    people = (WalkIn(uid_of("bench", n), MEETING, f"Person {n} Number", "citizen", AT) for n in range(PRESENT))
    points = (KeepPoint(uid_of("point", n), MEETING, ITEM, f"point {n} about buses", AT) for n in range(POINTS))
    plan = (SaveMeeting(MEETING, "Forum", "2026-11-05"), SaveItem(ITEM, MEETING, "Buses", 30), StartItem(ITEM, AT))
    commands: tuple[Command, ...] = (*plan, *people, *points)
    store.do(Together("Fill", commands))
    store.close()
    return path
