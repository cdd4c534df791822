"""The resources of a meeting."""

from dataclasses import dataclass

from sqlalchemy import select

from facilitator.queries.reading import fetch
from facilitator.storage.models import Resource
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """Something to read or to look at; `place` is its link, or where it is."""

    id: bytes
    title: str
    place: str
    note: str


def resources(reader: Reader, meeting: bytes) -> tuple[ResourceRow, ...]:
    """Return the resources of a meeting in order."""
    query = (
        select(Resource.uid, Resource.title, Resource.place, Resource.note)
        .where(Resource.meeting == meeting, Resource.deleted == 0)
        .order_by(Resource.position, Resource.uid)
    )
    return tuple(ResourceRow(*row) for row in fetch(reader, query))
