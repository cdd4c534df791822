"""Groups and their members."""

from dataclasses import dataclass

from sqlalchemy import select

from facilitator.queries.reading import fetch
from facilitator.storage.models import Group, Membership, Person
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group."""

    id: bytes
    name: str
    kind: str
    purpose: str
    contact: str
    attribution: str
    ground_rules: str = ""
    sections_off: str = ""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of a group."""

    person: bytes
    name: str
    role: str
    starts_on: str
    ends_on: str


def groups(reader: Reader) -> tuple[GroupRow, ...]:
    """Return the groups by name."""
    fields = (Group.name, Group.kind, Group.purpose, Group.contact, Group.attribution, Group.ground_rules)
    query = select(Group.uid, *fields, Group.sections_off).where(Group.deleted == 0).order_by(Group.name, Group.uid)
    return tuple(GroupRow(*row) for row in fetch(reader, query))


def members(reader: Reader, group: bytes) -> tuple[MemberRow, ...]:
    """Return the members of a group by name."""
    query = (
        select(Membership.person, Person.name, Membership.role, Membership.starts_on, Membership.ends_on)
        .join(Person, Person.uid == Membership.person)
        .where(Membership.group == group, Membership.deleted == 0, Person.deleted == 0)
        .order_by(Person.name, Person.uid)
    )
    return tuple(MemberRow(*row) for row in fetch(reader, query))
