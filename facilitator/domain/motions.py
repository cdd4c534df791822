"""A vote by hands for or against: told as what it is, since whether a motion is carried is the forum's own rule."""

from facilitator.domain.vote_options import MOTION, bare
from facilitator.domain.votes import Ballot, Method, all_counted, totals

_FOR, _AGAINST, _ABSTAIN = map(bare, MOTION)


def motion(ballot: Ballot) -> dict[str, int] | None:
    """Return how many hands were for, against and abstained, by option, or None for any other vote."""
    found = {bare(total.option.text): total.number for total in totals(ballot)}
    whole = len(found) == len(ballot.options) and found.keys() - {_ABSTAIN} == {_FOR, _AGAINST}
    return found if whole and ballot.method is Method.HANDS else None


def motion_told(ballot: Ballot) -> str:
    """Return what came of a motion in one sentence; empty for any other vote, and where nothing is counted."""
    found = motion(ballot)
    if found is None or not all_counted(ballot):
        return ""
    yes, no = found[_FOR], found[_AGAINST]
    was = "was" if yes == 1 else "were"
    first = f"For and against tied with {yes} each" if yes == no else f"{yes} {was} for and {no} against"
    return f"{first}; {found[_ABSTAIN] or 'nobody'} abstained." if _ABSTAIN in found else f"{first}."


def leaning(ballot: Ballot) -> str:
    """Return whether more were for a motion or against it, without numbers; empty where `motion_told` is."""
    found = motion(ballot)
    if found is None or not all_counted(ballot):
        return ""
    yes, no = found[_FOR], found[_AGAINST]
    if yes == no:
        return "As many were for as against."
    return "More were for than against." if yes > no else "More were against than for."


def too_many_for_a_motion(ballot: Ballot) -> str:
    """Return that more hands are counted than people may vote, each with one; empty where that is not so."""
    counted = all_counted(ballot)
    if motion(ballot) is None or not ballot.voters or counted <= ballot.voters:
        return ""
    return f"{ballot.method.told(counted)} are more than the {ballot.voters} who may vote, each with one."
