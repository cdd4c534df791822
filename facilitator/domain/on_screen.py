"""What the room's screen shows when, and in which words (R-C9). Nobody is told there who did not agree to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.agenda import ItemKind
from facilitator.domain.attribution import as_what
from facilitator.domain.names import read_name
from facilitator.domain.wording import moment_in_words, time_in_words

WHY_TYPING = (
    "Someone is typing what is said, so that nothing is lost. Names are not written down unless you agree."
)  # fmt: skip
GROUND_RULES = (
    "Listen to each other",
    "One person at a time",
    "Leave room for others",
    "Respect other views",
    "No jargon. Do ask",
    "What is personal stays here",
    "Keep to time",
    "Phones on silent",
)
"""What is agreed where neither the meeting nor its group has rules of its own (`domain.md` 4.1)."""
_ANYBODY = "a participant"


class Showing(StrEnum):
    """What the room's screen can show."""

    WELCOME = "welcome"
    NOW = "now"
    QUEUE = "queue"
    VOTE = "vote"
    READ_BACK = "read_back"
    BREAK = "break"
    BLANK = "blank"

    @property
    def label(self) -> str:
        """The choice in words."""
        return _LABELS[self]


def ground_rules(meeting: str, group: str) -> tuple[str, ...]:
    """Return the rules of a meeting, a line each: its own, else its group's, else those that come with the program."""
    own = (line.strip() for line in (meeting.strip() or group).splitlines())
    return tuple(filter(None, own)) or GROUND_RULES


@dataclass(frozen=True, slots=True)
class Happening:
    """What is going on, as far as it says what the room should see.

    `kind` is that of the item that is running, empty for none; `over` whether all of the programme is done; `entries`
    whether there is anything to read back; `since` when the item began or the newest point was said; `counted` and
    `closed` when the counting of the newest vote began and was closed.
    """

    kind: str = ""
    over: bool = False
    entries: bool = False
    since: str = ""
    counted: str = ""
    closed: str = ""


def by_itself(now: Happening) -> Showing:
    """Return what is shown where nobody chose. What came of a vote stays until something else is said."""
    if now.kind == ItemKind.BREAK:
        return Showing.BREAK
    if now.counted and (not now.closed or now.closed >= now.since):
        return Showing.VOTE
    if now.entries and (now.over or now.kind == ItemKind.CLOSE):
        return Showing.READ_BACK
    return Showing.WELCOME if now.kind in {"", ItemKind.WELCOME} else Showing.NOW


def back_told(back_at: str, began: str, minutes: int) -> str:
    """Return when a break is over in words: as was said, else from its planned minutes, else nothing."""
    if back_at:
        return moment_in_words(back_at) if "T" in back_at else time_in_words(back_at)
    try:
        ends = datetime.fromisoformat(began) + timedelta(minutes=minutes)
    except ValueError:
        return ""
    return time_in_words(f"{ends:%H:%M}") if minutes > 0 else ""


def first_name(given: str, name: str) -> str:
    """Return how somebody is called across a room: the given name, else the first word of the name."""
    return given.strip() or read_name(name).given or name.strip().partition(" ")[0]


def called(name: str, capacity: str, table: int, came: Mapping[str, int]) -> str:
    """Return how somebody in the queue is called: by the first name that may be shown, else as what they are here.

    Of whom there are too few to hide one (R-C8), only the table is told.
    """
    if name:
        return name
    what = as_what(capacity, came)
    return f"someone at table {table}" if what == _ANYBODY and table else what


_LABELS = {
    Showing.WELCOME: "Welcome",
    Showing.NOW: "Now",
    Showing.QUEUE: "Queue",
    Showing.VOTE: "Vote",
    Showing.READ_BACK: "Read-back",
    Showing.BREAK: "Break",
    Showing.BLANK: "Blank",
}
