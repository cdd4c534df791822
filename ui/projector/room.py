"""What the room is to see now: follows the library, and obeys whoever works the screen."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.on_screen import Showing
from facilitator.queries.on_screen import WelcomeShown
from ui.projector.parts import Parts
from ui.projector.seeing import Wish, see
from ui.projector.seen import Seen
from ui.workspace import Workspace

_TICK_MS = 5_000
_SOON_MS = 40  # whoever types sees their line first, and several lines are looked at together
_NOTHING = Seen(Showing.BLANK, WelcomeShown())


class Changed(Protocol):
    """What a step touched."""

    @property
    def entities(self) -> frozenset[str]:
        """The entities that it touched."""

    @property
    def rows(self) -> frozenset[tuple[str, bytes]]:
        """The rows that it touched, by entity and id."""


class RoomScreen(QObject):
    """Says by `changed` that the room is to see something else; it carries whether that cannot wait."""

    changed = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wish, self.seen = Wish(), _NOTHING
        self._workspace, self._parts = workspace, Parts(workspace)
        self._settled: set[bytes] = set()
        self._watched = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._tick = QTimer(self, interval=_TICK_MS)
        for timer in (self._soon, self._tick):
            timer.timeout.connect(self.look_again)
        workspace.changed.connect(self._note)
        workspace.saved.connect(self._settle)
        workspace.meeting_chosen.connect(self._begin_again)
        workspace.read_out.turned.connect(self._follow_reading)
        workspace.closing.connect(self._rest)

    def watch(self, *, on: bool) -> None:
        """Follow the library, or rest while nobody sees the screen."""
        if on == self._watched:
            return
        self._watched = on
        if on:
            self._tick.start()
            self.look_again()
        else:
            self._rest()

    def choose(self, showing: Showing | None) -> None:
        """Show this from now on, or with None what happens by itself; it ends a blank screen."""
        self._want(replace(self.wish, chosen=showing, blank=False, turned=0))

    def blank(self, *, on: bool) -> None:
        """Show nothing, or again what was shown before."""
        self._want(replace(self.wish, blank=on))

    def hold(self, *, on: bool) -> None:
        """Keep points that are new from now on off the screen, until they are let through."""
        self._want(replace(self.wish, upto=self._parts.newest_kept() if on else None))

    def turn_to(self, place: int) -> None:
        """Look back by so many entries from where the screen stands by itself, or on where that is below 0."""
        self._want(replace(self.wish, turned=place))

    def hide(self, ids: Iterable[bytes]) -> None:
        """Take lines off at once, before what is done to them is saved; they come back only as the library has them."""
        fresh = frozenset(ids)
        self._settled -= fresh
        self._want(replace(self.wish, hidden=self.wish.hidden | fresh))

    def let_back(self, ids: Iterable[bytes]) -> None:
        """Let lines be shown as the library has them, once all that was done is saved."""
        self._settled |= set(ids)

    def look_again(self) -> None:
        """Work out what is to be seen, reading only what changed."""
        self._show(at_once=False)

    def _follow_reading(self) -> None:
        """Show what is being read back at the wrap-up, where the read-back is what is shown."""
        self._want(replace(self.wish, reading=self._workspace.read_out.entry, turned=0))

    def _want(self, wish: Wish) -> None:
        self.wish = wish
        self._show(at_once=True)

    def _show(self, *, at_once: bool) -> None:
        if not self._watched:
            return
        seen = self._see()
        if (seen.showing, seen.head) != (self.seen.showing, self.seen.head) and self.wish.turned:
            self.wish = replace(self.wish, turned=0)
            seen = self._see()
        if seen != self.seen:
            self.seen = seen
            self.changed.emit(at_once)

    def _see(self) -> Seen:
        return see(self._parts, self.wish, self._workspace.at()) if self._workspace.meeting else _NOTHING

    def _note(self, changes: Changed) -> None:
        self._parts.forget(changes.entities)
        self._settled |= {row for _, row in changes.rows}
        if self._watched:
            self._soon.start()

    def _settle(self) -> None:
        """Show lines as they are in the library once all that was done to them is there."""
        back = self.wish.hidden & self._settled
        self._settled.clear()
        if back:
            self.wish = replace(self.wish, hidden=self.wish.hidden - back)
            self.look_again()

    def _begin_again(self) -> None:
        self.wish = Wish(blank=self.wish.blank)
        self.look_again()

    def _rest(self) -> None:
        self._watched = False
        self._tick.stop()
        self._soon.stop()
