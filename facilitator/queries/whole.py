"""Whole rows for files that leave the library; private fields are read only where the view may see them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from facilitator.queries.reading import PRIVATE, fetch, seen
from facilitator.storage.models import MODELS
from facilitator.storage.store import Reader


def stored(
    reader: Reader, entity: str, fields: Sequence[str], where: Mapping[str, Collection[bytes]]
) -> list[dict[str, Any]]:
    """Return the fields of an entity's rows whose other fields are among the given ids, oldest row first."""
    model = MODELS[entity]
    columns = []
    for field in fields:
        column, private = getattr(model, field), PRIVATE.get((entity, field))
        columns.append(seen(reader, private, column) if private else column)
    query = select(*columns).where(model.deleted == 0).order_by(model.rid)
    for field, ids in where.items():
        query = query.where(getattr(model, field).in_(ids))
    return [dict(zip(fields, row, strict=True)) for row in fetch(reader, query)]
