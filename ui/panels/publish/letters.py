"""Letters: the documents that were chosen, in a file that a mail program opens as a draft."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.domain.circulation import Form
from facilitator.domain.editions import GOES_ON, PUBLISHABLE, Content, Edition, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.publish.letters import INTERNAL, Kept, minutes_letter
from facilitator.publish.progress import Watch
from facilitator.queries.forms import PublishedForms
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
_NONE_MADE = "A letter takes along what is made here: standard, large print, web page, plain text or Word."


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter takes along: files of a version as they were kept, and what is made now."""

    meeting: bytes
    enclosed: tuple[Wanted | Kept, ...]

    @property
    def documents(self) -> dict[Content, tuple[Form, ...]]:
        """Each document with the forms in which people will have it."""
        whole = [each.wanted if isinstance(each, Kept) else each for each in self.enclosed]
        told = dict.fromkeys(each.content for each in whole)
        return {content: forms_of([each for each in whole if each.content is content]) for content in told}


@dataclass(frozen=True, slots=True)
class Offered:
    """What may go along: a file as it was `published`, or an edition that is made now; a tick proposes it."""

    wanted: Wanted
    published: bool
    ticked: bool


def forms_of(wanted: Sequence[Wanted]) -> tuple[Form, ...]:
    """Return the forms that people have once they are given these editions."""
    made = {each.format for each in wanted}
    return tuple(form for form, format_ in FORMATS.items() if format_ in made)


def offered(published: PublishedForms, chosen: Wanted, typed: Sequence[Form]) -> tuple[Offered, ...]:
    """Return what may go along with a letter, what is proposed first.

    Proposed is the document that is chosen in the forms that were typed; else what was published, but for the plain
    text; and where nothing was published, the edition that is chosen. It is made now where the record does not say
    any more what was published: the old words may be words that were to be forgotten.
    """
    if chosen.edition is not Edition.PUBLISHED:
        raise Refused(INTERNAL)
    asked = [replace(chosen, format=FORMATS[form]) for form in typed if form in FORMATS]
    if typed and not asked:
        raise Refused(_NONE_MADE)
    usual = [each for each in published.forms if each.format is not Format.TEXT]
    ticked = asked or usual or [chosen]
    stands = published.forms if published.still else ()
    fresh = [each for each in dict.fromkeys((chosen, *asked, *PUBLISHABLE)) if each not in stands]
    rows = [Offered(each, published=True, ticked=each in stands and each in ticked) for each in published.forms]
    rows += [Offered(each, published=False, ticked=each in ticked) for each in fresh]
    rows += [Offered(each, published=False, ticked=False) for each in stands if each.content in GOES_ON]
    return tuple(sorted(rows, key=lambda row: not row.ticked))


def letter_of(meeting: bytes, version: bytes, rows: Sequence[Offered]) -> Letter:
    """Return the letter that takes these along, the published ones as they are in a version."""
    return Letter(meeting, tuple(Kept(row.wanted, version) if row.published else row.wanted for row in rows))


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
            return minutes_letter(reader, letter.meeting, letter.enclosed, made_at=at, watch=watch)

    def _end(self, tell: Callable[[], None]) -> None:
        self._job = None
        tell()
