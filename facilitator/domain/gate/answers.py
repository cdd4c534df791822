"""The checks of what was asked and of what was answered (R-F1 to R-F4)."""

import re
from collections.abc import Iterator

from facilitator.domain.answering import PrintedAnswer
from facilitator.domain.gate.facts import Facts
from facilitator.domain.gate.problems import Place, Problem, quoted
from facilitator.domain.overdue import answer_overdue
from facilitator.domain.progress import check_answer, check_update
from facilitator.domain.refused import Refused
from facilitator.domain.wording import short_day_in_words

_WEAK = re.compile(
    r"\b(?:(?:will|to) (?:be )?consider(?:ed)?|considered|under consideration|forwarded|noted|"
    r"tak(?:e|en|ing) (?:\w+ )?on board|will inform|f(?:ed|eed|eeding) (?:\w+ )?back|rais(?:e|ed|ing) with|"
    r"look(?:ed|ing)? into|bear in mind|contact\b[^.;]*\b(?:questions?|queries))\b",
    re.IGNORECASE,
)
"""What is said in place of an answer (R-F2)."""


def unanswered(facts: Facts) -> Iterator[Problem]:
    """Yield what asks for an answer and has none (R-F3); what was parked only warns, since it has a section."""
    for line in facts.asked:
        says = f"{quoted(line.text)} asks for an answer and has none. Answer it, or say why none is needed."
        yield Problem("unanswered", says, line.place, blocks=True, text=line.text)
    for line in facts.parked:
        says = f"{quoted(line.text)} was parked, and nobody has it in hand. Open an answer, or say where it went."
        yield Problem("parked", says, line.place, blocks=False, text=line.text)


def unsound(facts: Facts) -> Iterator[Problem]:
    """Yield answers and actions that are settled without saying how (R-F1), as those of another program may be."""
    for row in facts.answers:
        held = {name: getattr(row, name) for name in ("did", "reason", "passed_to", "decided_on", "next_update_on")}
        try:
            check_answer(row.status, held)
        except Refused as lacks:
            says = f"The answer {row.ref} to {quoted(row.said)} cannot stand. {lacks}"
            yield Problem("unsound", says, _place(row), blocks=True, text=_all(row))
    for action in facts.actions:
        try:
            check_update(action.status, action.word)
        except Refused as lacks:
            says = f"The action {action.ref}, {quoted(action.text)}, cannot stand as it is. {lacks}"
            yield Problem("unsound", says, action.place, blocks=True, text=f"{action.status} {action.text}")


def weak(facts: Facts) -> Iterator[Problem]:
    """Yield answers that sound like one and have no decision, no date and no next step (R-F2)."""
    for row in facts.answers:
        settles = row.decided_by or row.decided_on or row.next_step or row.next_update_on
        if not settles and (found := _WEAK.search(row.did)):
            says = f"The answer {row.ref} says {quoted(found[0])}. Say what was decided, when, or what happens next."
            yield Problem("weak", says, _place(row), blocks=False, words=found[0], text=_all(row))


def late(facts: Facts) -> Iterator[Problem]:
    """Yield open answers that are late: the document would tell people of a day that has passed (R-F4)."""
    for row in facts.answers:
        if not row.closed and answer_overdue(row.said_on, row.next_update_on, facts.today):
            since = f"was to come by {short_day_in_words(row.next_update_on)}" if row.next_update_on else "is late"
            says = f"The answer {row.ref} to {quoted(row.said)} {since}. Write what is new, or give another day."
            yield Problem("late", says, _place(row), blocks=False, text=_all(row))


def _place(row: PrintedAnswer) -> Place:
    return Place("response", row.id)


def _all(row: PrintedAnswer) -> str:
    told = (row.said, row.did, row.reason, row.status, row.decided_by, row.decided_on, row.passed_to, row.next_step)
    return "\x1f".join((*told, row.next_update_on))
