"""Everyone who may come through the door: read whole once, then only what changed, and made ready for being found."""

import gc
from dataclasses import dataclass, replace

from facilitator.domain.attendance import Status
from facilitator.domain.consents import Purpose
from facilitator.domain.finding import Findable, Finder, alike, find
from facilitator.domain.names import fold
from facilitator.domain.sameness import Nicknames
from facilitator.exchange.nicknames import nicknames
from facilitator.queries.agenda import TableRow, tables
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.consents import consent_wordings
from facilitator.queries.people import PersonRow, people, people_from
from facilitator.storage.store import Changes
from ui.panels.door.circumstances import Circumstances
from ui.panels.door.row import DoorRow, door_row, unnamed_row
from ui.workspace import Workspace

_READ = frozenset({"person", "attendance", "organisation", "table_", "name_forms"})
_MOST_AGAIN = 500
_LONGEST_NUMBER = 9  # digits: what is longer is no number that was given out in order
_ORDER = (Status.PRESENT, Status.BOOKED, Status.LEFT, Status.APOLOGIES, Status.DID_NOT_COME)


@dataclass(frozen=True, slots=True)
class Moved:
    """An attendance that is another than it was: how the person is called, and how it stands now; None for gone."""

    id: bytes
    name: str
    now: DoorRow | None


