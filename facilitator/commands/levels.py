"""Levels achieved, and what came of an item."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.levels import Level, check_achieved
from facilitator.domain.views import View
from facilitator.domain.words import kept
from facilitator.queries.levels import last_time
from facilitator.storage.models import AgendaItem, Meeting
from facilitator.storage.store import Reader
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SetAchieved:
    """Say which level a meeting achieved, who led it with the team, and a note why (R-L1, R-L2); None leaves as is."""

    label: ClassVar[str] = "Change the level achieved"
    id: bytes
    level: str | None = None
    note: str | None = None
    co_lead: str | None = None

    def apply(self, work: Work) -> None:
        """Write what was said, or refuse what it lacks."""
        meeting = work.get(Meeting, self.id)
        if self.note is not None:
            meeting.level_note = kept(self.note)
        if self.co_lead is not None:
            meeting.co_lead = kept(self.co_lead)
        if self.level is not None:
            meeting.level_achieved = checked_level(self.level)
        _check(work, meeting, meeting.level_achieved)


@dataclass(frozen=True, slots=True)
class SetItemAchieved:
    """Say which level an item achieved; what the highest takes is asked of the meeting (R-L1, R-L2)."""

    label: ClassVar[str] = "Change the level achieved by an item"
    id: bytes
    level: str

    def apply(self, work: Work) -> None:
        """Write the level, or refuse what it lacks."""
        item = work.get(AgendaItem, self.id)
        item.level_achieved = checked_level(self.level)
        _check(work, work.get(Meeting, item.meeting), item.level_achieved)


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """Say in a sentence what came of an item."""

    label: ClassVar[str] = "Say what came of an item"
    id: bytes
    outcome: str

    def apply(self, work: Work) -> None:
        """Write the sentence."""
        work.get(AgendaItem, self.id).outcome = kept(self.outcome)


def checked_level(level: str) -> str:
    """Return a level, or an empty text for none."""
    return Level(level) if level else ""


def _check(work: Work, meeting: Meeting, level: str) -> None:
    last = last_time(Reader(work.session.connection(), View.TEAM), meeting.uid)
    answered = last is None or last.answered
    check_achieved(level, led_with=meeting.co_lead, answered=answered, note=meeting.level_note)
