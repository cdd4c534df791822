"""How alike two names are, and why, in words: to offer two people as perhaps one, never to join them.

No score parts the same person from two people (Ali Hassan and Hassan Ali may be either), so a person decides.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import OSA

from facilitator.domain.names import PARTICLES, SUFFIXES, TITLES, fold, name_parts, tidy

Nicknames = Mapping[str, frozenset[int]]
"""For each folded name, the numbers of the sets of interchangeable names that it stands in."""

ALIKE = 85
"""The score, of 100, from which two names are worth asking about."""

_SHORT, _MIDDLING, _LONG = 3, 5, 7
_QUIET = frozenset("aeiouyhw'")
_FEW = 3
_REMEMBERED = 1 << 14
"""So many names and parts of them are remembered as they were made ready, since the same are compared over and over."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, of 100, and why, as words that follow “because”."""

    score: int
    reason: str


@dataclass(frozen=True, slots=True)
class Spelt:
    """A name made ready for comparing: its parts that matter, in Latin letters."""

    parts: tuple[str, ...]
    foreign: bool


class _Match(NamedTuple):
    worth: float
    reason: str


_EQUAL = _Match(1.0, "")
_NICKNAME = _Match(0.95, "one is a short form of the other")
_SLIP = _Match(0.92, "one letter differs")
_PLACES = _Match(0.92, "letters have changed places")
_INITIAL = _Match(0.9, "one has only an initial")
_SLIPS = _Match(0.88, "two letters differ")
_SOUND = _Match(0.9, "it may be another spelling")
_SCRIPT = _Match(0.94, "it is written in another script")
_NONE = _Match(0.0, "")


def read_nicknames(lines: Iterable[str]) -> Nicknames:
    """Return nicknames from a list with one set of names a line; `#` begins a comment."""
    sets: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lines):
        for name in name_parts(line.partition("#")[0]):
            sets[name] = sets.get(name, frozenset()) | {number}
    return sets


@lru_cache(maxsize=_REMEMBERED)
def spell(name: str) -> Spelt:
    """Return a name made ready for comparing; titles and suffixes are left out unless they are half of it."""
    latin = anyascii(tidy(name).casefold())
    parts = name_parts(latin)
    bare = tuple(part for part in parts if part not in TITLES and part not in SUFFIXES)
    return Spelt(bare if len(bare) > 1 else parts, foreign=fold(name) != fold(latin))


@lru_cache(maxsize=_REMEMBERED)
def skeleton(part: str) -> str:
    """Return what stays of a part of a name across spellings: its consonants, alike ones as one, none doubled."""
    plain = re.sub("ph|v", "f", part).replace("ck", "k").translate(str.maketrans("cqz", "kks"))
    return "".join(char for char in re.sub(r"(.)\1+", r"\1", plain) if char not in _QUIET)


def likeness(one: str, other: str, nicknames: Nicknames) -> Likeness:
    """Return how alike two names are: words in any order, initials, short forms, slips, other spellings and scripts."""
    return compare(spell(one), spell(other), nicknames)


def compare(one: Spelt, other: Spelt, nicknames: Nicknames) -> Likeness:
    """Return how alike two names are that were made ready before."""
    few, many = sorted((one, other), key=lambda each: len(each.parts))
    if not few.parts:
        return Likeness(0, "")
    if sorted(few.parts) == sorted(many.parts):
        return _same_words(few, many)
    if _run_together(few, many):
        return Likeness(97, "the name is the same but for the gaps")
    pairs = _paired(few, many, nicknames)
    return Likeness(_score(few, many, pairs), _reason(few, many, pairs))


def _same_words(one: Spelt, other: Spelt) -> Likeness:
    if one.foreign != other.foreign:
        return Likeness(96, "the name is the same in another script or with accents")
    if one.parts == other.parts:
        return Likeness(100, "the name is the same")
    return Likeness(98, "the name is the same, the other way round")


def _run_together(few: Spelt, many: Spelt) -> bool:
    whole = "".join(few.parts)
    if len(many.parts) > _FEW or len(few.parts) == len(many.parts):
        return False
    return any("".join(order) == whole for order in permutations(many.parts))