class Crowd:
    """The people known and who of them is at the meeting."""

    shows = _READ

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._meeting: bytes | None = None
        self._people: dict[bytes, PersonRow] = {}
        self._attending: dict[bytes, AttendanceRow] = {}
        self._by_person: dict[bytes, AttendanceRow] = {}
        self._nicknames: Nicknames = {}
        self._finder = Finder((), self._nicknames)
        self._touched: set[tuple[str, bytes]] = set()
        self._whole = True
        self._around = Circumstances(workspace)
        self.tables: tuple[TableRow, ...] = ()
        workspace.changed.connect(self._note)

    def look_again(self, meeting: bytes) -> tuple[Moved, ...]:
        """Read what changed since, or all where that is another meeting; return whose attendance is another now."""
        if self._whole or meeting != self._meeting or len(self._touched) > _MOST_AGAIN:
            self._meeting = meeting
            self._read_whole(meeting)
            moved: tuple[Moved, ...] = ()
        else:
            self._read_people(self._of("person") | self._workspace.read(people_from, self._of("organisation")))
            moved = self._read_attendance(meeting, self._of("attendance"))
            if self._of("table_"):
                self.tables = self._workspace.read(tables, meeting)
        self._touched, self._whole = set(), False
        return moved

    def find(self, typed: str, most: int) -> list[DoorRow]:
        """Return whom is meant by what was typed, the likeliest first."""
        found = ((hit, self.row(hit.id)) for hit in find(self._finder, typed, most))
        return [replace(row, hit=hit) for hit, row in found if row]

    def row(self, person: bytes) -> DoorRow | None:
        """Return a person as the door shows them, or None where nobody known has that id."""
        known = self._people.get(person)
        here = self._by_person.get(person)
        return door_row(known, here, self._around.of(person, here)) if known else None

    def alike(self, name: str) -> list[DoorRow]:
        """Return people who may be the same as somebody of that name, each with the reason."""
        found = ((self.row(one.id), one.reason) for one in alike(self._finder, name, self._nicknames))
        return [replace(row, reason=reason) for row, reason in found if row]

    def listed(self, attendance_: bytes) -> DoorRow | None:
        """Return somebody on the list of the meeting by the id of their attendance."""
        held = self._attending.get(attendance_)
        return self._shown(held) if held else None

    def attending(self) -> tuple[AttendanceRow, ...]:
        """Return everyone on the list of the meeting, unnamed ones too."""
        return tuple(self._attending.values())

    def latest(self, most: int) -> list[DoorRow]:
        """Return who came, the latest first, then who is still expected, then who will not come."""
        came = sorted(self._attending.values(), key=lambda row: row.arrived_at, reverse=True)
        ordered = sorted(came, key=_standing)
        return [row for each in ordered[:most] if (row := self._shown(each))]

    def party_of(self, row: DoorRow) -> tuple[AttendanceRow, ...]:
        """Return who comes together with somebody on the list, without themselves."""
        if row.here is None:
            return ()
        head = row.here.with_person or row.here.person
        return tuple(
            one
            for one in self._attending.values()
            if head and one.id != row.here.id and head in {one.person, one.with_person}
        )

    def next_badge(self) -> str:
        """Return the number after the highest badge of today, or 1."""
        badges = (row.badge for row in self._attending.values() if len(row.badge) <= _LONGEST_NUMBER)
        numbers = [int(badge) for badge in badges if badge.isdecimal()]
        return str(max(numbers, default=0) + 1)

    def wording(self, purpose: Purpose) -> str:
        """Return how the team asks for a consent now."""
        return self._workspace.read(consent_wordings)[purpose]

    def _shown(self, row: AttendanceRow) -> DoorRow | None:
        return self.row(row.person) if row.person else unnamed_row(row, self._around.of(None, row))

    def _of(self, entity: str) -> set[bytes]:
        return {row for touched, row in self._touched if touched == entity}

    def _note(self, changes: Changes) -> None:
        self._touched |= {(entity, row) for entity, row in changes.rows if entity in _READ}
        self._whole |= not changes.step or "name_forms" in changes.entities

    def _read_whole(self, meeting: bytes) -> None:
        self._people = {}
        self._read_known(None)
        self._attending = {row.id: row for row in self._workspace.read(attendance, meeting)}
        self._by_person = {row.person: row for row in self._attending.values() if row.person}
        self._around.read_meeting(meeting)
        self._around.read_lists(meeting, self._attending)
        self._nicknames = self._workspace.read(nicknames)
        self._finder = Finder((self._findable(row) for row in self._people.values()), self._nicknames)
        self.tables = self._workspace.read(tables, meeting)
        _settle()

    def _read_people(self, touched: set[bytes]) -> None:
        if not touched:
            return
        for person in touched:
            self._people.pop(person, None)
            self._finder.drop(person)
        self._read_known(touched)
        for person in touched & self._people.keys():
            self._finder.put(self._findable(self._people[person]))

    def _read_known(self, touched: set[bytes] | None) -> None:
        """Read all people, or those touched; also who was taken out of the lists, since they too may come."""
        known = {row.id: row for row in self._workspace.read(people, touched)}
        gone = {row.id: row for row in self._workspace.read(people, touched, withdrawn=True)}
        self._people |= known | gone
        self._around.off_all = (self._around.off_all - known.keys()) | gone.keys()

    def _read_attendance(self, meeting: bytes, touched: set[bytes]) -> tuple[Moved, ...]:
        if not touched:
            return ()
        found = {row.id: row for row in self._workspace.read(attendance, meeting, touched)}
        before = {uid: self._attending.pop(uid, None) for uid in touched}
        for uid in touched:
            self._keep(before[uid], found.get(uid))
        if len(found) < len(touched):  # some of another meeting, or taken off the list
            self._around.read_meeting(meeting)
        self._around.read_lists(meeting, self._attending)
        both = ((uid, before[uid], found.get(uid)) for uid in touched)
        return tuple(
            Moved(uid, row.name, self._shown(now) if now else None)
            for uid, was, now in both
            if (row := now or was) is not None
        )

    def _keep(self, before: AttendanceRow | None, now: AttendanceRow | None) -> None:
        if now is not None:
            self._attending[now.id] = now
        for row in filter(None, (before, now)):
            if row.person is None:
                continue
            self._by_person.pop(row.person, None)
            if now is not None:
                self._by_person[row.person] = now
            if row.person in self._people:
                self._finder.put(self._findable(self._people[row.person]))

    def _findable(self, person: PersonRow) -> Findable:
        row = self._by_person.get(person.id)
        here = row is not None and row.status == Status.PRESENT
        badge, booked = row.badge if row else "", bool(row and row.booked)
        off = person.id in self._around.off_all
        return Findable(person.id, person.name, person.organisation, badge, booked, here, off)


def _settle() -> None:
    """Leave what was read out of later garbage collections: among 10,000 people one holds a key up for 0.2 seconds."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _standing(row: AttendanceRow) -> tuple[int, str]:
    """Return where a row stands: who is in stays in the order of coming, the others stand by name."""
    place = _ORDER.index(Status(row.status)) if row.status else len(_ORDER)
    return place, "" if row.status == Status.PRESENT else fold(row.family or row.name)
