"""Sections 11 to 14: groups, how the meeting went, the next meeting, and how to put these notes right."""

from datetime import date, timedelta

from facilitator.domain.editions import Edition
from facilitator.domain.sections import Section
from facilitator.domain.wording import day_in_words, one_line, span_in_words
from facilitator.publish.minutes.phrasing import PART, SECTION, bullets, heading, labelled, sentence
from facilitator.publish.outline import Block
from facilitator.queries.record.rows import Record

_DAYS_TO_CORRECT = 14
_ASK = "Speak to the team that ran the meeting."


def groups(record: Record, _today: date) -> list[Block]:
    """Return section 11: groups set up, reports back, whom they look for."""
    lines = [one_line(line) for line in record.meeting.groups_note.splitlines() if line.strip()]
    told = bullets(lines) if lines else sentence("Nothing about groups was written down.")
    return [heading(SECTION, Section.GROUPS.label), told]


def what_we_will_change(record: Record, _today: date) -> list[Block]:
    """Return what the team will do otherwise, as part of section 12; nothing where it has not said so."""
    change = record.meeting.will_change
    return [heading(PART, "What we will change"), sentence(change)] if change else []


def next_meeting(record: Record, _today: date) -> list[Block]:
    """Return section 13."""
    after = record.following
    blocks: list[Block] = [heading(SECTION, Section.NEXT.label)]
    if after is None:
        return [*blocks, sentence("The date of the next meeting has not been set.")]
    when = ", ".join(filter(None, (day_in_words(after.date), span_in_words(after.starts, after.ends))))
    told = (("When", when), ("Where", after.venue), ("Subject", after.subject))
    blocks += [labelled(label, text) for label, text in told if text]
    return [*blocks, labelled("If you need support to take part", record.meeting.group_contact or _ASK)]


def about_these_notes(record: Record, today: date) -> list[Block]:
    """Return section 14: corrections, by when, and how information about people is used."""
    blocks: list[Block] = [heading(SECTION, "About these notes")]
    day = day_in_words((today + timedelta(days=_DAYS_TO_CORRECT)).isoformat())
    by = "" if record.standing.published else f" by {day}"
    blocks.append(
        labelled("To put something right", f"Tell us{by} if anything here is wrong or missing. {_ask(record)}")
    )
    if record.edition is Edition.INTERNAL:
        return [*blocks, sentence("These notes name people. Do not publish them or hand them on outside the team.")]
    blocks.append(sentence(record.attribution.told))
    return [*blocks, sentence("We use what people tell us to run these meetings and to answer what was asked.")]


def _ask(record: Record) -> str:
    contact = record.meeting.group_contact
    return f"Contact: {contact}" if contact else _ASK
