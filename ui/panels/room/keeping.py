"""From a line as read to the command that keeps it."""

from dataclasses import dataclass

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.points import KeepDecision, KeepPoint
from facilitator.domain.kinds import Kind
from facilitator.domain.line import Line
from facilitator.storage.work import Command


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a line is kept, and the earlier point to which it is tied."""

    id: bytes
    meeting: bytes
    item: bytes | None
    at: str
    raised_before: bytes | None = None


def keeping(line: Line, place: Place) -> Command:
    """Return the command that keeps what the chips of a line show."""
    where = (place.id, place.meeting, place.item)
    if line.kind == Kind.DECISION:
        return KeepDecision(*where, line.text, place.at, line.sensitive)
    if line.kind == Kind.ACTION:
        owners = tuple(Owner(owner.label, owner.person) for owner in line.owners)
        due = line.due.isoformat() if line.due else ""
        words = "" if line.due else line.due_words
        return KeepAction(*where, line.text, place.at, owners, due, words, line.sensitive)
    speaker = line.speaker
    return KeepPoint(
        *where,
        line.text,
        place.at,
        line.kind,
        speaker=speaker.person if speaker else None,
        speaker_capacity=speaker.capacity or "" if speaker and speaker.person is None else "",
        table=line.table or 0,
        themes=line.themes,
        sensitive=line.sensitive,
        raised_before=place.raised_before,
    )
