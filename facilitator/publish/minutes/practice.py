"""A practice example under its nine headings, filled from the record, its gaps marked (domain row 4.1)."""

from collections.abc import Callable, Sequence
from datetime import date

from facilitator.domain.evaluation import Comment
from facilitator.domain.kinds import Kind
from facilitator.domain.levels import Level
from facilitator.domain.progress import Progress
from facilitator.domain.wording import one_line
from facilitator.publish.minutes.ending import groups
from facilitator.publish.minutes.evaluation import comments, counted_forms
from facilitator.publish.minutes.outcomes import decided
from facilitator.publish.minutes.phrasing import PART, SECTION, bullets, ended, heading, labelled, sentence
from facilitator.publish.minutes.room import came, who_was_there
from facilitator.publish.minutes.told import with_themes
from facilitator.publish.outline import Block
from facilitator.queries.record.rows import Record

Fills = Callable[[Record, date], list[Block]]
_GAP = "Nobody has written this yet"


def practice_example(record: Record, today: date) -> list[Block]:
    """Return the nine headings, each with what the record says of it, or with what is still to be written."""
    blocks: list[Block] = []
    for title, gap, fill in _NINE:
        blocks += [heading(SECTION, title), *(fill(record, today) or [sentence(f"{_GAP}: {gap}.")])]
    return blocks


def _organisation(record: Record, _today: date) -> list[Block]:
    meeting = record.meeting
    told = (("Who we are", meeting.group_name), ("What we are for", meeting.group_purpose), ("Hosts", meeting.hosts))
    written: list[Block] = [labelled(label, text) for label, text in told if text]
    return written if meeting.group_purpose or meeting.hosts else []


def _boards(record: Record, today: date) -> list[Block]:
    return groups(record, today)[1:] if record.meeting.groups_note else []


def _co_production(record: Record, _today: date) -> list[Block]:
    meeting = record.meeting
    told = (
        ("What it was about", meeting.subject),
        ("Brought by", meeting.brought_by),
        ("What could change", meeting.can_change),
        ("What we aimed for", Level(meeting.level_intended).said if meeting.level_intended else ""),
        ("What we reached", Level(record.levels.achieved).said if record.levels and record.levels.achieved else ""),
    )
    blocks: list[Block] = [labelled(label, text) for label, text in told if text]
    if record.decisions:
        blocks += [heading(PART, "What was decided"), decided(record)]
    return [*blocks, *_answers(record)]


def _answers(record: Record) -> list[Block]:
    done = [row for row in record.answers if row.did and Progress(row.status) is Progress.DONE]
    told = [f"You said: {ended(one_line(row.said))} We did: {one_line(row.did)}" for row in done]
    return [heading(PART, "You said, we did"), bullets(told)] if told else []


def _experience(record: Record, _today: date) -> list[Block]:
    return [*counted_forms(record), *_points(record, Kind.QUOTE)]


def _helped(record: Record, _today: date) -> list[Block]:
    return _points(record, Kind.WORKS_WELL)


def _challenges(record: Record, _today: date) -> list[Block]:
    return [*_points(record, Kind.CONCERN, Kind.CHALLENGE), *_comments(record, Comment.THORN)]


def _strengths(record: Record, _today: date) -> list[Block]:
    return _comments(record, Comment.ROSE)


def _everybody(record: Record, today: date) -> list[Block]:
    return who_was_there(record, today)[1:] if came(record) else []


def _advice(record: Record, _today: date) -> list[Block]:
    told = (("What we will do otherwise", record.meeting.will_change), ("What we learned", _learned(record)))
    return [labelled(label, text) for label, text in told if text]


def _learned(record: Record) -> str:
    return record.levels.note if record.levels else ""


def _points(record: Record, *kinds: Kind) -> list[Block]:
    """Return the points of these kinds; where they are all of one kind, none of them says which."""
    rows = [row for row in record.points if row.kind in kinds]
    return with_themes(rows, kinds[0] if len(kinds) == 1 else Kind.SAID)


def _comments(record: Record, sort: Comment) -> list[Block]:
    told: Sequence[str] = comments(record, sort)
    return [bullets(told)] if told else []


_NINE: tuple[tuple[str, str, Fills], ...] = (
    ("About the organisation", "what it is, whom it works for, and with whom", _organisation),
    ("Our boards and groups", "which boards and groups there are, and what they work on", _boards),
    ("Co-production in practice", "what was worked on together, and what came of it", _co_production),
    ("What people think of their experience", "how it was for those who took part", _experience),
    ("What has helped", "what made it work", _helped),
    ("Challenges", "what was difficult", _challenges),
    ("Main strengths", "what is best about it", _strengths),
    ("How it reached everybody", "who took part, and who was not reached", _everybody),
    ("Advice to others", "what others should know before they begin", _advice),
)
