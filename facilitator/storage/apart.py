"""What was written apart from a forgetting, by somebody who did not know that words of a row were forgotten."""

from collections.abc import Iterable

from sqlalchemy.engine import Connection

from facilitator.domain.history import forgotten, gone_for_good, left, left_apart, unaware
from facilitator.storage.forgetting import MARKED, marked_among
from facilitator.storage.journal import changes_of
from facilitator.storage.sql import rows, scalar


def forgotten_rows(connection: Connection, entities: Iterable[str]) -> list[tuple[bytes, str]]:
    """Return the rows of some entities of which something was forgotten, with their entity."""
    which = tuple(entities)
    marks = ", ".join("?" * len(which))
    found = f"SELECT DISTINCT row, entity FROM change WHERE entity IN ({marks}) AND instr(fields, ?) ORDER BY row"
    return [(row, entity) for row, entity in rows(connection, found, (*which, MARKED))]


def is_forgotten(connection: Connection, row: bytes) -> bool:
    """Return whether a row was withdrawn for good as its words were forgotten."""
    return gone_for_good(changes_of(connection, row))


def is_marked(connection: Connection, row: bytes) -> bool:
    """Return whether anything of a row was forgotten."""
    return bool(marked_among(connection, [row]))


def forgotten_fields(connection: Connection, row: bytes) -> frozenset[str]:
    """Return the fields of a row of which something was forgotten."""
    line = changes_of(connection, row)
    return forgotten(line).union(*map(left, line))


def steps_apart(connection: Connection, row: bytes, field: str) -> frozenset[bytes]:
    """Return the steps that changed a row and neither knew of a forgetting of a field nor were known to it."""
    steps = [step for (step,) in rows(connection, "SELECT step FROM change WHERE row=? ORDER BY stamp", (row,))]
    return frozenset(steps[place] for place in unaware(changes_of(connection, row), field))


def born_in(connection: Connection, row: bytes) -> bytes:
    """Return the step in which a row was born."""
    return bytes(scalar(connection, "SELECT step FROM change WHERE row=? ORDER BY stamp LIMIT 1", (row,)))


def texts_left_apart(connection: Connection, row: bytes, field: str) -> tuple[str, ...]:
    """Return the texts that laptops left of a field of which each forgot something else."""
    return tuple(str(text) for text in left_apart(changes_of(connection, row), field))
