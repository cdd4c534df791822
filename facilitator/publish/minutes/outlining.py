"""A record to the outline of its notes: its sections, always in this order (R-N3); and of what is handed out."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.editions import Content, Edition
from facilitator.domain.wording import one_line
from facilitator.publish.minutes.appendices import appendices
from facilitator.publish.minutes.easy import STATUS, easy_read
from facilitator.publish.minutes.ending import about_these_notes, groups, next_meeting
from facilitator.publish.minutes.evaluation import how_it_went
from facilitator.publish.minutes.opening import at_a_glance, title_block
from facilitator.publish.minutes.outcomes import actions, settled, still_to_answer
from facilitator.publish.minutes.phrasing import Section
from facilitator.publish.minutes.room import what_about, who_was_there
from facilitator.publish.minutes.sheets import actions_sheet, answers_sheet
from facilitator.publish.minutes.since import since_last_time
from facilitator.publish.minutes.spoke import who_spoke
from facilitator.publish.minutes.timing import time_taken
from facilitator.publish.minutes.told import presentations, what_people_said
from facilitator.publish.minutes.voted import what_mattered
from facilitator.publish.outline import Outline
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.record.rows import Record

_SECTIONS: tuple[Section, ...] = (
    title_block,
    at_a_glance,
    since_last_time,
    who_was_there,
    who_spoke,
    what_about,
    presentations,
    what_people_said,
    what_mattered,
    settled,
    actions,
    still_to_answer,
    groups,
    how_it_went,
    next_meeting,
    about_these_notes,
    appendices,
    time_taken,
)
_STATUS = {"draft": "Draft for checking", "checked": "Draft: checked, not yet published", "published": ""}


@dataclass(frozen=True, slots=True)
class Layout:
    """Which sections of a record stand in a document, and what it is called before the name of the meeting.

    One with a status of its own has that, whatever the notes have.
    """

    called: str
    sections: tuple[Section, ...]
    status: str = ""


_LAYOUTS = {
    Content.NOTES: Layout("Notes of", _SECTIONS),
    Content.ANSWERS: Layout("You said, we did:", (answers_sheet,)),
    Content.ACTIONS: Layout("Actions:", (actions_sheet,)),
    Content.EASY_READ: Layout("A start for Easy Read:", (easy_read,), STATUS),
}


def outline_of(record: Record, made_at: datetime, content: Content = Content.NOTES) -> Outline:
    """Return the outline of a record; the same record and moment give the same outline."""
    layout, meeting, inside = _LAYOUTS[content], record.meeting, record.edition is Edition.INTERNAL
    title = f"{layout.called} {_name(meeting)}"
    return Outline(
        title=f"{title} (internal)" if inside else title,
        short_title=_short(meeting, inside=inside),
        status_word=layout.status or _STATUS.get(meeting.minutes_status, _STATUS["draft"]),
        language="en-GB",
        author=one_line(meeting.group_name),
        subject=one_line(meeting.subject),
        keywords=("notes of a meeting", "You said, we did", "actions"),
        made_at=made_at,
        blocks=tuple(block for section in layout.sections for block in section(record, made_at.date())),
    )


def _name(meeting: MeetingRow) -> str:
    """Return `People’s Forum: Getting about`, each part once."""
    parts = (one_line(meeting.group_name), one_line(meeting.subject) or one_line(meeting.title))
    return ": ".join(dict.fromkeys(filter(None, parts))) or "a meeting"


def _short(meeting: MeetingRow, *, inside: bool) -> str:
    """Return what stands at the foot of every page; the internal edition says there what it is (R-D4)."""
    name = one_line(meeting.group_name) or one_line(meeting.title) or "Notes"
    return f"INTERNAL: contains personal information · {name}" if inside else name
