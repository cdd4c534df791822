"""The options of a vote as they are typed, one on a line: which one a line is, and what may be proposed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from facilitator.domain.wording import one_line

MOTION = ("For", "Against", "Abstain")
"""What people raise their hands for where nothing else is asked."""
_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class Joined:
    """A list with more options behind it: how many were new, and which said the same as another."""

    lines: tuple[str, ...]
    fresh: int
    same: tuple[str, ...]


def lines_of(text: str) -> list[str]:
    """Return the options that stand one on a line, each once."""
    return list(dict.fromkeys(filter(None, map(one_line, text.splitlines()))))


def bare(text: str) -> str:
    """Return what an option says but for case, spaces and signs."""
    return "".join(char for char in text.casefold() if char.isalnum()) or text


def joined(lines: Sequence[str], more: Iterable[str]) -> Joined:
    """Return the lines with more behind them; what says the same as one that is there makes no second one."""
    held, said = [*lines], {bare(line): line for line in lines}
    same = []
    for text in filter(None, map(one_line, more)):
        if bare(text) not in said:
            said[bare(text)] = text
            held.append(text)
        elif said[bare(text)] != text:
            same.append(text)
    return Joined(tuple(held), len(held) - len(lines), tuple(same))


def rewritten(held: Sequence[str], lines: Sequence[str]) -> dict[str, str]:
    """Return the lines that are options in other words, each with the words that they had.

    An option that stays one keeps the point that it came from, and with it whatever that point is.
    """
    gone, found = [words for words in held if words not in lines], {}
    for line in lines:
        if line in held or not gone:
            continue
        likest = max(gone, key=lambda words: likeness(words, line))
        if likeness(likest, line) >= _LIKE:
            found[line] = likest
            gone.remove(likest)
    return found


def likeness(one: str, other: str) -> float:
    """Return how much of the shorter of two texts stands in the longer one, in the same order: 0 to 1."""
    one, other = one.casefold(), other.casefold()
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(min(len(one), len(other)), 1)
