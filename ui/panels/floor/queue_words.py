"""How the queue is told to whoever leads the meeting: names, reasons, and how long somebody has been speaking."""

from datetime import datetime

from facilitator.domain.capacities import Capacity
from facilitator.queries.queue import Queue, TurnRow, WaitingRow
from ui.rows import Column


def who(turn: TurnRow) -> str:
    """Return how somebody is called, with what they want to say."""
    return f"{turn.called}{_about(turn)}"


def sits(turn: TurnRow) -> str:
    """Return the capacity and the table, as far as they are known."""
    capacity = Capacity(turn.capacity).label if turn.capacity and (turn.name or turn.label) else ""
    table = f"table {turn.table_no}" if turn.table_no else ""
    return ", ".join(filter(None, (capacity, table)))


def spoken(row: WaitingRow) -> str:
    """Return a place in the queue as a sentence."""
    return ", ".join(filter(None, (who(row.turn), sits(row.turn), row.why)))


COLUMNS = (
    Column[WaitingRow]("Who", lambda row: who(row.turn), say=spoken),
    Column[WaitingRow]("Why here", lambda row: row.why, width=23),
)


def now_speaking(queue: Queue, at: str) -> str:
    """Return who has the floor, and for how long at a local time."""
    turn = queue.speaking
    if turn is None:
        return "Nobody has the floor."
    sat = f" ({sits(turn)})" if sits(turn) else ""
    return f"Now speaking: {turn.called}{sat}{_about(turn)}, for {_length(turn.called_at, at)}"


def state(queue: Queue, later: int = 0) -> str:
    """Return how many wait, and whether others may join; in a break, how many wait for what `later` goes on."""
    number = len(queue.waiting)
    people = f"{number} waiting" if number else "Nobody is waiting"
    if later:
        people = f"{people} · {later} after the break" if number else f"{later} waiting for after the break"
    return f"{people} · the queue is closed" if queue.closed else people


def _about(turn: TurnRow) -> str:
    return f" – {turn.about}" if turn.about else ""


def _length(since: str, at: str) -> str:
    seconds = max(0, int((datetime.fromisoformat(at) - datetime.fromisoformat(since)).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"
