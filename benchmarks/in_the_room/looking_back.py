"""How long a key would wait at most while a pause of typing sets off a look at earlier meetings, and it is shown."""

from time import perf_counter, sleep

from PySide6.QtWidgets import QApplication

from benchmarks.in_the_room.saving import Room
from ui.panels.room.before import PAUSE_MS

_TURN = 0.0005  # seconds between two looks at whether a key has come
_AFTER = 150  # milliseconds in which the look is done


def longest_wait(here: Room, text: str) -> float:
    """Return the longest time between two turns of the loop that takes keys, in milliseconds, once a text is typed."""
    here.box.setPlainText(text)
    QApplication.processEvents()
    longest, last, end = 0.0, perf_counter(), perf_counter() + (PAUSE_MS + _AFTER) / 1000
    while last < end:
        QApplication.processEvents()
        sleep(_TURN)
        now = perf_counter()
        longest, last = max(longest, now - last), now
    return longest * 1000
