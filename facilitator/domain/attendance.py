"""How people come and go: the states of an attendance."""

from enum import StrEnum


class Status(StrEnum):
    """Where an attendance stands."""

    BOOKED = "booked"
    APOLOGIES = "apologies"
    PRESENT = "present"
    LEFT = "left"
    DID_NOT_COME = "did_not_come"

    @property
    def label(self) -> str:
        """The state in words."""
        return _LABELS[self]


CAME = frozenset({Status.PRESENT, Status.LEFT})
"""The states of those who were in the room at some time."""


def is_first_time(said: str, *, came_before: bool) -> bool:
    """Return whether somebody is here for the first time: as somebody has said (`yes`, `no`), else by the record."""
    return said == "yes" if said else not came_before


_LABELS = {
    Status.BOOKED: "Booked",
    Status.APOLOGIES: "Sent apologies",
    Status.PRESENT: "Present",
    Status.LEFT: "Left",
    Status.DID_NOT_COME: "Did not come",
}
