"""What a library is opened as, and what each view may see: what it may not see is never read."""

from enum import StrEnum


class View(StrEnum):
    """What a library is opened as."""

    DOOR = "door"
    SCRIBE = "scribe"
    FACILITATOR = "facilitator"
    ACCESS_LEAD = "access lead"
    TEAM = "team"


class Private(StrEnum):
    """Kinds of private things about people."""

    CONTACT = "contact"
    ACCESS = "access"


_SEEN = {
    Private.CONTACT: frozenset({View.TEAM}),
    Private.ACCESS: frozenset({View.DOOR, View.ACCESS_LEAD, View.TEAM}),
}


def may_see(view: View, private: Private) -> bool:
    """Return whether a view may see a kind of private things (access needs: access lead, door and team)."""
    return view in _SEEN[private]
