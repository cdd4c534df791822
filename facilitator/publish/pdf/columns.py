"""How wide the columns of a table are: every column its longest word if it can be had, the rest by need."""

from facilitator.publish.outline import Grid, Runs
from facilitator.publish.pdf.composing import Composer
from facilitator.publish.pdf.looks import COLUMN, Look

WIDEST_WORD = 0.4


def column_widths(composer: Composer, grid: Grid, look: Look, padding: float) -> tuple[float, ...]:
    """Return the width of each column in points; together they fill the page's column."""
    columns = [[row[index] for row in (grid.header, *grid.rows)] for index in range(len(grid.header))]
    needs = [_needs(composer, cells, look) for cells in columns]
    limit = (COLUMN - padding * len(needs)) * max(WIDEST_WORD, 1 / len(needs))
    least = [min(word, limit) for word, _ in needs]
    spare = COLUMN - sum(least) - padding * len(needs)
    more = _shared(
        spare, [[max(full - low, 0) for full in cells] for low, (_, cells) in zip(least, needs, strict=True)]
    )
    total = sum(least) + sum(more) + padding * len(needs)
    return tuple((low + gained + padding) * COLUMN / total for low, gained in zip(least, more, strict=True))


def _needs(composer: Composer, cells: list[Runs], look: Look) -> tuple[float, list[float]]:
    """Return the widest word of one column and the width of each of its cells, in points; the header is bold."""
    scale = look.size / 1000
    found = [composer.setter.widths(runs, bold=index == 0) for index, runs in enumerate(cells)]
    return max(word for word, _ in found) * scale + 0.5, [full * scale + 0.5 for _, full in found]


def _shared(spare: float, lacks: list[list[float]]) -> list[float]:
    """Share out what is left by what all cells of a column lack together, and give none more than its longest lacks."""
    weights = [sum(lack) or 1 for lack in lacks]
    given = [0.0] * len(lacks)
    left, weight = max(spare, 0), sum(weights)
    for index in sorted(range(len(lacks)), key=lambda index: max(lacks[index]) / weights[index]):
        given[index] = min(max(lacks[index]), left * weights[index] / weight)
        left, weight = left - given[index], weight - weights[index]
    return given
