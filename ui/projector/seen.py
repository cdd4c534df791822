"""What the room is to see, before it is laid out."""

from dataclasses import dataclass

from facilitator.domain.on_screen import Showing
from facilitator.queries.on_screen import PointShown, QueueShown, ReadBackShown, VoteShown, WelcomeShown


@dataclass(frozen=True, slots=True)
class Seen:
    """One state of the room's screen. What it does not show is empty.

    `head` is what is going on, `aside` how long it still has, or when it is over; `turned` how far somebody looks back,
    `reading` the entry that is being read out.
    """

    showing: Showing
    welcome: WelcomeShown
    head: str = ""
    question: str = ""
    aside: str = ""
    points: tuple[PointShown, ...] = ()
    queue: QueueShown | None = None
    vote: VoteShown | None = None
    entries: tuple[ReadBackShown, ...] = ()
    turned: int = 0
    reading: bytes | None = None
