"""Who will do it: `@Sam`, `@"Council transport team"`, several if need be."""

import re
from dataclasses import dataclass

from facilitator.domain.line.context import Context
from facilitator.domain.line.parts import Owner
from facilitator.domain.line.people import fits, fits_exactly, nobody_or_several, other_owner
from facilitator.domain.names import name_parts

STARTS_WITH_OWNER = re.compile(r"[@＠](?:[\"“]\S|[^\W_])")
_OWNER = re.compile(r"(?<![^\s,(，、])[@＠](?:[\"“](?P<quoted>[^\"“”\n]*[^\W_][^\"“”\n]*)[\"”]|(?=[^\W_]))")
_WORD = re.compile(r"[^\s,;:!?()\"“”@＠#＃，、：；！？（）。]+")
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Named:
    """An owner in a text: where, who, and what to say where it is nobody's name."""

    start: int
    end: int
    typed: str
    owner: Owner
    notices: tuple[str, ...]


def find_owners(text: str, context: Context) -> tuple[Named, ...]:
    """Return the owners named in a text, in order; of several ways to read one, the longest that is known."""
    found: list[Named] = []
    for sign in _OWNER.finditer(text):
        label, end = (sign["quoted"].strip(), sign.end()) if sign["quoted"] else _longest(text, sign.end(), context)
        owner, notices = _owner_of(label, context)
        found.append(Named(sign.start(), end, label, owner, notices))
    return tuple(found)


def _longest(text: str, at: int, context: Context) -> tuple[str, int]:
    """Return the label that begins at a place in a text, and where it ends: several words only where they are known."""
    ends = _word_ends(text, at)
    for end in reversed(ends[1:]):
        if _known(text[at:end], context):
            return text[at:end], end
    return text[at : ends[0]], ends[0]


def _word_ends(text: str, at: int) -> list[int]:
    ends: list[int] = []
    while len(ends) < _MOST_WORDS and (word := _WORD.match(text, at)) is not None:
        if not name_parts(word[0]):
            break
        ends.append(word.start() + len(word[0].rstrip(".")))
        if text[word.end() : word.end() + 1] != " ":
            break
        at = word.end() + 1
    return ends


def _known(label: str, context: Context) -> bool:
    return other_owner(label, context.here) is not None or len(fits_exactly(label, context.here)) == 1


def _owner_of(label: str, context: Context) -> tuple[Owner, tuple[str, ...]]:
    if (known := other_owner(label, context.here)) is not None:
        return Owner(None, known), ()
    people = fits(label, context.here)
    if len(people) == 1:
        return Owner(people[0].id, people[0].name), ()
    if not people and (begun := other_owner(label, context.here, begun=True)) is not None:
        return Owner(None, begun), ()
    return Owner(None, label), (nobody_or_several(label, people),)
