"""Two entries of one person become one, or are parted again; two who look alike are said not to be the same."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.carrying import carry, fill_in, pair_id
from facilitator.domain.refused import Refused
from facilitator.storage.models import DifferentPeople, Person
from facilitator.storage.sql import first
from facilitator.storage.undo import revert
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class JoinPeople:
    """Say that two are one person: `kept` stays, and all that `gone` did is theirs."""

    label: ClassVar[str] = "Join two people"
    kept: bytes
    gone: bytes

    def apply(self, work: Work) -> None:
        """Write whom the other one is, fill in what is missing, and carry over what refers to them."""
        kept, gone = work.get(Person, self.kept), work.get(Person, self.gone)
        if kept is gone:
            raise Refused("Choose two different people.")
        if kept.merged_into is not None or gone.merged_into is not None:
            raise Refused("One of them is joined with somebody already.")
        gone.merged_into = kept.uid
        fill_in(kept, gone)
        carry(work)


@dataclass(frozen=True, slots=True)
class CarryJoins:
    """Carry over what another laptop, not knowing that two people were joined, wrote of the one who is gone."""

    label: ClassVar[str] = "Carry over to joined people"

    def apply(self, work: Work) -> None:
        """Carry it, where there is something to carry."""
        carry(work)


@dataclass(frozen=True, slots=True)
class PartPeople:
    """Say that somebody who was joined is a person of their own after all."""

    label: ClassVar[str] = "Part two people again"
    id: bytes

    def apply(self, work: Work) -> None:
        """Put back what the joining changed, where nobody has changed it since."""
        gone = work.get(Person, self.id)
        if gone.merged_into is None:
            raise Refused("They are not joined with anybody.")
        made = first(work.session.connection(), _JOINED_BY, (gone.uid, gone.merged_into.hex(), JoinPeople.label))
        if made is not None:
            revert(work, made[0])
        gone.merged_into = None


_JOINED_BY = (
    "SELECT s.id FROM change c JOIN step s ON s.id=c.step"
    " WHERE c.row=? AND json_extract(c.fields, '$.merged_into')=? AND s.label=? ORDER BY c.stamp DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class SayDifferent:
    """Say that two who look alike are not the same, for good and on every laptop."""

    label: ClassVar[str] = "Say that two people are not the same"
    one: bytes
    other: bytes

    def apply(self, work: Work) -> None:
        """Write it."""
        one, other = sorted((work.get(Person, self.one).uid, work.get(Person, self.other).uid))
        if one == other:
            raise Refused("Choose two different people.")
        row = work.find_or_add(DifferentPeople(uid=pair_id(one, other)))
        row.one, row.other = one, other


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Take back that two people are not the same: they may be asked about again."""

    label: ClassVar[str] = "Ask again whether two are the same"
    one: bytes
    other: bytes

    def apply(self, work: Work) -> None:
        """Withdraw what was said."""
        work.get(DifferentPeople, pair_id(self.one, self.other)).deleted = 1
