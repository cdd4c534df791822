"""Answers, "You said, we did": how one is shown, and the form in which it is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.commands.together import Together
from facilitator.domain.overdue import answer_overdue
from facilitator.domain.progress import Progress
from facilitator.domain.typed import typed_day
from facilitator.domain.wording import listed, number_of, one_line, short_day_in_words
from facilitator.queries.responses import ResponseRow
from facilitator.storage.work import Command
from ui.panels.answers.actions import STATES, TONES
from ui.rows import Column, Tone
from ui.widgets.sheet import Sheet

Values = Mapping[str, str]
_WORDS = ("said", "did", "reason", "decided_by", "passed_to", "next_step")


@dataclass(frozen=True, slots=True)
class ResponseLine:
    """An answer, and whether it is overdue (R-F4)."""

    id: bytes
    row: ResponseRow
    late: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Where a new answer comes from: the meeting, and the point or the action that it answers."""

    meeting: bytes
    entity: str = ""
    id: bytes = b""

    def spelt(self) -> str:
        """Return it in words without spaces, for drafts."""
        return f"{self.meeting.hex()}/{self.entity}/{self.id.hex()}"


class ResponseSheet(Sheet):
    """What was said, what was done or why not, who decided, and when the forum hears more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area("said", "You said", 3)
        self.choice("status", "How far is it?", STATES)
        self.area("did", "We did", 3)
        self.area("reason", "Or why not", 2)
        self.lines_beside(("decided_by", "Who decided", 3), ("decided_on", "When", 2))
        self.line("passed_to", "Passed to", example="Who answers now, with a name")
        self.lines_beside(("next_step", "What happens next", 3), ("next_update_on", "You will hear by", 2))


EMPTY = dict.fromkeys((*_WORDS, "decided_on", "next_update_on"), "") | {"status": Progress.NOT_STARTED.value}


def read_source(spelt: str) -> Source:
    """Return what `Source.spelt` returned."""
    meeting, entity, row = spelt.split("/")
    return Source(bytes.fromhex(meeting), entity, bytes.fromhex(row))


def lines(rows: tuple[ResponseRow, ...], today: str) -> tuple[ResponseLine, ...]:
    """Return the answers with their lateness, those still open first."""
    return tuple(ResponseLine(row.id, row, _late(row, today)) for row in rows)


def response_values(row: ResponseRow) -> dict[str, str]:
    """Return what the form shows of an answer."""
    days = {field: short_day_in_words(getattr(row, field)) for field in ("decided_on", "next_update_on")}
    return {field: str(getattr(row, field)) for field in (*_WORDS, "status")} | days


def saving_response(response: bytes, meeting: bytes, values: Values, today: date) -> SaveResponse:
    """Return the command for what was typed."""
    words = {field: values[field] for field in _WORDS}
    decided = typed_day(values["decided_on"], today, past=True)
    coming = typed_day(values["next_update_on"], today)
    return SaveResponse(response, meeting, status=values["status"], decided_on=decided, next_update_on=coming, **words)


def making_response(response: bytes, source: Source, values: Values, today: date) -> Command:
    """Return the command that writes a new answer and ties it to what it answers."""
    saving = saving_response(response, source.meeting, values, today)
    if not source.entity:
        return saving
    ties = (source.id,)
    link = LinkResponse(response, points=ties) if source.entity == "point" else LinkResponse(response, actions=ties)
    return Together(saving.label, (saving, link))


def ties(row: ResponseRow) -> str:
    """Return in words what an answer is tied to."""
    counts = (
        number_of(len(row.points), "point") if row.points else "",
        number_of(len(row.actions), "action") if row.actions else "",
    )
    said = listed([count for count in counts if count])
    return f"Tied to {said}." if said else "Tied to no point and no action yet."


def _late(row: ResponseRow, today: str) -> bool:
    last = max(row.said_on, row.decided_on)
    return not row.closed and answer_overdue(last, row.next_update_on, today)


def _when(line: ResponseLine) -> str:
    coming = short_day_in_words(line.row.next_update_on)
    return "\n".join(part for part in (coming, "overdue" if line.late else "") if part)


def _answer(row: ResponseRow) -> str:
    return one_line(row.did or row.reason or row.next_step)


def _said(line: ResponseLine) -> str:
    row = line.row
    answer = _answer(row)
    parts = (
        f"Answer {row.ref}",
        Progress(row.status).label,
        "overdue an answer" if line.late else "",
        f"you said: {one_line(row.said)}",
        f"we did: {answer}" if answer else "no answer yet",
    )
    return ", ".join(part for part in parts if part)


COLUMNS: tuple[Column[ResponseLine], ...] = (
    Column("Ref", lambda line: line.row.ref, _said, width=11),
    Column("You said", lambda line: one_line(line.row.said)),
    Column("We did, or why not", lambda line: _answer(line.row) or "no answer yet"),
    Column("You will hear by", _when, width=14),
    Column(
        "How far",
        lambda line: Progress(line.row.status).label,
        width=15,
        tone=lambda line: TONES.get(Progress(line.row.status), Tone.PLAIN),
    ),
)


def searched(line: ResponseLine) -> str:
    """Return the words in which an answer is looked for."""
    row = line.row
    words = (row.ref, row.said, row.did, row.reason, row.decided_by, row.passed_to, Progress(row.status).label)
    return " ".join((*words, "overdue" if line.late else ""))
