"""The text of an action, with its owners and its due date taken out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.line.context import Context
from facilitator.domain.line.due import find_due
from facilitator.domain.line.literal import read_literal
from facilitator.domain.line.owners import Named, find_owners
from facilitator.domain.line.parts import Owner

_BETWEEN = re.compile(r"\s*(?:[,，、]\s*)?(?:(?:and|or)\b|[&+])?\s*")
_NEEDS_NAME = re.compile(r"\b(?:with|to|for|from|of|via|and)\s+$", re.IGNORECASE)
_NEEDS_NAME_HERE = re.compile(r"\b(?:ask|tell|remind|help|invite|let)\s+$", re.IGNORECASE)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_LITERAL = re.compile(r"(?<!\S)\\")
_STOPS = ".,;:!?)，。；：！？"


@dataclass(frozen=True, slots=True)
class Action:
    """What will be done, by whom and by when, as far as a line says so. A literal text is not read any further."""

    text: str
    owners: tuple[Owner, ...] = ()
    due: date | None = None
    due_words: str = ""
    notices: tuple[str, ...] = ()
    literal: bool = False


def read_action(body: str, context: Context) -> Action:
    r"""Return the action that is typed; after `@Sam by Friday \` the rest is what was said, as it is."""
    sign = _LITERAL.search(body)
    if sign is not None:
        head = _read_open(body[: sign.start()].rstrip(), context)
        if not head.text:
            text = read_literal(body[sign.start() :]) or ""
            return Action(text, head.owners, head.due, head.due_words, head.notices, literal=True)
    return _read_open(body, context)


def _read_open(body: str, context: Context) -> Action:
    named = find_owners(body, context)
    text = body
    for group in reversed(_groups(body, named)):
        text = _without_owners(text, group)
    due = find_due(text, context)
    notices = tuple(sentence for each in named for sentence in each.notices)
    owners = tuple(dict.fromkeys(each.owner for each in named))
    if due is None:
        return Action(text, owners, notices=notices)
    return Action(cut(text, due.start, due.end), owners, due.day, due.words, notices + _gone_by(due.day, context))


def _gone_by(day: date | None, context: Context) -> tuple[str, ...]:
    return ("That day has gone by",) if day is not None and day < context.today else ()


def _groups(text: str, named: Iterable[Named]) -> list[list[Named]]:
    """Put owners together that stand side by side: `@Sam, @Ann and @Tom`."""
    groups: list[list[Named]] = []
    for each in named:
        if groups and _BETWEEN.fullmatch(text, groups[-1][-1].end, each.start):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _without_owners(text: str, group: list[Named]) -> str:
    """Take owners out of a text, but leave the words of a name that a sentence needs: `ask @Sam to ring`."""
    start, end = group[0].start, group[-1].end
    if _NEEDS_NAME.search(text, 0, start) or (_NEEDS_NAME_HERE.search(text, 0, start) and text[end:].strip(_STOPS)):
        return _as_words(text, group)
    by = _BY.search(text, 0, start)
    return cut(text, by.start() if by else start, end)


def _as_words(text: str, group: list[Named]) -> str:
    for each in reversed(group):
        text = text[: each.start] + each.typed + text[each.end :]
    return text


def cut(text: str, start: int, end: int) -> str:
    """Return a text without that part of it, nor the brackets, spaces and dashes that only served it."""
    if text[:start].endswith("(") and text[end:].startswith(")"):
        start, end = start - 1, end + 1
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if not before:
        return after.lstrip(" \n:,，：;–—-")
    if not after:
        return before.rstrip(" \n,，:：–—-")
    gap = text[len(before) : len(text) - len(after)]
    return before + ("" if after[0] in _STOPS else "\n" if "\n" in gap else " ") + after
