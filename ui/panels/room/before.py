"""Said before: what earlier meetings said alike, in one quiet line while one types, and whole when it is asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from facilitator.commands.raising import TieToEarlier
from facilitator.domain.before import asked_words, raised_in_words, told_before
from facilitator.domain.line import read_line
from facilitator.domain.wording import number_of
from facilitator.queries.entries import EntryRow
from facilitator.queries.said_before import BeforeRow
from facilitator.storage.store import Changes
from ui.panels.room.before_view import Details
from ui.panels.room.list import CapturedList
from ui.panels.room.looking_back import LookingBack
from ui.panels.room.tying import UNTIED, Tie
from ui.panels.room.typing import Typing
from ui.rows import Tone
from ui.workspace import Workspace

PAUSE_MS = 400
KEY = "Ctrl+P"
_READ = frozenset({"point", "meeting", "response", "response_link"})
_NOTHING = "Nothing like it was said at an earlier meeting of this group."
_TOO_LITTLE = "Type a line or choose one first: it takes two words that say what it is about."


class SaidBefore(QObject):
    """Watches the line. `place` is where the list stands, and the details in its stead while they are read.

    `tie` holds what the line being typed is to be tied to.
    """

    def __init__(
        self, workspace: Workspace, captured: CapturedList, typing: Typing, say: Callable[..., None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.tie = Tie(self._tell)
        self._workspace, self._list, self._typing, self._say = workspace, captured, typing, say
        self._about: EntryRow | None = None
        self._looking = LookingBack(workspace, self)
        self._rows: tuple[BeforeRow, ...] = ()
        self._words: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._details = Details()
        self.place = QStackedWidget()
        self.place.addWidget(captured.view)
        self.place.addWidget(self._details)
        typing.box.textChanged.connect(self._typed)
        self._details.closed.connect(self.close)
        self._details.given_up.connect(self._back)
        self._details.typed.connect(self._type_on)
        self._details.entered_row.connect(self._choose)
        workspace.changed.connect(self._note)
        workspace.meeting_chosen.connect(self._begin_anew)

    def rest(self) -> None:
        """Wait for no pause: the screen is left."""
        self._pause.stop()
        self.close()

    def close(self) -> None:
        """Show the list again."""
        self.place.setCurrentWidget(self._list.view)

    def open(self) -> None:
        """Show all that was said before like what is typed, or like the line that is chosen; or the list again."""
        if self.place.currentWidget() is self._details:
            self._back()
            return
        said = said_in(self._typing)
        about = self._about = None if said else self._list.chosen()
        text, tied = (about.text, about.raised_before) if about else (said, self.tie.point)
        if not asked_words(text) and tied is None:
            self._say(_TOO_LITTLE, Tone.CARE)
            return
        self._looking.look(self._workspace.meeting or b"", text, self._open, aloud=True, tied=tied)
        self._words = ()

    def _choose(self, point: bytes) -> None:
        """Tie the line, typed or chosen, to an earlier point, or untie it."""
        row = self._details.rows.find(point)
        if row is None:
            return
        self._back()
        if self._about is None:
            self._say(self.tie.turn(row), Tone.GOOD)
        else:
            told = UNTIED if row.tied else f"{raised_in_words(row.meeting_date)}."
            command = TieToEarlier(self._about.id, None if row.tied else row.id)
            self._workspace.do(command, lambda _: self._say(told, Tone.GOOD))

    def _open(self, rows: tuple[BeforeRow, ...]) -> None:
        if not rows:
            self._say(_NOTHING)
            return
        self.place.setCurrentWidget(self._details)
        self._details.show_rows(rows)
        self._say(f"Said before: {number_of(len(rows), 'point')}. Enter ties the line to one, Escape goes back.")

    def _back(self) -> None:
        self._typing.box.setFocus()
        self.close()

    def _type_on(self, letter: str) -> None:
        self._back()
        self._typing.box.insertPlainText(letter)

    def _typed(self) -> None:
        """Wait for a pause; an empty line was not said before."""
        words = self._typing.unfinished().strip()
        self.tie.follow(words)
        if words:
            self._pause.start()
            self._tell()
        else:
            self._clear()

    def _look(self) -> None:
        """Look for the line, where it has other words than when it was looked for last."""
        text = said_in(self._typing)
        words = asked_words(text)
        if not words or self._workspace.meeting is None:
            self._clear()
        elif words != self._words:
            self._words = words
            self._looking.look(self._workspace.meeting, text, self._show)

    def _clear(self) -> None:
        self._pause.stop()
        self._looking.forget()
        self._words = ()
        self._rows = ()
        self._tell()

    def _show(self, rows: tuple[BeforeRow, ...]) -> None:
        if rows != self._rows:
            self._rows = rows
            self._tell()

    def _tell(self) -> None:
        """Show to what the line is tied, or what was said alike."""
        rows = self._rows
        every = f"all {len(rows)}" if len(rows) > 1 else "it"
        told = told_before(rows[0].meeting_date, rows[0].text, rows[0].answer) if rows else ""
        if self.tie.row and self._typing.unfinished().strip():
            self._typing.below.show_line(self.tie.told, f"{KEY}, Enter unties")
        else:
            self._typing.below.show_line(told, f"{KEY} shows {every}")

    def _note(self, changes: Changes) -> None:
        """Show no longer what may have been withdrawn or marked, and look again."""
        if not changes.entities & _READ:
            return
        gone = self._gone(changes)
        if told := self.tie.drop(gone):
            self._say(told, Tone.CARE)
        self._show(tuple(row for row in self._rows if row.id not in gone))
        self._details.drop(gone)
        self._looking.renew()
        self._words = ()
        if self._typing.unfinished().strip():
            self._pause.start()

    def _gone(self, changes: Changes) -> set[bytes]:
        """Return the rows that may be gone: all that are shown after a merge, which does not tell which it touched."""
        if changes.step:
            return {row for _, row in changes.rows}
        shown = (*self._rows, *self._details.rows.rows(), *filter(None, (self.tie.row,)))
        return {row.id for row in shown}

    def _begin_anew(self) -> None:
        self.tie.hold(None)
        self._clear()
        self.close()


def said_in(typing: Typing) -> str:
    """Return the words of the unfinished line, without signs and names; nothing where it does something."""
    text = typing.unfinished()
    return read_line(text, typing.context).text if typing.context and text.strip() else ""
