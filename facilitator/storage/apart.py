"""What was written apart from a forgetting, by somebody who did not know that words of a row were forgotten."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy.engine import Connection

from facilitator.domain.history import forgotten, gone_for_good, left, left_apart, unaware
from facilitator.storage.forgetting import MARKED, Texts, marked_among, texts_in
from facilitator.storage.journal import changes_of, json_fields
from facilitator.storage.sql import rows, run, scalar


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


def texts_ever_held(
    connection: Connection, names: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, bytes, str, str]]:
    """Yield entity, row, field and text of what some fields of some entities hold or have held."""
    marks = ", ".join("?" * len(names))
    found = f"SELECT entity, row, fields FROM change WHERE entity IN ({marks}) ORDER BY row, stamp"
    for entity, row, fields in rows(connection, found, tuple(names)):
        for name, text in sorted(texts_in(json_fields(fields), names[entity])):
            yield entity, row, name, text


def words_taken_out(connection: Connection) -> list[tuple[bytes, str, Texts]]:
    """Return the rows that merges took words out of since that was last looked at, each with its entity."""
    found: dict[tuple[bytes, str], Texts] = {}
    for row, entity, name, words in rows(connection, "SELECT row, entity, field, words FROM taken_out"):
        found.setdefault((row, entity), set()).add((name, words))
    return [(row, entity, taken) for (row, entity), taken in sorted(found.items())]


def clear_words_taken_out(connection: Connection) -> None:
    """Let go of the words that merges took out of rows."""
    run(connection, "DELETE FROM taken_out")


def texts_left_apart(connection: Connection, row: bytes, field: str) -> tuple[str, ...]:
    """Return the texts that laptops left of a field of which each forgot something else."""
    return tuple(str(text) for text in left_apart(changes_of(connection, row), field))
