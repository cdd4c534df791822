"""What a booking list may say of somebody that another list said otherwise."""

from enum import StrEnum

from facilitator.domain.names import fold

_DIGITS = 10


class Detail(StrEnum):
    """A detail of a booking; its value is the field that holds it."""

    ORGANISATION = "organisation"
    CAPACITY = "capacity"
    ACCESS = "access"
    EMAIL = "email"
    PHONE = "phone"
    BADGE = "badge"
    STATUS = "status"

    @property
    def label(self) -> str:
        """The detail in words."""
        return _LABELS[self]


_LABELS = {
    Detail.ORGANISATION: "organisation",
    Detail.CAPACITY: "comes as",
    Detail.ACCESS: "access",
    Detail.EMAIL: "e-mail",
    Detail.PHONE: "phone",
    Detail.BADGE: "badge",
    Detail.STATUS: "booking",
}


def differs(detail: Detail, ours: str, theirs: str) -> bool:
    """Return whether a list says something else than is known; a list that says nothing says nothing else."""
    return bool(_plain(detail, theirs)) and _plain(detail, ours) != _plain(detail, theirs)


def _plain(detail: Detail, said: str) -> str:
    """Return what is said without what is but another spelling: case and accents, and of a number all but its end."""
    if detail is Detail.PHONE:
        return "".join(char for char in said if char.isdigit())[-_DIGITS:]
    return fold(said)
