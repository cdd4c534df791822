"""Short forms that expand as they are typed."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.ids import uid_of
from facilitator.domain.names import fold
from facilitator.domain.words import needed
from facilitator.storage.models import Abbreviation
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SaveAbbreviation:
    """Let a short form stand for some words."""

    label: ClassVar[str] = "Save an abbreviation"
    short: str
    words: str

    def apply(self, work: Work) -> None:
        """Write the abbreviation."""
        short = needed(self.short, "the short form")
        row = work.find_or_add(Abbreviation(uid=uid_of("abbreviation", fold(short))))
        row.short, row.words = short, needed(self.words, "the words it stands for")


@dataclass(frozen=True, slots=True)
class WithdrawAbbreviation:
    """Let a short form stand for itself again."""

    label: ClassVar[str] = "Withdraw an abbreviation"
    short: str

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Abbreviation, uid_of("abbreviation", fold(self.short))).deleted = 1
