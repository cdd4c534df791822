"""From the journal to the tables: rows folded from their changes, with the clashes and the references they show."""

from collections.abc import Iterable, Mapping
from functools import cache

from sqlalchemy.engine import Connection

from facilitator.domain.attendance import came_counts
from facilitator.domain.before import first_raised
from facilitator.domain.history import DELETED, NO_RULES, Rule, State, earliest, fold
from facilitator.domain.publishing import furthest
from facilitator.domain.running import either, least, left_first
from facilitator.storage.drawing import draw, wipe
from facilitator.storage.journal import FIELDS, changes_of, decoded, default
from facilitator.storage.models import MODELS
from facilitator.storage.naming import name_rows
from facilitator.storage.sql import rows, run

_RULES: Mapping[str, Mapping[str, Rule]] = {
    "agenda_item": {
        "started_at": earliest,
        "ended_at": left_first,
        "resumed_at": earliest,
        "spent": least,
        "back_at": earliest,
        "interrupts": either,
    },
    "attendance": {"arrived_at": earliest, "status": came_counts},
    "meeting": {"closed_at": earliest, "minutes_status": furthest},
    "overruling": {"reason": either, "state": either},
    "point": {"raised_before": first_raised},
    "turn": {"called_at": earliest, "ended_at": earliest},
    "vote": {"counted_from": earliest, "closed_at": earliest},
}


def rules_of(entity: str) -> Mapping[str, Rule]:
    """Return the fields of an entity whose values, set on two laptops, merge by a rule."""
    return _RULES.get(entity, NO_RULES)


def refold(connection: Connection, which: Iterable[tuple[bytes, str]]) -> None:
    """Write rows, with their clashes, as their changes say; rows of entities unknown to this version stay journal."""
    touched = [(row, entity) for row, entity in which if entity in MODELS]
    if not touched:
        return
    run(connection, "INSERT INTO folding(n) VALUES(1)")
    for row, entity in touched:
        _fold(connection, row, entity)
    run(connection, "DELETE FROM folding")
    name_rows(connection, touched)


def redraw(connection: Connection) -> None:
    """Draw all tables anew from the journal, the rows in the order of their births."""
    wipe(connection)
    draw(connection)
    refold(connection, rows(connection, "SELECT row, entity FROM change GROUP BY row ORDER BY min(stamp)"))


def projected(entity: str, row: bytes, state: State) -> dict[str, object]:
    """Return what the table of an entity holds for a row in that state."""
    values = {
        field: decoded(entity, field, state.values[field]) if field in state.values else default(entity, field)
        for field in FIELDS[entity]
    }
    return {"uid": row, "rev": b"".join(state.heads), **values}


def clashing(entity: str, state: State) -> frozenset[str]:
    """Return the clashing fields that this version knows."""
    return state.clashes & {*FIELDS[entity], DELETED}


def _fold(connection: Connection, row: bytes, entity: str) -> None:
    state = fold(changes_of(connection, row), rules_of(entity))
    run(connection, "DELETE FROM clash WHERE row=?", (row,))
    run(connection, _upsert(entity), tuple(projected(entity, row, state).values()))
    for field in sorted(clashing(entity, state)):
        run(connection, "INSERT INTO clash(row, field, entity) VALUES(?,?,?)", (row, field, entity))


@cache
def _upsert(entity: str) -> str:
    names = ("uid", "rev", *FIELDS[entity])
    columns = ", ".join(f'"{name}"' for name in names)
    again = ", ".join(f'"{name}"=excluded."{name}"' for name in names[1:])
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {entity}({columns}) VALUES({marks}) ON CONFLICT(uid) DO UPDATE SET {again}"
