"""The running order: each item with its planned and its real minutes, the difference, and when it begins."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.agenda import with_number
from facilitator.domain.running import allowed
from facilitator.domain.time_left import minutes_of
from facilitator.domain.wording import moment_in_words, number_of, one_line
from facilitator.queries.agenda import ItemRow
from facilitator.queries.floor import FloorRow, Programme
from ui.rows import RIGHT, Column

NOW, GOES_ON = "Now", "Goes on"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An item of the running order; `taken` is in minutes, None where it has not begun."""

    id: bytes
    item: ItemRow
    taken: int | None
    state: str
    begins: str

    @property
    def over(self) -> int:
        """How many minutes more it took than it has, below 0 for fewer."""
        return (self.taken or 0) - allowed(self.item)


def order_lines(held: Programme, row: FloorRow) -> tuple[OrderLine, ...]:
    """Return the running order at a moment."""
    begins = {each.id: each.begins for each in row.following}
    now = row.item.id if row.item else b""
    return tuple(_line(item, now, begins, row.taken) for item in held.items)


def _line(item: ItemRow, now: bytes, begins: Mapping[bytes, str], taken: Mapping[bytes, int]) -> OrderLine:
    minutes = minutes_of(taken[item.id]) if item.id in taken else None
    if item.id == now:
        return OrderLine(item.id, item, minutes, NOW, _clock(item.started_at))
    if item.id in begins:
        return OrderLine(item.id, item, minutes, GOES_ON if item.started_at else "", _clock(begins[item.id]))
    if not item.started_at:
        return OrderLine(item.id, item, minutes, "Not begun", "")
    return OrderLine(item.id, item, minutes, "Done", _clock(item.started_at))


def planned(item: ItemRow) -> str:
    """Return `15`, or with what was added or lent since `15 + 5` or `15 − 5`; of a break nobody planned, `+ 5`."""
    if item.unplanned:
        return f"+ {allowed(item)}" if allowed(item) else ""
    if not item.extra:
        return str(item.minutes)
    return f"{item.minutes} {'+' if item.extra > 0 else '−'} {abs(item.extra)}"


def difference(line: OrderLine) -> str:
    """Return how many minutes over or under, in a word; nothing of what is not done or over."""
    if line.taken is None or (line.state in {NOW, GOES_ON} and line.over <= 0):
        return ""
    return f"{line.over} over" if line.over > 0 else f"{-line.over} under" if line.over else "even"


def _clock(moment: str) -> str:
    return moment_in_words(moment)


def _said(line: OrderLine) -> str:
    item = line.item
    taken = f"took {number_of(line.taken, 'minute')}" if line.taken is not None else ""
    plan = (
        f"not planned, {number_of(allowed(item), 'minute')}" if item.unplanned else f"planned {planned(item)} minutes"
    )
    parts = (line.state, with_number(item.number, one_line(item.title)), plan, taken)
    return ", ".join(filter(None, (*parts, difference(line), _when(line))))


def _when(line: OrderLine) -> str:
    if line.state in {"", GOES_ON}:
        return f"{'begins' if not line.state else 'from'} at about {line.begins}"
    return f"began at {line.begins}" if line.item.started_at else ""


def _title(line: OrderLine) -> str:
    title = with_number(line.item.number, one_line(line.item.title))
    return f"Now: {title}" if line.state == NOW else title


def _marked(line: OrderLine) -> tuple[tuple[int, int], ...]:
    return ((0, len(_title(line))),) if line.state == NOW else ()


COLUMNS: tuple[Column[OrderLine], ...] = (
    Column("Item", _title, _said, marks=_marked),
    Column("Planned", lambda line: planned(line.item), width=7, align=RIGHT),
    Column("Real", lambda line: "" if line.taken is None else str(line.taken), width=4, align=RIGHT),
    Column("Difference", difference, width=8),
    Column("Begins", lambda line: line.begins, width=8),
)
