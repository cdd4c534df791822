"""Which papers there are, and what may be chosen of them."""

from dataclasses import dataclass
from enum import StrEnum


class PaperKind(StrEnum):
    """A kind of paper."""

    SIGN_IN = "sign-in"
    TABLES = "tables"
    BADGES = "badges"
    EVACUATION = "evacuation"

    @property
    def label(self) -> str:
        """The kind in words."""
        return _LABELS[self]


_LABELS = {
    PaperKind.SIGN_IN: "Sign-in sheets",
    PaperKind.TABLES: "Table sheets",
    PaperKind.BADGES: "Badges",
    PaperKind.EVACUATION: "Evacuation list",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What is wanted: a kind; for sign-in sheets how many desks and which alone, from 0; badges small or large."""

    kind: PaperKind
    desks: int = 2
    desk: int | None = None
    large: bool = False
