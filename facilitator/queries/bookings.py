"""The bookings of a meeting as a newer list is set beside them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from facilitator.domain.attendance import Status
from facilitator.domain.wording import short_day_in_words
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.people import PersonRow, people
from facilitator.storage.history import signatures
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class BookedRow:
    """Somebody on the list of a meeting; `details` are None of one taken out of the lists of people.

    `step` and `on` say by which step and on what day they came on the list, of those still expected.
    """

    here: AttendanceRow
    details: PersonRow | None
    step: str = ""
    on: str = ""


def bookings(reader: Reader, meeting: bytes) -> tuple[BookedRow, ...]:
    """Return everyone with a name on the list of a meeting, by family name."""
    rows = [row for row in attendance(reader, meeting) if row.person is not None]
    known = {row.id: row for row in people(reader, [row.person for row in rows if row.person])}
    return tuple(BookedRow(row, known.get(row.person or b""), *_put_on(reader, row)) for row in rows)


def unnamed(reader: Reader, meeting: bytes) -> frozenset[bytes]:
    """Return the attendances without a name on the list of a meeting."""
    return frozenset(row.id for row in attendance(reader, meeting) if row.person is None)


def _put_on(reader: Reader, row: AttendanceRow) -> tuple[str, str]:
    signed = signatures(reader, row.id) if row.booked and row.status == Status.BOOKED else {}
    if not signed:
        return "", ""
    at, _, _, label = signed[min(signed)]
    return label, short_day_in_words(f"{datetime.fromtimestamp(at / 1000, UTC).astimezone():%Y-%m-%d}")
