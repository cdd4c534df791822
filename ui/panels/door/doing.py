"""What the desk does: runs a command, then says how somebody stands now, and who else came to stand otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.commands.attendance import attendance_id
from facilitator.storage.work import Command
from ui.panels.door.crowd import Crowd, Moved
from ui.panels.door.reply import Reply, gone, on_its_way, refusal, saved_before, stands
from ui.panels.door.row import DoorRow, told
from ui.rows import Tone
from ui.sounds import Sound
from ui.workspace import Workspace

Telling = Callable[[DoorRow, DoorRow], Reply]
"""From how somebody stood before and how they stand now to what is answered."""
_About = tuple[bytes, bytes]
"""A meeting, and the attendance that something is done to."""

_A_FEW = 3  # people whom the answer has room for
_UNNAMED = b""


class Doing(QObject):
    """Runs commands one after another; the box is ready for the next name meanwhile.

    `answered` carries a `Reply`; `done` the id of the row that was dealt with; `gave_back` words that were not saved.
    """

    answered = Signal(object)
    done = Signal(object)
    gave_back = Signal(str)

    def __init__(self, workspace: Workspace, crowd: Crowd) -> None:
        super().__init__()
        self._workspace, self._crowd = workspace, crowd
        self._awaited: list[bytes] = []
        self._moved = ""
        workspace.said.connect(self._undone, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether somebody who was let in or changed is not on the disk yet."""
        return bool(self._awaited)

    def do(self, command: Command, row: DoorRow, meeting: bytes, tell: Telling = stands) -> None:
        """Have somebody's attendance changed; the answer comes once it is on the disk."""
        here = row.here.id if row.here else attendance_id(meeting, row.id)
        self._run(command, (meeting, here), row, tell, lambda sentence: self.refuse(row.name, sentence))

    def make(self, command: Command, person: bytes, row: DoorRow, meeting: bytes, tell: Telling = stands) -> None:
        """Let somebody new in; their name is given back where it could not be saved."""

        def fail(sentence: str) -> None:
            self.refuse(row.name, sentence)
            self.gave_back.emit(row.name)

        self._run(command, (meeting, attendance_id(meeting, person)), row, tell, fail)

    def count(self, command: Command, words: str, typed: str) -> None:
        """Count people without a name."""
        self._awaited.append(_UNNAMED)

        def fail(sentence: str) -> None:
            self._awaited.remove(_UNNAMED)
            self.refuse(words, sentence)
            self.gave_back.emit(typed)

        def succeed(_: object) -> None:
            self._awaited.remove(_UNNAMED)
            self.answer(Reply(words, Tone.GOOD, Sound.IN))
            self.done.emit(None)

        self._workspace.do(command, succeed, fail)

    def note(self, command: Command, reply: Reply, then: Callable[[], None]) -> None:
        """Have something written beside somebody that the list does not show, say it, and go on."""

        def succeed(_: object) -> None:
            then()
            self.answer(reply)

        self._workspace.do(command, succeed, lambda sentence: self.refuse("", sentence))

    def answer(self, reply: Reply) -> None:
        """Say something."""
        self.answered.emit(reply)

    def refuse(self, name: str, sentence: str, sound: Sound = Sound.NO) -> None:
        """Say that nothing was done, and why."""
        self.answer(refusal(name, sentence, sound))

    def look_again(self, meeting: bytes, *, aloud: bool) -> None:
        """Follow what changed; what undo or somebody else did to a few people is said where `aloud`."""
        moved = self._crowd.look_again(meeting)
        said = aloud and len(moved) <= _A_FEW and not self._awaited
        self._moved = "; ".join(sorted(_in_words(one) for one in moved)) if said else ""
        if self._moved:
            self.answer(Reply(self._moved, Tone.ACCENT))

    def _run(self, command: Command, about: _About, row: DoorRow, tell: Telling, fail: Callable[[str], None]) -> None:
        self._awaited.append(about[1])
        self.answer(on_its_way(row.name))

        def failed(sentence: str) -> None:
            self._awaited.remove(about[1])
            fail(sentence)

        self._workspace.do(command, lambda _: self._succeed(about, row, tell), failed)

    def _succeed(self, about: _About, row: DoorRow, tell: Telling) -> None:
        meeting, here = about
        self._awaited.remove(here)
        if self._workspace.meeting != meeting:
            self.answer(saved_before(row.name))
            return
        self._crowd.look_again(meeting)
        now = self._crowd.listed(here)
        self.answer(tell(row, now) if now else gone(row.name))
        self.done.emit(now.id if now else None)

    def _undone(self, text: str) -> None:
        """Say of an undo, after its own words, whom it was about."""
        verb, _, _ = text.partition(":")
        if self._moved:
            self.answer(Reply(f"{verb}. {self._moved}", Tone.ACCENT, Sound.NOBODY))
        self._moved = ""


def _in_words(moved: Moved) -> str:
    name = moved.name or "Somebody without a name"
    return told(moved.now) if moved.now else f"{name} is not on the list"
