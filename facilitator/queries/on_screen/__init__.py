"""What the room's screen may show, and nothing else (R-C9): the only queries that it can reach.

Each selects the columns that may be seen. A name is selected only where its owner agreed to have it shown, the numbers
of a vote only once it is closed; what is sensitive, internal, withdrawn or forgotten is not selected at all.
"""

from facilitator.queries.on_screen.meeting import programme, welcome
from facilitator.queries.on_screen.points import newest_kept, points
from facilitator.queries.on_screen.queue import queue
from facilitator.queries.on_screen.read_back import read_back
from facilitator.queries.on_screen.rows import (
    ItemShown,
    OptionShown,
    PointShown,
    ProgrammeShown,
    QueueShown,
    ReadBackShown,
    VoteShown,
    WelcomeShown,
)
from facilitator.queries.on_screen.votes import vote

__all__ = [
    "ItemShown",
    "OptionShown",
    "PointShown",
    "ProgrammeShown",
    "QueueShown",
    "ReadBackShown",
    "VoteShown",
    "WelcomeShown",
    "newest_kept",
    "points",
    "programme",
    "queue",
    "read_back",
    "vote",
    "welcome",
]