def _paired(few: Spelt, many: Spelt, nicknames: Nicknames) -> list[tuple[str, str, _Match]]:
    """Return each part of the shorter name with its best partner, the best pairs chosen first."""
    foreign = few.foreign != many.foreign
    scored = [
        (_part_match(mine, theirs, nicknames, foreign=foreign), at, to)
        for at, mine in enumerate(few.parts)
        for to, theirs in enumerate(many.parts)
    ]
    scored.sort(key=lambda each: (-each[0].worth, abs(each[1] - each[2])))
    chosen: dict[int, tuple[int, _Match]] = {}
    taken: set[int] = set()
    for match, at, to in scored:
        if match.worth and at not in chosen and to not in taken:
            chosen[at] = (to, match)
            taken.add(to)
    return [(few.parts[at], many.parts[to], match) for at, (to, match) in sorted(chosen.items())]


def _part_match(mine: str, theirs: str, nicknames: Nicknames, *, foreign: bool) -> _Match:
    if mine == theirs:
        return _EQUAL
    if 1 in {len(mine), len(theirs)}:
        return _INITIAL if mine[0] == theirs[0] else _NONE
    if nicknames.get(mine, frozenset()) & nicknames.get(theirs, frozenset()):
        return _NICKNAME
    return _slip(mine, theirs) or _sound(mine, theirs, foreign=foreign)


def _slip(mine: str, theirs: str) -> _Match | None:
    """Return whether a slip of the hand parts two words; in a short one a changed letter makes another name."""
    slips = OSA.distance(mine, theirs, score_cutoff=2)
    short = min(len(mine), len(theirs))
    displaced = mine[0] == theirs[0] and sorted(mine) == sorted(theirs)
    if short >= _SHORT and (displaced or (slips == 1 and (short >= _MIDDLING or len(mine) != len(theirs)))):
        return _PLACES if displaced else _SLIP
    return _SLIPS if slips <= 2 and short >= _LONG else None  # noqa: PLR2004 - two slips


def _sound(mine: str, theirs: str, *, foreign: bool) -> _Match:
    one, other = skeleton(mine), skeleton(theirs)
    if one != other or len(one) <= 1:
        return _NONE
    if foreign:
        return _SCRIPT
    near = OSA.normalized_similarity(mine, theirs) >= 0.6  # noqa: PLR2004 - more letters alike than not
    return _SOUND if near and mine[0] == theirs[0] and len(one) >= _SHORT else _NONE


def _score(few: Spelt, many: Spelt, pairs: list[tuple[str, str, _Match]]) -> int:
    """Return the score: how well the shorter name is found in the longer, less what the longer has over."""
    sure = [match for mine, theirs, match in pairs if match is not _INITIAL and mine not in PARTICLES]
    if len(sure) < len(few.parts) and not (len(pairs) == len(few.parts) and sure):
        return _share(few, pairs, 60)
    if len(few.parts) == 1 < len(many.parts):
        return _share(few, pairs, 60)
    score = 100 * sum(_weight(mine) * match.worth for mine, _, match in pairs) / sum(map(_weight, few.parts))
    score -= 5 * (_EQUAL not in sure) + 6 * (len(sure) == 1 < len(few.parts))
    found = [theirs for _, theirs, _ in pairs]
    return round(score - sum(_over(part) for part in many.parts if part not in found))


def _share(few: Spelt, pairs: list[tuple[str, str, _Match]], most: int) -> int:
    return round(most * sum(match.worth for _, _, match in pairs) / len(few.parts))


def _weight(part: str) -> float:
    return 0.3 if len(part) == 1 or part in PARTICLES else 1.0


def _over(part: str) -> int:
    return 2 if len(part) == 1 or part in PARTICLES else 8


def _reason(few: Spelt, many: Spelt, pairs: list[tuple[str, str, _Match]]) -> str:
    reasons = list(dict.fromkeys(match.reason for _, _, match in pairs if match.reason))
    over = len(many.parts) - len(pairs)
    if over and len(pairs) == len(few.parts):
        reasons.append("one has a further name or initial")
    return "in the name, " + " and ".join(reasons) if reasons else "part of the name is the same"
