"""What was found before publishing, as the Publish screen lists and counts it."""

from collections.abc import Sequence

from facilitator.domain.gate import Problem
from facilitator.domain.wording import listed, one_line
from ui.rows import Column, Tone

MUST, LOOK, STANDS = "Must be put right", "Look at this", "Was let stand"
NOTHING = "Nothing stands in the way."
KINDS = {
    "unanswered": "questions without an answer",
    "parked": "parked lines that nobody has in hand",
    "unsound": "answers and actions that do not say how they ended",
    "weak": "answers that settle nothing",
    "late": "late answers",
    "unowned": "actions that nobody has",
    "undated": "actions without a date",
    "not_agreed": "lines to which the room did not agree",
    "unread": "lines that were not read back",
    "marked": "lines with a mark",
    "sheet": "tables of which a sheet is missing",
    "apart": "lines on which two laptops do not agree",
    "laptop": "laptops of which nothing is here",
    "unsettled": "mistakes that nobody settled",
    "still_said": "corrections that the notes do not follow",
    "sentence": "long sentences",
}
"""What the checks find that more than one thing of a meeting can have, and that is not private."""
_TONES = {MUST: Tone.BAD, LOOK: Tone.CARE, STANDS: Tone.PLAIN}


def to_do(row: Problem) -> str:
    """Return in words what is to be done about a problem."""
    if row.overruled:
        return STANDS
    return MUST if row.blocks else LOOK


def whole(row: Problem) -> str:
    """Return what was found as a sentence, with the reason why it stands where it does."""
    return f"{row.sentence} It stands because: {one_line(row.overruled)}" if row.overruled else row.sentence


COLUMNS: tuple[Column[Problem], ...] = (
    Column("What to do", to_do, lambda row: f"{to_do(row)}: {whole(row)}", width=18, tone=lambda r: _TONES[to_do(r)]),
    Column("What was found", whole),
)


def counted(rows: Sequence[Problem]) -> str:
    """Return how many things were found, by what is to be done."""
    found = [sum(to_do(row) == each for row in rows) for each in (MUST, LOOK, STANDS)]
    told = ("must be put right", "can be looked at", "stand for a reason")
    said = [f"{number} {words}" for number, words in zip(found, told, strict=True) if number]
    free = "" if found[0] else f"{NOTHING} "
    return f"{free}{listed(said)}.".strip() if said else NOTHING
