"""The parts of what is seen, as `on_screen` has them: each is read when it is wanted, and again once it has changed."""

from collections.abc import Callable
from typing import TypeVar

from facilitator.queries import on_screen
from facilitator.queries.on_screen import PointShown, ProgrammeShown, QueueShown, ReadBackShown, VoteShown, WelcomeShown
from ui.workspace import Workspace

T = TypeVar("T")
_PEOPLE = frozenset({"person", "consent", "attendance", "meeting", "group_"})
_SHOWN_BY = {
    "welcome": frozenset({"meeting", "group_"}),
    "programme": frozenset({"agenda_item"}),
    "points": frozenset({"point"}) | _PEOPLE,
    "queue": frozenset({"turn", "agenda_item"}) | _PEOPLE,
    "vote": frozenset({"vote", "vote_option", "vote_count", "point"}),
    "read_back": frozenset({"decision", "action", "action_owner", "organisation"}) | _PEOPLE,
}


class Parts:
    """What has been read of the meeting that is chosen."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._held: dict[str, tuple[object, object]] = {}

    def forget(self, entities: frozenset[str]) -> None:
        """Read again, when it is wanted, what shows these entities."""
        for part, shown in _SHOWN_BY.items():
            if shown & entities:
                self._held.pop(part, None)

    def welcome(self) -> WelcomeShown:
        """Return what the meeting is called, and its rules."""
        return self._part(on_screen.welcome)

    def programme(self) -> ProgrammeShown:
        """Return where the meeting is."""
        return self._part(on_screen.programme)

    def points(self, item: bytes, most: int, upto: int | None) -> tuple[PointShown, ...]:
        """Return the newest points of an item, of those kept up to a moment."""
        return self._part(on_screen.points, item, most, upto)

    def queue(self) -> QueueShown:
        """Return who speaks and who waits on the item that is running."""
        now = self.programme().now
        return self._part(on_screen.queue, now.id if now else None)

    def vote(self) -> VoteShown | None:
        """Return the vote that is asked."""
        return self._part(on_screen.vote)

    def entries(self) -> tuple[ReadBackShown, ...]:
        """Return what is read back."""
        return self._part(on_screen.read_back)

    def newest_kept(self) -> int:
        """Return the number of the newest point."""
        return self._workspace.read(on_screen.newest_kept)

    def _part(self, query: Callable[..., T], *args: object) -> T:
        part, asked = query.__name__, (self._workspace.meeting, args)
        held = self._held.get(part)
        if held is None or held[0] != asked:
            held = (asked, self._workspace.read(query, self._workspace.meeting or b"", *args))
            self._held[part] = held
        value: T = held[1]  # type: ignore[assignment]  # a part is always read by one query
        return value
