"""The list of what was captured: read whole once, then only what changed; the newest line is in sight."""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from facilitator.domain.line import Line
from facilitator.domain.line.finding import Wanted
from facilitator.queries.agenda import ItemRow, agenda
from facilitator.queries.entries import EntryRow, entries
from facilitator.storage.store import Changes
from ui.panels.room.captured import COLUMNS, NOT_SAVED, Neighbours, Placed, between, listed, placed
from ui.panels.room.finding import Sieve
from ui.panels.room.view import CapturedView
from ui.panels.room.waiting import Back, Waiting
from ui.rows import RowsModel
from ui.workspace import Workspace

_ENTRIES = frozenset({"point", "decision", "action"})
_TIES = frozenset({"point_theme", "action_owner"})
_ELSEWHERE = frozenset({"person", "theme"})
_SLOW_MS = 150


class CapturedList(QObject):
    """The rows of the room; `own` is the line just entered here, which is stood on once it is shown."""

    shows = _ENTRIES | _TIES | _ELSEWHERE | {"agenda_item"}

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = RowsModel(COLUMNS)
        self.view = CapturedView("What was captured", self._rows, lines=2)
        self.items: tuple[ItemRow, ...] = ()
        self._entries: dict[bytes, EntryRow] = {}
        self._placed: dict[bytes, Placed] = {}
        self._waiting, self._sieve = Waiting(), Sieve(workspace)
        self._waiting_at: defaultdict[bytes, Waiting] = defaultdict(Waiting)
        self._meeting: bytes | None = None
        self._last = ("", b"")
        self._touched: set[tuple[str, bytes]] = set()
        self._whole, self._items_stale, self.own = True, False, b""
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._show)
        workspace.changed.connect(self._note)

    def look_again(self, meeting: bytes) -> None:
        """Read what changed since, or all where that is another meeting."""
        if self._whole or meeting != self._meeting:
            self._meeting, self._waiting, self._items_stale = meeting, self._waiting_at[meeting], True
            self._take(self._workspace.read(entries, meeting), whole=True)
            self._show_anew(meeting)
        else:
            self._follow(meeting)
        self._touched, self._whole = set(), False

    def _follow(self, meeting: bytes) -> None:
        """Read what changed; one more line at the end, as nearly always, is all that is shown anew."""
        fresh = self._workspace.read(entries, meeting, self._touched) if self._touched else ()
        new = fresh[0] if len(fresh) == len(self._touched) == 1 and fresh[0].id not in self._entries else None
        last = new is not None and (new.position, new.id) > self._last
        self._take(fresh, whole=False)
        if new is None or not last or self._items_stale or not self._added(new):
            self._show_anew(meeting)

    def _added(self, new: EntryRow) -> bool:
        """Show a line that comes after all others: in place of the one on its way, or behind; return whether it is."""
        shown = self._rows.place_of(new.id)
        place = self._end_for(new.item) if shown is None else shown
        if place is None or (shown is not None and self._end_of(new.item) != shown + 1):
            return False
        put = self._rows.insert if shown is None else self._rows.replace
        put(place, self._placed[new.id].row)
        if not self._waiting:
            self._slow.stop()
        self._choose_shown(self.view.current_id())
        return True

    def _end_for(self, item: bytes | None) -> int | None:
        """Return where one more line of an item stands, or None where others wait or not all lines are shown."""
        return None if self._waiting or self._sieve.wanted or self._items_stale else self._end_of(item)

    def _end_of(self, item: bytes | None) -> int | None:
        """Return the place behind the last line of an item, or None where others stand there."""
        ids = [each.id for each in self.items]
        if item in ids[:-1]:
            return self._rows.place_of(ids[ids.index(item) + 1])
        end = self._rows.rowCount()
        last = self._rows.id_at(end - 1)
        held = self._waiting.coming(last) or self.entry(last)
        return end if last in {None, item} or (held is not None and held.item == item) else None

    def _show_anew(self, meeting: bytes) -> None:
        if self._items_stale:
            self.items = self._workspace.read(agenda, meeting)
        self._items_stale = False
        self._show()

    def await_saving(self, line: bytes, item: bytes | None, read: Line) -> None:
        """Show a line that is on its way to the disk, without its time; where that takes long, say so."""
        place = self._end_for(item)
        shown = self._waiting.begin(line, item, read)
        self._slow.start()
        if place is not None:
            self._rows.insert(place, shown)
            self.choose(line)

    def back_in_the_box(self, line: bytes) -> None:
        """Let a line go that was not saved: its words are in the box again."""
        self._waiting.settle(line)
        self._show()

    def not_saved(self, meeting: bytes, line: bytes, item: bytes | None, typed: str, back: Back) -> None:
        """Show what came to nothing where its meeting is shown; chosen, it is brought back."""
        self._waiting_at[meeting].fail(line, item, typed, back)
        self._show()

    def is_of(self, meeting: bytes) -> bool:
        """Return whether a meeting is the one that is shown, and stays so."""
        return meeting == self._meeting == self._workspace.meeting

    def rest(self) -> None:
        """Wait for nothing more: the screen is left."""
        self._slow.stop()

    def entry(self, row: bytes | None) -> EntryRow | None:
        """Return a kept line by its id."""
        return self._entries.get(row) if row else None

    def newest(self) -> EntryRow | None:
        """Return the line that was kept last."""
        return max(self._entries.values(), key=lambda row: (row.said_at, row.id), default=None)

    def last_of(self, own: bytes | None) -> EntryRow | None:
        """Return a line entered here, also while it is on its way to the disk; where it is gone, the newest."""
        return self._waiting.coming(own) or self.entry(own) or self.newest()

    def chosen(self) -> EntryRow | None:
        """Return the line that is chosen: the one just entered, though it may still be on its way to the disk."""
        return self._waiting.coming(self.own) or self.entry(self.view.current_id())

    def give_back(self) -> bool | None:
        """Bring the chosen line back to the box if it was not saved; return whether, None where the box is in use."""
        back = self._waiting.give_back(self.view.current_id())
        if back:
            self._show()
        return back

    def above(self) -> EntryRow | None:
        """Return the line above the chosen one, over the headings of items."""
        return self.entry(self._rows.id_at(self._next_line(-1)))

    def find(self, text: str) -> tuple[Wanted | None, str]:
        """Show only the lines that a text asks for; return how it is read, and how many lines of how many those are."""
        self._sieve.want(text)
        self._show()
        return self._sieve.wanted, self._sieve.counted(self._entries.values(), self.items)

    def hides(self, row: bytes) -> bool:
        """Return whether a kept line is not among those shown."""
        entry = self.entry(row)
        return entry is not None and not self._sieve.takes(entry)

    def choose(self, row: bytes | None) -> None:
        """Make a line the chosen one."""
        self.view.go_to(row)

    def step(self, by: int) -> None:
        """Choose the line before or after, over the headings of items."""
        self.own = b""
        self.choose(self._rows.id_at(self._next_line(by)))

    def _next_line(self, by: int) -> int:
        place = self.view.currentIndex().row() + by
        while (row := self._rows.row(place)) is not None and row.kind is None and row.state != NOT_SAVED:
            place += by
        return place

    def neighbours(self, by: int) -> Neighbours:
        """Return the chosen line, and between which two of its item it would stand one place up or down."""
        return between(self.entry(self.view.current_id()), self._entries.values(), by)

    def _note(self, changes: Changes) -> None:
        """Remember which lines a step touched; what touches names or themes elsewhere has all read again."""
        touched = {(entity, row) for entity, row in changes.rows if entity in _ENTRIES}
        for _, row in touched:
            for waiting in self._waiting_at.values():
                waiting.settle(row)
        self._touched |= touched
        self._items_stale |= "agenda_item" in changes.entities
        self._whole |= touches_all(changes, self._entries.values())

    def _take(self, rows: tuple[EntryRow, ...], *, whole: bool) -> None:
        gone = set(self._entries) if whole else {row for _, row in self._touched}
        self._sieve.forget(gone)
        for row in gone:
            self._entries.pop(row, None)
            self._placed.pop(row, None)
        for entry in rows:
            self._entries[entry.id] = entry
            self._placed[entry.id] = placed(entry)
        self._last = max([("", b"") if whole else self._last, *((entry.position, entry.id) for entry in rows)])

    def _show(self) -> None:
        waiting = self._waiting.placed()
        if not waiting:
            self._slow.stop()
        chosen = self.view.current_id()
        found = [held for row, held in self._placed.items() if self._sieve.takes(self._entries[row])]
        rows = sorted([*found, *waiting], key=lambda held: held.order)
        self._rows.show(listed(self.items, rows, self._sieve.takes_item))
        self._choose_shown(chosen)

    def _choose_shown(self, chosen: bytes | None) -> None:
        """Stand on the line that was just entered here, or where the chosen one is gone, on the newest."""
        if self._rows.place_of(self.own) is not None:
            if self.view.current_id() != self.own:
                self.choose(self.own)
            if self.own in self._entries:
                self.own = b""
        elif self._rows.place_of(chosen) is None:
            self.choose(getattr(self.newest(), "id", None))


def touches_all(changes: Changes, held: Iterable[EntryRow]) -> bool:
    """Return whether a step touched names or themes elsewhere, or what lines were raised before."""
    if "person" in changes.entities:
        return True
    if changes.entities & (_TIES | {"theme"}) and not changes.entities & _ENTRIES:
        return True
    rows = {row for _, row in changes.rows}
    meeting = "meeting" in changes.entities
    return any(row.raised_before in rows or meeting for row in held if row.raised_before)
