"""The notes of the last meeting, which this one approves, and where a correction of notes was settled."""

from facilitator.domain.groups import MeetingStatus
from facilitator.queries.meetings import MeetingRow, meetings, moment
from facilitator.queries.publishing import versions
from facilitator.storage.store import Reader


def last_meeting(reader: Reader, meeting: bytes) -> MeetingRow | None:
    """Return the meeting of the same group before one; of two on a day the one that starts later is the later."""
    rows = _of_group(reader, meeting)
    place = next((at for at, row in enumerate(rows) if row.id == meeting), 0)
    return rows[place - 1] if place else None


def going_on_after(reader: Reader, meeting: bytes) -> bytes | None:
    """Return the later meeting of the same group that is on now: what is settled now is settled at it."""
    rows = _of_group(reader, meeting)
    place = next((at for at, row in enumerate(rows, 1) if row.id == meeting), 0)
    return next((row.id for row in rows[place:] if row.status == MeetingStatus.LIVE), None)


def approved_version(reader: Reader, row: MeetingRow) -> str:
    """Return which version of the notes of a meeting was the newest when they were approved; empty where they are not.

    So it is known without a word about it beside the approval, on every laptop that has both.
    """
    approved = [each.version for each in versions(reader, row.id) if row.approved_in and each.at <= row.approved_at]
    return approved[-1] if approved else ""


def _of_group(reader: Reader, meeting: bytes) -> list[MeetingRow]:
    """Return the meetings of the group of one, the first one first."""
    rows = sorted(meetings(reader), key=moment)
    groups = {row.group for row in rows if row.id == meeting}
    return [row for row in rows if row.group in groups]
