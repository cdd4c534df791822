"""Tables told as lists: each row an item, each cell on a line of its own behind the name of its column.

For large print and plain text, where a table does not fit or is not read as one.
"""

from dataclasses import replace

from facilitator.publish.outline import Block, Grid, Listing, Outline, Paragraph, Run, Runs, words


def without_tables(outline: Outline) -> Outline:
    """Return an outline that says the same without tables."""
    return replace(outline, blocks=tuple(told for block in outline.blocks for told in _without_table(block)))


def _without_table(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Grid):
        return (block,)
    caption = (Paragraph(words(block.caption, bold=True)),) if block.caption else ()
    rows = tuple(_item(row, block.header) for row in block.rows)
    return (*caption, Listing(rows)) if rows else caption


def _item(row: tuple[Runs, ...], header: tuple[Runs, ...]) -> Runs:
    """Return a row as one item."""
    runs: list[Run] = []
    for name, cell in zip(header, row, strict=True):
        before = (Run("\n"),) if runs else ()
        runs += [*before, *(replace(run, bold=True) for run in name), Run(": ", bold=True), *cell]
    return tuple(runs)
