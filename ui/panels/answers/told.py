"""Whether people have had an answer, and how, in words (R-F5)."""

from collections.abc import Sequence

from facilitator.domain.circulation import Channel, forms_in_words, reached
from facilitator.domain.wording import one_line, short_day_in_words
from facilitator.queries.circulation import CirculationRow
from facilitator.queries.responses import ResponseRow

_NEVER = "Nobody has been given this answer yet. Publish, F9, records when it is given out."
_SINCE = "Settled since it was last given out: people have not heard it yet."


def told(answer: ResponseRow, given: Sequence[CirculationRow]) -> str:
    """Return how an answer was given out, the newest first, and whether the loop is closed."""
    if not given:
        return _NEVER
    heard = reached(answer.closed, answer.decided_on, (row.day for row in given))
    lines = [f"Given out {_how(row)}." for row in given]
    return "\n".join([*([] if heard or not answer.closed else [_SINCE]), *lines])


def _how(row: CirculationRow) -> str:
    channel = Channel(row.channel).label if row.channel in set(Channel) else row.channel
    people = f" ({row.people})" if row.people else ""
    forms = f", {forms_in_words(row.forms)}" if row.forms else ""
    return f"on {short_day_in_words(row.day)}: {channel}, to {one_line(row.to_whom)}{people}{forms}"
