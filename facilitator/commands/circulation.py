"""Giving documents out: what, when, how, to whom and in which forms (R-F5)."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.meetings import checked_date
from facilitator.domain.circulation import Channel, Form
from facilitator.domain.editions import Content
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Circulation, Meeting, Response
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class RecordCirculation:
    """Record that a document of a meeting was given out, or with `response` one answer by itself.

    `version` is the published version, empty where there is none yet; `people` how many had it, 0 where nobody counted.
    """

    label: ClassVar[str] = "Record what was given out"
    id: bytes
    meeting: bytes
    day: str
    channel: str
    to_whom: str
    people: int = 0
    forms: tuple[str, ...] = ()
    note: str = ""
    document: str = Content.NOTES
    version: str = ""
    response: bytes | None = None

    def apply(self, work: Work) -> None:
        """Write the entry."""
        work.get(Meeting, self.meeting)
        if self.response is not None:
            work.get(Response, self.response)
        row = work.find_or_add(Circulation(uid=self.id, meeting=self.meeting))
        row.day, row.channel = checked_date(self.day), Channel(self.channel)
        row.to_whom, row.people = needed(self.to_whom, "to whom it went"), self.people
        row.forms, row.note = " ".join(map(Form, self.forms)), kept(self.note)
        row.document = "" if self.response is not None else Content(self.document)
        row.version, row.response = kept(self.version), self.response


@dataclass(frozen=True, slots=True)
class WithdrawCirculation:
    """Take an entry out of the list."""

    label: ClassVar[str] = "Withdraw what was given out"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Circulation, self.id).deleted = 1
