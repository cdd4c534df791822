"""The sheet “You said, we did”: two pages of the standard edition, with a line for what they cannot hold in full.

It is counted in letters, so that every form of the sheet says the same words.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest
from math import ceil
from unicodedata import category, east_asian_width

from facilitator.domain.progress import Progress
from facilitator.domain.wording import day_in_words, gist
from facilitator.publish.minutes.opening import formats
from facilitator.publish.minutes.phrasing import (
    NO_REFERENCE,
    SECTION,
    UNTITLED,
    bullets,
    bullets_of,
    entry,
    heading,
    sentence,
)
from facilitator.publish.minutes.since import answer_state, decided, did, nothing_yet, why
from facilitator.publish.outline import Block, Runs, joined
from facilitator.publish.scripts import SANS, likely
from facilitator.queries.record.rows import AnswerRow, Record

_GROUPS = (
    ("What we did", (Progress.DONE, Progress.PART_DONE)),
    (
        "What we are still working on",
        (Progress.IN_PROGRESS, Progress.PASSED_ON, Progress.PAUSED, Progress.NOT_STARTED),
    ),
    ("What we cannot do", (Progress.CANNOT_DO,)),
)
_TOLD_BY_HEADING = {state.label for state in (Progress.DONE, Progress.IN_PROGRESS, Progress.CANNOT_DO)}
_LETTERS, _TITLE_LETTERS, _TITLE_LINE, _HEADING, _GAP = 60, 27, 1.9, 2.8, 0.4
"""Of the standard edition: letters on a line of text and of the title, and heights, in lines of text."""
_BROAD, _WIDE, _LAST_LATIN, _LAST_CYRILLIC = 1.8, 2.4, "\u024f", "\u052f"
"""How much room capitals and letters of other scripts take, and Chinese ones, pictures and signs, beside small ones."""
_ROOM, _MOST_LISTED = 63.0, 8
"""Lines of two pages beside the status and what a page's foot may waste, and how many answers stand in short."""


def you_said(record: Record, today: date) -> list[Block]:
    """Return the answers, as many in full as two pages hold, some of each group first, and a line for each other."""
    now = today.isoformat()
    rows = _some_of_each(record.answers)
    full, rest = _parted(rows, now, _room(record))
    blocks = [block for title, states in _GROUPS for block in _group(title, states, full, now)]
    return [*blocks, *_rest(rest, now)] or [sentence("Nothing waits for an answer.")]


def _some_of_each(rows: Sequence[AnswerRow]) -> list[AnswerRow]:
    """Return the newest answer of each group, then the second of each, and so on; those without a word yet last."""
    newest = sorted(rows, key=lambda row: row.decided_on, reverse=True)
    groups = [[row for row in newest if Progress(row.status) in states] for _, states in _GROUPS]
    turns = [row for turn in zip_longest(*groups) for row in turn if row]
    return sorted(turns, key=nothing_yet)


def _room(record: Record) -> float:
    """Return how many lines the answers have."""
    meeting = record.meeting
    title = _lines(f"You said, we did: {meeting.group_name}: {meeting.title}", _TITLE_LETTERS) * _TITLE_LINE
    return _ROOM - title - _lines(joined(formats(record).runs)) * _HEADING / 2 - (len(_GROUPS) + 1) * _HEADING


def _parted(rows: Sequence[AnswerRow], now: str, room: float) -> tuple[list[AnswerRow], list[AnswerRow]]:
    """Return the answers that stand in full, as many as there is room for beside a line for each other, and those."""
    tall = {row.id: _lines(joined(_in_full(row, now))) for row in rows}
    full: list[AnswerRow] = []
    rest = list(rows)
    for row in (row for row in rows if not nothing_yet(row)):
        others = [other for other in rest if other is not row]
        lines = [*(tall[each.id] for each in (*full, row)), *(_lines(line) for line in _in_short(others, now))]
        if sum(lines) + _GAP * len(lines) <= room:
            full, rest = [*full, row], others
    return full, rest


def _lines(text: str, letters: int = _LETTERS) -> int:
    return sum(ceil(sum(map(_width, line)) / letters) for line in text.split("\n"))


def _width(letter: str) -> float:
    """Return how much of a line a letter takes, 1 for a small Latin one; a sign stands for one that no font has."""
    if letter <= _LAST_LATIN:
        return _BROAD if letter.isupper() else 1
    kind, unknown = category(letter), letter > _LAST_CYRILLIC and likely(letter) == SANS
    if east_asian_width(letter) in {"W", "F"} or kind[0] == "S" or (unknown and kind[0] in "LM"):
        return _WIDE
    return _BROAD if kind[0] == "L" or kind == "Mc" else 1


def _group(title: str, states: Sequence[Progress], rows: Iterable[AnswerRow], now: str) -> list[Block]:
    told = [_in_full(row, now) for row in rows if Progress(row.status) in states]
    return [heading(SECTION, title), bullets_of(told)] if told else []


def _in_full(row: AnswerRow, now: str) -> Runs:
    state, told_so = Progress(row.status), answer_state(row, now)
    told = (
        ("How far it is", "" if told_so in _TOLD_BY_HEADING else f"{told_so}."),
        (did(row), row.did),
        (why(row), row.reason),
        decided(row) if state is Progress.CANNOT_DO else ("", ""),
        ("Passed on to", row.passed_to),
        ("Next step", row.next_step),
        ("You will hear more by", day_in_words(row.next_update_on)),
    )
    said = f"{row.said} ({row.ref or NO_REFERENCE})"
    return entry("You said", said, *((label, text) for label, text in told if text))


def _in_short(rows: Sequence[AnswerRow], now: str) -> list[str]:
    return [f"{gist(row.said) or UNTITLED} – {answer_state(row, now)}" for row in rows[:_MOST_LISTED]]


def _rest(rows: Sequence[AnswerRow], now: str) -> list[Block]:
    if not rows:
        return []
    more = len(rows) - _MOST_LISTED
    others = f" {more} more {'is' if more == 1 else 'are'} only there." if more > 0 else ""
    return [
        heading(SECTION, "What else you said"),
        bullets(_in_short(rows, now)),
        sentence(f"The notes of our meetings have this in full, under “You said, we did”.{others}"),
    ]
