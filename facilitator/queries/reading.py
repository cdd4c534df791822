"""How queries read: columns of rows that were not withdrawn, and of private columns only what the view may see."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, column, literal, select, table
from sqlalchemy.orm import InstrumentedAttribute

from facilitator.domain.views import Private, may_see
from facilitator.storage.store import Reader

PRIVATE = {
    ("person", "email"): Private.CONTACT,
    ("person", "phone"): Private.CONTACT,
    ("person", "access"): Private.ACCESS,
    ("person", "leaving_help"): Private.ACCESS,
    ("attendance", "access_met"): Private.ACCESS,
    ("attendance", "access_note"): Private.ACCESS,
}
"""The fields of each entity that not every view may see."""
NEEDS = {"person": "access", "attendance": "access_met"}
"""The fields that say whether somebody needs something to take part, and whether it was there: the notes count them."""


def fetch(reader: Reader, query: Select[*tuple[Any, ...]], **values: object) -> Sequence[Row[*tuple[Any, ...]]]:
    """Return the rows of a select, with these values where it has parameters."""
    return reader.connection.execute(query, values).all()


def seen(reader: Reader, private: Private, field: InstrumentedAttribute[str]) -> ColumnElement[str]:
    """Return a field where the view may see that kind of private things, an empty text where not."""
    if may_see(reader.view, private):
        return field.expression
    return literal("").label(field.key)


def undisputed(row: InstrumentedAttribute[bytes], *fields: str) -> ColumnElement[bool]:
    """Return the condition that no two laptops set any of these fields of a row apart."""
    clash = table("clash", column("row"), column("field"))
    return ~select(literal(1)).select_from(clash).where(clash.c.row == row, clash.c.field.in_(fields)).exists()


def hidden(reader: Reader, entity: str, field: str) -> bool:
    """Return whether a field may not be seen in this view."""
    private = PRIVATE.get((entity, field))
    return private is not None and not may_see(reader.view, private)


@contextmanager
def one_moment(reader: Reader) -> Iterator[None]:
    """Let every query inside see the library as it was at the first of them, whatever is written meanwhile.

    Inside a moment, and inside a step, they do so already.
    """
    if _in_transaction(reader):
        yield
        return
    reader.connection.exec_driver_sql("BEGIN")
    try:
        yield
    finally:
        reader.connection.exec_driver_sql("ROLLBACK")


def _in_transaction(reader: Reader) -> bool:
    return bool(getattr(reader.connection.connection.driver_connection, "in_transaction", False))
