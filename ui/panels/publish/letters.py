"""Letters: the documents that were chosen, in a file that a mail program opens as a draft."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.domain.circulation import Form
from facilitator.domain.editions import Edition, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.publish.letters import minutes_letter
from facilitator.publish.progress import Watch
from facilitator.storage.errors import explained
from ui.jobs import Job
from ui.panels.publish.making import write
from ui.workspace import Workspace

FORMATS = {
    Form.STANDARD: Format.STANDARD,
    Form.LARGE_PRINT: Format.LARGE_PRINT,
    Form.WEB: Format.WEB,
    Form.PLAIN_TEXT: Format.TEXT,
    Form.WORD: Format.WORD,
}
"""The forms that the program makes itself."""
_INTERNAL = "A letter takes along published editions only. Choose “Published: for everyone” first."
_NONE_MADE = "A letter takes along what is made here: standard, large print, web page, plain text or Word."


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter takes along."""

    meeting: bytes
    wanted: tuple[Wanted, ...]

    @property
    def forms(self) -> tuple[Form, ...]:
        """In which forms people will have it."""
        return forms_of(self.wanted)


def forms_of(wanted: Sequence[Wanted]) -> tuple[Form, ...]:
    """Return the forms that people have once they are given these editions."""
    made = {each.format for each in wanted}
    return tuple(form for form, format_ in FORMATS.items() if format_ in made)


def letter_of(meeting: bytes, chosen: Wanted, typed: Sequence[Form]) -> Letter:
    """Return a letter with what is chosen, in the forms that were typed or else in the one that is chosen."""
    if chosen.edition is not Edition.PUBLISHED:
        raise Refused(_INTERNAL)
    wanted = tuple(replace(chosen, format=FORMATS[form]) for form in typed if form in FORMATS)
    if typed and not wanted:
        raise Refused(_NONE_MADE)
    return Letter(meeting, wanted or (chosen,))


class Letters(QObject):
    """Writes one letter at a time. `written` carries it and its path, `failed` a sentence, `moved` how far it is."""

    written = Signal(object, object)
    failed = Signal(str)
    moved = Signal(int, int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job | None = None
        workspace.closing.connect(self.stop)

    def write(self, letter: Letter, path: Path) -> None:
        """Make the documents as they are now, and write them into the file, whole or not at all."""
        self.stop()
        at = self._workspace.now.time()
        self._job = self._workspace.run_job(
            lambda job: write(self._bytes(letter, at, job), path),
            lambda done: self._end(lambda: self.written.emit(letter, done)),
            lambda told: self._end(lambda: self.failed.emit(told)),
            self.moved.emit,
        )

    def stop(self) -> None:
        """Give up the letter that is being made."""
        if self._job is not None:
            self._job.cancel()

    def _bytes(self, letter: Letter, at: datetime, job: Job) -> bytes:
        watch = Watch(job.progress, job.cancelled)
        with explained(), closing(self._workspace.reader_for_job()) as reader:
            return minutes_letter(reader, letter.meeting, letter.wanted, made_at=at, watch=watch)

    def _end(self, tell: Callable[[], None]) -> None:
        self._job = None
        tell()
