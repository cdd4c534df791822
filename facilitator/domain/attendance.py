"""How people come and go: the states of an attendance."""

from enum import StrEnum

from facilitator.domain.wording import moment_in_words


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


def in_since(arrived_at: str, back_at: str) -> str:
    """Return `in since 6:04pm`; only `in` where two desks left no time (one undid the arrival, the other went on)."""
    clock = moment_in_words(arrived_at or back_at)
    return f"in since {clock}" if clock else "in"


def came_counts(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return, of states set at desks that knew nothing of each other, those of somebody who came, if any did say so.

    Whoever was let in at one desk has come, whatever another one wrote of a list that it took for closed.
    """
    return tuple(value for value in values if value in set(CAME)) or values


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
