"""The time planned for each item and the time it took, as part of section 12 of the internal edition (R-C10)."""

from datetime import date

from facilitator.domain.agenda import with_number
from facilitator.domain.running import taken
from facilitator.domain.time_left import minutes_of
from facilitator.domain.wording import number_of, one_line
from facilitator.publish.minutes.phrasing import PART, cells, heading, sentence
from facilitator.publish.outline import Block, Grid, Runs
from facilitator.queries.agenda import ItemRow
from facilitator.queries.record.rows import Record

TIME = "Time planned and taken"


def time_taken(record: Record, _today: date) -> list[Block]:
    """Return the table, or nothing in a published edition and where no item was started."""
    begun = [item for item in record.items if item.started_at]
    if record.internal is None or not begun:
        return []
    rows = tuple(_row(item) for item in record.items)
    planned, took = sum(item.minutes for item in record.items), sum(map(_minutes, begun))
    total = cells("All items", str(planned), str(took), _difference(took - planned))
    grid = Grid("Minutes planned and taken", cells("Item", "Planned", "Taken", "Difference"), (*rows, total))
    return [heading(PART, TIME), grid, sentence(_overrun(took - planned))]


def _row(item: ItemRow) -> tuple[Runs, ...]:
    title = with_number(item.number, one_line(item.title))
    planned = "Not planned" if item.unplanned else str(item.minutes)
    if not item.started_at:
        return cells(title, planned, "Not begun", "None")
    if not item.ended_at:
        return cells(title, planned, "No end written down", "Not known")
    return cells(title, planned, str(_minutes(item)), _difference(_minutes(item) - item.minutes))


def _minutes(item: ItemRow) -> int:
    return minutes_of(taken(item, item.ended_at))


def _difference(minutes: int) -> str:
    return f"{abs(minutes)} {'over' if minutes > 0 else 'under'}" if minutes else "None"


def _overrun(minutes: int) -> str:
    if not minutes:
        return "All in all the programme took as long as planned."
    more = "more" if minutes > 0 else "less"
    return f"All in all the programme took {number_of(abs(minutes), 'minute')} {more} than planned."
