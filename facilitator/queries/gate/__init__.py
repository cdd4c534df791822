"""The problems of a record before it is published: its facts out of the library, put to the checks of the gate."""

from datetime import date

from facilitator.domain.editions import Edition
from facilitator.domain.gate import Problem, check
from facilitator.queries.gate.facts import facts
from facilitator.queries.gate.overruled import overruled
from facilitator.queries.reading import one_moment
from facilitator.storage.store import Reader


def problems(
    reader: Reader, meeting: bytes, edition: Edition, today: date, what_changed: str = ""
) -> tuple[Problem, ...]:
    """Return the problems of a meeting's record, those in the way first; refuse where it is not here.

    `what_changed` is what the next version will say of itself.
    """
    with one_moment(reader):
        return check(facts(reader, meeting, edition, today, what_changed), overruled(reader, meeting))


__all__ = ["problems"]
