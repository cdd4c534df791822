"""How a rehearsal went: time and keys for each arrival, and what to practise again."""

from collections.abc import Collection
from dataclasses import dataclass

from facilitator.domain.rehearsal.crowd import Arrival
from facilitator.domain.wording import number_of

SLOW = 40
"""Seconds after which somebody at the door has waited long."""
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Result:
    """How it went with somebody."""

    arrival: Arrival
    seconds: int
    keys: int
    helped: bool = False
    wrong: bool = False
    skipped: bool = False


def reasons_to_practise(result: Result) -> str:
    """Return in words why something should be practised again, or nothing where it went well."""
    if result.skipped:
        return "skipped"
    slow = result.seconds > SLOW
    reasons = (("wrong at first", result.wrong), ("with the tip", result.helped and not result.wrong), ("slow", slow))
    return ", ".join(words for words, so in reasons if so)


def to_practise(results: Collection[Result]) -> tuple[Result, ...]:
    """Return what should be practised again."""
    return tuple(result for result in results if reasons_to_practise(result))


def summary(results: Collection[Result]) -> str:
    """Return all of it in a sentence."""
    served = [result for result in results if not result.skipped]
    spent, keys = sum(result.seconds for result in results), sum(result.keys for result in results)
    minutes, seconds = divmod(spent, _MINUTE)
    time = ", ".join((*((number_of(minutes, "minute"),) if minutes else ()), number_of(seconds, "second")))
    return f"{len(served)} of {len(results)} were served in {time}, with {number_of(keys, 'key')}."
