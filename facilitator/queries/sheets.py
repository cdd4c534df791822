"""What is printed before a meeting and during it: who is on the list, the tables, the questions; all of one moment."""

from dataclasses import dataclass

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.refused import Refused
from facilitator.domain.sign_in import Signer
from facilitator.domain.views import Private, may_see
from facilitator.queries.agenda import ItemRow, TableRow, agenda, tables
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.meetings import MeetingRow, meeting
from facilitator.queries.people import people
from facilitator.queries.reading import one_moment
from facilitator.storage.store import Reader

_ON_SHEETS = frozenset({Status.BOOKED, *CAME})


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody with a name on the list of a meeting, and how sheets call them."""

    row: AttendanceRow
    signer: Signer


@dataclass(frozen=True, slots=True)
class Sheets:
    """A meeting as its papers show it; `sees_access` says whether needs were read at all."""

    meeting: MeetingRow
    attending: tuple[AttendanceRow, ...]
    guests: tuple[Guest, ...]
    tables: tuple[TableRow, ...]
    items: tuple[ItemRow, ...]
    sees_access: bool

    @property
    def booked(self) -> tuple[Guest, ...]:
        """Those with a name who booked, in the order of the sign-in sheets; the place of each is their number there."""
        return tuple(one for one in self.guests if one.row.booked)

    @property
    def expected(self) -> tuple[Guest, ...]:
        """Those of them who sent no apologies, whether they have come by now or not."""
        return tuple(one for one in self.booked if one.row.status != Status.APOLOGIES)

    @property
    def coming(self) -> tuple[Guest, ...]:
        """Those with a name who are expected or came."""
        return tuple(one for one in self.guests if one.row.status in _ON_SHEETS)


def sheets(reader: Reader, meeting_id: bytes) -> Sheets:
    """Return what the papers of a meeting show; refuse where the meeting is not in the library."""
    with one_moment(reader):
        here = meeting(reader, meeting_id)
        if here is None:
            raise Refused("This meeting is not in the library.")
        attending = attendance(reader, meeting_id)
        return Sheets(
            meeting=here,
            attending=attending,
            guests=guests(reader, attending),
            tables=tables(reader, meeting_id),
            items=agenda(reader, meeting_id),
            sees_access=may_see(reader.view, Private.ACCESS),
        )


def sign_in_list(reader: Reader, meeting_id: bytes) -> tuple[Guest, ...]:
    """Return everybody booked in the order of the sign-in sheets, whatever came of it; their places are the numbers."""
    found = guests(reader, attendance(reader, meeting_id))
    return tuple(one for one in found if one.row.booked)


def guests(reader: Reader, attending: tuple[AttendanceRow, ...]) -> tuple[Guest, ...]:
    """Return those of them who have a name, in the order of the sign-in sheets."""
    held = {row.person: row for row in attending if row.person and row.name.strip()}
    known = {row.id: row for row in people(reader, held.keys())}
    found = [
        Guest(row, Signer(row.name, known[id_].given if id_ in known else "", row.family, row.badge, row.organisation))
        for id_, row in held.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.signer.key, one.signer.name, one.row.id)))
