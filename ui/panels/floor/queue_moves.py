"""Moving somebody in the queue by hand: up is ahead of the one before; down lets the one behind ahead."""

from facilitator.commands.queue import PutBehind
from facilitator.queries.queue import Queue


def moved(queue: Queue, turn: bytes, by: int) -> PutBehind | None:
    """Return the command that moves a turn by one place, or nothing at either end; everyone ahead stays ahead."""
    order = [row.turn.id for row in queue.waiting]
    place = order.index(turn)
    rising = place if by < 0 else place + 1
    if not 0 < rising < len(order):
        return None
    return PutBehind(order[rising], tuple(order[: rising - 1]))
