"""What follows from a merge, in order: what one laptop did, another not knowing, holds for what that one wrote."""

from facilitator.commands.forgetting_apart import ForgetElsewhere
from facilitator.commands.joining import CarryJoins
from facilitator.commands.speakers import ForgetSpeakers
from facilitator.storage.work import Command


def what_follows(today: str = "") -> tuple[Command, ...]:
    """Return the commands to follow a merge with; without `today`, an ISO date, no day is over."""
    return CarryJoins(), ForgetElsewhere(), ForgetSpeakers(today)
