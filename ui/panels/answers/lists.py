"""The left of the screen: the two lists, or the points and actions to choose from, and the box that finds in them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.wording import number_of
from ui.panels.answers import actions, picking, responses
from ui.panels.answers.actions import ActionLine
from ui.panels.answers.finding import Found
from ui.panels.answers.picking import PickLine, PickView
from ui.panels.answers.responses import ResponseLine
from ui.rows import RowsModel
from ui.widgets.fields import TextField
from ui.widgets.form import labelled
from ui.widgets.table import RowsView
from ui.widgets.words import Words

_TYPES_ON = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MORE, _LESS = 5, 3


class Lists(QWidget):
    """Actions and answers under one another. `chosen` is called when another row or list is looked at."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = Found(RowsModel(actions.COLUMNS), actions.searched)
        self._responses = Found(RowsModel(responses.COLUMNS), responses.searched)
        self._picks = Found(RowsModel(picking.COLUMNS), picking.searched)
        self.promised = RowsView("Actions", self._actions.model, lines=2)
        self.answered = RowsView("Answers", self._responses.model, lines=2)
        self.picks = PickView(self._picks.model)
        self.box = TextField("Find", "Words, a name, a reference, or overdue: Ctrl+F, or type on a list")
        self.last: RowsView = self.promised
        self._heads = (Words("", "heading"), Words("", "heading"), Words("", "heading", wrap=True))
        self._lay_out()
        self.box.textChanged.connect(self._look_for)
        self.box.returnPressed.connect(self.go_on)
        for view in (self.promised, self.answered, self.picks):
            view.installEventFilter(self)
            view.entered_row.connect(lambda _row: self.entered.emit())
        for view in (self.promised, self.answered):
            view.focused.connect(lambda here=view: self._look_at(here))
            view.current_changed.connect(lambda _row, here=view: self._look_at(here))

    def show_lists(self, action_lines: Sequence[ActionLine], response_lines: Sequence[ResponseLine]) -> None:
        """Show these actions and answers."""
        self._actions.hold(action_lines)
        self._responses.hold(response_lines)
        late = sum(line.late for line in action_lines)
        self._heads[0].setText(_counted("Actions", [not line.row.closed for line in action_lines], late))
        late = sum(line.late for line in response_lines)
        self._heads[1].setText(_counted("You said, we did", [not line.row.closed for line in response_lines], late))

    def show_picks(self, rows: Sequence[PickLine], heading: str, *, ticks: bool) -> None:
        """Show points and actions to choose from, in place of the lists; `ticks` where some may be tied."""
        self._heads[2].setText(heading)
        self._picks.hold(rows)
        self.picks.show_columns(*(() if ticks else picking.WAITING))
        if not self.picking:
            self._turn(picking=True)

    def show_all(self) -> None:
        """Show the two lists again."""
        if self.picking:
            self._turn(picking=False)

    @property
    def picking(self) -> bool:
        """Whether points and actions are shown in place of the lists."""
        return not self.picks.isHidden()

    def action(self) -> ActionLine | None:
        """Return the action that is chosen."""
        return self._actions.model.row(self.promised.currentIndex().row())

    def response(self) -> ResponseLine | None:
        """Return the answer that is chosen."""
        return self._responses.model.row(self.answered.currentIndex().row())

    def pick(self) -> PickLine | None:
        """Return the point or action that is chosen."""
        return self._picks.model.row(self.picks.currentIndex().row())

    def narrow(self, *, narrow: bool) -> None:
        """Leave out what the form beside the lists shows as well."""
        self.promised.show_columns(*(("Ref", "What will happen", "How far") if narrow else ()))
        self.answered.show_columns(*(("Ref", "You said", "How far") if narrow else ()))

    def go_on(self) -> None:
        """Put the focus into the list: the last one, or the first that has rows."""
        views = (self.picks,) if self.picking else (self.last, self.promised, self.answered)
        next((view for view in views if view.rows.rowCount()), self.box).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let letters that are typed on a list go to the box that finds."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_word(event):
            self.box.setFocus()
            self.box.setText(self.box.text() + event.text())
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        views = (self.promised, self.answered, self.picks)
        self._rows.addWidget(labelled("Find", self.box))
        for head, view in zip(self._heads, views, strict=True):
            self._rows.addWidget(head)
            self._rows.addWidget(view, _MORE if view is self.promised else _LESS)
        self._turn(picking=False)

    def _turn(self, *, picking: bool) -> None:
        for head, view in zip(self._heads, (self.promised, self.answered, self.picks), strict=True):
            shown = (view is self.picks) == picking
            head.setVisible(shown)
            view.setVisible(shown)
        self.box.clear()
        for found in (self._actions, self._responses, self._picks):
            found.look_for("")

    def _look_for(self, typed: str) -> None:
        for found in (self._picks,) if self.picking else (self._actions, self._responses):
            found.look_for(typed)

    def _look_at(self, view: RowsView) -> None:
        if view.hasFocus():
            self.last = view
            for each in (self.promised, self.answered):
                self._rows.setStretchFactor(each, _MORE if each is view else _LESS)
            self.chosen.emit()


def _counted(name: str, still_open: Sequence[bool], late: int) -> str:
    if not still_open:
        return f"{name}: none yet"
    overdue = f", {late} overdue" if late else ""
    return f"{name}: {number_of(sum(still_open), 'open', 'open')}{overdue}, {len(still_open)} in all"


def _is_word(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & _TYPES_ON
