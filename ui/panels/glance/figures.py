"""The three numbers in big figures: who is in the building, who is still expected, who came."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.attendance import CAME, Status, is_first_time
from facilitator.domain.capacities import Capacity
from facilitator.domain.evacuation import in_the_building
from facilitator.domain.wording import number_of
from facilitator.queries.attendance import AttendanceRow
from ui.widgets.words import Words

_APART = ("supporter or interpreter", "supporters and interpreters")


class Figure(QWidget):
    """A number under its heading, and a few words under it."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        self._number, self._more = Words("", "figure"), Words("", "small")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (Words(heading, "caps"), self._number, self._more):
            rows.addWidget(widget)
        rows.addStretch()

    def show_number(self, number: int, more: str = "", only_said: str = "") -> None:
        """Show a number and a few words; a screen reader says a few more."""
        self._number.setText(str(number))
        self._more.setText(more)
        self.setAccessibleDescription(", ".join(filter(None, (str(number), more))) + only_said)


class Figures(QWidget):
    """The three beside one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._expected = Figure("In the building"), Figure("Still expected")
        self._came = Figure("Came")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for figure in (self._here, self._expected, self._came):
            row.addWidget(figure)

    def show_attending(self, attending: Sequence[AttendanceRow], before: Collection[bytes]) -> None:
        """Count those on the list of a meeting; `before` came to an earlier one."""
        inside = in_the_building(attending)
        apart = sum(_is_apart(row) for row in inside)
        beside = f", and {number_of(apart, *_APART)}"
        self._here.show_number(len(inside), f"{len(inside) - apart} taking part", beside if apart else "")
        expected = sum(row.status == Status.BOOKED for row in attending)
        booked = sum(row.booked for row in attending)
        self._expected.show_number(expected, f"of {booked} booked" if booked else "")
        came = [row for row in attending if row.status in CAME]
        new = first_timers(came, before)
        self._came.show_number(len(came), f"{new} for the first time" if new else "")


def first_timers(came: Sequence[AttendanceRow], before: Collection[bytes]) -> int:
    """Return how many named people are here for the first time; by the record only where it tells of any meeting."""
    people = [row for row in came if row.person and not _is_apart(row)]
    return sum(is_first_time(row.first_time, came_before=not before or row.person in before) for row in people)


def _is_apart(row: AttendanceRow) -> bool:
    return bool(row.capacity) and Capacity(row.capacity).counted_apart
