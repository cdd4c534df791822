"""A record to the outline of a document: the sections of its layout, without those that the group leaves out."""

from dataclasses import replace
from datetime import datetime

from facilitator.domain.editions import Content, Edition
from facilitator.domain.sections import Section, left_out
from facilitator.domain.wording import one_line, short_day_in_words
from facilitator.publish.minutes.layouts import LAYOUTS, Layout
from facilitator.publish.minutes.phrasing import sentence
from facilitator.publish.minutes.put_right import version
from facilitator.publish.minutes.words import words_used
from facilitator.publish.outline import Outline, plain
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.record.rows import Record

_INSIDE = "INTERNAL. This document contains personal information. Keep it within the team."
"""How every internal document begins, whatever it tells (R-D4)."""


def outline_of(record: Record, made_at: datetime, content: Content = Content.NOTES) -> Outline:
    """Return the outline of a record; the same record and moment give the same outline."""
    layout, off = LAYOUTS[content], left_out(record.meeting.sections_off)
    told = (tells(record, made_at.date()) for section, tells in layout.parts if section not in off)
    first = (sentence(_INSIDE),) if record.edition is Edition.INTERNAL else ()
    which = () if layout.status else version(record, made_at.date(), content)
    blocks = (*first, *which, *(block for blocks in told for block in blocks))
    outline = replace(_named(record, layout, made_at), blocks=blocks)
    if not layout.explains or Section.WORDS in off:
        return outline
    said = words_used((text for _, text in plain(outline)), dict(record.abbreviations))
    return replace(outline, blocks=(*outline.blocks, *said))


def _named(record: Record, layout: Layout, made_at: datetime) -> Outline:
    """Return the outline of a document before it has any blocks."""
    meeting, inside = record.meeting, record.edition is Edition.INTERNAL
    title = f"{layout.called} {_name(meeting)}"
    return Outline(
        title=f"{title} (internal)" if inside else title,
        short_title=_short(meeting, inside=inside),
        status_word=layout.status or record.standing.draft_words,
        language="en-GB",
        author=one_line(meeting.group_name),
        subject=one_line(meeting.subject),
        keywords=("notes of a meeting", "You said, we did", "actions"),
        made_at=made_at,
        blocks=(),
    )


def _name(meeting: MeetingRow) -> str:
    """Return `People’s Forum: Getting about`, each part once."""
    parts = (one_line(meeting.group_name), one_line(meeting.subject) or one_line(meeting.title))
    return ": ".join(dict.fromkeys(filter(None, parts))) or "a meeting"


def _short(meeting: MeetingRow, *, inside: bool) -> str:
    """Return what stands at the foot of every page: a loose page tells whose it is, and of which day (R-N2).

    The internal edition says there what it is (R-D4).
    """
    name = one_line(meeting.group_name) or one_line(meeting.title) or "Notes"
    told = ", ".join(filter(None, (name, short_day_in_words(meeting.date))))
    return f"INTERNAL: contains personal information · {told}" if inside else told
