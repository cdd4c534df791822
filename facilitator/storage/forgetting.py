"""Forgetting: words leave row, journal, search and drafts; a marker travels, so no old copy brings them back.

The row itself is withdrawn for good where the change that has the marker withdraws it too, and else stays.
"""

from collections.abc import Collection, Mapping

from sqlalchemy.engine import Connection

from facilitator.domain.history import FORGOTTEN, lost, without
from facilitator.storage.folding import refold
from facilitator.storage.journal import changes_of, dumps
from facilitator.storage.sql import rows, run, run_many

Texts = set[tuple[str, str]]
"""Texts, each with its field."""
MARKED = f'"{FORGOTTEN}":'
"""How the marker stands in the JSON of a change; typed words cannot look like it, their quotes are escaped."""


def strip(connection: Connection, row: bytes) -> Texts:
    """Take what was forgotten of a row out of every change of it; return the texts, by their fields."""
    line, taken = changes_of(connection, row), set[tuple[str, str]]()
    for change, gone in zip(line, lost(line), strict=True):
        if gone & set(change.fields):
            rewrite(connection, row, change.stamp, without(change.fields, gone))
            taken |= texts_in(change.fields, gone)
    return taken


def texts_in(fields: Mapping[str, object], names: Collection[str]) -> Texts:
    """Return the texts that a change sets, of some fields."""
    return {(name, text) for name in names if isinstance(text := fields.get(name), str) and text}


def note_taken_out(connection: Connection, row: bytes, entity: str, taken: Texts) -> None:
    """Note the texts that a merge took out of a row until it was looked where else somebody wrote them."""
    found = [(row, entity, name, text) for name, text in sorted(taken)]
    run_many(connection, "INSERT INTO taken_out(row, entity, field, words) VALUES(?,?,?,?)", found)


def marked_among(connection: Connection, which: Collection[bytes]) -> list[bytes]:
    """Return those of some rows of which something was forgotten."""
    marks = ", ".join("?" * len(which))
    marked = f"SELECT DISTINCT row FROM change WHERE row IN ({marks}) AND instr(fields, ?)"
    return [row for (row,) in rows(connection, marked, (*which, MARKED))]


def rewrite(connection: Connection, row: bytes, stamp: bytes, fields: Mapping[str, object]) -> None:
    """Put other fields into a change."""
    run(connection, "UPDATE change SET fields=? WHERE row=? AND stamp=?", (dumps(fields), row, stamp))


def scrub(connection: Connection) -> None:
    """Take the words that no row holds any more out of the search index and the drafts."""
    run(connection, "DELETE FROM draft")
    run(connection, "INSERT INTO search(search) VALUES('optimize')")


def after_step(connection: Connection, step: bytes) -> None:
    """Fold again the rows of a step that stand in the list of clashes or were forgotten in part."""
    special = (
        "SELECT c.row, c.entity FROM change c WHERE c.step=?1 AND (EXISTS(SELECT 1 FROM clash l WHERE l.row=c.row)"
        " OR EXISTS(SELECT 1 FROM change f WHERE f.row=c.row AND instr(f.fields, ?2)))"
    )
    if found := rows(connection, special, (step, MARKED)):
        for row, _ in found:
            strip(connection, row)
        refold(connection, [(row, entity) for row, entity in found])
