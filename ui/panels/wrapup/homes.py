"""A home for a question: an answer to come, an owner, the car park, or what was answered in the room."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.commands.actions import KeepAction, Owner
from facilitator.commands.kinds import Reclassify
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.commands.together import Together
from facilitator.domain.kinds import Kind
from facilitator.domain.line import Context, read_line
from facilitator.domain.line.owners import STARTS_WITH_OWNER
from facilitator.domain.progress import Progress
from facilitator.queries.entries import EntryRow
from facilitator.storage.work import Command
from ui.panels.room.asking import Ask

LABEL = "Give a question a home"
_PARK = frozenset({"~", "park", "parked"})
_ASKED = (
    "Its home? Enter alone: it will be answered · @Sam by 30 Nov: somebody finds out · ~ parks it · "
    "other words: what was answered in the room"
)


@dataclass(frozen=True, slots=True)
class Now:
    """The meeting, the time, and new ids."""

    meeting: bytes
    at: str
    new_id: Callable[[], bytes]


def home(point: EntryRow, context: Context, now: Now) -> Ask:
    """Ask what becomes of a question."""

    def answer(typed: str) -> Command:
        words = typed.strip()
        if words.casefold() in _PARK:
            return Reclassify(point.id, Kind.PARKED)
        if STARTS_WITH_OWNER.match(words):
            return _found_out(point, words, context, now)
        return answered(point.id, point.text, words, now)

    return Ask(_ASKED, "", answer)


def answered(point: bytes, text: str, words: str, now: Now) -> Command:
    """Open an answer to a point of that text; what was said in the room already is all of it."""
    answer, day = now.new_id(), now.at[:10]
    saving = SaveResponse(answer, now.meeting, text)
    if words:
        saving = replace(saving, did=words, status=Progress.DONE, decided_on=day)
    return Together(LABEL, (saving, LinkResponse(answer, (point,))))


def _found_out(point: EntryRow, words: str, context: Context, now: Now) -> Command:
    """Have somebody find out: an action, and the answer that will come of it."""
    read, answer, action = read_line(f"action: {words}", context), now.new_id(), now.new_id()
    owners = tuple(Owner(each.label, each.person) for each in read.owners)
    text = read.text or f"Answer: {point.text}"
    due = read.due.isoformat() if read.due else ""
    return Together(
        LABEL,
        (
            KeepAction(action, now.meeting, point.item, text, now.at, owners, due, "" if due else read.due_words),
            SaveResponse(answer, now.meeting, point.text),
            LinkResponse(answer, (point.id,), (action,)),
        ),
    )
