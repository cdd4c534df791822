"""Sections 0 and 1: the title block, and the meeting at a glance."""

from collections import Counter
from datetime import date

from facilitator.domain.kinds import Kind
from facilitator.domain.sections import Section
from facilitator.domain.wording import day_in_words, number_of, span_in_words
from facilitator.publish.minutes.phrasing import PART, SECTION, bullets, capital, heading, labelled, read_back
from facilitator.publish.minutes.room import headcount, shown_number
from facilitator.publish.minutes.voted import priorities
from facilitator.publish.outline import Block, Paragraph, words
from facilitator.queries.record.rows import DecidedRow, Record

_FEW_DECISIONS = 8
_MOST_THEMES = 5
_FORMATS = "large print, Easy Read, audio, Braille, British Sign Language, plain text or another language"


def title_block(record: Record, _today: date) -> list[Block]:
    """Return section 0 after title and version: when, where, who ran it, and the offer of other formats (R-A19)."""
    meeting = record.meeting
    span = span_in_words(meeting.starts, meeting.ends)
    told = (
        ("When", ", ".join(filter(None, (day_in_words(meeting.date), span))) or "The date was not written down."),
        ("Where", meeting.venue),
        ("Hosts", meeting.hosts),
        ("Led by", meeting.facilitator),
        ("Led with", meeting.co_lead),
        ("Notes by", meeting.note_taker),
    )
    return [*(labelled(label, text) for label, text in told if text), formats(record)]


def at_a_glance(record: Record, _today: date) -> list[Block]:
    """Return section 1: numbers, what was spoken about most, the decisions where they are few, and what came first."""
    blocks: list[Block] = [heading(SECTION, Section.GLANCE.label), bullets(_numbers(record))]
    themes = Counter(theme for point in record.heard for theme in point.themes).most_common(_MOST_THEMES)
    if themes:
        blocks += [
            heading(PART, "Spoken about most"),
            bullets(f"{name} ({number_of(n, 'point')})" for name, n in themes),
        ]
    if 0 < len(record.decisions) <= _FEW_DECISIONS:
        blocks += [heading(PART, "What was decided"), bullets(_decided(row) for row in record.decisions)]
    if first := priorities(record):
        blocks += [heading(PART, "What came first"), bullets(first)]
    return blocks


def _decided(row: DecidedRow) -> str:
    return read_back(row.text, row.read_back, row.read_back_note)


def formats(record: Record) -> Paragraph:
    """Return the offer of other formats, and whom to ask (R-A19)."""
    ask = (
        f"Ask us: {record.meeting.group_contact}"
        if record.meeting.group_contact
        else "Ask the team that ran the meeting."
    )
    return Paragraph(words(f"You can have this document in {_FORMATS}. {ask}"), look="lead")


def took_part(record: Record) -> str:
    """Return in a sentence how many people took part, as this edition may say it."""
    number = shown_number(record, headcount(record))
    return f"{capital(number)} {'person' if number == '1' else 'people'} took part."


def _numbers(record: Record) -> list[str]:
    asked = sum(point.kind == Kind.QUESTION for point in record.heard)
    points = f"{number_of(len(record.heard), 'point')} {'was' if len(record.heard) == 1 else 'were'} written down"
    return [
        took_part(record),
        f"{points}, and {_asked(asked)}." if asked else f"{points}.",
        _made(len(record.decisions), "decision", "made"),
        _made(len(record.actions), "action", "agreed"),
        *_followed(len(record.answers)),
    ]


def _asked(number: int) -> str:
    return "1 of them was a question" if number == 1 else f"{number} of them were questions"


def _followed(number: int) -> list[str]:
    """Return how many things are told with how far they are; not all of them have an answer."""
    return [f"You heard back about {number_of(number, 'thing')} that you said."] if number else []


def _made(number: int, thing: str, done: str) -> str:
    if number == 0:
        return f"No {thing}s were {done}."
    return f"{number_of(number, thing)} {'was' if number == 1 else 'were'} {done}."
