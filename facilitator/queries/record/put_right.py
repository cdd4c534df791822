"""What was put right in the notes of a meeting and in those of the one before, as an edition may tell it."""

from sqlalchemy import func, select

from facilitator.domain.editions import Edition
from facilitator.domain.publishing import CorrectionState
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.reading import fetch
from facilitator.queries.record.rows import LastNotes, PutRight, PutRightRow
from facilitator.storage.models import Correction
from facilitator.storage.store import Reader


def put_right(reader: Reader, meeting: bytes, edition: Edition) -> PutRight:
    """Return the corrections that are settled; who raised them is not read, nor what a published edition keeps back."""
    told = Correction.visibility == "public"
    settled = (
        Correction.meeting == meeting,
        Correction.deleted == 0,
        Correction.state != CorrectionState.OPEN,
    )
    query = select(
        Correction.uid, Correction.said, Correction.instead, Correction.state == CorrectionState.MADE, Correction.reason
    ).where(*settled)
    if edition is Edition.INTERNAL:
        told, withheld = Correction.deleted == 0, 0
    else:
        count = select(func.count()).where(*settled, Correction.visibility != "public")
        withheld = reader.connection.execute(count).scalar_one()
    rows = fetch(reader, query.where(told).order_by(Correction.raised_at, Correction.uid))
    return PutRight(tuple(PutRightRow(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows), withheld)


def last_notes(reader: Reader, here: MeetingRow, before: MeetingRow | None, edition: Edition) -> LastNotes | None:
    """Return what is told of the notes of the meeting before; None where there was none."""
    if before is None:
        return None
    approved = before.approved_in is not None
    return LastNotes(before.date, approved, before.approved_in == here.id, put_right(reader, before.id, edition))
