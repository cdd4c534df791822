"""A crowd to practise the door with: who they are, what they say, and how it is seen that they were served.

Nothing here knows a library or a screen.
"""

from facilitator.domain.rehearsal.crowd import CROWD, Arrival
from facilitator.domain.rehearsal.guests import GUESTS, Coming, Guest
from facilitator.domain.rehearsal.judging import Outcome, Stands, Verdict, already_so, judge
from facilitator.domain.rehearsal.order import in_order
from facilitator.domain.rehearsal.results import Result, reasons_to_practise, summary, to_practise

__all__ = [
    "CROWD",
    "GUESTS",
    "Arrival",
    "Coming",
    "Guest",
    "Outcome",
    "Result",
    "Stands",
    "Verdict",
    "already_so",
    "in_order",
    "judge",
    "reasons_to_practise",
    "summary",
    "to_practise",
]
