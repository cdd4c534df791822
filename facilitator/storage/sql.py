"""Storage's own statements, sent straight to the driver: by way of SQLAlchemy each costs some ten times as much."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Connection

Rows = list[tuple[Any, ...]]
Values = Sequence[object]


def run(connection: Connection, statement: str, values: Values = ()) -> None:
    """Carry out a statement inside the transaction that is open."""
    _driver(connection).execute(statement, values)


def run_many(connection: Connection, statement: str, values: Sequence[Values]) -> None:
    """Carry out a statement once for each row of values."""
    _driver(connection).executemany(statement, values)


def rows(connection: Connection, statement: str, values: Values = ()) -> Rows:
    """Return all rows of a query."""
    found: Rows = _driver(connection).execute(statement, values).fetchall()
    return found


def first(connection: Connection, statement: str, values: Values = ()) -> tuple[Any, ...] | None:
    """Return the first row of a query, or None."""
    found: tuple[Any, ...] | None = _driver(connection).execute(statement, values).fetchone()
    return found


def scalar(connection: Connection, statement: str, values: Values = ()) -> Any:  # noqa: ANN401 - what a column holds
    """Return the first value of the first row, or None."""
    found = first(connection, statement, values)
    return found[0] if found else None


def _driver(connection: Connection) -> Any:  # noqa: ANN401 - the driver has no types
    return connection.connection.driver_connection
