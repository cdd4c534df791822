"""Sections 5 and 6: presentations, and what people told us, by item and by question or theme."""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date

from facilitator.domain.agenda import ItemKind, with_number
from facilitator.domain.kinds import Kind
from facilitator.domain.questions import NOT_SORTED, answers, questions
from facilitator.domain.raised import APART
from facilitator.domain.sections import Section
from facilitator.domain.wording import one_line
from facilitator.publish.minutes.drawn import listed_points
from facilitator.publish.minutes.phrasing import PART, SECTION, SUBPART, heading, labelled, sentence
from facilitator.publish.outline import Block
from facilitator.queries.agenda import ItemRow
from facilitator.queries.record.rows import Record, SaidRow

_NO_POINTS = "No points were written down."
_NO_ANSWER = "No points were written down under this question."


def presentations(record: Record, _today: date) -> list[Block]:
    """Return section 5: each presentation with who gave it, its key points and the questions, in order."""
    return presented(record, Section.PRESENTATIONS.label)


def presented(record: Record, title: str) -> list[Block]:
    """Return the presentations under a title."""
    blocks: list[Block] = [heading(SECTION, title)]
    for item in record.items:
        if item.kind == ItemKind.PRESENTATION:
            blocks += [*_opened(item), *_presented(_of(record, item))]
    return blocks if len(blocks) > 1 else [*blocks, sentence("There were no presentations.")]


def what_people_said(record: Record, _today: date) -> list[Block]:
    """Return section 6: what was said in each other item: by question where it has several, else by theme."""
    return discussed(record, Section.SAID.label, frozenset(ItemKind) - {ItemKind.PRESENTATION})


def discussed(record: Record, title: str, kinds: Container[str], otherwise: str = _NO_POINTS) -> list[Block]:
    """Return under a title what was said in items of these kinds; with discussions what was said in no item."""
    blocks: list[Block] = [heading(SECTION, title)]
    for item in record.items:
        if _kind(item) in kinds and ((spoken := _of(record, item)) or item.outcome):
            blocks += _discussed(item, spoken)
    if ItemKind.DISCUSSION in kinds and (loose := _without_item(record)):
        blocks += [heading(PART, "Said outside the programme"), *_by_theme(loose)]
    return blocks if len(blocks) > 1 else [*blocks, sentence(otherwise)]


def _kind(item: ItemRow) -> str:
    """Return the kind of an item; one of no known kind, as from another program, is a discussion."""
    return item.kind if item.kind in set(ItemKind) else ItemKind.DISCUSSION


def _of(record: Record, item: ItemRow) -> list[SaidRow]:
    return [row for row in record.points if row.item == item.id and row.kind not in APART]


def _without_item(record: Record) -> list[SaidRow]:
    known = {item.id for item in record.items}
    return [row for row in record.points if row.item not in known and row.kind not in APART]


def _discussed(item: ItemRow, spoken: Sequence[SaidRow]) -> list[Block]:
    asked = questions(item.question)
    if spoken and len(asked) > 1:
        return [*_opened(replace(item, question="")), *_by_question(asked, spoken)]
    return [*_opened(item), *_by_theme(spoken)]


def _opened(item: ItemRow) -> list[Block]:
    by = "Presented by" if item.kind == ItemKind.PRESENTATION else "Led by"
    told = ((by, item.presenters), ("The question", item.question), ("What came of it", item.outcome))
    return [
        heading(PART, with_number(item.number, item.title, ": ", "Item ")),
        *(labelled(label, text) for label, text in told if text),
    ]


def _presented(spoken: Sequence[SaidRow]) -> list[Block]:
    if not spoken:
        return [sentence(_NO_POINTS)]
    return with_themes(spoken, Kind.INFORMATION)


def with_themes(rows: Sequence[SaidRow], under: Kind = Kind.SAID) -> list[Block]:
    """Return points as a list, each with what it is about; those of the kind they are listed under do not say it."""
    return listed_points(rows, lambda row: _about(row.themes), under)


def _by_question(asked: Sequence[str], spoken: Sequence[SaidRow]) -> list[Block]:
    """Return each point once, under the question it speaks to; those of which that is not known last."""
    blocks: list[Block] = []
    for number, words in enumerate(asked, 1):
        rows = [row for row in spoken if answers(row.question_no, len(asked)) == number]
        blocks += [heading(SUBPART, f"Question {number}: {words}"), *(with_themes(rows) or [sentence(_NO_ANSWER)])]
    loose = [row for row in spoken if answers(row.question_no, len(asked)) == NOT_SORTED]
    return [*blocks, heading(SUBPART, "Not sorted by question"), *with_themes(loose)] if loose else blocks


def _by_theme(spoken: Sequence[SaidRow]) -> list[Block]:
    """Return each point once, under the first of its themes; those without one last."""
    names = list(dict.fromkeys(row.themes[0] for row in spoken if row.themes))
    if not names:
        return listed_points(spoken)
    blocks: list[Block] = []
    for name in names:
        blocks += [heading(SUBPART, name), *_told([row for row in spoken if row.themes[:1] == (name,)])]
    others = [row for row in spoken if not row.themes]
    return [*blocks, heading(SUBPART, "Other points"), *_told(others)] if others else blocks


def _told(rows: Sequence[SaidRow]) -> list[Block]:
    return listed_points(rows, lambda row: _about(row.themes[1:], "also about"))


def _about(themes: Sequence[str], word: str = "about") -> list[str]:
    return [f"{word} {one_line(', '.join(themes))}"] if themes else []
