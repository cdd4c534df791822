"""Which version this is and what changed in it; what was put right; and whether the last notes were approved."""

from datetime import date

from facilitator.domain.editions import Content, Edition
from facilitator.domain.wording import number_of, one_line, short_day_in_words
from facilitator.publish.minutes.phrasing import PART, bullets, heading, labelled, quoted, sentence
from facilitator.publish.outline import Block
from facilitator.queries.record.rows import PutRight, PutRightRow, Record

LAST, CORRECTIONS = "Notes of the last meeting", "Corrections"
_GOES_ON = "answers, actions and what is ahead are told as they were on that day."


def version(record: Record, today: date, content: Content) -> list[Block]:
    """Return which version was published when, and in a later one what changed (R-N7); nothing in a draft or inside.

    What goes on after a meeting makes no new version, so a copy of a later day says that it tells more than was
    published; and a version is one of the notes, so another document says that it was made from them.
    """
    held = record.standing
    if not held.published or record.edition is Edition.INTERNAL:
        return []
    made = short_day_in_words(today.isoformat())
    if content is not Content.NOTES:
        notes = f"The notes of this meeting are published: version {held.version}, {short_day_in_words(held.on)}"
        return [sentence(f"Made on {made}. {notes}.")]
    changed = f"What changed in version {held.version}"
    return [
        sentence(held.words),
        *([sentence(f"This copy was made on {made}: {_GOES_ON}")] if today.isoformat() > held.on else []),
        *([labelled(changed, held.what_changed)] if held.what_changed else []),
    ]


def last_notes(record: Record, _today: date) -> list[Block]:
    """Return, as part of section 2, whether the notes of the last meeting were approved, with what was put right."""
    last = record.last_notes
    title = heading(PART, LAST)
    if last is None:
        return [title, sentence("There were no earlier notes to approve.")]
    of = f"The notes of the meeting of {short_day_in_words(last.date) or 'last time'}"
    told = _put_right(last.put_right)
    if not last.approved:
        return [title, sentence(f"{of} have not been approved yet{'. This was put right:' if told else '.'}"), *told]
    where = "at this meeting" if last.here else "at another meeting"
    how = "with these corrections" if told else "without corrections"
    return [title, sentence(f"{of} were approved {where}, {how}{':' if told else '.'}"), *told]


def corrections(record: Record, _today: date) -> list[Block]:
    """Return, as part of section 14, what was put right in these notes."""
    told = _put_right(record.put_right)
    return [heading(PART, CORRECTIONS), *told] if told else [sentence("No corrections have been made to these notes.")]


def _put_right(held: PutRight) -> list[Block]:
    lines = [_line(row) for row in held.rows]
    if held.withheld:
        lines.append(f"{number_of(held.withheld, 'correction')} to what is not told here.")
    return [bullets(lines)] if lines else []


def _line(row: PutRightRow) -> str:
    instead = _ended(quoted(one_line(row.instead)))
    if not row.made:
        return f"Asked for and not changed: {instead} Why: {row.reason}"
    said = quoted(one_line(row.said).rstrip("."))
    return f"The notes said {said}, and now say {instead}" if row.said else f"Added or changed: {instead}"


def _ended(words: str) -> str:
    """Return words in quotation marks with a full stop, unless they have one inside."""
    return words if words[-2:-1] in {".", "!", "?", "…"} else f"{words}."
