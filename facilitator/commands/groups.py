"""Groups and who belongs to them."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.people import kept_person
from facilitator.domain.attribution import chosen_mode
from facilitator.domain.groups import GroupKind
from facilitator.domain.ids import uid_of
from facilitator.domain.sections import chosen_off
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Group, Membership
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SaveGroup:
    """Add a group, or change what is said of one; None leaves a detail as it is.

    `sections_off` names the sections that its minutes leave out.
    """

    label: ClassVar[str] = "Save a group"
    id: bytes
    name: str
    kind: str = GroupKind.FORUM
    purpose: str = ""
    contact: str = ""
    attribution: str | None = None
    ground_rules: str | None = None
    sections_off: str | None = None

    def apply(self, work: Work) -> None:
        """Write the group."""
        group = work.find_or_add(Group(uid=self.id))
        group.name, group.kind = needed(self.name, "the group a name"), GroupKind(self.kind)
        group.purpose, group.contact = kept(self.purpose), kept(self.contact)
        if self.attribution is not None:
            group.attribution = chosen_mode(self.attribution)
        if self.ground_rules is not None:
            group.ground_rules = kept(self.ground_rules)
        if self.sections_off is not None:
            group.sections_off = chosen_off(self.sections_off)


@dataclass(frozen=True, slots=True)
class WithdrawGroup:
    """Take a group out of the lists; its meetings stay."""

    label: ClassVar[str] = "Withdraw a group"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Group, self.id).deleted = 1


@dataclass(frozen=True, slots=True)
class SaveMembership:
    """Make a person a member of a group, or change the role or term."""

    label: ClassVar[str] = "Save a membership"
    group: bytes
    person: bytes
    role: str = ""
    starts_on: str = ""
    ends_on: str = ""

    def apply(self, work: Work) -> None:
        """Write the membership."""
        person = kept_person(work, self.person)
        uid = uid_of("membership", self.group, person)
        member = work.find_or_add(Membership(uid=uid, group=self.group, person=person))
        member.role, member.starts_on, member.ends_on = kept(self.role), self.starts_on, self.ends_on


@dataclass(frozen=True, slots=True)
class EndMembership:
    """Take a person out of a group."""

    label: ClassVar[str] = "End a membership"
    group: bytes
    person: bytes

    def apply(self, work: Work) -> None:
        """Withdraw the membership."""
        work.get(Membership, uid_of("membership", self.group, self.person)).deleted = 1
