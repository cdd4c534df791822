"""How the sections put things: headings, sentences and bullets, with what people typed as plain words in them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from facilitator.domain.capacities import Capacity
from facilitator.domain.kinds import Kind
from facilitator.domain.wording import listed, one_line
from facilitator.publish.outline import Block, Heading, Listing, Paragraph, Run, Runs, words
from facilitator.queries.record.rows import OwnerRow, Record, SaidRow

SECTION, PART, SUBPART = 2, 3, 4
NO_OWNER, NO_DATE, NO_REFERENCE = "No owner yet", "No date yet", "No reference yet"
_FEWEST = 3
_PUBLIC = frozenset({Capacity.COUNCIL_OFFICER, Capacity.PARTNER_OFFICER, Capacity.COUNCILLOR})
_WITHOUT_WORD = frozenset({Kind.SAID})
Section = Callable[[Record, date], list[Block]]


def heading(level: int, text: str, otherwise: str = "Untitled") -> Heading:
    """Return a heading on one line."""
    return Heading(level, one_line(text) or otherwise)


def sentence(text: str) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph(words(text))


def labelled(label: str, text: str) -> Paragraph:
    """Return a paragraph that begins with a bold label."""
    return Paragraph(tagged(label, text))


def tagged(label: str, text: str) -> Runs:
    """Return words behind a bold label."""
    return Run(f"{label}: ", bold=True), Run(text)


def bullets(texts: Iterable[str]) -> Listing:
    """Return a list of plain words."""
    return Listing(tuple(words(text) for text in texts))


def cells(*texts: str) -> tuple[Runs, ...]:
    """Return the cells of a row; the caller leaves none empty (R-A8)."""
    return tuple(words(text) for text in texts)


def point(said: SaidRow, *aside: str) -> Runs:
    """Return a point as a bullet: its kind where that matters, its words, and in brackets where it comes from."""
    kind = Kind(said.kind)
    spoken = quoted(said.text) if kind is Kind.QUOTE else said.text
    first = () if kind in _WITHOUT_WORD else (Run(f"{kind.label}: ", bold=True),)
    notes = [*aside, f"table {said.table_no}"] if said.table_no else list(aside)
    last = (Run(f" ({'; '.join(notes)})"),) if notes else ()
    return *first, Run(spoken), *last


def quoted(text: str) -> str:
    """Return words in quotation marks, unless they stand in them already."""
    return text if text[:1] in {"“", '"', "‘"} else f"“{text}”"


def owners(held: tuple[OwnerRow, ...], came: Mapping[str, int]) -> str:
    """Return who will do it; a person whose name was not read stands as what they are (R-N1)."""
    return listed([owner.name or as_what(owner.capacity, came) for owner in held]) or NO_OWNER


def as_what(capacity: str, came: Mapping[str, int]) -> str:
    """Return `a carer`, or `a participant` where too few of those came to hide one (R-C8); `came` counts them."""
    known = capacity in set(Capacity) and capacity != Capacity.OTHER
    if not known or (capacity not in _PUBLIC and came.get(capacity, 0) < _FEWEST):
        return "a participant"
    label = Capacity(capacity).label
    return f"{'an' if label[0] in 'aeiouN' else 'a'} {label}"
