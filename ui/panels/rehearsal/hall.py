"""How everyone stands at the practice meeting, read from the practice library."""

from collections.abc import Collection

from facilitator.domain.consents import Purpose
from facilitator.domain.rehearsal import GUESTS, Arrival, Stands
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.consents import consents
from ui.panels.rehearsal.library import MEETING
from ui.workspace import Workspace

_KNOWN = frozenset(guest.id for guest in GUESTS)


def hall(space: Workspace, arrival: Arrival) -> dict[bytes, Stands]:
    """Return everyone by the id of their attendance; consents are read only of those whom the arrival is about."""
    rows = space.read(attendance, MEETING)
    names = {row.person: row.name for row in rows if row.person}
    asked = {want.name for want in arrival.wants if any(field == "photo" for field, _ in want.facts)}
    return {row.id: _stands(row, names, _photo(space, row, asked)) for row in rows}


def _photo(space: Workspace, row: AttendanceRow, asked: Collection[str]) -> str:
    if row.person is None or row.name not in asked:
        return ""
    return next(each.answer for each in space.read(consents, row.person) if each.purpose is Purpose.PHOTO)


def _stands(row: AttendanceRow, names: dict[bytes, str], photo: str) -> Stands:
    return Stands(
        row.name,
        row.organisation,
        row.person not in _KNOWN,
        row.status,
        row.capacity,
        str(row.table_no or ""),
        row.badge,
        row.back_at,
        names.get(row.with_person, "") if row.with_person else "",
        row.access_met,
        photo,
    )
