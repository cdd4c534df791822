"""What the desk should know of people beside their attendance: other bookings, withdrawals, who comes with whom."""

from collections.abc import Mapping

from facilitator.domain.attendance import is_first_time
from facilitator.domain.names import fold
from facilitator.queries.attendance import AttendanceRow, booked_elsewhere, came_before, withdrawn
from facilitator.queries.desks import LetIn, in_words, let_in_twice
from ui.panels.door.row import Off, Standing, unnamed
from ui.workspace import Workspace


class Circumstances:
    """Read with the list of a meeting, and again when any attendance has changed."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._elsewhere: Mapping[bytes, str] = {}
        self._off_list: frozenset[bytes] = frozenset()
        self._before: frozenset[bytes] = frozenset()
        self._desks: Mapping[bytes, tuple[LetIn, ...]] = {}
        self._names: dict[bytes, str] = {}
        self._brought: dict[bytes, list[str]] = {}
        self._badges: dict[str, list[bytes]] = {}
        self.off_all: set[bytes] = set()

    def read_meeting(self, meeting: bytes) -> None:
        """Read what does not change while a meeting is on, but for what a merge brings."""
        self._before = self._workspace.read(came_before, meeting)
        self._desks = self._workspace.read(let_in_twice, meeting)

    def read_lists(self, meeting: bytes, attending: Mapping[bytes, AttendanceRow]) -> None:
        """Read who is booked elsewhere, who was taken off the list, and who comes with whom."""
        self._elsewhere = self._workspace.read(booked_elsewhere, meeting)
        self._off_list = self._workspace.read(withdrawn, meeting)
        self._names = {row.person: row.name for row in attending.values() if row.person}
        self._brought, self._badges = {}, {}
        for row in attending.values():
            if row.with_person:
                self._brought.setdefault(row.with_person, []).append(row.name or unnamed(row.capacity).lower())
            if row.badge and row.person:
                self._badges.setdefault(fold(row.badge), []).append(row.person)

    def of(self, person: bytes | None, here: AttendanceRow | None) -> Standing:
        """Return the circumstances of somebody, known or unnamed."""
        beside = self._names.get(here.with_person, "") if here and here.with_person else ""
        if person is None:
            return Standing(first=here is not None and here.first_time == "yes", brought_by=beside)
        return Standing(
            self._elsewhere.get(person, ""),
            self._off(person, here),
            self._first(person, here),
            beside,
            tuple(sorted(self._brought.get(person, ()))),
            in_words(self._desks.get(here.id, ()) if here else ()),
            self._same_badge(person, here),
        )

    def _same_badge(self, person: bytes, here: AttendanceRow | None) -> tuple[str, ...]:
        held = self._badges.get(fold(here.badge), ()) if here and here.badge else ()
        return tuple(sorted(self._names[other] for other in held if other != person))

    def _off(self, person: bytes, here: AttendanceRow | None) -> Off:
        if here is not None:
            return Off.NOTHING
        if person in self.off_all:
            return Off.ALL_LISTS
        return Off.THE_LIST if person in self._off_list else Off.NOTHING

    def _first(self, person: bytes, here: AttendanceRow | None) -> bool:
        """Return whether somebody is here for the first time; where no earlier meeting is known, nobody is."""
        came_before = not self._before or person in self._before
        return here is not None and is_first_time(here.first_time, came_before=came_before)
