"""An outline as plain text, for e-mail and for whoever reads with a screen reader: marked by words, not by signs."""

import textwrap
from collections.abc import Iterator

from facilitator.publish.figures import Figure
from facilitator.publish.outline import (
    Block,
    Heading,
    Listing,
    Outline,
    PageBreak,
    Paragraph,
    Run,
    Runs,
    joined,
    mark,
    paper_only,
)
from facilitator.publish.without_tables import without_tables

WIDTH = 72  # letters in a line, which mail programs quote without breaking it
LEVELS = {2: "Section", 3: "Part", 4: "Subpart"}
PICTURE, BULLET = "Picture", "-"
_LINE_END = "\r\n"  # the one that programs of every system take


def plain_text(outline: Outline) -> bytes:
    """Return the outline as the bytes of a text file in UTF-8, each table as a list.

    What is no final version says so at the head and, as it has no pages, at the end.
    """
    told = without_tables(outline)
    opening = (_wrapped(outline.title), _wrapped(outline.status_word))
    parts = (*opening, *map(_block, told.blocks), mark(outline))
    lines = "\n\n".join(filter(None, parts)).split("\n")
    return _LINE_END.join([*lines, ""]).encode()


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"\n{_wrapped(f'{LEVELS[level]}: {text}')}"
        case Paragraph(runs):
            return _wrapped(_text(runs))
        case Listing():
            return "\n".join(_items(block))
        case Figure(alt=alt):
            return _wrapped(f"{PICTURE}: {alt}")
        case PageBreak():
            return ""
        case _:
            raise paper_only(block)


def _items(listing: Listing) -> Iterator[str]:
    for place, runs in enumerate(listing.items):
        sign = f"{listing.label(place) if listing.ordered else BULLET} "
        yield sign + _wrapped(_text(runs), len(sign)).replace("\n", "\n" + " " * len(sign))


def _text(runs: Runs) -> str:
    said = joined(runs)
    return "".join(_run(run, said) for run in runs)


def _run(run: Run, said: str) -> str:
    """Return the words of a run, with the address behind a link where nothing that is said beside it has it."""
    address = (run.href or "").partition(":")[2].removeprefix("//") if run.href else ""
    return run.text if not address or address.rstrip("/") in said else f"{run.text} ({address})"


def _wrapped(text: str, used: int = 0) -> str:
    """Return a text in lines of at most `WIDTH` letters; a longer word stands whole on its own."""
    lines = text.split("\n")
    held = (textwrap.wrap(line, WIDTH - used, break_long_words=False, break_on_hyphens=False) for line in lines)
    return "\n".join(line for part in held for line in part or [""])
