"""As what someone is at a meeting."""

from dataclasses import dataclass
from enum import StrEnum


class Capacity(StrEnum):
    """As what someone is here."""

    CITIZEN = "citizen"
    CARER = "carer"
    COMMUNITY_ORGANISATION = "community_organisation"
    PROVIDER = "provider"
    COUNCIL_OFFICER = "council_officer"
    PARTNER_OFFICER = "partner_officer"
    COUNCILLOR = "councillor"
    OTHER = "other"
    SUPPORTER = "supporter"
    INTERPRETER = "interpreter"

    @property
    def label(self) -> str:
        """The capacity in words, to stand after “a” or alone."""
        return _WORDING[self].label

    @property
    def aliases(self) -> tuple[str, ...]:
        """What may be typed for it, in small letters, its label among them."""
        wording = _WORDING[self]
        return (wording.label.casefold(), *wording.aliases)

    @property
    def counted_apart(self) -> bool:
        """Whether these are left out when the people in the room are counted."""
        return self in {Capacity.SUPPORTER, Capacity.INTERPRETER}


@dataclass(frozen=True, slots=True)
class _Wording:
    label: str
    aliases: tuple[str, ...]


_WORDING = {
    Capacity.CITIZEN: _Wording("citizen", ("citizens", "resident", "residents")),
    Capacity.CARER: _Wording("carer", ("carers", "family carer", "unpaid carer")),
    Capacity.COMMUNITY_ORGANISATION: _Wording(
        "community organisation", ("community", "community group", "voluntary organisation", "charity", "vcs")
    ),
    Capacity.PROVIDER: _Wording("provider", ("providers", "care provider", "service provider")),
    Capacity.COUNCIL_OFFICER: _Wording("council officer", ("officer", "council", "council officers")),
    Capacity.PARTNER_OFFICER: _Wording(
        "NHS or partner officer", ("nhs", "nhs officer", "partner", "partner officer", "health officer")
    ),
    Capacity.COUNCILLOR: _Wording("councillor", ("councillors", "cllr")),
    Capacity.OTHER: _Wording("other", ()),
    Capacity.SUPPORTER: _Wording("supporter", ("supporters", "support worker", "personal assistant", "pa")),
    Capacity.INTERPRETER: _Wording("interpreter", ("interpreters", "bsl interpreter")),
}

CAPACITY_WORDS = {alias: capacity for capacity in Capacity for alias in capacity.aliases}
"""Every word that may be typed for a capacity."""
