"""Forgetting: words leave row, journal, search and drafts; a marker travels, so no old copy brings them back."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy.engine import Connection

from facilitator.domain.history import DELETED, FORGOTTEN, without
from facilitator.storage.folding import refold
from facilitator.storage.journal import dumps


def forget(connection: Connection, rows: Mapping[bytes, tuple[str, ...]]) -> None:
    """Put the marker into the newest change of each row, strip its history, fold it again."""
    for row, fields in rows.items():
        stamp, entity, held = connection.exec_driver_sql(
            "SELECT stamp, entity, fields FROM change WHERE row=? ORDER BY stamp DESC LIMIT 1", (row,)
        ).one()
        marked = json.loads(held) | {FORGOTTEN: sorted(fields), DELETED: 1}
        _rewrite(connection, row, stamp, marked)
        strip(connection, row, fields)
        refold(connection, [(row, entity)])
    if rows:
        connection.exec_driver_sql("DELETE FROM draft")


def forgotten_fields(connection: Connection, row: bytes) -> frozenset[str]:
    """Return the fields of a row that were forgotten."""
    marked = "SELECT fields FROM change WHERE row=? AND instr(fields, ?)"
    found = connection.exec_driver_sql(marked, (row, f'"{FORGOTTEN}"')).scalars()
    return frozenset(name for fields in found for name in json.loads(fields).get(FORGOTTEN, ()))


def strip(connection: Connection, row: bytes, fields: Iterable[str]) -> None:
    """Take the values of fields out of every change of a row."""
    gone = set(fields)
    for stamp, held in connection.exec_driver_sql("SELECT stamp, fields FROM change WHERE row=?", (row,)).all():
        before = json.loads(held)
        if gone & set(before):
            _rewrite(connection, row, stamp, without(before, gone))


def _rewrite(connection: Connection, row: bytes, stamp: bytes, fields: Mapping[str, object]) -> None:
    connection.exec_driver_sql("UPDATE change SET fields=? WHERE row=? AND stamp=?", (dumps(fields), row, stamp))
