"""Access needs: what to do for somebody, never why; and whether it was done."""

from enum import StrEnum


class Met(StrEnum):
    """Whether what somebody needs was there."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"

    @property
    def label(self) -> str:
        """The answer in words."""
        return {Met.YES: "met", Met.PARTLY: "partly met", Met.NO: "not met"}[self]
