"""What Tab offers: names at the start and after `q+`, owners after `@`, days after `by`, themes after `#`, words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.kinds import Kind
from facilitator.domain.line.context import Context
from facilitator.domain.line.days import days_after_by
from facilitator.domain.line.head import Head, read_head
from facilitator.domain.line.owners import find_owners
from facilitator.domain.line.people import Index, Present, fits
from facilitator.domain.line.themes import theme_key
from facilitator.domain.names import fold, name_parts

_AFTER_HASH = re.compile(r"(?<![\w#＃&/\\])[#＃]([^\W\d_]\S*)?$")
_AFTER_AT = re.compile(r"(?<![^\s,(，、])[@＠](?:[\"“]([^\"”\n]*)|([^\s@＠][^\n@＠]*)?)$")
_AFTER_COMMAND = re.compile(r"(?:q\+|q-|/react|left|present\+)\s+(.*)", re.IGNORECASE)
_COMMANDS = (
    *("/next", "/item ", "/topic ", "/break", "/missed", "/ask", "/ack", "/react "),
    *("q+ ", "q-", "present+ ", "left "),
)
_AT = frozenset("@＠")
_MOST = 8
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand in place of the text from `start` to `end`, and how it is called in the list."""

    start: int
    end: int
    insert: str
    label: str


def complete(text: str, cursor: int, context: Context) -> tuple[Completion, ...]:
    """Return what Tab may put before the cursor, the likeliest first, at most eight."""
    before = text[:cursor]
    head = read_head(before.lstrip(), context)
    if head.literal:
        return ()
    offers = (
        _themes(before, context)
        or _owners(before, head, context)
        or _days(before, head, context)
        or _at_start(before, head, context)
    )
    unlike = dict.fromkeys(offer for offer in offers if before[offer.start :] != offer.insert)
    return tuple(unlike)[:_MOST]


def _themes(before: str, context: Context) -> list[Completion]:
    found = _AFTER_HASH.search(before)
    if found is None:
        return []
    key, at = theme_key(found[1] or ""), found.start()
    known = sorted((theme for theme in context.themes if theme_key(theme).startswith(key)), key=theme_key)
    return [Completion(at, len(before), "#" + "-".join(theme.split()), theme) for theme in known]


def _owners(before: str, head: Head, context: Context) -> list[Completion]:
    """Offer owners in an action: nowhere else is `@` a sign."""
    found = _AFTER_AT.search(before)
    if found is None or not _is_action(head):
        return []
    typed, at = found[1] or found[2] or "", found.start()
    names = [_called(person, context.here) for person in _begun(typed, context.here)]
    others = sorted(label for key, label in context.here.others.items() if _begins(key, fold(typed)))
    return [Completion(at, len(before), _as_owner(label, context), label) for label in (*names, *others)]


def _days(before: str, head: Head, context: Context) -> list[Completion]:
    found = days_after_by(before, context) if _is_action(head) else None
    if found is None:
        return []
    at, days = found
    return [Completion(at, len(before), words, called) for words, called in days]


def _is_action(head: Head) -> bool:
    return head.kind is Kind.ACTION or (head.kind is None and head.body[:1] in _AT)


def _as_owner(label: str, context: Context) -> str:
    """Return what to type for an owner: in quotation marks where it would not be read as one without."""
    read = find_owners(f"@{label} so", context)
    plain = len(read) == 1 and read[0].typed == label
    return f"@{label} " if plain else f'@"{label}" '


def _at_start(before: str, head: Head, context: Context) -> list[Completion]:
    command = _AFTER_COMMAND.fullmatch(before)
    if command is not None:
        return [_offer(before, command.start(1), label, label) for label in _names(command[1], context.here)]
    typed = head.body
    if not before.endswith(typed) or "\n" in typed or not 0 < len(typed.split()) <= _MOST_WORDS:
        return []
    at = len(before) - len(typed)
    names = _names(typed, context.here) if typed[0].isalnum() and not head.speaker else ()
    words = (word for word in _words(head, context) if word.casefold().startswith(typed.casefold()))
    return [
        *(_offer(before, at, label, f"{label}: ") for label in names),
        *(_offer(before, at, word.strip(), word) for word in words),
    ]


def _words(head: Head, context: Context) -> Iterator[str]:
    """Give the words that may come next: kinds, capacities, tables and commands."""
    if head.kind is None:
        yield from (f"{kind.word}: " for kind in Kind if kind.word)
    if head.speaker is None:
        yield from dict.fromkeys(f"{capacity.label}: " for capacity in context.capacities.values())
    if head == Head(head.body):
        yield from (f"t{number} " for number in context.tables)
        yield from _COMMANDS


def _offer(before: str, at: int, label: str, insert: str) -> Completion:
    return Completion(at, len(before), insert, label)


def _names(typed: str, here: Index) -> list[str]:
    return [_called(person, here) for person in _begun(typed, here)]


def _called(person: Present, here: Index) -> str:
    """Return what means this person alone: the full name, or the badge number where two have that name."""
    return person.name if len(fits(person.name, here)) == 1 or not person.badge else person.badge


def _begun(typed: str, here: Index) -> list[Present]:
    """Return the people whose name has parts beginning so, first names before other parts, then by name."""
    parts = name_parts(typed)
    if not parts:
        return sorted(here.present, key=lambda person: fold(person.name)) if not typed.strip() else []
    able = [(person, words) for person, words in zip(here.present, here.words, strict=True) if _all_begin(parts, words)]
    able.sort(key=lambda pair: (not pair[1][0].startswith(parts[0]), pair[1]))
    return [person for person, _ in able]


def _all_begin(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in parts)


def _begins(key: str, typed: str) -> bool:
    return key.startswith(typed) or any(word.startswith(typed) for word in key.split())
