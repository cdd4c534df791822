"""Finding lines: a box that shows only what is wanted while one types, by the signs of the line itself."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.line.finding import Findable, Wanted, read_wanted
from facilitator.domain.line.themes import theme_key
from facilitator.domain.names import fold
from facilitator.domain.wording import number_of
from facilitator.queries.agenda import ItemRow
from facilitator.queries.entries import EntryRow
from facilitator.queries.writers import writers
from ui.rows import Tone
from ui.widgets.fields import TextField
from ui.widgets.flow import Chips
from ui.widgets.words import Words
from ui.workspace import Workspace

_HINT = "Words, or ! * ? = @ for a kind, t4, #theme, by:Kit, /missed, /ask"
_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class Sieve:
    """Which lines are shown; what there is to find in each is made ready once."""

    def __init__(self, workspace: Workspace) -> None:
        self.wanted: Wanted | None = None
        self._workspace = workspace
        self._ready: dict[bytes, Findable] = {}
        self._writers: dict[bytes, str] | None = None

    def want(self, text: str) -> None:
        """Show only what a text asks for; all lines where there is none."""
        self.wanted = read_wanted(text) if text.strip() else None
        if self.wanted is None or not self.wanted.writer:
            return
        if self._writers is None:
            self._writers = self._workspace.read(writers, self._workspace.meeting or b"")
            self._ready.clear()

    def forget(self, ids: Iterable[bytes]) -> None:
        """Look into these lines anew: they have changed."""
        for row in ids:
            self._ready.pop(row, None)
        if self.wanted is None or not self.wanted.writer:
            self._writers = None
        else:
            self._writers = self._workspace.read(writers, self._workspace.meeting or b"")

    def takes(self, row: EntryRow) -> bool:
        """Return whether a line is shown."""
        if self.wanted is None:
            return True
        ready = self._ready.get(row.id)
        if ready is None:
            ready = self._ready[row.id] = _findable(row, (self._writers or {}).get(row.id, ""))
        return self.wanted.takes(ready)

    def takes_item(self, item: ItemRow) -> bool:
        """Return whether an item is shown though no line of it is: all are, or what came of it is looked for."""
        return self.wanted is None or (bool(item.outcome) and self.wanted.takes(Findable(fold(item.outcome), "")))

    def counted(self, rows: Iterable[EntryRow], items: Iterable[ItemRow]) -> str:
        """Return how many lines are shown, of how many, and what came of how many items."""
        shown = [self.takes(row) for row in rows]
        outcomes = 0 if self.wanted is None else sum(map(self.takes_item, items))
        more = f", and {number_of(outcomes, 'outcome')}" if outcomes else ""
        return f"{sum(shown)} of {number_of(len(shown), 'line')}{more}"


class Finder(QWidget):
    """The box over the list. `asked` carries what was typed; `left` goes on to the line; `given_up` shows all again."""

    asked = Signal(str)
    left = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field, self._count, self._chips = (
            TextField("Find lines", _HINT),
            Words("", "small"),
            Chips("What is found"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._field, 2)
        row.addWidget(self._chips, 2)
        row.addWidget(self._count)
        self._field.textChanged.connect(self.asked)
        self.hide()

    def begin(self) -> None:
        """Show the box and go to it."""
        self.show()
        self._field.setFocus()
        self._field.selectAll()

    def end(self) -> None:
        """Clear the box and put it away."""
        self._field.clear()
        self.hide()

    def tell(self, wanted: Wanted | None, count: str) -> None:
        """Say how what was typed is read, and how many lines that is."""
        self._chips.show_chips([(words, Tone.ACCENT) for words in (wanted.says() if wanted else ())])
        self._count.setText(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter or Down; give up with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _ON:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _findable(row: EntryRow, writer: str) -> Findable:
    words = " ".join((row.text, row.speaker_name, *row.themes, *row.owners, row.ref))
    themes = frozenset(map(theme_key, row.themes))
    return Findable(fold(words), row.kind, row.table_no, themes, row.mark, fold(writer))
