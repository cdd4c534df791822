"""The decisions and actions of a meeting as they are read back to the room; what is sensitive is not among them."""

from dataclasses import dataclass

from sqlalchemy import select

from facilitator.queries.entries import owners
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.queries.telling import may_be_told
from facilitator.storage.models import Action, Decision
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ReadBackRow:
    """A decision or an action, with what the room said to it; what a decision has not is empty."""

    id: bytes
    entity: str
    position: str
    text: str
    read_back: str
    note: str
    ref: str = ""
    owners: tuple[str, ...] = ()
    due: str = ""
    due_words: str = ""


def read_backs(reader: Reader, meeting: bytes) -> tuple[ReadBackRow, ...]:
    """Return what is to be read back, in the order in which it was captured."""
    rows = [*_decisions(reader, meeting), *_actions(reader, meeting)]
    return tuple(sorted(rows, key=lambda row: (row.position, row.id)))


def _decisions(reader: Reader, meeting: bytes) -> list[ReadBackRow]:
    query = select(Decision.uid, Decision.position, Decision.text, Decision.read_back, Decision.read_back_note).where(
        Decision.meeting == meeting, may_be_told(Decision)
    )
    return [ReadBackRow(uid, "decision", *rest) for uid, *rest in fetch(reader, query)]


def _actions(reader: Reader, meeting: bytes) -> list[ReadBackRow]:
    query = select(
        Action.uid,
        Action.position,
        Action.text,
        Action.read_back,
        Action.read_back_note,
        Action.ref,
        Action.due,
        Action.due_words,
    ).where(Action.meeting == meeting, may_be_told(Action))
    shown, held = references(reader, Action), owners(reader, meeting)
    rows = []
    for uid, place, text, said, note, ref, due, due_words in fetch(reader, query):
        who = tuple(name for name, _ in held.get(uid, ()))
        rows.append(ReadBackRow(uid, "action", place, text, said, note, shown.get(uid, ref), who, due, due_words))
    return rows
