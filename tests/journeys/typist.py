"""Somebody at the keyboard who has the notes of a meeting before them, and types them into the window."""

import time
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEventLoop

from facilitator.domain.kinds import Kind
from facilitator.domain.line import Context, Present, escape, people_here, read_line
from tests.journeys.notes import Notes, Part, Said, ToDo
from tests.ui.drivers.driver import Driver
from ui.workspace import Workspace

OTHER = "0"
"""The key of the capacity “other” at the door."""
PATIENCE = 20.0  # seconds


@dataclass
class Typed:
    """What was typed: names as they stand on the list, the words of points, decisions and actions.

    Beside them stands how long each Enter took until the line was saved and painted, and how much of it was work of
    the processor, which other programs do not slow down.
    """

    attendees: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    repeated: int = 0
    attributed: int = 0
    owned: int = 0
    enter_ms: list[float] = field(default_factory=list)
    enter_cpu_ms: list[float] = field(default_factory=list)


class Typist:
    """Types a meeting key by key; `typed` is what was typed, and how long each Enter took."""

    def __init__(self, driver: Driver, workspace: Workspace, notes: Notes) -> None:
        self._driver, self._workspace, self._notes = driver, workspace, notes
        self._saved = False
        workspace.saved.connect(self._note_saved)
        names = dict.fromkeys(notes.attendees)
        self._context = Context(notes.day, people_here(Present(name.encode(), name) for name in names))
        self.typed = Typed()

    def play(self) -> Typed:
        """Type the whole meeting."""
        self.plan()
        self.let_in()
        self._driver.press("Ctrl+4")
        for part in self._notes.parts:
            self.capture(part)
        return self.typed

    def plan(self) -> None:
        """Plan the meeting."""
        driver, notes = self._driver, self._notes
        driver.press("Ctrl+N")
        fields = {"Group": notes.series, "Title": notes.title, "Date": notes.day.isoformat(), "Venue": notes.venue}
        for name, words in fields.items():
            driver.focus(name)
            driver.type(words)
        driver.press("Ctrl+S")
        driver.wait(lambda: self._workspace.meeting is not None and not self._workspace.pending)

    def let_in(self) -> None:
        """Let everyone on the list in, in the order of the list."""
        self._driver.press("Ctrl+3")
        for name in self._notes.attendees:
            self._let_in(name)

    def capture(self, part: Part) -> None:
        """Type an item of the programme: its title, what was said, what was settled, what will be done."""
        self._enter(f"/topic {part.title}")
        for point in part.points:
            self._say(point)
        for words in part.conclusions:
            self.typed.decisions.append(words)
            self._enter(f"= {escape(words)}")
        for action in part.actions:
            self._promise(action)

    def _let_in(self, name: str) -> None:
        driver = self._driver
        driver.focus("Who is here?")
        driver.type(name)
        shown = [row[0] for row in driver.rows("Who fits")]
        if name in shown:
            for _ in range(shown.index(name)):
                driver.press("Down")
            driver.press("Return")
            assert driver.sees("Already in since"), f"the door let {name} in twice"
            self.typed.repeated += 1
            driver.press("Escape")
            return
        driver.press("Ctrl+Return")
        driver.type(OTHER)
        driver.wait(lambda: not self._workspace.pending)
        self.typed.attendees.append(name)

    def _say(self, point: Said) -> None:
        """Type a point after who said it; whom nobody fits stands in the words themselves."""
        prefix = f"{point.speaker}: " if point.speaker else ""
        read = read_line(f"{prefix}\\x", self._context)
        fits = read.kind is Kind.SAID and read.speaker is not None and read.text == "x"
        self.typed.attributed += fits and read.speaker is not None and read.speaker.person is not None
        self.typed.points.append(point.text if fits else prefix + point.text)
        self._enter(prefix + escape(point.text) if fits else escape(prefix + point.text))

    def _promise(self, action: ToDo) -> None:
        self.typed.actions.append(action.text)
        self.typed.owned += len(action.owners)
        owners = "".join(f'@"{name}" ' for name in action.owners)
        due = f"by {action.due} " if action.due else ""
        self._enter(f"action: {owners}{due}{escape(action.text)}")

    def _enter(self, line: str) -> None:
        """Type a line, then Enter; take the time until it is saved and what asks to be painted then is painted."""
        for place, words in enumerate(line.split("\n")):
            if place:
                self._driver.press("Shift+Return")
            self._driver.type(words)
        QCoreApplication.processEvents()
        start, work, self._saved = time.perf_counter(), time.process_time(), False
        self._driver.press("Return")
        while not self._saved:
            assert time.perf_counter() < start + PATIENCE, f"not saved: {self._driver.announced()}"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents()
        self.typed.enter_ms.append((time.perf_counter() - start) * 1000)
        self.typed.enter_cpu_ms.append((time.process_time() - work) * 1000)

    def _note_saved(self) -> None:
        """Remember that all is on the disk."""
        self._saved = True
