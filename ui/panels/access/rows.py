"""What the access lead's list shows: people booked or here who need something, and whether it was there."""

from collections.abc import Iterable, Sequence

from facilitator.domain.access import Met, Tally, tally
from facilitator.domain.attendance import CAME, Status
from facilitator.domain.names import name_parts
from facilitator.domain.wording import moment_in_words
from facilitator.queries.attendance import AttendanceRow
from ui.rows import RIGHT, Column, Tone

NOT_SAID = "not yet said"
_ON_THE_LIST = CAME | {Status.BOOKED}
_MET_TONES = {Met.YES: Tone.GOOD, Met.PARTLY: Tone.CARE, Met.NO: Tone.BAD}
_HERE_TONES = {Status.PRESENT: Tone.GOOD, Status.BOOKED: Tone.ACCENT}


def needing(attending: Iterable[AttendanceRow]) -> tuple[AttendanceRow, ...]:
    """Return who is booked, here or gone home and needs something, or of whom somebody has said whether it was met."""
    return tuple(
        row
        for row in attending
        if (row.status in _ON_THE_LIST and (row.access or row.leaving_help)) or row.access_met or row.access_note
    )


def counted(rows: Sequence[AttendanceRow]) -> Tally:
    """Return how it stands with those who came."""
    return tally(row.access_met for row in rows if row.status in CAME)


def fits(row: AttendanceRow, typed: str) -> bool:
    """Return whether each word typed begins a part of somebody's name."""
    return all(any(part.startswith(word) for part in name_parts(row.name)) for word in name_parts(typed))


def met(row: AttendanceRow) -> str:
    """Return whether the needs of somebody were met, in words; nothing before they have come."""
    if row.access_met:
        return Met(row.access_met).label
    return NOT_SAID if row.status in CAME else ""


def todo(row: AttendanceRow) -> str:
    """Return what to do for somebody, and what helps them to leave."""
    leaving = f"To leave: {row.leaving_help}" if row.leaving_help else ""
    return "\n".join(filter(None, (row.access, leaving)))


def here(row: AttendanceRow) -> str:
    """Return whether somebody is here, with the time."""
    if row.status == Status.PRESENT:
        return f"in since {moment_in_words(row.arrived_at)}"
    if row.status == Status.LEFT:
        return f"left {moment_in_words(row.left_at)}"
    return "still expected" if row.status == Status.BOOKED else Status(row.status).label.lower() if row.status else ""


def _said(row: AttendanceRow) -> str:
    place = f"table {row.table_no}" if row.table_no else ""
    words = (row.name, here(row), place, todo(row).replace("\n", ", "), met(row), row.access_note)
    return ", ".join(filter(None, words))


def _met_tone(row: AttendanceRow) -> Tone:
    return _MET_TONES[Met(row.access_met)] if row.access_met else Tone.PLAIN


def _here_tone(row: AttendanceRow) -> Tone:
    return _HERE_TONES.get(Status(row.status), Tone.PLAIN) if row.status else Tone.PLAIN


COLUMNS: tuple[Column[AttendanceRow], ...] = (
    Column("Name", lambda row: row.name, _said, width=18),
    Column("What to do", todo),
    Column("Here", here, width=16, tone=_here_tone),
    Column("Table", lambda row: str(row.table_no or ""), width=5, align=RIGHT),
    Column("Needs", met, width=13, tone=_met_tone),
    Column("Note", lambda row: row.access_note, width=14),
)
