"""What is done alike to everything captured: points, decisions and actions are the entries of a meeting."""

from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from sqlalchemy import Select, bindparam, func, select, union_all

from facilitator.domain.marks import Mark
from facilitator.domain.order import between, key_salt
from facilitator.domain.references import next_number
from facilitator.domain.refused import Refused
from facilitator.domain.substitute import Substitution
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Action, AgendaItem, Decision, Meeting, Point
from facilitator.storage.work import Work

Entry = Point | Decision | Action
ENTRIES: dict[str, type[Entry]] = {"point": Point, "decision": Decision, "action": Action}


def entry(work: Work, id_: bytes) -> Entry:
    """Return the entry of that id, or refuse."""
    for model in ENTRIES.values():
        row = work.find(model, id_)
        if row is not None and not row.deleted:
            return row
    raise Refused("This line is no longer in the library.")


def last_position(work: Work, meeting: bytes) -> str:
    """Return the place of the last entry of a meeting."""
    return work.session.scalar(_last_place(), {"meeting": meeting}) or ""


@cache
def _last_place() -> Select[tuple[str | None]]:
    """Return the question for the last place; it is made once, since it is asked at every line."""
    held = (select(func.max(model.position).label("place")) for model in ENTRIES.values())
    asked = (
        query.where(model.meeting == bindparam("meeting")) for query, model in zip(held, ENTRIES.values(), strict=True)
    )
    return select(func.max(union_all(*asked).subquery().c.place))


def place_at_end(work: Work, row: Entry, meeting: bytes, item: bytes | None) -> None:
    """Put a new entry behind all others of a meeting."""
    work.get(Meeting, meeting)
    row.meeting, row.item = meeting, item
    row.position = between(last_position(work, meeting), "", key_salt(row.uid))


@dataclass(frozen=True, slots=True)
class EditEntry:
    """Put the words of an entry right."""

    label: ClassVar[str] = "Edit a line"
    id: bytes
    text: str

    def apply(self, work: Work) -> None:
        """Write the words; where a bit was missed, it is found now."""
        row = entry(work, self.id)
        row.text = needed(self.text, "some words")
        if isinstance(row, Point) and row.mark == Mark.MISSED:
            row.mark = ""


@dataclass(frozen=True, slots=True)
class ContinueEntry:
    """Go on with an entry after its last word."""

    label: ClassVar[str] = "Go on with a line"
    id: bytes
    text: str

    def apply(self, work: Work) -> None:
        """Add the words; refuse where the line is a mark, which no edition has."""
        row = entry(work, self.id)
        if isinstance(row, Point) and row.mark == Mark.MISSED:
            raise Refused("The last line is a mark that a bit was missed. Write this as a line of its own.")
        row.text = kept(f"{row.text} {needed(self.text, 'some words')}")


@dataclass(frozen=True, slots=True)
class MoveToItem:
    """Move an entry to another agenda item."""

    label: ClassVar[str] = "Move a line to another item"
    id: bytes
    item: bytes | None

    def apply(self, work: Work) -> None:
        """Write the item."""
        if self.item is not None:
            work.get(AgendaItem, self.item)
        entry(work, self.id).item = self.item


@dataclass(frozen=True, slots=True)
class MoveEntry:
    """Put an entry between two others; None means the beginning or the end."""

    label: ClassVar[str] = "Move a line"
    id: bytes
    after: bytes | None
    before: bytes | None

    def apply(self, work: Work) -> None:
        """Give the entry a place between the two."""
        low = entry(work, self.after).position if self.after else ""
        high = entry(work, self.before).position if self.before else ""
        entry(work, self.id).position = between(low, high, key_salt(self.id))


@dataclass(frozen=True, slots=True)
class WithdrawEntry:
    """Take an entry out of the record; it stays in the history."""

    label: ClassVar[str] = "Withdraw a line"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        entry(work, self.id).deleted = 1


@dataclass(frozen=True, slots=True)
class Substitute:
    """Put `new` for `old` in the newest line that has it, or in every line of the meeting."""

    label: ClassVar[str] = "Replace words"
    meeting: bytes
    old: str
    new: str
    everywhere: bool = False

    def apply(self, work: Work) -> None:
        """Write the lines that have it; refuse where none has."""
        put = Substitution(self.old, self.new, self.everywhere)
        found = [row for row in _entries(work, self.meeting) if self.old and put.apply(row.text) != row.text]
        if not found:
            raise Refused(f"No line of this meeting has “{self.old}”.")
        for row in found if self.everywhere else found[:1]:
            row.text = needed(put.apply(row.text), "some words")


def _entries(work: Work, meeting: bytes) -> list[Entry]:
    """Return the entries of a meeting, newest first."""
    rows: list[Entry] = []
    for model in ENTRIES.values():
        rows += work.session.scalars(select(model).where(model.meeting == meeting, model.deleted == 0))
    return sorted(rows, key=lambda row: (row.said_at, row.uid), reverse=True)


def claim_reference(work: Work, action: Action) -> None:
    """Give a new action the next reference of its meeting."""
    code = work.get(Meeting, action.meeting).code
    taken = work.session.scalars(select(Action.ref).where(Action.ref.startswith(f"{code}-", autoescape=True)))
    action.ref = f"{code}-{next_number(taken, code)}"
