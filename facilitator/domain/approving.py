"""When the notes of a meeting may be approved, and what is asked before."""

from facilitator.domain.publishing import Standing
from facilitator.domain.refused import Refused
from facilitator.domain.wording import short_day_in_words

Moment = tuple[str, str, bytes]
"""When a meeting is, as meetings are put in order: its day, when it starts, and which it is."""


def check_later(notes_of: Moment, approved_at: Moment, today: str) -> None:
    """Refuse to approve notes at their own meeting or an earlier one, or at one that is still ahead."""
    if notes_of[2] == approved_at[2]:
        raise Refused("A meeting approves the notes of an earlier one, not its own.")
    if approved_at < notes_of:
        raise Refused("Notes are approved at a later meeting than the one they are of.")
    if today < approved_at[0]:
        raise Refused(f"Notes are approved at a meeting, not before it. This one is on {_day(approved_at[0])}.")


def check_approvable(notes: Standing, *, as_published: bool) -> None:
    """Refuse where nothing is published, or where nobody said that what counts is what was published."""
    if not notes.version:
        raise Refused("Nothing is published of these notes yet, so there is nothing to approve. Publish them first.")
    if not notes.published and not as_published:
        raise Refused(what_is_approved(notes))


def what_is_approved(notes: Standing) -> str:
    """Return what is asked where the record says something else than what was published; nothing where it does not."""
    if not notes.version or notes.published:
        return ""
    was = f"version {notes.version}, published on {_day(notes.on)}"
    return f"The record is a draft again. What is approved is {was}, not what was changed since."


def _day(iso: str) -> str:
    return short_day_in_words(iso)
