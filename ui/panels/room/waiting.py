"""What is on its way to the disk, and what did not get there: shown in the list until it is settled."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain.line import Line
from facilitator.queries.entries import EntryRow
from ui.panels.room.captured import NOT_SAVED, SAVING, Captured, Placed, captured, on_its_way

Back = Callable[[], bool]
"""Brings words back into the box; returns whether there was room for them."""
_LAST = "~"


class Waiting:
    """Lines being saved, and what was typed and came to nothing while the box was in use."""

    def __init__(self) -> None:
        self._held: dict[bytes, Placed] = {}
        self._back: dict[bytes, Back] = {}
        self._coming: EntryRow | None = None

    def __bool__(self) -> bool:
        """Return whether anything waits."""
        return bool(self._held)

    def placed(self) -> tuple[Placed, ...]:
        """Return what waits, as the list shows it."""
        return tuple(self._held.values())

    def begin(self, line: bytes, item: bytes | None, read: Line) -> Captured:
        """Hold a line that is on its way; return it as it will stand in the list once it is kept."""
        self._coming = on_its_way(line, item, read)
        shown = captured(self._coming)
        self._held[line] = Placed(item, (_LAST, line), replace(shown, state=SAVING))
        return shown

    def coming(self, line: bytes | None) -> EntryRow | None:
        """Return a line that is on its way, as it will be kept, or None where it is not."""
        held = self._held.get(line) if line else None
        return self._coming if held is not None and held.row.state == SAVING else None

    def settle(self, line: bytes) -> None:
        """Let a line go: it is kept, or its words are back in the box."""
        self._held.pop(line, None)
        self._back.pop(line, None)

    def fail(self, line: bytes, item: bytes | None, typed: str, back: Back) -> None:
        """Hold what came to nothing; `back` brings it back to the box once it is chosen."""
        held = self._held.get(line) or Placed(item, (_LAST, line), Captured(line, None, typed))
        self._held[line] = replace(held, row=replace(held.row, text=typed, state=NOT_SAVED))
        self._back[line] = back

    def give_back(self, line: bytes | None) -> bool | None:
        """Bring back what came to nothing; return whether that line was one, None where the box has no room for it."""
        if line is None or line not in self._back:
            return False
        if not self._back[line]():
            return None
        self.settle(line)
        return True
