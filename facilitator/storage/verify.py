"""Proof that the tables equal the journal; it runs at opening and before export."""

from collections.abc import Iterable
from itertools import groupby

from sqlalchemy.engine import Connection

from facilitator.domain.history import Change, fold
from facilitator.domain.references import shown
from facilitator.storage.folding import CLAIMS, EARLIEST, claims_of, clashing, projected
from facilitator.storage.journal import FIELDS, json_fields, stamps
from facilitator.storage.models import MODELS


def differing_rows(connection: Connection) -> list[tuple[bytes, str]]:
    """Return the rows, with their entity, that do not hold what the journal says."""
    return [(row, entity) for entity in MODELS for row in _differing(connection, entity)]


def broken_references(connection: Connection) -> bool:
    """Return whether a row shows another reference than the journal says."""
    return any(_references(connection, entity) != _due_references(connection, entity) for entity in CLAIMS)


def _differing(connection: Connection, entity: str) -> set[bytes]:
    table = _table(connection, entity)
    clashes = _clashes(connection, entity)
    found = "SELECT row, stamp, prev, fields FROM change WHERE entity=? ORDER BY row, stamp"
    wrong, known = set(), set()
    for row, changes in groupby(connection.exec_driver_sql(found, (entity,)), key=lambda change: change[0]):
        state = fold(_changes(changes), EARLIEST.get(entity, frozenset()))
        known.add(row)
        if table.get(row) != projected(entity, row, state) or clashes.get(row, set()) != clashing(entity, state):
            wrong.add(row)
    return wrong | (set(table) - known)


def _changes(rows: Iterable[tuple[bytes, bytes, bytes, str]]) -> list[Change]:
    return [Change(stamp, stamps(prev), json_fields(fields)) for _, stamp, prev, fields in rows]


def _table(connection: Connection, entity: str) -> dict[bytes, dict[str, object]]:
    names = ("uid", "rev", *FIELDS[entity])
    columns = ", ".join(f'"{name}"' for name in names)
    found = connection.exec_driver_sql(f"SELECT {columns} FROM {entity}").tuples()
    return {row[0]: dict(zip(names, row, strict=True)) for row in found}


def _clashes(connection: Connection, entity: str) -> dict[bytes, set[str]]:
    listed: dict[bytes, set[str]] = {}
    for row, field in connection.exec_driver_sql("SELECT row, field FROM clash WHERE entity=?", (entity,)):
        listed.setdefault(row, set()).add(field)
    return listed


def _references(connection: Connection, entity: str) -> dict[bytes, str]:
    return dict(connection.exec_driver_sql("SELECT row, shown FROM reference WHERE entity=?", (entity,)).tuples().all())


def _due_references(connection: Connection, entity: str) -> dict[bytes, str]:
    return {claim.row: reference for claim, reference in shown(claims_of(connection, entity))}
