"""What the gate finds: where, in a sentence, and whether the notes may go out all the same."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ids import uid_of
from facilitator.domain.wording import one_line

_SHOWN = 60
_PRIVATE = frozenset({"name", "part_of_name", "contact", "health"})
"""The checks that find what may be private in the words of a row."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is put right: the entity and the id of a row."""

    entity: str
    id: bytes


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right before the notes go out, or to overrule with a reason.

    `check` names the check, and one that `blocks` stands in the way. `words` are the words of the row that it is
    about, as they stand there, where there are any, and `text` what was looked at: once that is another, a problem
    that was `overruled` comes back.
    """

    check: str
    sentence: str
    place: Place
    blocks: bool
    words: str = ""
    text: str = ""
    overruled: str = ""

    @property
    def key(self) -> bytes:
        """What this problem is, the same on every laptop; nobody can read the words out of it."""
        return uid_of("problem", self.check, self.place.id, self.words)

    def overruling(self, meeting: bytes) -> bytes:
        """Return the id of the row that lets this problem of a meeting stand, the same on every laptop."""
        return uid_of("overruling", meeting, self.key)

    @property
    def state(self) -> str:
        """What the text was when it was looked at, as a digest."""
        return hashlib.sha256(self.place.id + self.text.encode()).hexdigest()

    @property
    def in_the_way(self) -> bool:
        """Whether the notes may not go out as they are."""
        return self.blocks and not self.overruled

    @property
    def private(self) -> bool:
        """Whether its words may be somebody’s private matter, which one reason for many would not look at (R-D2)."""
        return self.check in _PRIVATE


def alike(found: Sequence[Problem], one: Problem) -> tuple[Problem, ...]:
    """Return the problems of the same check that are not overruled; none where each is to be judged by itself."""
    return () if one.private else tuple(each for each in found if each.check == one.check and not each.overruled)


def quoted(text: str) -> str:
    """Return the beginning of a text in quotation marks, on one line, cut between words where it has any."""
    line = one_line(text)
    if len(line) <= _SHOWN:
        return f"“{line}”"
    words = line[: _SHOWN + 1].rpartition(" ")[0] or line[:_SHOWN]
    return f"“{words.rstrip()}…”"
