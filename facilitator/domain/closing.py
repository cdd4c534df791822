"""A closed meeting: its clock stands still and its queue is over; what was said may still be written down."""

from facilitator.domain.groups import MeetingStatus
from facilitator.domain.refused import Refused

NAMES_STAY = "names beside what was said stay as you set them"
FORGOTTEN = f"Who asked to speak is forgotten; {NAMES_STAY}."
_AGAIN = "To go on, open it again in Plan or Wrap-up."


def may_move_on(status: str) -> None:
    """Refuse to start, end, lengthen or shorten a part of a meeting that is closed."""
    if status == MeetingStatus.CLOSED:
        raise Refused(f"This meeting is closed: its clock stands still. {_AGAIN}")


def may_queue(status: str) -> None:
    """Refuse to change the queue of a meeting that is closed: who asked to speak is forgotten there (R-C9)."""
    if status == MeetingStatus.CLOSED:
        raise Refused(f"This meeting is closed: nobody can ask to speak. {_AGAIN}")


def time_kept(status: str, closed_at: str, at: str) -> str:
    """Return when somebody came or went; nothing where the meeting was closed by then.

    Late notes of who was there say that they were, and `at` is only when that was written down.
    """
    over = status == MeetingStatus.CLOSED and bool(closed_at) and at >= closed_at
    return "" if over else at
