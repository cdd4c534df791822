"""What the door has the library do, and what is said of it: on its way, done, refused, undone."""

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.commands.attendance import attendance_id
from facilitator.domain.attendance import Status
from facilitator.storage.work import Command
from ui.panels.door.crowd import Crowd, Moved
from ui.panels.door.row import DoorRow, told, tone
from ui.rows import Tone
from ui.workspace import Workspace


class Doing(QObject):
    """Runs commands one after another; the box is ready for the next name meanwhile.

    `answered` carries words, their tone, and what to do for somebody; `done` that the list is another now; `gave_back`
    words that could not be saved.
    """

    answered = Signal(str, int, str)
    done = Signal()
    gave_back = Signal(str)

    def __init__(self, workspace: Workspace, crowd: Crowd) -> None:
        super().__init__()
        self._workspace, self._crowd = workspace, crowd
        self._awaited: list[bytes] = []
        self._moved = ""
        workspace.said.connect(self._undone, Qt.ConnectionType.QueuedConnection)

    def do(self, command: Command, row: DoorRow, meeting: bytes) -> None:
        """Have somebody's attendance changed; the answer comes once it is on the disk."""
        here = row.here.id if row.here else attendance_id(meeting, row.id)
        self._awaited.append(here)
        self.answered.emit(f"{row.name} …", Tone.ACCENT, "")
        self._workspace.do(command, lambda _: self._succeed(here, row), lambda told: self._fail(here, row.name, told))

    def make(self, command: Command, person: bytes, row: DoorRow, meeting: bytes) -> None:
        """Let somebody new in; their name is given back where it could not be saved."""
        here = attendance_id(meeting, person)
        self._awaited.append(here)
        self.answered.emit(f"{row.name} …", Tone.ACCENT, "")

        def fail(sentence: str) -> None:
            self._fail(here, row.name, sentence)
            self.gave_back.emit(row.name)

        self._workspace.do(command, lambda _: self._succeed(here, row), fail)

    def count(self, command: Command, words: str, typed: str) -> None:
        """Count people without a name."""

        def fail(sentence: str) -> None:
            self.refuse(words, sentence)
            self.gave_back.emit(typed)

        self._workspace.do(command, lambda _: self.answered.emit(f"{words} counted", Tone.GOOD, ""), fail)

    def refuse(self, name: str, sentence: str) -> None:
        """Say that nothing was done, and why."""
        self.answered.emit(f"{name}: {sentence}" if name else sentence, Tone.CARE, "")

    def look_again(self, meeting: bytes, *, aloud: bool) -> None:
        """Follow what changed; what undo or somebody else did to one person is said where `aloud`."""
        moved = [each for each in self._crowd.look_again(meeting) if each.id not in self._awaited]
        self._moved = _in_words(moved[0]) if aloud and len(moved) == 1 else ""
        if self._moved:
            self.answered.emit(self._moved, Tone.ACCENT, "")

    def _succeed(self, here: bytes, row: DoorRow) -> None:
        if self._workspace.meeting is not None:
            self._crowd.look_again(self._workspace.meeting)
        self._awaited.remove(here)
        now = self._crowd.listed(here)
        words = told(now) if now else f"{row.name} is not on the list"
        todo = f"What to do: {now.todo}" if now and now.todo and now.status == Status.PRESENT else ""
        self.answered.emit(words, tone(now) if now else Tone.PLAIN, todo)
        self.done.emit()

    def _fail(self, here: bytes, name: str, sentence: str) -> None:
        self._awaited.remove(here)
        self.refuse(name, sentence)

    def _undone(self, text: str) -> None:
        """Say of an undo, after its own words, whom it was about."""
        verb, _, _ = text.partition(":")
        if self._moved:
            self.answered.emit(f"{verb}. {self._moved}", Tone.ACCENT, "")
        self._moved = ""


def _in_words(moved: Moved) -> str:
    name = moved.name or "Somebody without a name"
    return told(moved.now) if moved.now else f"{name} is not on the list"
