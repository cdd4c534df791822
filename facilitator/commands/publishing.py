"""From draft to published: marking as checked, publishing a version, corrections, and approving the last minutes."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from facilitator.domain.approving import Moment, check_approvable, check_later
from facilitator.domain.editions import Content, Edition, Format, Wanted
from facilitator.domain.gate import Problem
from facilitator.domain.ids import uid_of
from facilitator.domain.publishing import (
    CorrectionState,
    MinutesStatus,
    check_checkable,
    check_gate,
    check_goes_back,
    check_publishable,
    check_settled,
    check_still,
    version_name,
)
from facilitator.domain.refused import Refused
from facilitator.domain.views import View
from facilitator.domain.words import kept, needed
from facilitator.queries.gate import problems
from facilitator.queries.publishing import next_claim, standing
from facilitator.queries.touched import known_now
from facilitator.storage.models import Checking, Correction, Meeting, Publication, PublishedFile
from facilitator.storage.store import Reader
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class FileToPublish:
    """A file as it will be given out: its name, which edition it is, and its bytes."""

    name: str
    wanted: Wanted
    data: bytes


@dataclass(frozen=True, slots=True)
class MarkChecked:
    """Say that somebody has read the notes of a meeting and found them right; `id` is that of the checking."""

    label: ClassVar[str] = "Mark the notes as checked"
    id: bytes
    meeting: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write it down with what the record is now; what is changed later was not checked."""
        meeting, reader = work.get(Meeting, self.meeting), _reader(work)
        check_checkable(standing(reader, self.meeting))
        known = known_now(reader, self.meeting)
        work.add(Checking(uid=self.id, meeting=self.meeting, at=self.at, known=known))
        meeting.minutes_status = MinutesStatus.CHECKED


@dataclass(frozen=True, slots=True)
class PublishMinutes:
    """Publish a version of the notes, with what changed since the last one (R-N7); `id` is that of the version.

    Refused while something of the gate stands in the way. The files are kept as they are for good; undo takes the
    version back, and its number is not given again. `version` and `known` are what the files were made for and from:
    where either is another by now, what they say would not be true.
    """

    label: ClassVar[str] = "Publish the notes"
    id: bytes
    meeting: bytes
    at: str
    what_changed: str
    files: tuple[FileToPublish, ...]
    version: str
    known: str

    def apply(self, work: Work) -> None:
        """Write the version and keep its files, or refuse what nobody has checked."""
        meeting, reader = work.get(Meeting, self.meeting), _reader(work)
        refuse_unready(reader, self.meeting, self.at, self.what_changed, len(self.files))
        claim, known = next_claim(reader, self.meeting), known_now(reader, self.meeting)
        check_still(same=(self.version, self.known) == (version_name(claim), known))
        version = Publication(uid=self.id, meeting=self.meeting, ref=claim, at=self.at, known=known)
        version.what_changed = kept(self.what_changed)
        work.add(version)
        for file in self.files:
            _keep(work, self.id, file)
        meeting.minutes_status = MinutesStatus.PUBLISHED


@dataclass(frozen=True, slots=True)
class BackToDraft:
    """Say that the notes of a meeting are a draft again; what was published stays as it was."""

    label: ClassVar[str] = "Make the notes a draft again"
    meeting: bytes

    def apply(self, work: Work) -> None:
        """Write the state; refuse where they are a draft already."""
        meeting = work.get(Meeting, self.meeting)
        check_goes_back(standing(_reader(work), self.meeting))
        meeting.minutes_status = MinutesStatus.DRAFT


@dataclass(frozen=True, slots=True)
class RecordCorrection:
    """Write down, or put right, what somebody wants put right in the notes of a meeting; `raised_by` stays inside."""

    label: ClassVar[str] = "Write down a correction"
    id: bytes
    meeting: bytes
    said: str
    instead: str
    raised_by: str = ""
    at: str = ""
    internal: bool = False

    def apply(self, work: Work) -> None:
        """Write the correction; the time of the first word on it stands."""
        work.get(Meeting, self.meeting)
        row = work.find_or_add(Correction(uid=self.id, meeting=self.meeting, raised_at=self.at))
        row.said, row.instead = kept(self.said), needed(self.instead, "what the notes should say")
        row.raised_by, row.visibility = kept(self.raised_by), "internal" if self.internal else "public"


