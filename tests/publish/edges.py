"""A document of everything that breaks pages: what is too long, too wide, empty, or in another script."""

from collections.abc import Iterator

from facilitator.publish.outline import Block, Grid, Heading, Listing, Outline, Paragraph, Run, Runs, words
from tests.publish.samples import EMOJI, JOINED_EMOJI, LOREM, MIXED, NAMES, UNKNOWN, arabic, bars, hebrew, outline, urdu

LONG = "x" * 440
ACTIONS = ("Ref", "What will happen", "Who", "By when", "Status")
_SEEN = tuple(text for text in UNKNOWN if text != "\ue000")
"""Signs that no font has, but none of somebody's own, which a web page should not hold."""
PAGE = "https://example.org/forum/2026/november"


def every_edge() -> Outline:
    return outline(*_links(), *_tables(), *_lists(), *_scripts(), *_from_the_right(), *_pictures())


def _links() -> Iterator[Block]:
    yield Paragraph(words("A document of edge cases."), "lead")
    yield Heading(2, "Links")
    yield Paragraph((Run(LOREM * 2, href=PAGE),))
    yield Paragraph((Run("See "), Run("the notes of the forum in November", href=PAGE), Run(f" or {LOREM * 3}")))
    yield Paragraph((Run(LOREM * 20), Run(f"A link over pages: {LOREM * 12}", href=PAGE), Run(" And its end.")))
    yield Paragraph((Run(f"قالت {arabic(9)} "), Run("انظر الصفحة " + arabic(30), href=PAGE), Run(" " + arabic(5))))
    yield Heading(2, "A section without anything")
    yield Heading(2, "A section that says so")
    yield Paragraph(words("No actions were agreed."))


def _tables() -> Iterator[Block]:
    yield Heading(2, "Sixty actions")
    rows = tuple(
        (f"2026/11-{number}", LOREM * (1 + number % 3), NAMES[number % len(NAMES)], "30 November 2026", "Not started")
        for number in range(1, 61)
    )
    yield Grid("Actions agreed at this meeting", _row(ACTIONS), tuple(map(_row, rows)))
    yield Heading(3, "Cells over three pages")
    yield Grid("Both long", _row("ABC"), (_row(("one", LOREM * 130, "short")), _row(("two", LOREM * 90, arabic(300)))))
    yield Heading(3, LONG)
    yield Grid(LONG, _row(ACTIONS), (_row(("1", LONG, LONG, "None", LOREM)), _row((LONG, "x", "None", "x", "x"))))
    yield Grid("Without rows", _row("AB"), ())


def _lists() -> Iterator[Block]:
    yield Heading(2, "Lists")
    yield Listing((words(LOREM * 60), words(LONG), words("one\nline\n\nafter another")))
    yield Listing(tuple(words(f"number {number}") for number in range(1, 121)), ordered=True)
    yield Paragraph(words(LOREM * 70), "quote")
    yield Paragraph(words(LONG))
    yield Paragraph((Run("Dywedodd hi "), Run("diolch yn fawr", lang="cy"), Run(".", bold=True)), "small")


def _scripts() -> Iterator[Block]:
    yield Heading(2, "Every script: " + " ".join(NAMES[7:40:5]))
    yield Paragraph(words(", ".join(NAMES)))
    yield Listing(tuple(words(name) for name in (*NAMES, *MIXED, *_SEEN, "".join(EMOJI), " ".join(JOINED_EMOJI))))
    yield Grid("Names", _row(("Name", "In a sentence")), tuple(_row((name, f"Ask {name} of it.")) for name in NAMES))


def _from_the_right() -> Iterator[Block]:
    yield Heading(2, "From right to left")
    for text in (arabic(500), urdu(500), hebrew(500)):
        yield Heading(3, " ".join(text.split()[:6]))
        yield Paragraph(words(text))
        yield Paragraph(words(text), "quote")
        yield Listing((words(text), words("a short one")))


def _pictures() -> Iterator[Block]:
    yield Heading(2, "Pictures")
    yield bars(31, 12, 0, -4, 7, labels=(*NAMES[9:13], LONG[:80]), title="Points by theme")
    yield bars(*range(12), labels=NAMES[28:40], title=arabic(12))


def _row(texts: "tuple[str, ...] | str") -> tuple[Runs, ...]:
    return tuple(words(text) for text in texts)
