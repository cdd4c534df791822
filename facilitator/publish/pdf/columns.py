"""How wide the columns of a table are: every column its longest word if it can be had, the rest by need."""

from facilitator.publish.outline import Grid, Runs
from facilitator.publish.pdf.composing import Composer
from facilitator.publish.pdf.looks import COLUMN, Look

WIDEST_WORD = 0.4


def column_widths(composer: Composer, grid: Grid, look: Look, padding: float) -> tuple[float, ...]:
    """Return the width of each column in points; together they fill the page's column."""
    needs = [
        _needs(composer, [row[index] for row in (grid.header, *grid.rows)], look) for index in range(len(grid.header))
    ]
    limit = (COLUMN - padding * len(needs)) * max(WIDEST_WORD, 1 / len(needs))
    least = [min(word, limit) + padding for word, _ in needs]
    wanted = [max(full + padding, low) for (_, full), low in zip(needs, least, strict=True)]
    return tuple(_shared(least, wanted))


def _needs(composer: Composer, cells: list[Runs], look: Look) -> tuple[float, float]:
    """Return the widest word and the widest cell of one column, in points; the header is bold."""
    scale = look.size / 1000
    found = [composer.setter.widths(runs, bold=index == 0) for index, runs in enumerate(cells)]
    return max(word for word, _ in found) * scale + 0.5, max(full for _, full in found) * scale + 0.5


def _shared(least: list[float], wanted: list[float]) -> list[float]:
    """Share the page's column out: what needs little more gets it all, what needs most gets what is left."""
    if sum(least) >= COLUMN:
        return [COLUMN * low / sum(least) for low in least]
    spare, widths = COLUMN - sum(least), list(least)
    order = sorted(range(len(least)), key=lambda index: wanted[index] - least[index])
    for place, index in enumerate(order):
        given = min(wanted[index] - least[index], spare / (len(order) - place))
        widths[index] += given
        spare -= given
    return [width + spare / len(widths) for width in widths]
