"""The day by which an action is due: `by 30 Nov`, or a date at the end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.domain.line.context import Context
from facilitator.domain.line.dates import date_at

_BY = re.compile(r"(?<![^\s(])(?:no later than|due\s+(?:by|on)|due:?|by|before|on)\s+", re.IGNORECASE)
_ANYWHERE = re.compile(r"(?:no later than|due|by)\b", re.IGNORECASE)
_WORD = re.compile(r"(?<![^\s(])[^\W_]")
_JOINS = re.compile(
    r"\b(?:of|from|for|until|till|since|to|and|or|after|the|this|last|every|between|about)\s+$", re.IGNORECASE
)
_LONE_NUMBERS = re.compile(r"\d{1,2}/\d")
_TAIL = re.compile(r"[\s.,;!?)]*(?:[#＃]\S+\s*)*")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Due:
    """Where in a text a due date stands, the day where it is known, and its words without the `by`."""

    start: int
    end: int
    day: date | None
    words: str


def find_due(text: str, context: Context) -> Due | None:
    """Return the due date in the text of an action: the one at its end, else the last that follows `by`."""
    return next(_after_by(text, context), None) or _at_end(text, context)


def _after_by(text: str, context: Context) -> Iterator[Due]:
    """Find dates after `by`, the last first; `before` and `on` count only at the end, where they cannot mean else."""
    for found in reversed(list(_BY.finditer(text))):
        read = date_at(text, found.end(), context.today, context.next_forum)
        if read and (_ANYWHERE.match(found[0]) or _ends(text, read[0])):
            yield Due(found.start(), read[0], read[1], text[found.end() : read[0]])


def _at_end(text: str, context: Context) -> Due | None:
    """Find a date that a text ends with; `24/7` and `1/2` are no dates there, nor is the end of `news of today`."""
    for found in _WORD.finditer(text, max(0, len(text) - _LONGEST)):
        at = found.start()
        read = date_at(text, at, context.today, context.next_forum)
        if read is None or not _ends(text, read[0]):
            continue
        words = text[at : read[0]]
        if not _JOINS.search(text, 0, at) and not _LONE_NUMBERS.fullmatch(words):
            return Due(at, read[0], read[1], words)
    return None


def _ends(text: str, at: int) -> bool:
    return _TAIL.fullmatch(text, at) is not None
