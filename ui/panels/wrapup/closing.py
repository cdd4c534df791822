"""The two questions at the end of a meeting: whether it is to be closed, and whether it is to be open again."""

from facilitator.commands.meetings import SetMeetingStatus
from facilitator.domain.closing import FORGOTTEN, NAMES_STAY
from facilitator.domain.groups import MeetingStatus
from ui.panels.room.asking import Ask

CLOSED = f"The meeting is closed. {FORGOTTEN}"
OPEN = "The meeting is open. Next item, or Start chosen on the Floor, goes on."
_YES = frozenset({""})
_FORGETS = (
    f"Closing forgets who asked to speak: of each turn only the capacity stays; {NAMES_STAY}."
    " Enter closes, Escape does not"
)
_AGAIN = "Open the meeting again? Who asked to speak stays forgotten. Enter opens it, Escape leaves it closed"


def closing(meeting: bytes, lacking: str, at: str) -> Ask:
    """Ask once before a meeting is closed; `lacking` says what is missing."""
    question = f"Close the meeting? {lacking} {_FORGETS}"
    return Ask(question, "", lambda _typed: SetMeetingStatus(meeting, MeetingStatus.CLOSED, at), only=_YES)


def opening(meeting: bytes, at: str) -> Ask:
    """Ask once before a closed meeting is open again."""
    return Ask(_AGAIN, "", lambda _typed: SetMeetingStatus(meeting, MeetingStatus.LIVE, at), only=_YES)
