"""A vote of so few people that its numbers say how they voted: what is published of it has none (R-E2)."""

from facilitator.domain.motions import leaning
from facilitator.domain.small_counts import THRESHOLD
from facilitator.domain.vote_words import UNSETTLED, some
from facilitator.domain.votes import Ballot, Method, all_counted, settled, totals

NOT_TOLD = f"Fewer than {THRESHOLD} people voted, so its numbers are not told."


def few_voted(ballot: Ballot, present: int) -> bool:
    """Return whether fewer people voted than may be counted openly.

    Where nobody said how many could vote, it is those `present`, 0 where that is not known either.
    """
    people = ballot.voters or (max(present, _at_least(ballot)) if present else 0)
    return 0 < people < THRESHOLD or 0 < all_counted(ballot) < THRESHOLD


def told_of_few(ballot: Ballot) -> str:
    """Return what came first, without a number from which those who voted could be counted."""
    if not settled(ballot):
        return UNSETTLED
    if not all_counted(ballot):
        return f"No {ballot.method} were counted."
    first = [total.option for total in totals(ballot) if total.place == 1]
    return leaning(ballot) or f"{some(first)} {'tied for' if len(first) > 1 else 'came'} first."


def _at_least(ballot: Ballot) -> int:
    """Return how many people there must have been for what was counted."""
    if ballot.method is Method.HANDS:
        return max((total.number for total in totals(ballot)), default=0)
    return -(-all_counted(ballot) // max(ballot.dots_each, 1))
