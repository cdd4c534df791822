"""A library as a whole: how much is in it, and what clashes."""

from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.queries.reading import fetch
from facilitator.storage.models import Action, Decision, Meeting, Person, Point, Response
from facilitator.storage.row import Row
from facilitator.storage.store import Reader

_COUNTED: dict[str, type[Row]] = {
    "meetings": Meeting,
    "people": Person,
    "points": Point,
    "decisions": Decision,
    "actions": Action,
    "responses": Response,
}


@dataclass(frozen=True, slots=True)
class ClashRow:
    """A field of a row that two laptops set apart."""

    row: bytes
    entity: str
    field: str


def contents(reader: Reader) -> dict[str, int]:
    """Return how many rows of each main kind there are, and how many clashes."""
    counts = {name: _number(reader, model) for name, model in _COUNTED.items()}
    return counts | {"clashes": len(clashes(reader))}


def _number(reader: Reader, model: type[Row]) -> int:
    query = select(func.count()).where(model.deleted == 0)
    if model is Person:
        query = query.where(Person.merged_into.is_(None))
    return int(fetch(reader, query)[0][0])


def clashes(reader: Reader) -> tuple[ClashRow, ...]:
    """Return the fields that clash, row by row."""
    found = reader.connection.exec_driver_sql("SELECT row, entity, field FROM clash ORDER BY row, field")
    return tuple(ClashRow(*row) for row in found)
