"""Which words that stand for somebody are the name of a person, which a published record does not read (R-N1)."""

from collections.abc import Iterable

from sqlalchemy import select

from facilitator.domain.names import fold, name_parts
from facilitator.queries.reading import fetch
from facilitator.storage.models import Group, Organisation, Person
from facilitator.storage.store import Reader


def names_of_people(reader: Reader, labels: Iterable[str]) -> list[str]:
    """Return the labels that are the name of somebody known, or a part of it as `Sam` is; not those of a body."""
    sharing: dict[str, set[bytes]] = {}
    for person, name in fetch(reader, select(Person.uid, Person.name)):
        for part in name_parts(name):
            sharing.setdefault(part, set()).add(person)
    bodies = {fold(name) for model in (Organisation, Group) for (name,) in fetch(reader, select(model.name))}
    other = {label for label in labels if fold(label) not in bodies}
    named = {label: [sharing.get(part, set()) for part in name_parts(label)] for label in other}
    return sorted(label for label, people in named.items() if people and set.intersection(*people))
