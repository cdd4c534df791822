"""From a key press to painted hits, in the real panel of the door, offscreen, with everyone known in a real library."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import perf_counter_ns, thread_time_ns
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.at_the_door.keys import said
from benchmarks.timing import MILLISECOND
from facilitator.commands.bookings import NewBooking, TakeBookings
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.domain.finding import Findable
from facilitator.domain.ids import uid_of
from facilitator.storage.library import create_library
from ui import fonts, theme
from ui.panels.door import DoorPanel
from ui.widgets.table import RowsView
from ui.workspace import Workspace

SIZE = (1080, 690)
"""What a window of 1366×768 leaves to the panel."""
TYPED = 24


class Spent(NamedTuple):
    """Milliseconds by the clock, and of the processor: on a busy machine the first are more."""

    clock: float
    processor: float


def slow_twentieth(spent: Iterable[Spent]) -> Spent:
    """Return the 95th of a hundred, in order, by the clock and of the processor."""
    clock, processor = (sorted(each) for each in zip(*spent, strict=True))
    return Spent(clock[len(clock) * 95 // 100], processor[len(processor) * 95 // 100])


class Painted(QObject):
    """Counts how often a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@contextmanager
def library(folder: Path, others: Sequence[Findable]) -> Iterator[Workspace]:
    """Yield an open library in which these people are known."""
    application = QApplication.instance() or QApplication(["bench"])
    if isinstance(application, QApplication):
        fonts.load_first()
        fonts.load_scripts()
        theme.apply(application, theme.Scheme.LIGHT, 100)
    store = create_library(folder / "door.forum")
    places = {person.organisation: uid_of("place", person.organisation) for person in others if person.organisation}
    rows = [NewRow("organisation", uid, {"name": name}) for name, uid in places.items()]
    rows += [NewRow("person", uid_of("other", person.id), _fields(person, places)) for person in others]
    store.do(TakeIn(tuple(rows)))
    workspace = Workspace(store)
    try:
        yield workspace
    finally:
        workspace.close()


def painted(workspace: Workspace, people: Sequence[Findable], seed: int) -> list[Spent]:
    """Return what each key took to painted hits, while some of a list are typed as their names are said."""
    meeting = workspace.new_id()
    workspace.do(_booked(meeting, people))
    wait(workspace)
    workspace.choose_meeting(meeting, "Forum")
    panel = DoorPanel(workspace)
    panel.resize(*SIZE)
    panel.show()
    panel.refresh()
    try:
        chosen = Random(seed).sample(people, min(TYPED, len(people)))
        return list(type_into(panel.first_focus(), _list_of(panel), [said(person.name) for person in chosen]))
    finally:
        panel.close()
        panel.deleteLater()
        QCoreApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)


def type_into(box: QWidget, seen: QWidget, names: Iterable[str]) -> Iterator[Spent]:
    """Type names letter by letter, and yield what each key took until `seen` and all else was painted."""
    paints = Painted(seen)
    for name in names:
        press(box, "", Qt.Key.Key_Escape)
        QApplication.processEvents()
        for letter in name:
            before, began, worked = paints.times, perf_counter_ns(), thread_time_ns()
            press(box, letter)
            QApplication.processEvents()
            spent = Spent((perf_counter_ns() - began) / MILLISECOND, (thread_time_ns() - worked) / MILLISECOND)
            if paints.times > before:
                yield spent


def press(widget: QWidget, letter: str, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """Press a key."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
    QCoreApplication.sendEvent(widget, event)


def wait(workspace: Workspace) -> None:
    """Let the store thread finish."""
    while workspace.pending:
        QApplication.processEvents()


def _list_of(panel: DoorPanel) -> QWidget:
    return next(view.viewport() for view in panel.findChildren(RowsView) if view.accessibleName() == "Who fits")


def _booked(meeting: bytes, people: Sequence[Findable]) -> Together:
    bookings = (
        NewBooking(
            SavePerson(uid_of("listed", meeting, person.id), person.name, organisation=person.organisation),
            person.badge,
        )
        for person in people
    )
    return Together("Book", (SaveMeeting(meeting, "Forum", "2026-11-05"), TakeBookings(tuple(bookings), meeting)))


def _fields(person: Findable, places: dict[str, bytes]) -> dict[str, object]:
    return {"name": person.name, "organisation": places.get(person.organisation)}
