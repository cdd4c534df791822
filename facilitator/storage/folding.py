"""From the journal to the tables: rows folded from their changes, with the clashes and the references they show."""

import json
from collections.abc import Iterable

from sqlalchemy.engine import Connection

from facilitator.domain.history import DELETED, State, fold
from facilitator.domain.references import Claim, shown
from facilitator.storage.journal import FIELDS, changes_of, decoded, default
from facilitator.storage.models import MODELS

EARLIEST: dict[str, frozenset[str]] = {"attendance": frozenset({"arrived_at"})}
"""The fields of each entity in which two laptops' values merge to the earlier one."""

CLAIMS = {"meeting": "code", "action": "ref", "response": "ref"}
"""The field of each entity that claims a reference for life."""


def refold(connection: Connection, rows: Iterable[tuple[bytes, str]]) -> None:
    """Write rows, with their clashes, as their changes say; rows of entities unknown to this version stay journal."""
    touched = [(row, entity) for row, entity in rows if entity in MODELS]
    connection.exec_driver_sql("INSERT INTO folding(n) VALUES(1)")
    for row, entity in touched:
        state = fold(changes_of(connection, row), EARLIEST.get(entity, frozenset()))
        _project(connection, entity, row, state)
        _list_clashes(connection, entity, row, state)
    connection.exec_driver_sql("DELETE FROM folding")
    for entity in {entity for _, entity in touched} & set(CLAIMS):
        name_again(connection, entity)


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


def _project(connection: Connection, entity: str, row: bytes, state: State) -> None:
    values = projected(entity, row, state)
    names = ", ".join(f'"{name}"' for name in values)
    again = ", ".join(f'"{name}"=excluded."{name}"' for name in values if name != "uid")
    connection.exec_driver_sql(
        f"INSERT INTO {entity}({names}) VALUES({', '.join('?' * len(values))}) ON CONFLICT(uid) DO UPDATE SET {again}",
        tuple(values.values()),
    )


def _list_clashes(connection: Connection, entity: str, row: bytes, state: State) -> None:
    connection.exec_driver_sql("DELETE FROM clash WHERE row=?", (row,))
    for field in sorted(clashing(entity, state)):
        connection.exec_driver_sql("INSERT INTO clash(row, field, entity) VALUES(?,?,?)", (row, field, entity))


def settle_listed(connection: Connection, touched: dict[bytes, str]) -> None:
    """After a step: fold again the rows it touched that stand in the list of clashes."""
    listed = {row for (row,) in connection.exec_driver_sql("SELECT DISTINCT row FROM clash")}
    if again := [(row, entity) for row, entity in touched.items() if row in listed]:
        refold(connection, again)


def name_claims(connection: Connection, touched: dict[bytes, str]) -> None:
    """After a step: give the rows it touched the reference they show, all others keeping theirs if none is disputed."""
    for entity, field in CLAIMS.items():
        rows = [row for row, kind in touched.items() if kind == entity]
        if any(not _named_simply(connection, entity, field, row) for row in rows):
            name_again(connection, entity)


def _named_simply(connection: Connection, entity: str, field: str, row: bytes) -> bool:
    claim = connection.exec_driver_sql(f"SELECT {field} FROM {entity} WHERE uid=?", (row,)).scalar_one()
    held = connection.exec_driver_sql("SELECT claim FROM reference WHERE row=?", (row,)).scalar()
    if claim == (held or ""):
        return True
    taken = "SELECT 1 FROM reference WHERE entity=? AND (claim=? OR shown=?)"
    if held is not None or connection.exec_driver_sql(taken, (entity, claim, claim)).first():
        return False
    connection.exec_driver_sql(
        "INSERT INTO reference(row, entity, claim, shown) VALUES(?,?,?,?)", (row, entity, claim, claim)
    )
    return True


def name_again(connection: Connection, entity: str) -> None:
    """Work out which reference every row of an entity shows."""
    claims = claims_of(connection, entity)
    connection.exec_driver_sql("DELETE FROM reference WHERE entity=?", (entity,))
    named = [(claim.row, entity, claim.ref, reference) for claim, reference in shown(claims)]
    if named:
        connection.exec_driver_sql("INSERT INTO reference(row, entity, claim, shown) VALUES(?,?,?,?)", named)


def claims_of(connection: Connection, entity: str) -> list[Claim]:
    """Return the reference that each row of an entity claims, with the stamp of the claim it holds."""
    field = CLAIMS[entity]
    found = connection.exec_driver_sql(
        f"SELECT e.uid, e.{field}, c.stamp, c.fields FROM {entity} e JOIN change c ON c.row=e.uid"
        f" WHERE e.{field}<>'' ORDER BY c.stamp DESC"
    )
    first = {row: Claim(ref, stamp, row) for row, ref, stamp, fields in found if json.loads(fields).get(field) == ref}
    return list(first.values())
