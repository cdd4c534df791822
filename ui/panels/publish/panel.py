"""The screen that turns the record of a meeting into notes to hand out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.circulation import Channel, Form
from facilitator.domain.editions import Content, Format, Wanted
from facilitator.domain.refused import Refused
from facilitator.publish.minutes import minutes_shown, name_of
from facilitator.publish.progress import Watch
from facilitator.queries.forms import published_forms
from facilitator.storage.models import MODELS
from facilitator.storage.store import Reader
from ui.panel import KeyHelp
from ui.panels.publish.asking import LetterQuestion
from ui.panels.publish.checks import ChecksPart
from ui.panels.publish.choices import DOCUMENTS, Choices
from ui.panels.publish.given import GivenPart
from ui.panels.publish.letters import Letter, Letters, forms_of, letter_of, offered
from ui.panels.publish.making import Document
from ui.panels.publish.paging import PagesPanel
from ui.panels.publish.part import Hands, Part, Parts
from ui.panels.publish.reading import Reading
from ui.panels.publish.versions import VersionsPart
from ui.prompts import Prompts
from ui.rows import Tone
from ui.widgets.beside import is_narrow
from ui.widgets.side import reveal
from ui.workspace import Workspace

_WIDE = 140  # characters across, with which lists have room beside the choices
_STATE = 3  # things stand over how far the pages are: the choices and the buttons
_LETTER = "Letter (*.eml)"
_NO_PAGES = {Format.WEB: "web page", Format.TEXT: "plain text", Format.WORD: "Word document"}
_SAME_WORDS = (
    "These pages have the same words as the {0}, not its looks. Ctrl+S saves the {0}, and then Ctrl+Shift+O opens it."
)
_RECORD = "F9 records whom it went to."


@dataclass(frozen=True, slots=True)
class NotesChoice:
    """What is wanted: the notes of a meeting, and in which edition."""

    meeting: bytes
    wanted: Wanted

    def make(self, reader: Reader, at: datetime, watch: Watch) -> Document:
        """Make the notes."""
        return Document(*minutes_shown(reader, self.meeting, self.wanted, made_at=at, watch=watch))


class PagesPart(Part):
    """The pages as they will be."""

    words = "Pages"
    key = "F6"

    def __init__(self, hands: Hands, reading: Reading) -> None:
        super().__init__(hands)
        self._reading = reading
        self.rows.addWidget(reading, 1)

    def first_focus(self) -> QWidget:
        """Return the pages, or their words."""
        return self._reading.shown()


class PublishPanel(PagesPanel):
    """The notes, looked at before they go out, and what became of them.

    `sought` carries the screen that was gone to, and what to stand on there.
    """

    sought = Signal(str, object)

    name = "publish"
    title = "Publish"
    icon = "publish"
    section = "Afterwards"
    shortcut = "Ctrl+7"
    shows = frozenset(MODELS)
    besides = frozenset({"circulation", "overruling"})
    thing = "notes"
    no_meeting = (
        "Choose a meeting on the Home screen, or plan one. Its notes are made here from what was kept at the Door and "
        "in the Room: as pages for everyone, or with names for the team."
    )

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        self._choices = Choices()
        super().__init__(workspace, prompts, self._choices, parent)
        self._letters = Letters(workspace, self)
        self._choices.changed.connect(self.choose)
        self._letters.moved.connect(self.state.show_progress)
        self._letters.written.connect(self._keep_letter)
        self._letters.failed.connect(self.fail)

    def refresh(self) -> None:
        """Show the pages and the part that is looked at."""
        super().refresh()
        if (here := self.workspace.meeting) is not None:
            self._parts.look_again(here)

    def first_focus(self) -> QWidget:
        """Return where the part that is shown begins: in the pages no key chooses anything."""
        return self._parts.current.first_focus()

    def seek(self, what: object) -> None:
        """Stand on a correction, among the versions."""
        self._turn(self._parts.parts.index(self._versions))
        self._versions.stand_on(what)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room anew."""
        super().resizeEvent(event)
        self._make_room()

    def leave(self) -> None:
        """Keep what is half typed."""
        self._parts.current.leave()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the parts understand."""
        return (*super().keys(), *(key for part in self._parts.parts for key in part.helps()))

    def more_acts(self) -> tuple[QAction, ...]:
        """Offer a letter."""
        return (self.act("Letter…", "Ctrl+L", self._ask_letter),)

    def beside_choices(self) -> QWidget:
        """Return the pages, and what else there is to see."""
        self._given, self._versions = GivenPart(self), VersionsPart(self)
        checks = ChecksPart(self)
        checks.found.connect(self._versions.tell_in_the_way)
        parts = (PagesPart(self, self.reading), checks, self._versions, self._given)
        self._parts = Parts(self, parts, self._turn)
        return self._parts

    def wanted(self, here: bytes) -> NotesChoice:
        """Return the edition that is chosen."""
        return NotesChoice(here, self._choices.wanted)

    def document(self) -> str:
        """Return what is chosen as it is called in a sentence."""
        return DOCUMENTS[self._choices.wanted.content]

    def note(self) -> str:
        """Say of what is no PDF that the pages are not how it looks, and how that is seen."""
        called = _NO_PAGES.get(self._choices.wanted.format)
        return _SAME_WORDS.format(called) if called else ""

    def suggested_name(self, here: bytes) -> str:
        """Return the name of the file by meeting, edition and size."""
        return self.workspace.read(name_of, here, self._choices.wanted)

    def printed(self) -> None:
        """Offer to record that it was handed out."""
        wanted = self._choices.wanted
        self._offer(Channel.FORUM, {wanted.content: forms_of([wanted])})

    def stop(self) -> None:
        """Give up what is being made, the letter too."""
        super().stop()
        self._letters.stop()
        self._versions.stop()

    def go_to(self, screen: str, what: object) -> None:
        """Show another screen, and stand on something there."""
        self.go.emit(screen)
        self.sought.emit(screen, what)

    def _turn(self, place: int) -> None:
        """Show another part, the focus where one begins in it."""
        self._parts.turn_to(place)
        if (here := self.workspace.meeting) is not None:
            self._parts.current.show_meeting(here)
        self._make_room()
        first = self._parts.current.first_focus()
        first.setFocus()
        reveal(first)

    def _make_room(self) -> None:
        """Leave the choices out where a part beside them would have no room: only the pages hang on them.

        What is being made then shows over the part how far it is.
        """
        alone = bool(self._parts.shown) and is_narrow(self, _WIDE)
        self.side.setVisible(not alone)
        if alone:
            self._parts.put_over(self.state)
        else:
            self.under.insertWidget(_STATE, self.state)
        self.state.stand_only_at_work(on=alone)

    def _ask_letter(self) -> None:
        """Ask what goes along with a letter: proposed are the forms that are typed where things are given out."""
        here = self.workspace.meeting
        if here is None:
            return
        try:
            typed = self._given.forms() if self._parts.current is self._given else ()
            published = self.workspace.read(published_forms, here)
            rows = offered(published, self._choices.wanted, typed)
        except Refused as no:
            self.say(str(no), Tone.CARE)
            return
        question = LetterQuestion(self, rows, published)
        question.accepted.connect(lambda: self._ask_where_to_write(letter_of(here, published.row, question.chosen)))
        question.finished.connect(lambda _how: self.activateWindow())
        question.open()

    def _ask_where_to_write(self, letter: Letter) -> None:
        target = (self.file.folder / self.suggested_name(letter.meeting)).with_suffix(".eml")
        self.prompts.save_file(self, "Save the letter", target, _LETTER, partial(self._write_letter, letter))

    def _write_letter(self, letter: Letter, path: Path) -> None:
        self.state.begin("The letter is being made…")
        self._letters.write(letter, path)

    def _keep_letter(self, letter: Letter, path: Path) -> None:
        self.rest()
        self.keep_file(path)
        self._offer(Channel.EMAIL, letter.documents)
        self.say(f"Saved as {path.name}: a draft, to nobody yet. Nothing was sent. {_RECORD}", Tone.GOOD)

    def _offer(self, channel: Channel, documents: Mapping[Content, Sequence[Form]]) -> None:
        if (here := self.workspace.meeting) is not None:
            self._given.show_meeting(here)
            self._given.propose(channel, documents)
