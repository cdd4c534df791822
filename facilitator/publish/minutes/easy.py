"""A start for an Easy Read paper: short facts from the record, one to a sentence, with room for a picture beside each.

It is not Easy Read before people with a learning disability have checked it; words that people typed stand as they are.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from facilitator.domain.wording import day_in_words, one_line, time_in_words
from facilitator.publish.minutes.opening import formats, took_part
from facilitator.publish.minutes.phrasing import NO_DATE, SECTION, ended, heading
from facilitator.publish.minutes.room import headcount, who_will
from facilitator.publish.minutes.since import by_when
from facilitator.publish.outline import Block, Paragraph, words
from facilitator.queries.record.rows import Record

STATUS = "Draft: to be checked by people with a learning disability"
_MOST = 6
"""Facts under one heading: more is not easy to read."""


def easy_read(record: Record, _today: date) -> list[Block]:
    """Return the facts, each under a plain question."""
    told = (
        ("What is this paper?", _paper()),
        ("When did we meet?", _met(record)),
        ("What did people talk about?", _talked_about(record)),
        ("What did we decide?", _decided(record)),
        ("What will happen now?", _actions(record)),
        ("What happened because you spoke?", _answers(record)),
        ("When do we meet again?", _next(record)),
    )
    blocks: list[Block] = []
    for title, facts in told:
        blocks += [heading(SECTION, title), *(_fact(fact) for fact in facts)]
    return [*blocks, heading(SECTION, "How can you ask us?"), formats(record)]


def _fact(text: str) -> Paragraph:
    return Paragraph(words(text), look="pictured")


def _paper() -> list[str]:
    return [
        "This paper tells you about a meeting.",
        "It is a start. It must be checked by people with a learning disability.",
    ]


def _met(record: Record) -> list[str]:
    meeting = record.meeting
    when = day_in_words(meeting.date)
    facts = [f"We met on {when}." if when else "We had a meeting."]
    facts += [f"We met at {one_line(meeting.venue)}."] if meeting.venue else []
    facts += [f"We talked about this: {one_line(meeting.subject)}."] if meeting.subject else []
    return [*facts, took_part(record)] if headcount(record) else facts


def _talked_about(record: Record) -> list[str]:
    themes = Counter(theme for point in record.heard for theme in point.themes).most_common(_MOST)
    return [f"People talked about {one_line(theme)}." for theme, _ in themes] or ["We wrote down what people said."]


def _decided(record: Record) -> list[str]:
    return _some((one_line(row.text) for row in record.decisions), "We decided nothing this time.")


def _actions(record: Record) -> list[str]:
    told = []
    for row in record.actions:
        when = by_when(row)
        told.append(
            f"{ended(one_line(row.text))} Who will do it: {who_will(record, row.owners)}."
            + ("" if when == NO_DATE else f" By when: {when}.")
        )
    return _some(told, "Nobody promised to do anything this time.")


def _answers(record: Record) -> list[str]:
    told = (f"You said: {ended(one_line(row.said))} We did: {one_line(row.did)}" for row in record.answers if row.did)
    return _some(told, "We have no news yet.")


def _next(record: Record) -> list[str]:
    after = record.following
    if after is None:
        return ["We do not know yet. We will tell you."]
    facts = [f"We meet again on {day_in_words(after.date)}."]
    facts += [f"We start at {time_in_words(after.starts)}."] if after.starts else []
    return [*facts, f"We meet at {one_line(after.venue)}."] if after.venue else facts


def _some(facts: Iterable[str], otherwise: str) -> list[str]:
    """Return the first facts, and that there are more where there are; or one sentence that there are none."""
    told = list(facts)
    left = len(told) - _MOST
    more = [f"There {'is' if left == 1 else 'are'} {left} more in the notes."] if left > 0 else []
    return [*told[:_MOST], *more] or [otherwise]
