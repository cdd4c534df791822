"""Points as a list, with those that were drawn together under the words that lead them, each told once."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from facilitator.domain.kinds import Kind
from facilitator.publish.minutes.phrasing import bullets_of, point, sentence
from facilitator.publish.outline import Block, Paragraph
from facilitator.queries.record.rows import SaidRow

Aside = Callable[[SaidRow], Sequence[str]]
_OWN_WORDS = "In people’s words:"


def nothing(_row: SaidRow) -> Sequence[str]:
    """Say nothing beside a point."""
    return ()


def listed_points(rows: Iterable[SaidRow], aside: Aside = nothing, under: Kind = Kind.SAID) -> list[Block]:
    """Return points in order: as bullets, and each that leads others as a paragraph with those others beneath it."""
    blocks: list[Block] = []
    for leads, some in groupby(rows, key=lambda row: bool(row.raised)):
        if leads:
            blocks += [block for row in some for block in _leading(row, aside(row), under)]
        else:
            blocks.append(bullets_of(point(row, *aside(row), under=under) for row in some))
    return blocks


def _leading(row: SaidRow, aside: Sequence[str], under: Kind) -> list[Block]:
    told: list[Block] = [Paragraph(point(row, *aside, under=under))]
    if not row.gathered:
        return [*told, sentence(f"{row.raised}.")]
    beneath = bullets_of(point(each, under=Kind(row.kind)) for each in row.gathered)
    return [*told, sentence(f"{row.raised}. {_OWN_WORDS}"), beneath]
