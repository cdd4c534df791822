"""Undo and redo: new changes that put fields back, where nobody has changed them since."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from facilitator.domain.history import (
    DELETED,
    FORGOTTEN,
    Change,
    State,
    ancestors,
    fold,
    gone_for_good,
    last_writes,
    left,
)
from facilitator.storage.folding import rules_of
from facilitator.storage.journal import FIELDS, changes_of, decoded, default
from facilitator.storage.models import MODELS
from facilitator.storage.row import Row
from facilitator.storage.sql import rows
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class Done:
    """A step that can be undone or redone: the one a person did, and the one whose changes stand now."""

    origin: bytes
    latest: bytes
    label: str


@dataclass
class Stack:
    """The steps done here, in order, and those undone."""

    done: list[Done]
    undone: list[Done]

    def note(self, step: bytes, label: str, verb: str) -> None:
        """Take in a step that was committed."""
        if verb == "do":
            self.done.append(Done(step, step, label))
        if verb in {"do", "forget"}:
            self.undone.clear()
        elif verb == "undo":
            self.undone.append(Done(self.done.pop().origin, step, label))
        elif verb == "redo":
            self.done.append(Done(self.undone.pop().origin, step, label))


def read_stack(connection: Connection) -> Stack:
    """Return what can be undone and redone, from the steps that were done in this file."""
    stack = Stack([], [])
    own = "SELECT id, label, verb FROM step WHERE here=1 ORDER BY n"
    for step, label, verb in rows(connection, own):
        stack.note(step, label, verb)
    return stack


def revert(work: Work, step: bytes) -> int:
    """Put back what a step changed; return how many of its changes were left, in all or in part."""
    connection = work.session.connection()
    made = rows(connection, "SELECT row, stamp, entity FROM change WHERE step=?", (step,))
    return sum(entity not in MODELS or not _put_back(work, row, stamp, entity) for row, stamp, entity in made)


def _put_back(work: Work, row: bytes, stamp: bytes, entity: str) -> bool:
    model = MODELS[entity]
    held = work.session.scalars(select(model).where(model.uid == row)).one()
    line = changes_of(work.session.connection(), row)
    place = next(index for index, change in enumerate(line) if change.stamp == stamp)
    now = _folded(entity, line)
    if gone_for_good(line):
        return FORGOTTEN in line[place].fields
    if not line[place].prev:
        return sum(not change.prev for change in line) == 1 and _withdraw(held, entity, line[place], now)
    seen = ancestors(line)[place]
    before = _folded(entity, [change for index, change in enumerate(line) if seen >> index & 1])
    stays = {FORGOTTEN, *left(line[place])}
    put = _unchanged(line, line[place], now) & {*FIELDS[entity]} - stays
    for field in put:
        setattr(held, field, _value(entity, before, field))
    return put == set(line[place].fields) - stays


def _withdraw(held: Row, entity: str, birth: Change, now: State) -> bool:
    """Undo a birth: the row is withdrawn if it still is as it was born."""
    born = _folded(entity, [birth])
    fields = set(now.values) - {DELETED}
    same = not now.clashes and all(_value(entity, now, name) == _value(entity, born, name) for name in fields)
    if same:
        held.deleted = 1
    return same


def _unchanged(line: list[Change], change: Change, now: State) -> set[str]:
    """Return the fields that still hold what the change set, and that nobody else set beside it."""
    seen = ancestors(line)
    fields = change.fields.items()
    return {n for n, value in fields if now.values.get(n) == value and len(last_writes(line, seen, n)) == 1}


def _folded(entity: str, changes: list[Change]) -> State:
    return fold(changes, rules_of(entity))


def _value(entity: str, state: State, field: str) -> object:
    """Return what a field shows; one that this version does not know, as the journal holds it."""
    if field not in FIELDS[entity]:
        return state.values.get(field)
    return decoded(entity, field, state.values[field]) if field in state.values else default(entity, field)
