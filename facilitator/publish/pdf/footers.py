"""The foot of every page: page n of N, DRAFT while it is one, and the short title; an artifact (R-N2, R-A14).

The title comes last: one that is too long for two lines is cut there, and takes nothing with it.
"""

from facilitator.publish.outline import Outline, mark, words
from facilitator.publish.pdf.composing import Composer
from facilitator.publish.pdf.looks import COLUMN, FOOT, MARGIN, RULE
from facilitator.publish.pdf.pages import Bar, Slot

MOST_LINES = 2
LABELS_TOP, LABELS_LEFT = 29.0, 27.0
"""Where the foot stands on a sheet of labels, in points: in what they leave free below."""


def put_footers(composer: Composer, outline: Outline) -> None:
    """Set the foot of each page, now that it is known how many there are."""
    look = composer.looks.named("foot")
    labels = outline.setting == "labels"
    top, left = (LABELS_TOP, LABELS_LEFT) if labels else (FOOT + 14, MARGIN)
    total = len(composer.flow.pages)
    for number, page in enumerate(composer.flow.pages, start=1):
        runs = words(foot(outline, number, total))
        lines = composer.lines(runs, look, COLUMN)[: 1 if labels else MOST_LINES]
        if not labels:
            page.bars.append(Bar(MARGIN, FOOT + 18, COLUMN, 0.8, RULE))
        Slot(None, runs, left, COLUMN, look.size, look.colour).put(page, lines, top)


def foot(outline: Outline, number: int, total: int) -> str:
    """Return the words at the foot of page `number` of `total`."""
    parts = (f"Page {number} of {total}", mark(outline), outline.short_title)
    return " \u00b7 ".join(part for part in parts if part)
