"""Names that are used for one another, as the team has them."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.nicknames import NameSet
from facilitator.domain.words import kept
from facilitator.storage.models import NameForms
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SaveNicknames:
    """Put sets of names in place of what they were; a set without names is one no longer."""

    label: ClassVar[str] = "Save nicknames"
    sets: tuple[NameSet, ...]

    def apply(self, work: Work) -> None:
        """Write the sets."""
        for each in self.sets:
            work.find_or_add(NameForms(uid=each.id)).names = kept(each.names)
