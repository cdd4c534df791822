"""People and organisations."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.names import fold
from facilitator.domain.views import Private
from facilitator.queries.reading import fetch, seen
from facilitator.storage.models import Organisation, Person
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person; contact and access are empty where the view may not see them."""

    id: bytes
    name: str
    given: str
    family: str
    organisation: str
    capacity: str
    email: str
    phone: str
    access: str
    leaving_help: str


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation, with how many people come from it."""

    id: bytes
    name: str
    people: int


def people(
    reader: Reader, only: Collection[bytes] | None = None, *, withdrawn: bool = False, joined: bool = False
) -> tuple[PersonRow, ...]:
    """Return everyone known, by family name where it is known, else by name; or of them those of `only` these ids.

    Or those who were taken out of the lists and are `withdrawn`; or in their place those `joined` with another person.
    """
    of_their_own = Person.merged_into.is_not(None) if joined else Person.merged_into.is_(None)
    query = (
        select(
            Person.uid,
            Person.name,
            Person.given,
            Person.family,
            func.coalesce(Organisation.name, ""),
            Person.capacity,
            seen(reader, Private.CONTACT, Person.email),
            seen(reader, Private.CONTACT, Person.phone),
            seen(reader, Private.ACCESS, Person.access),
            seen(reader, Private.ACCESS, Person.leaving_help),
        )
        .outerjoin(Organisation, Organisation.uid == Person.organisation)
        .where(Person.deleted == int(withdrawn), of_their_own)
    )
    if only is not None:
        query = query.where(Person.uid.in_(only))
    rows = (PersonRow(*row) for row in fetch(reader, query))
    return tuple(sorted(rows, key=lambda row: (fold(row.family or row.name), fold(row.name), row.id)))


def people_from(reader: Reader, places: Collection[bytes]) -> frozenset[bytes]:
    """Return the ids of those who come from these organisations."""
    query = select(Person.uid).where(Person.organisation.in_(places), Person.deleted == 0)
    return frozenset(row[0] for row in fetch(reader, query))


def organisations(reader: Reader) -> tuple[OrganisationRow, ...]:
    """Return the organisations by name."""
    from_there = (Person.organisation == Organisation.uid, Person.deleted == 0, Person.merged_into.is_(None))
    number = select(func.count()).where(*from_there).scalar_subquery()
    query = select(Organisation.uid, Organisation.name, number).where(Organisation.deleted == 0)
    return tuple(
        sorted((OrganisationRow(*row) for row in fetch(reader, query)), key=lambda row: (fold(row.name), row.id))
    )
