"""What is done with versions: checked, published, looked after, saved again; what takes long, off the UI thread."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.commands.publishing import BackToDraft, MarkChecked, PublishMinutes
from facilitator.domain.editions import Wanted
from facilitator.domain.publishing import FileState
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of
from facilitator.publish.progress import Watch
from facilitator.publish.published import NextVersion, Ready, publication, readiness
from facilitator.queries.publishing import FileRow, FoundRow, file_bytes, looked_after
from facilitator.storage.errors import explained
from facilitator.storage.store import Reader
from ui.jobs import Job
from ui.panels.publish.asking import PublishQuestion
from ui.panels.publish.making import write
from ui.panels.publish.part import Hands
from ui.rows import Tone

T = TypeVar("T")
_NEXT = "What comes next: Enter on a file saves it, Ctrl+L writes a letter, F9 records whom it went to."
_WAITS = "The notes are ready to be published, and nothing is published yet: F8, then F10 asks."
_NOT_HERE = "This library does not have this file as it was published, so it is not saved. Another laptop may have it."


class Versioning(QObject):
    """Does it, one long thing at a time. `found` tells that files were looked after; `states` says how each was.

    `typed` carries what was typed of what changed when it was asked, `published` tells that a version is.
    """

    found = Signal()
    typed = Signal(str)
    published = Signal()

    def __init__(self, hands: Hands, parent: QObject) -> None:
        super().__init__(parent)
        self._hands, self._space = hands, hands.workspace
        self._job: Job | None = None
        self._chosen: dict[tuple[bytes, str], tuple[Wanted, ...]] = {}
        self.states: dict[bytes, FoundRow] = {}
        self._space.closing.connect(self.stop)

    def forget(self) -> None:
        """Know of no file how it was."""
        self.states = {}

    def stop(self) -> None:
        """Give up what is being done."""
        if self._job is not None:
            self._job.cancel()

    def mark_checked(self, meeting: bytes, besides: str) -> None:
        """Say that somebody has read the notes and found them right, and `besides` what still stands in the way."""
        command = MarkChecked(self._space.new_id(), meeting, self._space.at())
        told = f"Marked as checked. {besides}".strip()
        self._space.do(command, lambda _: self._hands.say(told, Tone.CARE if besides else Tone.GOOD))

    def back_to_draft(self, meeting: bytes) -> None:
        """Say that the notes are a draft again."""
        told = "The notes are a draft again. What was published stays as it is."
        self._space.do(BackToDraft(meeting), lambda _: self._hands.say(told, Tone.GOOD))

    def ask(self, meeting: bytes, what_changed: str, parent: QWidget) -> None:
        """Ask once whether a version goes out, and with which files; refuse at once what is not ready.

        It is asked where it was begun only: elsewhere a line that is typed would answer it.
        """
        at = self._space.now.time()

        def look(reader: Reader, _job: Job) -> Ready:
            return readiness(reader, meeting, at, what_changed)

        def ask(ready: Ready) -> None:
            if not parent.isVisible() or self._space.meeting != meeting:
                self._hands.say(_WAITS, Tone.CARE)
                return
            which = meeting, ready.version
            question = PublishQuestion(parent, ready, what_changed, self._chosen.get(which, ready.usual))
            question.accepted.connect(lambda: self._publish(meeting, question.what_changed, question.wanted))
            question.finished.connect(lambda _how: self._keep_answers(which, question, parent))
            question.open()

        self._begin("It is looked whether the notes are ready…", look, ask)

    def _keep_answers(self, which: tuple[bytes, str], question: PublishQuestion, parent: QWidget) -> None:
        """Lose nothing of what was ticked and typed, whatever the answer; the keys go where they went before.

        What is ticked is for the version that was asked about: the next one proposes what that one has.
        """
        self._chosen.pop(which, None)
        if question.wanted:
            self._chosen[which] = question.wanted
        self.typed.emit(question.what_changed)
        parent.activateWindow()

    def _publish(self, meeting: bytes, what_changed: str, wanted: tuple[Wanted, ...]) -> None:
        """Make the files of a version, and publish it with them."""
        new = NextVersion(self._space.new_id(), meeting, self._space.now.time(), what_changed, wanted)

        def make(reader: Reader, job: Job) -> PublishMinutes:
            return publication(reader, new, Watch(job.progress, job.cancelled))

        self._begin("The files of the version are being made…", make, self._keep_version)

    def look_after(self, meeting: bytes) -> None:
        """Read all published files anew, and say whether they are as they were."""
        self._begin("The files are being read…", lambda reader, _job: looked_after(reader, meeting), self._tell_found)

    def save_again(self, file: FileRow, path: Path) -> None:
        """Write a file as it was published."""

        def save(reader: Reader, _job: Job) -> Path:
            if (data := file_bytes(reader, file.sha256)) is None:
                raise Refused(_NOT_HERE)
            return write(data, path)

        self._begin("The file is being saved…", save, self._hands.keep_file)

    def _keep_version(self, command: PublishMinutes) -> None:
        kept = f"{number_of(len(command.files), 'file')} are kept in the library"
        told = f"Version {command.version} is published, and its {kept}. {_NEXT}"
        self._space.do(command, lambda _: self._tell_published(told), self._hands.fail)

    def _tell_published(self, told: str) -> None:
        self._hands.say(told, Tone.GOOD)
        self.published.emit()

    def _tell_found(self, found: tuple[FoundRow, ...]) -> None:
        self.states = {row.id: row for row in found}
        self.found.emit()
        wrong = [row for row in found if row.state is not FileState.SAME]
        if not found:
            self._hands.say("Nothing is published yet.", Tone.CARE)
        elif wrong:
            told = "; ".join(f"{row.file.name} is {row.state.label}" for row in wrong)
            self._hands.say(f"{number_of(len(wrong), 'file')} of {len(found)} differ: {told}.", Tone.BAD)
        else:
            self._hands.say(f"All {number_of(len(found), 'file')} are as they were published.", Tone.GOOD)

    def _begin(self, words: str, work: Callable[[Reader, Job], T], done: Callable[[T], None]) -> None:
        def run(job: Job) -> T:
            with explained(), closing(self._space.reader_for_job()) as reader:
                return work(reader, job)

        def end(tell: Callable[[], None]) -> None:
            self._job = None
            self._hands.rest()
            tell()

        self.stop()
        self._hands.state.begin(words)
        self._job = self._space.run_job(
            run,
            lambda result: end(lambda: done(result)),
            lambda told: end(lambda: self._hands.fail(told)),
            self._hands.state.show_progress,
        )
