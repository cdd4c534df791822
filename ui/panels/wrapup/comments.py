"""What people wrote on their forms, typed one a line, public or for the team."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facilitator.commands.evaluation import AddComment, ShowComment, WithdrawComment
from facilitator.domain.evaluation import Comment, read_comment
from facilitator.queries.evaluation import CommentRow, comments
from facilitator.storage.work import Command
from ui.drafts import Drafts
from ui.panels.wrapup.part import NARROW
from ui.rows import Column, RowsModel, Tone
from ui.widgets.beside import is_narrow, turn
from ui.widgets.fields import TextField
from ui.widgets.flow import Chips
from ui.widgets.table import ShortRows
from ui.widgets.words import Words
from ui.workspace import Workspace

_BOX, _DRAFT_MS = "comment", 300
EXPLAINED = (
    "Rose: what was good  ·  Bud: what could grow  ·  Thorn: what was not good  ·"
    "  Council: one thing the council should hear"
)
INTERNAL, PUBLIC = "internal", "public"
_HINT = "Comment, as in rose: the tea"
COLUMNS: tuple[Column[CommentRow], ...] = (
    Column("Comment", lambda row: row.text, lambda row: f"{row.question}: {row.text}, {row.visibility}"),
    Column("Under", lambda row: row.question, width=9),
    Column("For", lambda row: row.visibility, width=9, tone=lambda row: _tone(row.visibility)),
)


class Comments(QWidget):
    """The box and the list of comments. `said` is for the status line."""

    said = Signal(str, int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self._meeting = workspace, b""
        self._drafts = Drafts(workspace, _BOX)
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._drafting.timeout.connect(self.keep_draft)
        self._sort, self._visibility = Comment.ROSE, INTERNAL
        self.box = TextField("Comment", _HINT)
        self._chips, self._model = Chips("How the comment is read"), RowsModel(COLUMNS)
        self.view = ShortRows("Comments", self._model, least=14)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        self._top.addWidget(self.box, 3)
        self._top.addWidget(self._chips, 2)
        rows.addWidget(Words(EXPLAINED, "muted", wrap=True))
        rows.addLayout(self._top)
        rows.addWidget(self.view, 1)
        self.box.textChanged.connect(self._typed)
        self.box.returnPressed.connect(self._keep)
        self.view.entered_row.connect(self._turn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the box where the window is narrow or the text large."""
        super().resizeEvent(event)
        turn(self._top, narrow=is_narrow(self, NARROW))

    def add_buttons(self, *buttons: QWidget) -> None:
        """Put buttons beside the box."""
        for button in buttons:
            self._top.addWidget(button)

    def show_meeting(self, meeting: bytes) -> None:
        """Show what was written at a meeting, and what is half typed there."""
        if meeting != self._meeting:
            self.keep_draft()
            self._meeting = self._drafts.meeting = meeting
            self.box.setText(self._drafts.of())
        self._model.show(self._workspace.read(comments, meeting))
        self._show_reading()

    def keep_draft(self) -> None:
        """Keep what is half typed."""
        self._drafting.stop()
        self._drafts.save(self.box.text())

    def turn_visibility(self) -> None:
        """Have the comments from here on public, or for the team."""
        self._visibility = PUBLIC if self._visibility == INTERNAL else INTERNAL
        self._show_reading()
        self.said.emit(f"The next comments are {self._visibility}.", int(Tone.PLAIN))

    def withdraw(self) -> None:
        """Withdraw the comment that is chosen in the list."""
        if (row := self.view.current_id()) is not None and self.view.hasFocus():
            self._do(WithdrawComment(row), "The comment is withdrawn. Ctrl+Z brings it back.")

    def _keep(self) -> None:
        sort, words = read_comment(self.box.text(), self._sort)
        self._sort = sort
        if not words:
            self.box.clear()
            return
        typed = self.box.text()
        here = self._meeting
        command = AddComment(self._workspace.new_id(), here, sort, words, self._visibility)
        self.box.clear()
        self.keep_draft()
        self._workspace.do(
            command,
            lambda _: self._tell(f"Kept under {sort}, {self._visibility}."),
            lambda _: self._give_back(here, typed),
        )

    def _give_back(self, meeting: bytes, typed: str) -> None:
        """Bring words back that could not be saved, before what was typed since; elsewhere, once here again."""
        if meeting == self._meeting:
            self.box.setText(" ".join(filter(None, (typed, self.box.text()))))
        else:
            there = Drafts(self._workspace, _BOX, meeting)
            there.save(" ".join(filter(None, (typed, there.of()))))

    def _turn(self, row_id: bytes) -> None:
        if (row := self._model.find(row_id)) is not None:
            other = PUBLIC if row.visibility == INTERNAL else INTERNAL
            self._do(ShowComment(row.id, other), f"The comment is {other} now.")

    def _do(self, command: Command, told: str) -> None:
        self._workspace.do(command, lambda _: self._tell(told))

    def _tell(self, told: str) -> None:
        self.said.emit(told, int(Tone.GOOD))

    def _typed(self) -> None:
        self._show_reading()
        if not self._drafting.isActive():
            self._drafting.start()

    def _show_reading(self) -> None:
        sort, _ = read_comment(self.box.text(), self._sort)
        self._chips.show_chips([(sort.value.capitalize(), Tone.ACCENT), (self._visibility, _tone(self._visibility))])


def _tone(visibility: str) -> Tone:
    return Tone.GOOD if visibility == PUBLIC else Tone.PLAIN
