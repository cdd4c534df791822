"""`check`: whether a library is whole, and whether the minutes of a meeting may go out."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime

from facilitator.cli.access import opened, reading
from facilitator.cli.libraries import check_library
from facilitator.cli.meetings import named
from facilitator.cli.output import Output
from facilitator.domain.editions import Edition
from facilitator.domain.gate import Problem
from facilitator.domain.wording import number_of
from facilitator.queries.gate import problems


def check(given: Namespace, out: Output) -> bool:
    """Check the minutes of the meeting that is named, else the library; return whether something stands in the way."""
    if given.meeting is None:
        check_library(given, out)
        return False
    with opened(given) as store, reading(store) as reader:
        row = named(reader, given.meeting)
        found = problems(reader, row.id, Edition.PUBLISHED, datetime.now().astimezone().date())
    out.answer([_value(each) for each in found], *map(_line, found), _summary(found))
    return any(each.in_the_way for each in found)


def _value(problem: Problem) -> dict[str, object]:
    return {
        "check": problem.check,
        "blocks": problem.blocks,
        "sentence": problem.sentence,
        "entity": problem.place.entity,
        "row": problem.place.id.hex(),
        "words": problem.words,
        "overruled": problem.overruled,
    }


def _line(problem: Problem) -> str:
    if problem.overruled:
        return f"overruled  {problem.sentence} ({problem.overruled})"
    return f"{'in the way' if problem.blocks else 'look at'}  {problem.sentence}"


def _summary(found: Sequence[Problem]) -> str:
    """Return how many stand in the way, and how many more are worth a look."""
    blocking = sum(each.in_the_way for each in found)
    more = sum(not each.blocks and not each.overruled for each in found)
    stand = f"{number_of(blocking, 'problem')} {'stands' if blocking == 1 else 'stand'} in the way of publishing"
    first = stand if blocking else "Nothing stands in the way of publishing"
    return f"{first}{f'; {more} more to look at' if more else ''}."
