"""The gate before the notes are published: a list of checks, each a function from what is known to what is wrong.

Another check is one more function in `CHECKS`. None of them asks a library; all that they need stands in `Facts`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from facilitator.domain.gate.answers import late, unanswered, unsound, weak
from facilitator.domain.gate.captured import (
    apart,
    marked,
    missing_laptops,
    missing_sheets,
    not_agreed,
    still_said,
    undated,
    unowned,
    unread,
    unsettled,
)
from facilitator.domain.gate.facts import Facts, Promised, PutRight, Settled, Told
from facilitator.domain.gate.naming import Known
from facilitator.domain.gate.problems import Place, Problem, alike
from facilitator.domain.gate.public import contacts_told, names, of_health
from facilitator.domain.gate.wordings import long_sentences, unexplained_acronyms

Check = Callable[[Facts], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    names,
    contacts_told,
    of_health,
    unanswered,
    unsound,
    unowned,
    not_agreed,
    apart,
    unexplained_acronyms,
    unsettled,
    still_said,
    weak,
    late,
    undated,
    unread,
    marked,
    missing_sheets,
    missing_laptops,
    long_sentences,
)
"""What is asked before the notes may go out; what stands in the way comes before what only warns."""


def check(facts: Facts, overruled: Mapping[tuple[bytes, str], str]) -> tuple[Problem, ...]:
    """Return the problems of a record, those in the way first and those that are overruled last.

    `overruled` tells the reasons by the id of the row that lets a problem stand, and the state in which it may.
    """
    found = _each_once(problem for check in CHECKS for problem in check(facts))
    told = (replace(each, overruled=overruled.get((each.overruling(facts.meeting), each.state), "")) for each in found)
    return tuple(sorted(told, key=lambda each: (bool(each.overruled), not each.blocks)))


def _each_once(found: Iterable[Problem]) -> Iterable[Problem]:
    """Return the problems, those with one key as one: the same words in two fields of a row are put right together."""
    told: dict[bytes, Problem] = {}
    for each in found:
        held = told.get(each.key)
        told[each.key] = replace(held, text=f"{held.text}\x1f{each.text}") if held else each
    return told.values()


__all__ = [
    "CHECKS",
    "Check",
    "Facts",
    "Known",
    "Place",
    "Problem",
    "Promised",
    "PutRight",
    "Settled",
    "Told",
    "alike",
    "check",
]
