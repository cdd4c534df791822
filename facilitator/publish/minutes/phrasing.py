"""How the sections put things: headings, sentences and bullets, with what people typed as plain words in them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from facilitator.domain.attribution import Whose, as_what, several
from facilitator.domain.kinds import Kind
from facilitator.domain.read_back import printed
from facilitator.domain.wording import listed, one_line
from facilitator.publish.outline import Block, Heading, Listing, Paragraph, Run, Runs, words
from facilitator.queries.record.rows import OwnerRow, Record, SaidRow

SECTION, PART, SUBPART = 2, 3, 4
UNTITLED = "Untitled"
_ENDS = (".", "!", "?", "…", "”", ")")
_SEVERAL = 2
NO_OWNER, NO_DATE, NO_REFERENCE = "No owner yet", "No date yet", "No reference yet"
Tells = Callable[[Record, date], list[Block]]
"""Returns a section, or a part of one, from a record and the day on which the document is made."""


def heading(level: int, text: str) -> Heading:
    """Return a heading on one line."""
    return Heading(level, one_line(text) or UNTITLED)


def sentence(text: str) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph(words(text))


def labelled(label: str, text: str) -> Paragraph:
    """Return a paragraph that begins with a bold label."""
    return Paragraph(tagged(label, text))


def tagged(label: str, text: str) -> Runs:
    """Return words behind a bold label."""
    return Run(f"{label}: ", bold=True), Run(text)


def entry(title: str, text: str, *told: tuple[str, str]) -> Runs:
    """Return an item of several lines: a title and words, then each thing that is told of it behind its label."""
    lines = (run for label, said in told for run in tagged(f"\n{label}", said))
    return *tagged(title, text), *lines


def ended(text: str) -> str:
    """Return words with a full stop, so that others can follow, unless they end a sentence already."""
    return text if text[-1:] in _ENDS else f"{text}."


def capital(text: str) -> str:
    """Return words with a capital, as they begin a sentence or a cell."""
    return text[:1].upper() + text[1:]


def bullets(texts: Iterable[str]) -> Listing:
    """Return a list of plain words."""
    return Listing(tuple(words(text) for text in texts))


def bullets_of(items: Iterable[Runs]) -> Listing:
    """Return a list of words that have their looks already."""
    return Listing(tuple(items))


def cells(*texts: str) -> tuple[Runs, ...]:
    """Return the cells of a row; the caller leaves none empty (R-A8)."""
    return tuple(words(text) for text in texts)


def point(said: SaidRow, *aside: str, under: Kind = Kind.SAID) -> Runs:
    """Return a point as a bullet: its kind unless it is listed `under` that, its words, and in brackets whence.

    How its words are understood stands behind them. Who said it and whose words these are stand in the brackets as the
    forum decided (R-C6).
    """
    kind = Kind(said.kind)
    spoken = quoted(said.text) if kind is Kind.QUOTE else said.text
    first = () if kind in {Kind.SAID, under} else (Run(f"{kind.label}: ", bold=True),)
    whose = Whose(said.whose).label if said.whose in set(Whose) else ""
    notes = list(filter(None, (*aside, one_line(said.who), whose)))
    last = (Run(f" ({'; '.join(notes)})"),) if notes else ()
    return *first, Run(spoken + understood(said.meaning)), *last, *_before(said, bare=not last)


def _before(said: SaidRow, *, bare: bool) -> Runs:
    """Return when it was raised before and what came of it, in a sentence behind the point, which ends before it."""
    if not said.before:
        return ()
    ended = bare and (said.text + understood(said.meaning))[-1:] in _ENDS
    return (Run(f"{' ' if ended else '. '}{said.before}"),)


def understood(meaning: str) -> str:
    """Return what is understood by words, to stand behind them; nothing where they say it themselves."""
    return f" – understood as: {meaning}" if meaning else ""


def read_back(text: str, said: str, note: str) -> str:
    """Return words with what the room said when they were read back, where it did not simply agree."""
    aside = printed(said, note)
    return f"{text} ({aside})" if aside else text


def quoted(text: str) -> str:
    """Return words in quotation marks, unless they stand in them already."""
    return text if text[:1] in {"“", '"', "‘"} else f"“{text}”"


def owners(held: tuple[OwnerRow, ...], came: Mapping[str, int]) -> str:
    """Return who will do it; people whose names were not read stand as what they are, and are not counted (R-N1)."""
    unnamed = Counter(as_what(owner.capacity, came) for owner in held if not owner.name)
    names = dict.fromkeys(owner.name or as_what(owner.capacity, came) for owner in held)
    told = listed([who if unnamed[who] < _SEVERAL else several(who) for who in names])
    return (told if held and held[0].name else capital(told)) or NO_OWNER
