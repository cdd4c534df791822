"""Section 12: how the meeting went, as counts from which nobody can be worked out, and the level it reached."""

from collections.abc import Iterator
from datetime import date

from facilitator.domain.agenda import with_number
from facilitator.domain.disclosure import may_tell
from facilitator.domain.editions import Edition
from facilitator.domain.evaluation import (
    EQUAL,
    QUESTIONS,
    Answers,
    Comment,
    Side,
    answers,
    base_in_words,
    forms,
    mean_in_words,
    mean_of,
    sides,
)
from facilitator.domain.levels import Level, felt_as
from facilitator.domain.sections import Section
from facilitator.domain.small_counts import THRESHOLD, together
from facilitator.domain.wording import listed, one_line
from facilitator.publish.minutes.phrasing import (
    PART,
    SECTION,
    SUBPART,
    bullets,
    capital,
    cells,
    heading,
    labelled,
    sentence,
)
from facilitator.publish.minutes.room import headcount, shown_number
from facilitator.publish.outline import Block, Grid, Runs
from facilitator.queries.record.rows import Record

_TOO_FEW = "Too few to show"
_NO_SIDES = "Too few forms say who filled them in for the two sides to be shown."
_NONE = "No feedback forms were counted."


def how_it_went(record: Record, _today: date) -> list[Block]:
    """Return section 12."""
    said = [*counted_forms(record), *_written(record), *_levels(record)]
    return [heading(SECTION, Section.WENT.label), *(said or [sentence(_NONE)])]


def counted_forms(record: Record) -> Iterator[Block]:
    """Yield what the forms came to; nothing where none were counted."""
    counted = forms(record.answered_forms)
    if not counted:
        return
    yield sentence(_base(record, counted))
    if _open(record, counted):
        rows = tuple(_row(record, answers(record.answered_forms, each)) for each in QUESTIONS if each.key != EQUAL)
        header = cells("What we asked", "Answers", "On average", "How many answered")
        yield Grid("What people said of the meeting, from 1 (not at all) to 5 (completely)", header, rows)
        yield from _equal(record)


def _base(record: Record, counted: int) -> str:
    """Return how many filled in the form, beside how many came where that may be told."""
    number, came = shown_number(record, counted), headcount(record)
    told = base_in_words(number, str(came)) if _open(record, came) else f"{number} people filled in the form"
    return f"{capital(told)}."


def _row(record: Record, came_to: Answers) -> tuple[Runs, ...]:
    question = came_to.question.words
    if not _open(record, came_to.base):
        return cells(question, _TOO_FEW, _TOO_FEW, shown_number(record, came_to.base))
    numbers = dict(zip(came_to.question.answers, came_to.numbers, strict=True))
    open_ = record.edition is Edition.INTERNAL
    shown = {(answer,): number for answer, number in numbers.items()} if open_ else together(numbers)
    given = ", ".join(f"{listed(names, 'or')}: {number}" for names, number in shown.items() if number) or "None"
    mean = mean_in_words(came_to.mean) or "None"
    told = open_ or may_tell(came_to.numbers, mean_of)
    return cells(question, given if len(shown) > 1 else _TOO_FEW, mean if told else _TOO_FEW, str(came_to.base))


def _equal(record: Record) -> Iterator[Block]:
    """Yield how equal it felt, each side for itself (R-V1, R-V3)."""
    question = next(each for each in QUESTIONS if each.key == EQUAL)
    held = record.answered_forms
    split = sides(held, question)
    if split is None and record.edition is Edition.INTERNAL:
        split = {side: answers(held, question, side) for side in Side}
    yield heading(PART, "How equal it felt")
    if split is None:
        yield sentence(_NO_SIDES)
        return
    header = cells("Who", "On average", "Nearest to", "How many answered")
    rows = tuple(cells(side.label, *_side(record, each), str(each.base)) for side, each in split.items())
    yield Grid(f"{question.words}, from 1 (one way) to 3 (equal)", header, rows)


def _side(record: Record, came_to: Answers) -> tuple[str, str]:
    """Return the mean of a side and what it is nearest to, unless one could tell from it how few gave an answer."""
    if record.edition is Edition.PUBLISHED and not may_tell(came_to.numbers, mean_of, counts=False):
        return _TOO_FEW, _TOO_FEW
    return mean_in_words(came_to.mean) or "None", _nearest(came_to)


def _nearest(came_to: Answers) -> str:
    return felt_as(came_to.mean).said if came_to.mean is not None else "None"


def _written(record: Record) -> Iterator[Block]:
    if not record.comments:
        return
    yield heading(PART, "What people wrote")
    for sort in Comment:
        if rows := comments(record, sort):
            yield heading(SUBPART, sort.label)
            yield bullets(rows)


def comments(record: Record, sort: Comment) -> list[str]:
    """Return what was written under a heading of the form; in an internal edition those for the team are marked."""
    rows = (row for row in record.comments if row.question == sort)
    return [row.text if row.visibility == "public" else f"{row.text} (internal)" for row in rows]


def _levels(record: Record) -> Iterator[Block]:
    held = record.levels
    lines = list(_of_items(record))
    if held is None or not (held.intended or held.achieved or held.note or lines):
        return
    yield heading(PART, "How far we worked together")
    parts = (
        ("What we aimed for", _said(held.intended)),
        ("What we reached, as the team sees it", _said(held.achieved)),
    )
    yield from (labelled(label, text) for label, text in (*parts, ("Why", held.note)) if text)
    if lines:
        yield bullets(lines)


def _of_items(record: Record) -> Iterator[str]:
    for item in record.levels.items if record.levels else ():
        if item.intended or item.achieved:
            aim, reached = _said(item.intended) or "not said", _said(item.achieved) or "not said"
            called = with_number(item.number, one_line(item.title), ", ", "Item ")
            yield f"{called}: aimed for {aim}; reached {reached}"


def _said(level: str) -> str:
    return Level(level).said if level else ""


def _open(record: Record, number: int) -> bool:
    """Return whether so many may be told in detail in this edition."""
    return record.edition is Edition.INTERNAL or number >= THRESHOLD
