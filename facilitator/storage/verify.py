"""Proof that the tables equal the journal; it runs at opening and before export."""

from collections.abc import Iterable
from itertools import groupby

from sqlalchemy.engine import Connection

from facilitator.domain.clock import END
from facilitator.domain.history import Change, fold
from facilitator.domain.references import Claim, shown
from facilitator.storage.folding import clashing, projected, rules_of
from facilitator.storage.journal import FIELDS, json_fields, stamps
from facilitator.storage.models import MODELS
from facilitator.storage.naming import CLAIMS, claim_of
from facilitator.storage.sql import first, rows
from facilitator.storage.store import Reader


def readable(connection: Connection) -> bool:
    """Return whether every change of the journal has the shape of one."""
    misshapen = (
        "SELECT 1 FROM change WHERE length(row)<>16 OR length(stamp)<>16 OR stamp>=? OR length(prev)%16<>0"
        " OR NOT json_valid(fields) OR json_type(fields)<>'object'"
    )
    return first(connection, misshapen, (END,)) is None


def verified(reader: Reader) -> bool:
    """Return whether every row, clash and reference is what the journal says."""
    return not differing_rows(reader.connection) and not misnamed_rows(reader.connection)


def differing_rows(connection: Connection) -> list[tuple[bytes, str]]:
    """Return the rows, with their entity, that do not hold what the journal says."""
    return [(row, entity) for entity in MODELS for row in sorted(_differing(connection, entity))]


def misnamed_rows(connection: Connection) -> list[tuple[bytes, str]]:
    """Return the rows, with their entity, that show another reference than the journal says."""
    return [(row, entity) for entity in CLAIMS for row in sorted(_misnamed(connection, entity))]


def _differing(connection: Connection, entity: str) -> set[bytes]:
    table, clashes = _table(connection, entity), _clashes(connection, entity)
    found = "SELECT row, stamp, prev, fields FROM change WHERE entity=? ORDER BY row, stamp"
    wrong, known = set(), set()
    for row, changes in groupby(rows(connection, found, (entity,)), key=lambda change: change[0]):
        state = fold(_changes(changes), rules_of(entity))
        known.add(row)
        if table.get(row) != projected(entity, row, state) or clashes.get(row, set()) != clashing(entity, state):
            wrong.add(row)
    return wrong | ({*table, *clashes} - known)


def _changes(found: Iterable[tuple[bytes, bytes, bytes, str]]) -> list[Change]:
    return [Change(stamp, stamps(prev), json_fields(fields)) for _, stamp, prev, fields in found]


def _table(connection: Connection, entity: str) -> dict[bytes, dict[str, object]]:
    names = ("uid", "rev", *FIELDS[entity])
    columns = ", ".join(f'"{name}"' for name in names)
    found = rows(connection, f"SELECT {columns} FROM {entity}")
    return {row[0]: dict(zip(names, row, strict=True)) for row in found}


def _clashes(connection: Connection, entity: str) -> dict[bytes, set[str]]:
    listed: dict[bytes, set[str]] = {}
    for row, field in rows(connection, "SELECT row, field FROM clash WHERE entity=?", (entity,)):
        listed.setdefault(row, set()).add(field)
    return listed


def _misnamed(connection: Connection, entity: str) -> set[bytes]:
    found = "SELECT row, claim, stamp, shown FROM reference WHERE entity=?"
    held = {
        row: (Claim(ref, stamp, row), ref_shown) for row, ref, stamp, ref_shown in rows(connection, found, (entity,))
    }
    naming = rows(connection, f"SELECT uid FROM {entity} WHERE {CLAIMS[entity]}<>''")
    claims = (claim_of(connection, entity, row) for (row,) in naming)
    due = {claim.row: (claim, reference) for claim, reference in shown(claim for claim in claims if claim)}
    return {row for row in {*held, *due} if held.get(row) != due.get(row)}
