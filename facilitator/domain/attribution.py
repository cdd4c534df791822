"""How whoever said something is named: as the forum decided, and never more than that (R-C6, R-C7, R-C8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.capacities import Capacity
from facilitator.domain.names import name_parts

FEWEST = 3
"""How many of a capacity must have come before one of them is told as `a carer` (R-C8)."""


class ShownAs(StrEnum):
    """How much is told of whoever said a point, the least first."""

    NOBODY = "nobody"
    TABLE = "table"
    CAPACITY = "capacity"
    INITIALS = "initials"
    NAME = "name"

    @property
    def label(self) -> str:
        """The choice in words."""
        return _SHOWN[self]


class Attribution(StrEnum):
    """What a forum decided about names."""

    OPEN = "open"
    CAPACITY = "capacity"
    UNATTRIBUTED = "unattributed"
    CHATHAM_HOUSE = "chatham_house"

    @property
    def label(self) -> str:
        """The mode in words."""
        return _MODES[self].label

    @property
    def told(self) -> str:
        """How the minutes explain it."""
        return _MODES[self].told

    @property
    def most(self) -> ShownAs:
        """The most that is told of anybody, and what is told where nothing else was chosen."""
        return _MODES[self].most


class Whose(StrEnum):
    """Whose words a point is in. The team's stand for points that were drawn together, and were not said themselves."""

    OWN = "own"
    SUMMARISED = "summarised"
    TABLE = "table"
    TEAM = "team"

    @property
    def label(self) -> str:
        """The choice in words, as they stand beside a point."""
        return _WHOSE[self]


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of whoever said a point; `name` only where it may be told, `known` whether anybody is."""

    known: bool
    capacity: str = ""
    table: int = 0
    name: str = ""


def mode_of(meeting: str, group: str) -> Attribution:
    """Return the mode of a meeting: its own, else its group's; a word that is none counts as unattributed."""
    chosen = meeting or group
    return Attribution(chosen) if chosen in set(Attribution) else Attribution.UNATTRIBUTED


def chosen_mode(word: str) -> str:
    """Return a mode that somebody chose, or an empty word for what is decided elsewhere; raise `ValueError` else."""
    return Attribution(word) if word else ""


def shown_as(mode: Attribution, chosen: str) -> ShownAs:
    """Return how a point is told: as was chosen for it, but never with more than the mode allows."""
    order = list(ShownAs)
    wanted = ShownAs(chosen) if chosen in set(ShownAs) else mode.most
    return min(wanted, mode.most, key=order.index)


def naming(said: Said, shown: ShownAs, came: Mapping[str, int]) -> str:
    """Return who said it: `Ann Lee`, `A.L.`, `a carer`, `table 4`, or nothing; `came` counts who came, by capacity.

    A name that may not be told is told as a capacity, a capacity that nobody knows as a table.
    """
    if shown is ShownAs.NOBODY:
        return ""
    if shown is ShownAs.NAME and said.name:
        return said.name
    if shown is ShownAs.INITIALS and said.name:
        return "".join(f"{part[0].upper()}." for part in name_parts(said.name))
    if shown is not ShownAs.TABLE and said.known:
        return as_what(said.capacity, came)
    return f"table {said.table}" if said.table else ""


def as_what(capacity: str, came: Mapping[str, int]) -> str:
    """Return `a carer`, or `a participant` where too few of those came to hide one (R-C8); `came` counts them."""
    if capacity not in _ONE or (capacity not in _PUBLIC and came.get(capacity, 0) < FEWEST):
        return _SOMEBODY
    return _ONE[Capacity(capacity)]


def several(one: str) -> str:
    """Return how more than one are told of whom each is told so: `carers` of `a carer`."""
    return _SEVERAL[one]


@dataclass(frozen=True, slots=True)
class _Mode:
    label: str
    most: ShownAs
    told: str


_SHOWN = {
    ShownAs.NOBODY: "Nobody",
    ShownAs.TABLE: "Table",
    ShownAs.CAPACITY: "Capacity",
    ShownAs.INITIALS: "Initials",
    ShownAs.NAME: "Name",
}
_MODES = {
    Attribution.OPEN: _Mode(
        "Open: names, where people agreed",
        ShownAs.NAME,
        "People are named where they agreed to it, and otherwise only as what they are, such as a carer.",
    ),
    Attribution.CAPACITY: _Mode(
        "By capacity: a carer, an officer",
        ShownAs.CAPACITY,
        "People are told as what they are, such as a carer, and never by name.",
    ),
    Attribution.UNATTRIBUTED: _Mode(
        "Unattributed: nobody is named",
        ShownAs.TABLE,
        "These notes name only those who ran the meeting, gave a presentation or answered for an organisation.",
    ),
    Attribution.CHATHAM_HOUSE: _Mode(
        "Chatham House Rule: neither who, nor from where",
        ShownAs.NOBODY,
        "This meeting was held under the Chatham House Rule: neither who took part nor from where is told.",
    ),
}
_WHOSE = {
    Whose.OWN: "in their own words",
    Whose.SUMMARISED: "summarised",
    Whose.TABLE: "as the table wrote it",
    Whose.TEAM: "in the team’s words",
}
_PUBLIC = frozenset({Capacity.COUNCIL_OFFICER, Capacity.PARTNER_OFFICER, Capacity.COUNCILLOR})
_SOMEBODY = "a participant"
_ONE = {
    Capacity.CITIZEN: "a citizen",
    Capacity.CARER: "a carer",
    Capacity.COMMUNITY_ORGANISATION: "someone from a community organisation",
    Capacity.PROVIDER: "someone from a provider",
    Capacity.COUNCIL_OFFICER: "a council officer",
    Capacity.PARTNER_OFFICER: "an NHS or partner officer",
    Capacity.COUNCILLOR: "a councillor",
    Capacity.SUPPORTER: "a supporter",
    Capacity.INTERPRETER: "an interpreter",
}
_SEVERAL = {
    "a citizen": "citizens",
    "a carer": "carers",
    "someone from a community organisation": "people from community organisations",
    "someone from a provider": "people from providers",
    "a council officer": "council officers",
    "an NHS or partner officer": "NHS or partner officers",
    "a councillor": "councillors",
    "a supporter": "supporters",
    "an interpreter": "interpreters",
    _SOMEBODY: "participants",
}
