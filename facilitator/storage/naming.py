"""Which reference every row shows, worked out from the claims in the journal (R-F6)."""

from collections.abc import Iterable

from sqlalchemy.engine import Connection

from facilitator.domain.references import Claim, family, shown
from facilitator.storage.journal import changes_of
from facilitator.storage.sql import first, rows, run, scalar

CLAIMS = {"meeting": "code", "action": "ref", "response": "ref", "publication": "ref"}
"""The field of each entity that claims a reference for life."""

_LAST_SIGN = "\U0010ffff"


def name_rows(connection: Connection, rows: Iterable[tuple[bytes, str]]) -> None:
    """Give rows the reference they show, and look again at those that could dispute it."""
    disputed = {
        (entity, beginning) for row, entity in rows if entity in CLAIMS for beginning in _claim(connection, entity, row)
    }
    for entity, beginning in sorted(disputed):
        _show(connection, entity, beginning)


def _claim(connection: Connection, entity: str, row: bytes) -> set[str]:
    """Put down what a row claims now; return the families of references that are touched by it."""
    due = claim_of(connection, entity, row)
    found = first(connection, "SELECT claim, stamp FROM reference WHERE row=?", (row,))
    held = Claim(found[0], found[1], row) if found else None
    if due == held:
        return set()
    run(connection, "DELETE FROM reference WHERE row=?", (row,))
    if due:
        sql = "INSERT INTO reference(row, entity, claim, stamp, shown) VALUES(?,?,?,?,?)"
        run(connection, sql, (row, entity, due.ref, due.stamp, due.ref))
    return {family(claim.ref) for claim in (due, held) if claim}


def claim_of(connection: Connection, entity: str, row: bytes) -> Claim | None:
    """Return the reference that a row claims, with the stamp of the earliest change that gave it; None for none."""
    field = CLAIMS[entity]
    ref = scalar(connection, f"SELECT {field} FROM {entity} WHERE uid=?", (row,))
    given = (change.stamp for change in changes_of(connection, row) if change.fields.get(field) == ref)
    return Claim(ref, next(given), row) if ref else None


def _show(connection: Connection, entity: str, beginning: str) -> None:
    """Work out the references of all families that begin so: no other family can touch them."""
    near = "SELECT claim, stamp, row, shown FROM reference WHERE entity=? AND claim>=? AND claim<?"
    found = rows(connection, near, (entity, beginning, beginning + _LAST_SIGN))
    held = {row: reference for _, _, row, reference in found}
    for claim, reference in shown(Claim(ref, stamp, row) for ref, stamp, row, _ in found):
        if held[claim.row] != reference:
            run(connection, "UPDATE reference SET shown=? WHERE row=?", (reference, claim.row))
