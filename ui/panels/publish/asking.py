"""The questions before something goes out: which files a version has, and which of them a letter takes along."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from facilitator.domain.editions import PUBLISHABLE, Wanted, code_of, wanted_of
from facilitator.domain.publishing import Standing
from facilitator.domain.wording import listed, number_of, short_day_in_words
from facilitator.publish.published import Ready
from facilitator.queries.forms import PublishedForms
from ui.panels.publish.choices import words_of
from ui.panels.publish.letters import Offered
from ui.prompts import Question
from ui.widgets.fields import TextField
from ui.widgets.ticks import TickList
from ui.widgets.words import Words

FILES = "Files of this version"
_LEAST = 2  # lines of the list, however small the screen
_LETTERS = 78
_HINT = "Space puts a tick or takes it away. Enter publishes, Escape goes back."
_LETTER = "It is saved as a draft for your mail program, to nobody yet. Nothing is sent."
_NO_FILES = "Tick at least one file: with Space, in the list."


class PublishQuestion(Question):
    """Asks once; what was typed and ticked is there to be read, whatever the answer."""

    def __init__(self, parent: QWidget, ready: Ready, what_changed: str, chosen: Sequence[Wanted]) -> None:
        super().__init__(parent, f"Publish version {ready.version}?", " ".join(_sentences(ready)), "Publish")
        self._before = ready.before.version
        self._why, self._files = TextField("What changed"), files_to_tick(PUBLISHABLE, chosen)
        self._many = Words("", "small", wrap=True)
        self._why.setText(what_changed)
        if self._before:
            self.add(f"What changed since version {self._before}", self._why)
        self.add(FILES, self._files)
        self.add_words(self._many)
        self._files.itemChanged.connect(lambda _item: self._count())
        self._count()
        self.widen(_LETTERS, parent.window())

    @property
    def what_changed(self) -> str:
        """What is typed of what changed."""
        return self._why.text()

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """What is ticked."""
        return tuple(map(wanted_of, self._files.ticked()))

    def answer(self) -> None:
        """Say yes once it says what changed and has files."""
        if not self.wanted:
            self.complain(_NO_FILES)
        elif self._before and not self.what_changed.strip():
            self.complain(f"Say in a sentence what changed since version {self._before}.")
        else:
            self.accept()

    def _count(self) -> None:
        """Say how many files there will be."""
        many = number_of(len(self._files.ticked()), "file")
        self._files.setAccessibleDescription(f"{many}. {_HINT}")
        self._many.setText(f"{many}. {_HINT}")


class LetterQuestion(Question):
    """Asks which documents go along with a letter."""

    def __init__(self, parent: QWidget, rows: Sequence[Offered], published: PublishedForms) -> None:
        super().__init__(parent, "A letter with these documents", _LETTER, "Save the letter…")
        named = f"as published in version {published.version}{'' if published.still else '; a draft again since'}"
        self._offered = rows
        told = [f"{words_of(row.wanted)}{f', {named}' if row.published else ''}" for row in rows]
        self._files = TickList([(str(at), words) for at, words in enumerate(told)], _LEAST)
        self._files.tick([str(at) for at, row in enumerate(rows) if row.ticked])
        self.add("Documents that go along", self._files, "Space puts a tick or takes it away.")
        self.widen(_LETTERS, parent.window())

    @property
    def chosen(self) -> tuple[Offered, ...]:
        """What is ticked."""
        return tuple(self._offered[int(at)] for at in self._files.ticked())

    def answer(self) -> None:
        """Say yes once something goes along."""
        if self.chosen:
            self.accept()
        else:
            self.complain(_NO_FILES)


def files_to_tick(offered: Sequence[Wanted], chosen: Sequence[Wanted]) -> TickList:
    """Return a list of documents and forms; those that are chosen have a tick and stand first."""
    first = sorted(offered, key=lambda each: each not in chosen)
    ticks = TickList([(code_of(each), words_of(each)) for each in first], _LEAST)
    ticks.tick([code_of(each) for each in chosen])
    return ticks


def _sentences(ready: Ready) -> Iterator[str]:
    yield _before(ready.before)
    stand = sum(bool(problem.overruled) for problem in ready.found)
    look = len(ready.found) - stand
    told = [f"{number_of(stand, 'thing')} you let stand"] if stand else []
    told += [f"{number_of(look, 'thing')} worth a look"] if look else []
    yield f"Nothing stands in the way{f'; {listed(told)}: the Checks show them' if told else ''}."
    if ready.corrections:
        yield f"{number_of(ready.corrections, 'correction is', 'corrections are')} still to be looked at."


def _before(before: Standing) -> str:
    if not before.version:
        return "The notes go out for the first time. The files are kept in the library as they are."
    return f"Version {before.version} of {short_day_in_words(before.on)} stays as it was."
