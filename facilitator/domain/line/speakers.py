"""Who said it: a name, a badge number, initials or a capacity before a colon."""

import re

from facilitator.domain.line.context import Context
from facilitator.domain.line.parts import Speaker
from facilitator.domain.line.people import Present, fits, nobody_or_several
from facilitator.domain.line.signs import read_label
from facilitator.domain.names import fold

_ARTICLE = re.compile(r"(?:an?|the|another) ")
_SIGN = re.compile(r"[@#＠＃*!?+~;=<>()\[\]{}\"“”|/\\%&…]")
_MOST_WORDS, _SHORTEST = 4, 2


def speaker_of(label: str, context: Context) -> Speaker | None:
    """Return who is meant by a label, or nothing where nobody is or several are. A full name beats a capacity."""
    key = fold(label)
    capacity = context.capacities.get(_ARTICLE.sub("", key, count=1))
    if capacity is not None and key not in context.here.whole:
        return Speaker(None, capacity, capacity.label)
    people = _meant(label, context)
    if len(people) != 1:
        return None
    return Speaker(people[0].id, people[0].capacity, people[0].name)


def read_speaker(text: str, context: Context) -> tuple[Speaker, str] | None:
    """Return the speaker that a text begins with, and what follows."""
    labelled = read_label(text)
    if labelled is None:
        return None
    speaker = speaker_of(labelled[0], context)
    return (speaker, labelled[1]) if speaker else None


def speaker_notices(text: str, context: Context) -> tuple[str, ...]:
    """Return the sentence to show where a text begins as if with a name, but not with exactly one person's."""
    labelled = read_label(text)
    if labelled is None:
        return ()
    people = _meant(labelled[0], context)
    if not people and not _like_a_name(labelled[0]):
        return ()
    return (nobody_or_several(labelled[0], people),)


def _meant(label: str, context: Context) -> tuple[Present, ...]:
    """Return whom a label fits; one with a sign in it, such as a bracket, only where it is all of somebody's name."""
    return () if _SIGN.search(label) and fold(label) not in context.here.whole else fits(label, context.here)


def _like_a_name(label: str) -> bool:
    """Return whether a label may be meant as a name: one word, or a few of which none is in small letters."""
    words = label.split()
    if (
        len(label) < _SHORTEST
        or _SIGN.search(label)
        or len(words) > _MOST_WORDS
        or not all(word[0].isalpha() for word in words)
    ):
        return False
    return len(words) == 1 or not any(word[0].islower() for word in words)
