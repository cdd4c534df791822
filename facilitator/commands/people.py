"""People and the organisations they come from."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.capacities import Capacity
from facilitator.domain.ids import uid_of
from facilitator.domain.joining import kept_one
from facilitator.domain.names import fold
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Organisation, Person
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SavePerson:
    """Add a person, or change what is known of one; None leaves a detail as it is, an empty word clears it."""

    label: ClassVar[str] = "Save a person"
    id: bytes
    name: str
    given: str | None = None
    family: str | None = None
    organisation: str | None = None
    capacity: str | None = None
    email: str | None = None
    phone: str | None = None
    access: str | None = None
    leaving_help: str | None = None

    def apply(self, work: Work) -> None:
        """Write the person; an organisation nobody named before is added."""
        person = work.find_or_add(Person(uid=self.id))
        person.name = needed(self.name, "the person a name")
        for field in ("given", "family", "email", "phone", "access", "leaving_help"):
            if (value := getattr(self, field)) is not None:
                setattr(person, field, kept(value))
        if self.capacity is not None:
            person.capacity = Capacity(self.capacity) if self.capacity else ""
        if self.organisation is not None:
            person.organisation = organisation(work, self.organisation)


@dataclass(frozen=True, slots=True)
class WithdrawPerson:
    """Take a person out of the lists; what they did stays."""

    label: ClassVar[str] = "Withdraw a person"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw the person."""
        work.get(Person, self.id).deleted = 1


@dataclass(frozen=True, slots=True)
class RenameOrganisation:
    """Change the name of an organisation everywhere."""

    label: ClassVar[str] = "Rename an organisation"
    id: bytes
    name: str

    def apply(self, work: Work) -> None:
        """Write the name."""
        work.get(Organisation, self.id).name = needed(self.name, "the organisation a name")


@dataclass(frozen=True, slots=True)
class WithdrawOrganisation:
    """Take an organisation out of the lists."""

    label: ClassVar[str] = "Withdraw an organisation"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Organisation, self.id).deleted = 1


def organisation(work: Work, name: str) -> bytes | None:
    """Return the organisation of that name, added where it is new; None for no name."""
    clean = kept(name)
    if not clean:
        return None
    uid = uid_of("organisation", fold(clean))
    if work.find(Organisation, uid) is None:
        work.add(Organisation(uid=uid, name=clean))
    else:
        work.find_or_add(Organisation(uid=uid))
    return uid


def kept_person(work: Work, person: bytes) -> bytes:
    """Return whom an id means: a person who was joined with another is that one."""
    into: dict[bytes, bytes] = {}
    at = person
    while at not in into and (row := work.find(Person, at)) is not None and row.merged_into is not None:
        into[at], at = row.merged_into, row.merged_into
    return kept_one(person, into)
