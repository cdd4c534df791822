"""Types line after line into the real window until it is killed, and writes down what it typed and what it saw saved.

`python -m tests.journeys.killed LIBRARY LOG` prints what stands in the box at the beginning, as JSON, then types.
"""

import json
import sys
import time
from itertools import count
from pathlib import Path
from random import Random
from typing import TextIO

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from facilitator.domain.kinds import Kind
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.settings import SettingsFile

PATIENCE = 60.0  # seconds that opening may take beside other programs
TYPED, SAVED = "typed", "saved"
WORDS = ("bus", "ramp", "kerb", "späť", "शहर", "حافلة", "bench", "clinic", "warm", "steep", "hall", "seat", "lunch")
ALL = QEventLoop.ProcessEventsFlag.AllEvents


class Hand:
    """Somebody who types without end; some lines are short, some are long."""

    def __init__(self, driver: Driver, log: TextIO, chance: Random) -> None:
        self._driver, self._log, self._chance = driver, log, chance

    def type_for_ever(self, begun: str) -> None:
        """Go on with the line that stands in the box, then type others."""
        for number in count(1):
            words = self._chance.choices(WORDS, k=self._chance.choice((1, 2, 30)))
            begun = self._type(begun, f"{number} {' '.join(words)} {self._chance.randbytes(3).hex()}")
            self._driver.press("Return")
            self._driver.wait(lambda text=begun: self._shown_saved(text))  # type: ignore[misc]
            self._tell(SAVED, begun)
            begun = ""

    def _type(self, text: str, words: str) -> str:
        for char in words:
            self._driver.type(char)
            text += char
            self._tell(TYPED, text)
            self._breathe(self._chance.randrange(6))
        return text

    def _shown_saved(self, text: str) -> bool:
        return any(row[:2] == [Kind.SAID.label, text] for row in self._driver.rows("What was captured")[-2:])

    def _tell(self, what: str, text: str) -> None:
        print(json.dumps([time.monotonic(), what, text]), file=self._log, flush=True)

    def _breathe(self, milliseconds: int) -> None:
        """Let the program work for as long as a hand takes to the next key."""
        end = QDeadlineTimer(milliseconds)
        while not end.hasExpired():
            QCoreApplication.processEvents(ALL, 1)


def main() -> None:
    """Open the library that the command line names, and type."""
    library, log = Path(sys.argv[1]), Path(sys.argv[2])
    application = QApplication(sys.argv[:1])
    program = Program(SettingsFile(log.with_suffix(".settings")), Answers(), log.parent)
    driver = Driver(program.window)
    program.window.show()
    program.window.activateWindow()
    driver.wait(program.window.isActiveWindow, PATIENCE)
    program.open(library)
    driver.wait(lambda: driver.sees("Typing: Sam"), PATIENCE)
    driver.press("Ctrl+4")
    application.processEvents()
    begun = driver.read("The line")
    with log.open("w", encoding="utf-8") as file:
        print(json.dumps(begun), flush=True)  # noqa: T201 - the test waits for it
        Hand(driver, file, Random(log.name)).type_for_ever(begun)


if __name__ == "__main__":
    main()
