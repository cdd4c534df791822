"""How many points were about each theme and came from each table: counts of points, never of people (R-E3)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from facilitator.domain.wording import number_of, one_line
from facilitator.publish.minutes.phrasing import PART, UNTITLED, cells, heading, sentence
from facilitator.publish.minutes.pictures import FEWEST, picture
from facilitator.publish.outline import Block, Grid
from facilitator.queries.record.rows import Record, SaidRow

IN_NUMBERS, BY_THEME, BY_TABLE = "In numbers", "Points by theme", "Points by table"
_ALL = "These numbers count every point in these notes, in whichever section it stands."


def in_numbers(record: Record, _today: date) -> list[Block]:
    """Return the last part of section 6: points by theme and by table, each where there are enough to compare."""
    told = [*_by_theme(record.heard), *_by_table(record.heard)]
    return [heading(PART, IN_NUMBERS), sentence(_ALL), *told] if told else []


def _by_theme(points: Sequence[SaidRow]) -> list[Block]:
    held = [dict.fromkeys(one_line(theme) or UNTITLED for theme in point.themes) for point in points]
    rows = Counter(theme for themes in held for theme in themes).most_common()
    if len(rows) < FEWEST:
        return []
    several = ["A point that is about several themes is counted under each."] if any(len(of) > 1 for of in held) else []
    bare = sum(not themes for themes in held)
    none = [f"{number_of(bare, 'point')} {'has' if bare == 1 else 'have'} no theme."] if bare else []
    return [*_counted(BY_THEME, "Theme", rows, "other themes"), *_beside([*several, *none])]


def _by_table(points: Sequence[SaidRow]) -> list[Block]:
    found = Counter(point.table_no for point in points)
    apart = found.pop(0, 0)
    if len(found) < FEWEST:
        return []
    rows = [(f"Table {table}", found[table]) for table in sorted(found)]
    was = "was" if apart == 1 else "were"
    none = [f"{number_of(apart, 'point')} {was} not written down for a table."] if apart else []
    return [*_counted(BY_TABLE, "Table", rows, "other tables"), *_beside(none)]


def _counted(caption: str, what: str, rows: Sequence[tuple[str, int]], others: str) -> list[Block]:
    told = [(name, str(number)) for name, number in rows]
    grid = Grid(caption, cells(what, "Points"), tuple(cells(*row) for row in told))
    return [*picture(caption, told, others), grid]


def _beside(said: Sequence[str]) -> list[Block]:
    return [sentence(" ".join(said))] if said else []
