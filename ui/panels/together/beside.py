"""The points of one group beside one another, with the box for their name and the one that finds more points."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.commands.gathering import all_pairs
from facilitator.domain.names import fold
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of
from facilitator.queries.together import HeadRow
from ui.panels.together.rows import MEMBERS, member_rows
from ui.panels.together.working import Working
from ui.rows import RowsModel, Tone
from ui.widgets.fields import TextField
from ui.widgets.table import RowsView

_MOST_FOUND = 20
_Group = tuple[tuple[bytes, ...], bytes | None]


class Sent(NamedTuple):
    """A group that was decided on and is being saved: which points were in, and after how many acts of somebody's."""

    work: Working
    group: _Group
    taken: tuple[bytes, ...]
    acts: int


class Beside(QWidget):
    """One group. `said` carries words for the status line and their tone; `named` is Enter in the name."""

    said = Signal(str, int)
    named = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = Working()
        self._put_aside: dict[_Group, tuple[Working, str]] = {}
        self._on_its_way: set[_Group] = set()
        self._acts = 0
        self._heads: Mapping[bytes, HeadRow] = {}
        self._rows = RowsModel(MEMBERS)
        self.points = RowsView("Points of the group", self._rows, lines=3)
        self.name = TextField("Name for these points", "What they say, in a few words")
        self._find = TextField("Find a point to add", "Words of a point")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.points, 1)
        rows.addWidget(self._find)
        self.points.entered_row.connect(lambda _row: self.ask_name())
        self.name.returnPressed.connect(self.named)
        for field in (self.name, self._find):
            field.textEdited.connect(lambda _typed: self.note_act())
        self._find.textChanged.connect(lambda _typed: self._show())
        self._find.returnPressed.connect(self._take_found)

    @property
    def busy(self) -> bool:
        """Whether somebody is in the middle of a group."""
        return self.work.touched or self.name.isModified()

    def show_group(self, work: Working, heads: Mapping[bytes, HeadRow]) -> None:
        """Look at a group; what was taken in and out of it and typed as its name is there, also after another one."""
        self._heads = heads
        if _group(work) != _group(self.work):
            if self.busy:
                self._put_aside[_group(self.work)] = self.work, self.name.text()
            self.work, name = self._put_aside.pop(_group(work), (work, work.name))
            self._show_name(name)
            self._find.clear()
        self._show()

    def ask_name(self) -> None:
        """Go to the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def let_go(self) -> None:
        """Look at no group, once one was decided on."""
        self.work = Working()
        self.name.start()

    def note_act(self) -> None:
        """Know that somebody has done something here, so that what is saved late moves them nowhere."""
        self._acts += 1

    def send(self) -> Sent | None:
        """Return the group as it is decided on, or None while it is being saved already."""
        group = _group(self.work)
        if group in self._on_its_way:
            return None
        self._on_its_way.add(group)
        return Sent(self.work, group, self.work.taken, self._acts)

    def let_go_of(self, sent: Sent) -> bool:
        """Let a group go that is saved; return whether nobody has done anything here since, and no group is left."""
        self.not_saved(sent)
        self._put_aside.pop(sent.group, None)
        if self._acts == sent.acts:
            self.let_go()
        return self._acts == sent.acts

    def not_saved(self, sent: Sent) -> None:
        """Let a group be decided on once more."""
        self._on_its_way.discard(sent.group)

    def follow(self, sent: Sent, heads: Mapping[bytes, HeadRow]) -> None:
        """Go on with a group that was drawn together meanwhile; what was done to it since stays."""
        head = next((row for row in heads.values() if row.under and {*sent.taken} & _within(row)), None)
        if self.work is sent.work and head is not None:
            typed, wanted, points = self.name.text(), self.work.taken, tuple(each.id for each in head.heard)
            added = [point for point in wanted if point in heads and point not in _within(head)]
            self.work = Working(points, head.id, head.point.text, {*points} - {*wanted, head.id}, added)
            self._show_name(typed)

    def let_all_go(self) -> None:
        """Look at no group, and begin each anew: this is another meeting."""
        self._put_aside.clear()
        self.let_go()

    def turn(self) -> None:
        """Take the chosen point in or out."""
        self.note_act()
        point = self.points.current_id()
        if point is None:
            self.said.emit("Choose a point of the group first.", Tone.CARE)
            return
        try:
            taken = self.work.turn(point)
        except Refused as no:
            self.said.emit(str(no), Tone.CARE)
            return
        self._show()
        number = number_of(len(self.work.taken), "point")
        self.said.emit(f"{'Taken in' if taken else 'Taken out'}: {number} in this group.", Tone.PLAIN)

    def unlike(self) -> tuple[tuple[bytes, bytes], ...]:
        """Return who is not alike: the chosen point and each of the others, or in the list of groups, each and each."""
        taken = self.work.taken
        chosen = self.points.current_id() if self.points.hasFocus() else None
        return all_pairs(taken) if chosen is None else tuple((chosen, each) for each in taken if each != chosen)

    def _show_name(self, name: str) -> None:
        self.name.start(name)
        self.name.setModified(name != self.work.name)
        self.name.setCursorPosition(0)

    def _show(self) -> None:
        self._rows.show(member_rows(self.work, self._heads, self._found()))
        if self._rows.rowCount() and self.points.current_id() is None:
            self.points.setCurrentIndex(self._rows.index(0, 0))

    def _found(self) -> list[HeadRow]:
        wanted = fold(self._find.text()).split()
        rows = (row for row in self._heads.values() if row.id != self.work.leader)
        fits = [row for row in rows if wanted and all(word in fold(row.point.text) for word in wanted)]
        return fits[:_MOST_FOUND]

    def _take_found(self) -> None:
        """Take the first of the points found into the group."""
        self.note_act()
        new = next((row for row in self._found() if row.id not in self.work.members), None)
        if new is None:
            self.said.emit("No other point has these words.", Tone.CARE)
            return
        self.work.turn(new.id)
        self._find.clear()
        self._show()
        self.said.emit(f"Taken in: {new.point.text}", Tone.PLAIN)


def _within(head: HeadRow) -> set[bytes]:
    return {head.id, *(each.id for each in head.under)}


def _group(work: Working) -> _Group:
    """Return which group is worked on, whatever was done to it."""
    return work.points, work.leader
