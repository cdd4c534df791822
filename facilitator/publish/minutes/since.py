"""Section 2: "You said, we did", everything open or newly closed, with what is late marked."""

from datetime import date

from facilitator.domain.overdue import action_overdue, answer_overdue
from facilitator.domain.progress import Progress
from facilitator.domain.wording import day_in_words, gist, listed, short_day_in_words
from facilitator.publish.minutes.phrasing import (
    NO_DATE,
    NO_REFERENCE,
    PART,
    SECTION,
    SUBPART,
    UNTITLED,
    bullets_of,
    entry,
    heading,
    labelled,
    sentence,
)
from facilitator.publish.minutes.room import who_will
from facilitator.publish.outline import Block, Runs
from facilitator.queries.record.rows import AnswerRow, PromiseRow, Record


def since_last_time(record: Record, _today: date) -> list[Block]:
    """Return section 2: answers to earlier meetings, actions from them, and answers given at this one."""
    today = record.meeting.date
    blocks: list[Block] = [heading(SECTION, "You said, we did – since last time")]
    before, here = ([row for row in record.answers if row.here is wanted] for wanted in (False, True))
    if not (record.answers or record.earlier_actions):
        return [*blocks, sentence("There were no open answers or actions from earlier meetings.")]
    blocks += _answers("What you said before", before, today)
    blocks += _answers("What you said at this meeting", here, today)
    return [*blocks, *_earlier_actions(record)]


def by_when(row: PromiseRow) -> str:
    """Return the date of an action in words, or the words that were used for it."""
    return short_day_in_words(row.due) or row.due_words or NO_DATE


def answer(row: AnswerRow, today: str, level: int) -> list[Block]:
    """Return what was said and what came of it, under a heading of that level."""
    told = (
        ("You said", row.said),
        (did(row), row.did),
        (why(row), row.reason),
        ("Passed on to", row.passed_to),
        decided(row),
        ("Next step", row.next_step),
        ("You will hear more by", day_in_words(row.next_update_on)),
        ("Actions for this", listed([ref for ref in row.actions if ref])),
        ("Reference", row.ref or NO_REFERENCE),
    )
    title = f"{gist(row.said) or UNTITLED} – {answer_state(row, today)}"
    none = [sentence("There is no answer to this yet.")] if nothing_yet(row) else []
    return [heading(level, title), *(labelled(label, text) for label, text in told if text), *none]


def answer_state(row: AnswerRow, today: str) -> str:
    """Return how far an answer is, and whether it is late."""
    if _answered_there(row):
        return "Answered at the meeting"
    late = not row.closed and answer_overdue(row.said_on, row.next_update_on, today)
    return f"{Progress(row.status).label}{', and overdue' if late else ''}"


def did(row: AnswerRow) -> str:
    """Return the label of what was done, or of what was answered on the spot."""
    return "Answer" if _answered_there(row) else "We did"


def why(row: AnswerRow) -> str:
    """Return the label of the reason of an answer."""
    return "Why not" if Progress(row.status) is Progress.CANNOT_DO else "Why"


def _answered_there(row: AnswerRow) -> bool:
    """Say whether a question had its answer in the room: nobody went away to decide or to do anything."""
    return Progress(row.status) is Progress.DONE and row.decided_on == row.said_on and not row.decided_by


def promised(row: PromiseRow, today: str, *who: tuple[str, str]) -> Runs:
    """Return an action as an entry, with who does it where that is told, by when, and how far it is."""
    return entry(
        row.ref or NO_REFERENCE, row.text, *who, ("By when", by_when(row)), ("How far it is", how_far(row, today))
    )


def how_far(row: PromiseRow, today: str) -> str:
    """Return how far an action is, whether it is late, and the newest of it."""
    late = not row.closed and action_overdue(row.due, today)
    state = f"{Progress(row.status).label}{', and overdue' if late else ''}."
    news = row.update or row.outcome
    on = f"{short_day_in_words(row.updated_on)}: " if row.updated_on and news else ""
    return f"{state} {on}{news}".strip()


def _answers(title: str, rows: list[AnswerRow], today: str) -> list[Block]:
    told = [block for row in rows for block in answer(row, today, SUBPART)]
    return [heading(PART, title), *told] if told else []


def decided(row: AnswerRow) -> tuple[str, str]:
    """Return who decided it and when, behind its label."""
    when = day_in_words(row.decided_on)
    if not row.decided_by:
        return "Decided on", when
    return "Decided by", f"{row.decided_by}{', on ' if when else ''}{when}"


def nothing_yet(row: AnswerRow) -> bool:
    """Say whether there is no word yet on what comes of it."""
    return not (row.did or row.reason or row.next_step or row.passed_to)


def _earlier_actions(record: Record) -> list[Block]:
    if not record.earlier_actions:
        return []
    told = (promised(row, record.meeting.date, ("Who", who_will(record, row.owners))) for row in record.earlier_actions)
    return [heading(PART, "Actions from earlier meetings"), bullets_of(told)]
