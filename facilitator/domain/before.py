"""Whether something was said before: the rare words that two texts share, weighed by how rare they are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import log

from facilitator.domain.progress import Progress
from facilitator.domain.refused import Refused
from facilitator.domain.telling import telling
from facilitator.domain.wording import month_in_words, one_line, short_day_in_words

LEAST_SHARED = 2
_MOST_WORDS = 4
_ALIKE = 0.4
_SHOWN = 60  # characters of what was said, on a line that tells the answer too
NO_ANSWER = "No answer yet"


@dataclass(frozen=True, slots=True)
class Answered:
    """How far an answer is (no status: nobody promised one), and what it says."""

    status: str = ""
    decided_on: str = ""
    did: str = ""
    reason: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting as far as it comes before another: its group, and when it was."""

    group: bytes | None
    date: str
    starts: str


def asked_words(text: str) -> tuple[str, ...]:
    """Return the words by which texts like this can be found; nothing where they are too few to say what about."""
    words = tuple(dict.fromkeys(telling(text)))
    return words if len(words) >= LEAST_SHARED else ()


def weights(found: Mapping[str, int], every: int) -> dict[str, float]:
    """Return how much each word says, from in how many of so many texts it is found: the rarer, the more.

    A word that nobody wrote before says nothing of what was said before, and is left out.
    """
    return {word: log(1 + every / number) for word, number in found.items() if number}


def rarest_pairs(weighed: Mapping[str, float]) -> tuple[tuple[str, str], ...]:
    """Return two words each, of those that say the most: a text that has no two of them is not looked at."""
    ranked = sorted(weighed, key=lambda word: (-weighed[word], word))[:_MOST_WORDS]
    return tuple(combinations(ranked, 2))


def shared(weighed: Mapping[str, float], other: str) -> float:
    """Return which part of what a text says another says too, by weight; 0 where that is too little to speak of."""
    both = weighed.keys() & set(telling(other))
    part = sum(weighed[word] for word in both) / (sum(weighed.values()) or 1)
    return part if len(both) >= LEAST_SHARED and part >= _ALIKE else 0.0


def answer_in_words(status: str, decided_on: str, told: Collection[str]) -> str:
    """Return `Answered 1 October 2026: …`, `Still open: …`, or nothing where nobody promised an answer (no status).

    `told` is what was said to it: what was done, why not, what comes next; the first that is there is repeated.
    """
    if not status:
        return ""
    words = next((text for text in told if text), Progress(status).label)
    if not Progress(status).closed:
        return f"Still open: {words}"
    return " ".join(filter(None, ("Answered", short_day_in_words(decided_on)))) + f": {words}"


def state_in_words(status: str) -> str:
    """Return how far an answer is; where nobody promised one, that there is none yet."""
    return Progress(status).label if status else NO_ANSWER


def told_before(date: str, text: str, answer: str) -> str:
    """Return on one line when something was said before, how it began, and what was answered."""
    words = one_line(text)
    said = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    return f"Said before, {short_day_in_words(date)}: “{said}” {one_line(answer) or NO_ANSWER}"


def is_before(earlier: Sitting, here: Sitting) -> bool:
    """Return whether a meeting of the same group was before another."""
    return earlier.group == here.group and (earlier.date, earlier.starts) < (here.date, here.starts)


def check_before(earlier: Sitting, here: Sitting) -> None:
    """Refuse to tie a point to one that was not said at an earlier meeting of its group."""
    if not is_before(earlier, here):
        raise Refused("Only a point of an earlier meeting of this group can be tied to it.")


def first_raised(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return, of the points that laptops tied one to, each not knowing of the other, the one that was kept first.

    Both were raised before. Ids count up with time, so the least is the earliest; a tie holds against no tie.
    """
    return (min((str(value) for value in values if value), default=None),)


def raised_in_words(date: str) -> str:
    """Return `Raised before, in March 2026`, for the ISO date of the meeting at which it was."""
    return f"Raised before, in {month_in_words(date)}"


def also_raised(date: str, answered: Answered) -> str:
    """Return in a sentence when a point was raised before, and what came of it."""
    came = "there is no answer to it yet"
    if text := next(((label, words) for label, words in _told(answered) if words), None):
        came = f"{text[0]}: {one_line(text[1])}"
    return f"Also raised on {short_day_in_words(date)}; {came}{'' if came[-1] in '.!?…' else '.'}"


def _told(answered: Answered) -> tuple[tuple[str, str], ...]:
    reason = "why it cannot be done" if answered.status == Progress.CANNOT_DO else "why"
    return (("what was done", answered.did), (reason, answered.reason), ("what comes next", answered.next_step))
