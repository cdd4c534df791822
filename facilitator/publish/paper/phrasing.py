"""How papers put things, and what all of them say of themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.wording import day_in_words, moment_in_words, one_line, short_day_in_words
from facilitator.publish.outline import Block, Outline, Paragraph, Run, Runs, Setting, words
from facilitator.queries.meetings import MeetingRow

INTERNAL = "INTERNAL: contains personal information"


@dataclass(frozen=True, slots=True)
class About:
    """What a paper is called, how it lies on its pages, and whether it must stay within the team (R-D4)."""

    title: str
    setting: Setting = "sheets"
    internal: bool = False


def sheet_outline(meeting: MeetingRow, about: About, blocks: Iterable[Block], made_at: datetime) -> Outline:
    """Return the outline of a paper; its title names the meeting, its foot what it is."""
    brief = ", ".join(filter(None, (about.title, short_day_in_words(meeting.date))))
    return Outline(
        title=brief if about.setting == "labels" else f"{about.title}: {meeting_name(meeting)}",
        short_title=f"{INTERNAL} \u00b7 {about.title}" if about.internal else brief,
        status_word="",
        language="en-GB",
        author=one_line(meeting.group_name),
        subject=one_line(meeting.subject),
        keywords=(about.title.lower(),),
        made_at=made_at,
        blocks=tuple(blocks),
        setting=about.setting,
    )


def meeting_name(meeting: MeetingRow) -> str:
    """Return how the meeting is called: its group, or its title."""
    return one_line(meeting.group_name) or one_line(meeting.title) or "the meeting"


def when_and_where(meeting: MeetingRow) -> str:
    """Return the day and the place."""
    return ", ".join(filter(None, (day_in_words(meeting.date), one_line(meeting.venue))))


def printed(made_at: datetime) -> str:
    """Return when a paper was printed."""
    moment = made_at.strftime("%Y-%m-%dT%H:%M")
    return f"Printed at {moment_in_words(moment)} on {day_in_words(moment.partition('T')[0])}."


def sentence(text: str) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph(words(text))


def small(text: str) -> Paragraph:
    """Return a paragraph of plain words in small print."""
    return Paragraph(words(text), "small")


def labelled_lines(told: Sequence[tuple[str, str]]) -> Paragraph:
    """Return a paragraph of lines, each beginning with a bold label."""
    lines = ((Run(f"{label}: ", bold=True), Run(text)) for label, text in told)
    runs = [run for line in lines for run in (Run("\n"), *line)]
    return Paragraph(tuple(runs[1:]))


def faint(text: str) -> Runs:
    """Return words that ask for something to be written over them."""
    return (Run(text, faint=True),)
