"""What a typed line is read as."""

from dataclasses import dataclass
from datetime import date

from facilitator.domain.capacities import Capacity
from facilitator.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: a person who is present, or somebody in a capacity. The label is the full name or the capacity."""

    person: bytes | None
    capacity: Capacity | None
    label: str


@dataclass(frozen=True, slots=True)
class Owner:
    """Who will do it: a person who is present, or an organisation, group, role or name by its label."""

    person: bytes | None
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """One typed line as read: what will be kept, or for a command what will be done.

    `table` is None in plenary. `due_words` are the words a due date was read from, and stand alone where the date
    is not known yet (`next forum`). A command has its name in `command`, what follows it in `argument`, and no text;
    `about` is what of it somebody in the queue wants to say.
    """

    kind: Kind = Kind.SAID
    text: str = ""
    speaker: Speaker | None = None
    table: int | None = None
    themes: tuple[str, ...] = ()
    owners: tuple[Owner, ...] = ()
    due: date | None = None
    due_words: str = ""
    sensitive: bool = False
    command: str | None = None
    argument: str = ""
    about: str = ""
    notices: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it to keep or to do yet."""
        return self.command is None and not self.text
