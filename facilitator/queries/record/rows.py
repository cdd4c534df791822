"""The rows of a record. `Internal` holds what only an internal edition says."""

from dataclasses import dataclass, field

from facilitator.domain.answering import PrintedAnswer
from facilitator.domain.attribution import Attribution, Whose
from facilitator.domain.editions import Edition
from facilitator.domain.evaluation import Cell
from facilitator.domain.progress import Progress
from facilitator.domain.publishing import Standing
from facilitator.queries.agenda import ItemRow, TableRow
from facilitator.queries.evaluation import CommentRow
from facilitator.queries.levels import LevelsRow
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.queue import ItemVoiceRow, VoiceRow
from facilitator.queries.resources import ResourceRow
from facilitator.queries.votes import VoteRow


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A point; `who` is told to have said it, `whose` words it is in, `meaning` is what is understood by them.

    `question_no` counts the questions of its item from 1, 0 where that is not known. One that leads others tells
    under itself those `gathered` in it, and says where they were `raised`. `before` tells when it was raised before,
    `goes_to` to whom it is put or where it is taken up.
    """

    id: bytes
    kind: str
    item: bytes | None
    text: str
    table_no: int
    themes: tuple[str, ...]
    who: str = ""
    whose: str = ""
    gathered: tuple["SaidRow", ...] = ()
    raised: str = ""
    question_no: int = 0
    meaning: str = ""
    before: str = ""
    goes_to: str = ""

    @property
    def heard(self) -> tuple["SaidRow", ...]:
        """What was said: itself, unless it is a name that the team gave, and those gathered in it."""
        return self.gathered if self.gathered and self.whose == Whose.TEAM else (self, *self.gathered)


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """A decision, with what the room said when it was read back."""

    id: bytes
    text: str
    read_back: str = ""
    read_back_note: str = ""


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """Who will do an action: a name to print, or only the capacity of a person who stays unnamed."""

    name: str
    capacity: str


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """An action with its owners and its newest update."""

    id: bytes
    ref: str
    owners: tuple[OwnerRow, ...]
    updated_on: str
    update: str
    meeting: bytes | None
    text: str
    due: str
    due_words: str
    status: str
    outcome: str
    read_back: str = ""
    read_back_note: str = ""

    @property
    def closed(self) -> bool:
        """Whether nothing more is to come."""
        return Progress(self.status).closed


@dataclass(frozen=True, slots=True)
class AnswerRow(PrintedAnswer):
    """A response; `here` where it was said at the meeting of the record, `actions` are references."""

    here: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PutRightRow:
    """What was put right in notes, or was not for a `reason`: what they said, if anything, and what was asked for."""

    id: bytes
    said: str
    instead: str
    made: bool
    reason: str


@dataclass(frozen=True, slots=True)
class PutRight:
    """What came of the corrections of notes; `withheld` counts those that this edition does not tell."""

    rows: tuple[PutRightRow, ...] = ()
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class LastNotes:
    """The notes of the meeting before, with what was put right in them, and whether they were approved, and here."""

    date: str
    approved: bool
    here: bool
    put_right: PutRight


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many people of a capacity have a status."""

    capacity: str
    status: str
    number: int


@dataclass(frozen=True, slots=True)
class SupportRow:
    """How many who came and need something say so of whether it was there (`Met`, or nothing)."""

    met: str
    number: int


@dataclass(frozen=True, slots=True)
class GuestRow:
    """Someone on the list of the meeting, by name; an unnamed one has an empty name."""

    name: str
    family: str
    organisation: str
    capacity: str
    status: str
    arrived_at: str
    left_at: str


@dataclass(frozen=True, slots=True)
class CapturedRow:
    """A point as it was captured, with who said it and when, and what is understood by it."""

    kind: str
    item: bytes | None
    text: str
    speaker: str
    capacity: str
    table_no: int
    said_at: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Internal:
    """What only the internal edition says; `withheld` counts what is sensitive and in no edition."""

    guests: tuple[GuestRow, ...]
    tables: tuple[TableRow, ...]
    captured: tuple[CapturedRow, ...]
    withheld: int


@dataclass(frozen=True, slots=True)
class Record:
    """What the notes of a meeting are made from; `internal` is None in a published record.

    `support` is None where the view may not see what people need.
    """

    edition: Edition
    meeting: MeetingRow
    counts: tuple[CountRow, ...]
    newcomers: int | None
    items: tuple[ItemRow, ...]
    points: tuple[SaidRow, ...]
    answered: frozenset[bytes]
    decisions: tuple[DecidedRow, ...]
    actions: tuple[PromiseRow, ...]
    earlier_actions: tuple[PromiseRow, ...]
    answers: tuple[AnswerRow, ...]
    following: MeetingRow | None
    internal: Internal | None
    attribution: Attribution = Attribution.UNATTRIBUTED
    votes: tuple[VoteRow, ...] = ()
    answered_forms: tuple[Cell, ...] = ()
    comments: tuple[CommentRow, ...] = ()
    levels: LevelsRow | None = None
    voices: tuple[VoiceRow, ...] = ()
    voices_by_item: tuple[ItemVoiceRow, ...] = ()
    support: tuple[SupportRow, ...] | None = None
    resources: tuple[ResourceRow, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    not_back: int = 0
    standing: Standing = field(default_factory=Standing)
    put_right: PutRight = PutRight()
    last_notes: LastNotes | None = None

    @property
    def heard(self) -> tuple[SaidRow, ...]:
        """All that was said, what was drawn together too; not the names that the team gave."""
        return tuple(row for head in self.points for row in head.heard)
