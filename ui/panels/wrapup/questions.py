"""What the wrap-up asks; an answer that was begun or could not be saved waits for its meeting, and outlives a crash."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from facilitator.storage.work import Command
from ui.drafts import Drafts
from ui.panels.wrapup.box import AskBox
from ui.panels.wrapup.part import Asked, Part, Place
from ui.workspace import Workspace

_DRAFT_MS = 300


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An answer that waits to be asked for again."""

    meeting: bytes | None
    place: Place | None
    typed: str
    asked: Asked | None = None


class Questions(QObject):
    """Asks in the box, one thing at a time."""

    def __init__(self, workspace: Workspace, box: AskBox, parts: Sequence[Part]) -> None:
        super().__init__(box)
        self._workspace, self._box, self._parts = workspace, box, parts
        self._meeting: bytes | None = None
        self._asked: Asked | None = None
        self._waiting: list[_Waiting] = []
        self._looked_at: set[bytes] = set()
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._drafting.timeout.connect(self.keep_draft)
        box.field.textEdited.connect(lambda _text: self._drafting.start())
        box.let_go.connect(self._let_go)

    def ask(self, asked: Asked) -> None:
        """Ask something; an answer to it that waits stands there already."""
        held = next((each for each in self._waiting if asked.place and self._is_here(each, asked.place)), None)
        if held is not None:
            self._waiting.remove(held)
        self._ask(asked, held.typed if held is not None else None)

    def leave(self) -> None:
        """Put an answer that was begun aside until the meeting of its question is looked at again."""
        self.keep_draft()
        begun, here, self._meeting = self._box.begun, self._meeting, None
        if self._box.asking:
            self._box.give_up()
        if begun and self._asked is not None:
            self._waiting.append(_Waiting(here, self._asked.place, self._box.field.text(), self._asked))

    def come_to(self, meeting: bytes | None) -> None:
        """Ask for what waits at a meeting, from before the program ended too."""
        self._meeting = meeting
        if meeting is not None and meeting not in self._looked_at:
            self._looked_at.add(meeting)
            self._waiting += self._kept(meeting)
        self.ask_again()

    def ask_again(self) -> None:
        """Ask for the first answer that waits here, once the box is free; not where what it is about has gone."""
        for each in self._waiting if not self._box.asking else ():
            asked = self._again(each) if each.meeting == self._meeting else None
            if asked is not None:
                self._waiting.remove(each)
                self._ask(asked, each.typed)
                return

    def keep_draft(self) -> None:
        """Keep an answer that is being typed."""
        self._drafting.stop()
        if self._box.begun and self._asked is not None:
            self._draft(self._meeting, self._asked.place, self._box.field.text())

    def _ask(self, asked: Asked, typed: str | None) -> None:
        here = self._meeting

        def done(command: Command | None, answer: str) -> None:
            if command is None:
                self._draft(here, asked.place, "")
            else:
                self._draft(here, asked.place, answer)
                self._workspace.do(command, lambda _: kept(), lambda _: self._put_off(here, asked, answer))

        def kept() -> None:
            self._draft(here, asked.place, "")
            asked.then()

        self._asked = asked
        self._box.ask(asked.ask, done, typed)

    def _put_off(self, meeting: bytes | None, asked: Asked, typed: str) -> None:
        self._waiting.append(_Waiting(meeting, asked.place, typed, asked))
        self.ask_again()

    def _let_go(self) -> None:
        self._drafting.stop()
        if self._asked is not None:
            self._draft(self._meeting, self._asked.place, "")

    def _again(self, waiting: _Waiting) -> Asked | None:
        """Return what waits as it is asked now."""
        if waiting.place is None or self._meeting is None:
            return waiting.asked
        part = next(each for each in self._parts if waiting.place[0] in each.asks)
        return part.question(self._meeting, waiting.place)

    def _kept(self, meeting: bytes) -> list[_Waiting]:
        drafts = [(sort, self._drafts(meeting, sort)) for part in self._parts for sort in part.asks]
        return [_Waiting(meeting, (sort, row), each.of((row,))) for sort, each in drafts for row in each.begun()]

    def _is_here(self, waiting: _Waiting, place: Place) -> bool:
        return (waiting.meeting, waiting.place) == (self._meeting, place)

    def _draft(self, meeting: bytes | None, place: Place | None, text: str) -> None:
        if place is not None:
            self._drafts(meeting, place[0]).save(text, (place[1],))

    def _drafts(self, meeting: bytes | None, sort: str) -> Drafts:
        return Drafts(self._workspace, f"answer-{sort}", meeting)
