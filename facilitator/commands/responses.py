"""Responses: "You said, we did"."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.commands.meetings import checked_date
from facilitator.domain.ids import uid_of
from facilitator.domain.progress import Progress, check_answer
from facilitator.domain.references import next_number
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Meeting, Response, ResponseLink
from facilitator.storage.work import Work

_DATES = ("decided_on", "next_update_on")


@dataclass(frozen=True, slots=True)
class SaveResponse:
    """Write what was said and what was done, or why not (R-F1); `meeting` is where it was said."""

    label: ClassVar[str] = "Save an answer"
    id: bytes
    meeting: bytes
    said: str
    did: str = ""
    reason: str = ""
    status: str = Progress.NOT_STARTED
    decided_by: str = ""
    decided_on: str = ""
    passed_to: str = ""
    next_step: str = ""
    next_update_on: str = ""
    ref: str = ""

    def apply(self, work: Work) -> None:
        """Write the response; a new one gets the next reference of its meeting."""
        response = work.find_or_add(Response(uid=self.id, meeting=self.meeting))
        response.said, response.status = needed(self.said, "what was said"), Progress(self.status)
        for field in ("did", "reason", "decided_by", "passed_to", "next_step"):
            setattr(response, field, kept(getattr(self, field)))
        for field in _DATES:
            setattr(response, field, checked_date(getattr(self, field)) if getattr(self, field) else "")
        answer = {field: getattr(response, field) for field in ("did", "reason", "passed_to", *_DATES)}
        check_answer(response.status, answer)
        response.ref = response.ref or self.ref or _free_reference(work, self.meeting)


@dataclass(frozen=True, slots=True)
class LinkResponse:
    """Tie a response to these points and actions and no others."""

    label: ClassVar[str] = "Link an answer"
    id: bytes
    points: tuple[bytes, ...] = ()
    actions: tuple[bytes, ...] = ()

    def apply(self, work: Work) -> None:
        """Withdraw the ties that went, tie what is new."""
        work.get(Response, self.id)
        ties = [_link(self.id, uid, point=uid) for uid in self.points]
        ties += [_link(self.id, uid, action=uid) for uid in self.actions]
        stay = {work.find_or_add(tie).uid for tie in ties}
        held = select(ResponseLink).where(ResponseLink.response == self.id, ResponseLink.deleted == 0)
        for tie in work.session.scalars(held):
            tie.deleted = int(tie.uid not in stay)


@dataclass(frozen=True, slots=True)
class WithdrawResponse:
    """Take a response out of the lists; its reference is never used again (R-F6)."""

    label: ClassVar[str] = "Withdraw an answer"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Response, self.id).deleted = 1


def _link(response: bytes, other: bytes, point: bytes | None = None, action: bytes | None = None) -> ResponseLink:
    uid = uid_of("response_link", response, other)
    return ResponseLink(uid=uid, response=response, point=point, action=action)


def _free_reference(work: Work, meeting: bytes) -> str:
    beginning = f"YS-{work.get(Meeting, meeting).code}"
    taken = work.session.scalars(select(Response.ref).where(Response.ref.startswith(f"{beginning}-", autoescape=True)))
    return f"{beginning}-{next_number(taken, beginning)}"