@dataclass(frozen=True, slots=True)
class SettleCorrection:
    """Say that a correction was made, or was not made and why, or is open again; `settled_in` is a meeting."""

    label: ClassVar[str] = "Settle a correction"
    id: bytes
    state: str
    reason: str = ""
    settled_in: bytes | None = None
    at: str = ""

    def apply(self, work: Work) -> None:
        """Write what became of it."""
        row, state, reason = work.get(Correction, self.id), CorrectionState(self.state), kept(self.reason)
        check_settled(state, reason)
        settled = state is not CorrectionState.OPEN
        row.state, row.reason = state, reason if settled else ""
        row.settled_in, row.settled_at = (self.settled_in, self.at) if settled else (None, "")


@dataclass(frozen=True, slots=True)
class WithdrawCorrection:
    """Take out a correction that was written down by mistake."""

    label: ClassVar[str] = "Withdraw a correction"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Correction, self.id).deleted = 1


@dataclass(frozen=True, slots=True)
class ApproveMinutes:
    """Say that the notes of a meeting were approved at a later one, at a local time.

    What is approved is the newest published version. Where the record says something else by now, `as_published` says
    that this is known.
    """

    label: ClassVar[str] = "Approve the notes of the last meeting"
    meeting: bytes
    approved_in: bytes
    at: str
    as_published: bool = False

    def apply(self, work: Work) -> None:
        """Write where and when, or refuse what is not published or was not held yet."""
        last, here = work.get(Meeting, self.meeting), work.get(Meeting, self.approved_in)
        check_later(_moment(last), _moment(here), self.at[:10])
        check_approvable(standing(_reader(work), self.meeting), as_published=self.as_published)
        last.approved_in, last.approved_at = self.approved_in, self.at


@dataclass(frozen=True, slots=True)
class TakeApprovalBack:
    """Say that the notes of a meeting are not approved after all."""

    label: ClassVar[str] = "Take the approval of notes back"
    meeting: bytes

    def apply(self, work: Work) -> None:
        """Write it."""
        last = work.get(Meeting, self.meeting)
        last.approved_in, last.approved_at = None, ""


def refuse_unready(reader: Reader, meeting: bytes, at: str, what_changed: str, files: int) -> tuple[Problem, ...]:
    """Refuse to publish what is not checked as it is now, or while something of the gate stands in the way.

    Return what the gate found besides.
    """
    check_publishable(standing(reader, meeting), kept(what_changed), files)
    found = problems(reader, meeting, Edition.PUBLISHED, date.fromisoformat(at[:10]), what_changed)
    check_gate([problem.sentence for problem in found if problem.in_the_way])
    return found


def _moment(row: Meeting) -> Moment:
    return row.date, row.starts, row.uid


def _keep(work: Work, version: bytes, file: FileToPublish) -> None:
    """Keep a file of a version; one that names people, or is a draft by its nature, is never given out (R-D1)."""
    wanted = file.wanted
    if wanted.edition is Edition.INTERNAL:
        raise Refused("An internal edition stays with the team. Choose a published one.")
    if wanted.content is Content.EASY_READ:
        raise Refused("A start for Easy Read is a draft until people with a learning disability have checked it.")
    row = PublishedFile(uid=uid_of("published_file", version, file.name), publication=version, name=file.name)
    row.content, row.format = Content(wanted.content), Format(wanted.format)
    row.size = wanted.size if wanted.format is Format.LARGE_PRINT else 0
    row.dark, row.length, row.sha256 = int(wanted.dark), len(file.data), work.keep(file.data)
    work.add(row)


def _reader(work: Work) -> Reader:
    return Reader(work.session.connection(), View.TEAM)
