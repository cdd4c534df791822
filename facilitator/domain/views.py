"""What a library is opened as, and what each view may see: what it may not see is never read."""

from enum import StrEnum

from facilitator.domain.wording import listed


class View(StrEnum):
    """What a library is opened as."""

    DOOR = "door"
    SCRIBE = "scribe"
    FACILITATOR = "facilitator"
    ACCESS_LEAD = "access lead"
    TEAM = "team"

    @property
    def label(self) -> str:
        """The view in words."""
        return self.value.capitalize()

    @property
    def does_not_show(self) -> str:
        """What this view leaves out, in words; empty where it shows everything."""
        return listed([kind for private in Private if not may_see(self, private) for kind in _KINDS[private]])


class Private(StrEnum):
    """Kinds of private things about people."""

    CONTACT = "contact"
    ACCESS = "access"


_KINDS = {Private.CONTACT: ("e-mail addresses", "phone numbers"), Private.ACCESS: ("access needs",)}
_SEEN = {
    Private.CONTACT: frozenset({View.TEAM}),
    Private.ACCESS: frozenset({View.DOOR, View.ACCESS_LEAD, View.TEAM}),
}


def may_see(view: View, private: Private) -> bool:
    """Return whether a view may see a kind of private things (access needs: access lead, door and team)."""
    return view in _SEEN[private]
